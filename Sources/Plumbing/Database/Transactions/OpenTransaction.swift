/// The rules that both engines keep inside a transaction, around what a driver can do.
///
/// PostgreSQL refuses every statement after one that failed and turns COMMIT into ROLLBACK; SQLite would go on.
/// Here both stop, so that code tested on one engine behaves the same on the other.
public final class OpenTransaction: Transaction {
  private let runner: any StatementRunner
  private var fault: StoreFault?

  public init(_ runner: any StatementRunner) {
    self.runner = runner
  }

  public var dialect: Dialect { runner.dialect }

  public func rows(_ sql: SQL) throws(StoreFault) -> [Row] {
    try check(sql)
    do {
      return try runner.rows(sql)
    } catch {
      throw failed(error)
    }
  }

  @discardableResult public func execute(_ sql: SQL) throws(StoreFault) -> Int {
    try check(sql)
    do {
      return try runner.execute(sql)
    } catch {
      throw failed(error)
    }
  }

  public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try check(sql)
    var passing: (any Error)?
    do {
      try runner.forEach(sql) { row in
        do {
          try body(row)
        } catch {
          passing = error
          throw error
        }
      }
    } catch {
      if passing == nil, let own = error as? StoreFault { throw failed(own) }
      throw error
    }
  }

  public func run(_ script: MigrationScript) throws(StoreFault) {
    try checkIsAlive()
    do {
      try runner.run(script: script.text)
    } catch {
      throw failed(error)
    }
  }

  /// Runs the body; throws the first fault even when the body swallowed it, so that a driver never commits half.
  public func finish<T>(_ body: (any Transaction) throws -> T) throws -> T {
    let result = try body(self)
    if let fault { throw fault }
    return result
  }

  private func failed(_ error: StoreFault) -> StoreFault {
    if fault == nil { fault = error }
    return error
  }

  /// A task that was cancelled between two statements must not go on with the next.
  private func checkIsAlive() throws(StoreFault) {
    if fault != nil { throw .aborted }
    if Task.isCancelled { throw failed(.cancelled) }
  }

  private func check(_ sql: SQL) throws(StoreFault) {
    try checkIsAlive()
    for bind in sql.binds {
      if case .text(let text) = bind.value, text.utf8.contains(0) { throw failed(.nulCharacter) }
    }
  }
}

/// A transaction belongs to the thread of its connection.
@available(*, unavailable) extension OpenTransaction: Sendable {}
