import CLibpq
import Database

/// A statement the server keeps for one connection.
final class PreparedStatement {
  let key: StatementCache.Key
  let name: String
  fileprivate var lastUse = 0
  private var columns: ColumnNames?

  init(key: StatementCache.Key, name: String) {
    self.key = key
    self.name = name
  }

  /// The server refuses a kept statement whose columns have changed, so they are read once.
  func columns(of answer: borrowing StatementResult) -> ColumnNames {
    if let columns { return columns }
    let fresh = answer.columnNames()
    columns = fresh
    return fresh
  }
}

/// The prepared statements of a connection; the one not used for the longest time makes room.
struct StatementCache {
  struct Key: Hashable {
    let text: String
    /// A NULL of unknown type makes another statement.
    let types: [Oid]
  }

  /// More than the texts of the product; each costs the server some tens of kilobytes per connection.
  static let capacity = 256

  private var statements: [Key: PreparedStatement] = [:]
  private var uses = 0
  private var names = 0

  mutating func find(_ key: Key) -> PreparedStatement? {
    guard let statement = statements[key] else { return nil }
    uses += 1
    statement.lastUse = uses
    return statement
  }

  mutating func nextName() -> String {
    names += 1
    return "s\(names)"
  }

  mutating func add(_ statement: PreparedStatement) {
    uses += 1
    statement.lastUse = uses
    statements[statement.key] = statement
  }

  mutating func forget(_ statement: PreparedStatement) {
    statements[statement.key] = nil
  }

  /// Takes out the statement to deallocate when there is no place left.
  mutating func makeRoom() -> PreparedStatement? {
    guard statements.count >= Self.capacity else { return nil }
    guard let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) else { return nil }
    forget(oldest)
    return oldest
  }
}
