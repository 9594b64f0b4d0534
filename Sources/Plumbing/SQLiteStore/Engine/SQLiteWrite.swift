import Database
import GRDB

/// One writing transaction. It begins with the write lock: a reader that becomes a writer could only fail.
struct SQLiteWrite {
  private enum Stage {
    case begin, body, commit
  }

  let db: GRDB.Database

  func run<T>(_ body: (any Transaction) throws -> T) throws -> T {
    var stage = Stage.begin
    var result: Result<T, any Error> = .failure(StoreFault.aborted)
    do {
      try db.inTransaction(.immediate) {
        stage = .body
        result = .success(try OpenTransaction(SQLiteRunner(db: db)).finish(body))
        stage = .commit
        return .commit
      }
    } catch let error as DatabaseError where stage == .commit && error.resultCode == .SQLITE_IOERR {
      // The commit may be in the log already and come back at the next opening.
      throw StoreFault.unknownCommit
    }
    return try result.get()
  }
}
