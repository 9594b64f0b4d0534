public import Desk
import Vault

/// Where a sealed value stands: the value opens nowhere else.
public struct SealedColumn: Sendable, Hashable {
  public let table: String
  public let column: String

  public init(_ table: String, _ column: String) {
    self.table = table
    self.column = column
  }
}

extension Work {
  /// Seals a text for one column of one row at one version. Only who holds a grant writes sealed content.
  public func seal(
    _ text: String, in group: Int64, _ column: SealedColumn, row: Int64, version: Int64, _ grant: Grant
  ) throws -> [UInt8] {
    try contentKey(of: group).seal(text: text, place(group, column, row, version))
  }

  /// Opens a sealed text. Only who holds a grant reads sealed content; the audit row is the caller's to leave.
  public func open(
    _ sealed: [UInt8], in group: Int64, _ column: SealedColumn, row: Int64, version: Int64, _ grant: Grant
  ) throws -> String {
    register.whenOpened?(group, column)
    return try contentKey(of: group).openText(sealed, place(group, column, row, version))
  }

  /// Opens the keys of many groups in one query, before a list opens a field of each.
  public func prepareKeys(of groups: some Sequence<Int64>, _ grant: Grant) throws {
    try ContentKeyTable(work: self).open(all: Array(Set(groups)))
  }

  /// Destroys a group's key: erases all that it sealed.
  public func destroyGroup(_ group: Int64, _ grant: Grant) throws {
    try ContentKeyTable(work: self).destroy(group)
  }

  private func place(_ group: Int64, _ column: SealedColumn, _ row: Int64, _ version: Int64) -> SealedPlace {
    SealedPlace(
      desk: desk.id.number, group: group, table: column.table, column: column.column, row: row, version: version)
  }
}
