/// The one place where a sealed value belongs. A value copied to any other place does not open there.
public struct SealedPlace: Hashable, Sendable {
  public let desk: Int64
  /// The record group whose content key seals the value.
  public let group: Int64
  public let table: String
  public let column: String
  public let row: Int64
  /// Which version of the row, so that an older value cannot be put back over a newer one.
  public let version: Int64

  public init(desk: Int64, group: Int64, table: String, column: String, row: Int64, version: Int64) {
    self.desk = desk
    self.group = group
    self.table = table
    self.column = column
    self.row = row
    self.version = version
  }

  /// The associated data of the seal.
  func associatedData(kind: String) -> [UInt8] {
    var canonical = CanonicalBytes("luwte/sealed-value/1")
    canonical.add(desk)
    canonical.add(kind)
    canonical.add(group)
    canonical.add(table)
    canonical.add(column)
    canonical.add(row)
    canonical.add(version)
    return canonical.bytes
  }
}
