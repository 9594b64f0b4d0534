/// What a driver gives: the statements of one connection, inside a transaction that is already open.
public protocol StatementRunner {
  var dialect: Dialect { get }
  func rows(_ sql: SQL) throws(StoreFault) -> [Row]
  func execute(_ sql: SQL) throws(StoreFault) -> Int
  /// `StoreFault` for its own failures; whatever the closure throws passes through unchanged.
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws
  /// One or more statements without binds.
  func run(script: String) throws(StoreFault)
}
