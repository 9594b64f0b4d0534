/// What a cell counts, in one form only: the leaf sets of the dimensions that it restricts, in the order of the
/// dimensions. A dimension of which the cell takes all leaves is left out, so a total and a cell of a table without
/// that dimension have one key.
public struct CellKey: Hashable, Sendable {
  /// One restricted dimension.
  public struct Part: Hashable, Sendable {
    /// The index of the dimension in the plan.
    public let dimension: Int
    /// The leaves that the cell adds up.
    public let leaves: LeafSet

    public init(dimension: Int, leaves: LeafSet) {
      self.dimension = dimension
      self.leaves = leaves
    }
  }

  /// The restricted dimensions, ascending.
  public let parts: [Part]

  /// Makes the canonical key; parts over all leaves of their dimension are dropped.
  public init(_ parts: [Part], in dimensions: [Dimension]) {
    self.parts = parts.filter { $0.leaves.count < dimensions[$0.dimension].leaves.count }
      .sorted { $0.dimension < $1.dimension }
  }

  /// Whether the joint leaf (one leaf index per dimension of the plan) is counted in this cell.
  public func contains(_ leaf: [Int]) -> Bool {
    parts.allSatisfy { $0.leaves.contains(leaf[$0.dimension]) }
  }

  /// The leaves of one dimension that the cell counts.
  public func leaves(of dimension: Int, in dimensions: [Dimension]) -> LeafSet {
    parts.first { $0.dimension == dimension }?.leaves ?? dimensions[dimension].all
  }
}
