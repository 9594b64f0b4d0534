import ExactJSON

/// One line of a ledger file: a release as it was published, chained to the line before it.
///
/// The line is one JSON object: `number` (from 1), `release`, `threshold`, `coalition`, `share_attributes`,
/// `lone_child`, `dimensions`, `tables` (those of this release), `certificate` (the SHA-256 of the certificate file
/// that belongs to it, hexadecimal), `previous` (the hash of the line before; 64 zeros in the first) and `hash` (the
/// SHA-256 of the line's bytes as they would be without this member).
public struct LedgerEntry: Equatable, Sendable {
  /// SHA-256 as lower-case hexadecimal; an effect because this floor has no cryptography.
  public typealias Hash = @Sendable ([UInt8]) -> String

  public let number: Int
  public let release: String
  public let promise: Promise
  public let dimensions: [Dimension]
  public let tables: [PublishedTables.Table]
  public let certificate: String
  public let previous: String

  public init(
    number: Int, release: String, promise: Promise, dimensions: [Dimension], tables: [PublishedTables.Table],
    certificate: String, previous: String
  ) {
    self.number = number
    self.release = release
    self.promise = promise
    self.dimensions = dimensions
    self.tables = tables
    self.certificate = certificate
    self.previous = previous
  }

  /// What the first line names as the one before it.
  public static let noPrevious = String(repeating: "0", count: 64)

  private var members: [JSONValue.Member] {
    [
      .init("number", .integer(number)), .init("release", .string(release)),
      .init("threshold", .integer(promise.threshold)), .init("coalition", .integer(promise.coalition)),
      .init("share_attributes", .array(promise.shareAttributes.map { .string($0) })),
      .init("lone_child", .bool(promise.loneChild)), .init("dimensions", TablesWriter.dimensions(dimensions)),
      .init("tables", .array(tables.map { TablesWriter.table($0, dimensions) })),
      .init("certificate", .string(certificate)), .init("previous", .string(previous)),
    ]
  }

  /// The hash that the next line names.
  public func hash(_ hash: Hash) -> String { hash(JSONWriter.write(.object(members))) }

  /// The bytes of the line, without line feed.
  public func line(_ hash: Hash) -> [UInt8] {
    JSONWriter.write(.object(members + [.init("hash", .string(self.hash(hash)))]))
  }

  /// Reads a line; its hash is compared by `LedgerFile`.
  static func read(_ root: PlacedValue) throws(PlanRefusal) -> (entry: LedgerEntry, hash: String) {
    let dimensions = try FileParts.dimensions(try root.member("dimensions"))
    let parts = FileParts(root: root, dimensions: dimensions)
    var promise = Promise(
      threshold: try root.member("threshold").integer(in: PlanLimits.threshold),
      coalition: try root.member("coalition").integer(in: 0...CertificateFormat.largestCoalition),
      loneChild: try root.member("lone_child").flag())
    for part in try root.member("share_attributes").elements() { promise.shareAttributes.append(try part.string()) }
    var tables: [PublishedTables.Table] = []
    for part in try root.member("tables").elements() { tables.append(try TablesReader.table(parts, part)) }
    let entry = LedgerEntry(
      number: try root.member("number").integer(), release: try root.member("release").string(), promise: promise,
      dimensions: dimensions, tables: tables, certificate: try root.member("certificate").string(),
      previous: try root.member("previous").string())
    return (entry, try root.member("hash").string())
  }
}
