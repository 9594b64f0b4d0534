/// What the published tables say, as sums of unknown whole numbers with bounds.
///
/// Atoms that lie in exactly the same sums are one unknown, since nothing published tells them apart.
struct UnknownCounts {
  /// A sum of unknowns, some with a minus sign, between two bounds.
  struct Sum {
    var plus: [Int]
    var minus: [Int]
    var low: Int
    var high: Int
  }

  /// Stands for no upper bound.
  static let open = Int.max / 8
  /// Atoms of one block beyond which an attack is refused.
  static let largestBlock = 2_000_000

  let grids: [AtomGrid]
  /// For each block and atom its unknown.
  let unknownOfAtom: [[Int32]]
  /// How many atoms share each unknown.
  let atomCount: [Int]
  /// Where each unknown lives.
  let blockOfUnknown: [Int32]
  private(set) var low: [Int]
  private(set) var high: [Int]
  private(set) var sums: [Sum]

  init(_ published: PublishedTables, judged: [CellKey]) throws(AttackRefusal) {
    let facts = try Self.facts(published)
    let keys = facts.map(\.key) + judged
    let dimensions = published.dimensions
    let classes = dimensions.indices.map { dimension in
      LeafClasses(
        leaves: dimensions[dimension].leaves.count,
        sets: Array(Set(keys.flatMap(\.parts).filter { $0.dimension == dimension }.map(\.leaves))))
    }
    let tree = AttackBlocks(dimensionSets: keys.map { Set($0.parts.map(\.dimension)) })
    var grids: [AtomGrid] = []
    for block in tree.blocks {
      guard let grid = AtomGrid(dimensions: block, classes: classes, limit: Self.largestBlock) else { throw .tooLarge }
      grids.append(grid)
    }
    var rows = SumRows(grids: grids)
    for fact in facts { rows.add(fact) }
    for child in grids.indices where tree.parents[child] >= 0 {
      rows.link(child, tree.parents[child], dimensions: dimensions, facts: facts)
    }
    let merged = rows.merged()
    self.grids = grids
    unknownOfAtom = merged.unknownOfAtom
    atomCount = merged.atomCount
    blockOfUnknown = merged.blockOfUnknown
    sums = merged.sums
    low = [Int](repeating: 0, count: merged.atomCount.count)
    high = [Int](repeating: Self.open, count: merged.atomCount.count)
    guard BoundPropagation.tighten(low: &low, high: &high, sums: sums) else { throw .contradictoryTables }
  }

  /// A published number or band about one group.
  struct Fact {
    let key: CellKey
    var low: Int
    var high: Int
    var isExact: Bool { low == high }
  }

  /// Everything published, one fact per group.
  private static func facts(_ published: PublishedTables) throws(AttackRefusal) -> [Fact] {
    var facts: [CellKey: Fact] = [:]
    var order: [CellKey] = []
    for table in published.tables {
      for cell in table.cells {
        let bounds: (Int, Int)
        switch cell.content {
        case .hidden: continue
        case .shown(let value): bounds = (value, value)
        case .band(let low, let high): bounds = (max(0, low ?? 0), high ?? open)
        }
        let parts = zip(table.dimensions, cell.codes).compactMap { dimension, code in
          published.dimensions[dimension].leafSet(code).map { CellKey.Part(dimension: dimension, leaves: $0) }
        }
        let key = CellKey(parts, in: published.dimensions)
        var fact = facts[key] ?? Fact(key: key, low: 0, high: open)
        if facts[key] == nil { order.append(key) }
        fact.low = max(fact.low, bounds.0)
        fact.high = min(fact.high, bounds.1)
        guard fact.low <= fact.high else { throw .contradictoryTables }
        facts[key] = fact
      }
    }
    return order.compactMap { facts[$0] }
  }
}
