import Database
import GRDB

extension StoreFault {
  /// Only the code of an error is taken over, but for a statement that was not understood.
  init(sqlite error: any Error) {
    switch error {
    case let fault as StoreFault: self = fault
    case is CancellationError: self = .cancelled
    case let error as DatabaseError: self.init(error)
    default: self = .other(code: "SQLITE_CANTOPEN")
    }
  }

  private init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_CONSTRAINT: self.init(constraint: error)
    case .SQLITE_BUSY where error.extendedResultCode == .SQLITE_BUSY_SNAPSHOT: self = .serialization
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_FULL: self = .full
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
    case .SQLITE_MISMATCH: self = .mismatch
    case .SQLITE_ERROR: self = .invalidStatement(reason: error.message ?? "")
    default: self = .other(code: "SQLITE_\(error.extendedResultCode.rawValue)")
    }
  }

  private init(constraint error: DatabaseError) {
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      self = .uniqueViolation(constraint: "")
    case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKeyViolation
    // RESTRICT is a trigger inside SQLite, told apart only by its message.
    case .SQLITE_CONSTRAINT_TRIGGER where error.message == "FOREIGN KEY constraint failed": self = .foreignKeyViolation
    case .SQLITE_CONSTRAINT_TRIGGER: self = .refusedByTrigger
    case .SQLITE_CONSTRAINT_CHECK: self = .checkViolation
    case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull
    case .SQLITE_CONSTRAINT_DATATYPE: self = .mismatch
    default: self = .other(code: "SQLITE_\(error.extendedResultCode.rawValue)")
    }
  }
}
