/// The true counts of the joint leaves: one row per combination of leaves that has at least one registration. Counts
/// are of registrations unless the desk counts clients; k and c speak of whatever is counted here.
public struct TruthTable: Equatable, Sendable {
  /// One joint leaf and its count.
  public struct Row: Equatable, Sendable {
    /// One leaf index per dimension, in the order of the plan's dimensions.
    public let leaf: [Int]
    /// The number of registrations, at least 1.
    public let count: Int

    public init(leaf: [Int], count: Int) {
      self.leaf = leaf
      self.count = count
    }
  }

  /// The rows in ascending order of their leaf indexes.
  public let rows: [Row]

  /// Sorts the rows and drops those that count nothing.
  public init(_ rows: [Row]) {
    self.rows = rows.filter { $0.count != 0 }.sorted { $0.leaf.lexicographicallyPrecedes($1.leaf) }
  }

  /// The number of registrations in a cell.
  public func count(_ key: CellKey) -> Int {
    rows.reduce(0) { key.contains($1.leaf) ? $0 + $1.count : $0 }
  }

  /// The number of all registrations.
  public var total: Int { rows.reduce(0) { $0 + $1.count } }
}
