/// What the desk would like to publish, with the truth it rests on and the promise it must keep.
public struct Plan: Sendable {
  /// One table that a release contains: the product of the codes.
  public struct Table: Equatable, Sendable {
    /// Indexes of the dimensions, in the order in which the table shows them.
    public let dimensions: [Int]
    /// The codes per dimension, in the order in which the table shows them.
    public let codes: [[String]]

    public init(dimensions: [Int], codes: [[String]]) {
      self.dimensions = dimensions
      self.codes = codes
    }
  }

  /// Tables that are published at the same moment.
  public struct Release: Equatable, Sendable {
    public let name: String
    public let tables: [Table]

    public init(name: String, tables: [Table]) {
      self.name = name
      self.tables = tables
    }
  }

  /// A group that the desk wants protected beyond the rules.
  public struct Sensitive: Equatable, Sendable {
    public let dimensions: [Int]
    public let codes: [String]
    /// The interval that an attacker must at least be left with.
    public let low: Int
    public let high: Int

    public init(dimensions: [Int], codes: [String], low: Int, high: Int) {
      self.dimensions = dimensions
      self.codes = codes
      self.low = low
      self.high = high
    }
  }

  public var name: String
  public var dimensions: [Dimension]
  public var truth: TruthTable
  public var releases: [Release]
  public var sensitive: [Sensitive]
  public var promise: Promise

  public init(
    name: String, dimensions: [Dimension], truth: TruthTable, releases: [Release], sensitive: [Sensitive],
    promise: Promise
  ) {
    self.name = name
    self.dimensions = dimensions
    self.truth = truth
    self.releases = releases
    self.sensitive = sensitive
    self.promise = promise
  }

  /// The key of a cell given by codes; nil when a code is unknown.
  public func key(_ table: [Int], _ codes: [String]) -> CellKey? {
    var parts: [CellKey.Part] = []
    for (dimension, code) in zip(table, codes) {
      guard let leaves = dimensions[dimension].leafSet(code) else { return nil }
      parts.append(.init(dimension: dimension, leaves: leaves))
    }
    return CellKey(parts, in: dimensions)
  }
}
