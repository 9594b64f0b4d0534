/// An open transaction; only usable inside the closure that was given it.
///
/// After a statement has failed every other one fails with `aborted`, on both engines, and the transaction is rolled
/// back even when the closure returns.
public protocol Transaction {
  var dialect: Dialect { get }

  /// All rows of the answer.
  func rows(_ sql: SQL) throws(StoreFault) -> [Row]

  /// Runs a statement; the number of rows it inserted, changed or deleted itself, without cascades.
  @discardableResult func execute(_ sql: SQL) throws(StoreFault) -> Int

  /// The rows of a SELECT one by one, without holding all of them; the closure may run other statements.
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws

  /// Runs the text of a migration; only the migrator can make one.
  func run(_ script: MigrationScript) throws(StoreFault)
}

extension Transaction {
  /// The first row of the answer, if there is one; add `LIMIT 1` when there may be many.
  public func first(_ sql: SQL) throws(StoreFault) -> Row? {
    try rows(sql).first
  }
}
