public import Access
public import Desk

/// Where a kind of sealed value stands: a value opens nowhere else.
@_spi(Tables)
public struct SealedColumn: Sendable, Hashable {
  public let table: String
  public let column: String

  public init(_ table: String, _ column: String) {
    self.table = table
    self.column = column
  }
}

/// The place of one sealed value: whose it is, and the column, row and version that are bound into its seal.
@_spi(Tables)
public struct SealedField: Sendable, Hashable {
  public let column: SealedColumn
  /// The record that the value is of: only a grant for it, or for the head of its group, opens it.
  public let record: RecordKey
  public let group: GroupID
  public let row: Int64
  /// Which version, so that an older value can't be put back over a newer one.
  public let version: Int64

  /// - Parameter row: where it is not the record's own.
  public init(_ column: SealedColumn, of record: RecordKey, in group: GroupID, row: Int64? = nil, version: Int64) {
    self.column = column
    self.record = record
    self.group = group
    self.row = row ?? record.number
    self.version = version
  }
}
