/// A coarser way to publish that can be certified: tables of few dimensions around the dimensions that all tables
/// share.
public struct CoarserPlan: Equatable, Sendable {
  /// Names of the dimensions of each table of the advised plan.
  public let tables: [[String]]

  public init(tables: [[String]]) { self.tables = tables }

  /// A star around the dimension of most tables (the unit, as a rule): one table per other dimension.
  init(for plan: Plan, tree: BlockTree) {
    let widest = tree.blocks.map(\.dimensions).max { $0.count < $1.count } ?? []
    let usage = widest.map { dimension in
      plan.releases.flatMap(\.tables).reduce(0) { $0 + ($1.dimensions.contains(dimension) ? 1 : 0) }
    }
    let hub = zip(widest, usage).max { $0.1 < $1.1 }?.0 ?? 0
    tables = widest.filter { $0 != hub }.map { [plan.dimensions[hub].name, plan.dimensions[$0].name] }
  }
}
