/// Sets of dimensions over which tables of unknowns are kept, linked as a tree.
///
/// When the tables' dimension sets form a tree whose neighbours share everything that they have in common with the
/// rest, tables of unknowns over each
/// set that agree on what neighbours share can always be glued into one table over all dimensions (Vorob'ev 1962;
/// Lauritzen, Graphical Models,
/// 1996, 3.2). The attack is then exactly as strong as over the full product, and far smaller. Else there is one
/// block over everything.
struct AttackBlocks {
  /// Dimensions per block, ascending.
  let blocks: [[Int]]
  /// The block that each one hangs on; −1 for the first.
  let parents: [Int]

  init(dimensionSets: some Sequence<Set<Int>>) {
    let maximal = Self.maximal(dimensionSets)
    let tree = Self.spanningTree(maximal)
    if Self.isJunctionTree(maximal, tree) {
      blocks = tree.map { maximal[$0.node].sorted() }
      let position = Dictionary(uniqueKeysWithValues: tree.enumerated().map { ($0.element.node, $0.offset) })
      parents = tree.map { $0.parent < 0 ? -1 : position[$0.parent] ?? -1 }
    } else {
      blocks = [maximal.reduce(Set<Int>()) { $0.union($1) }.sorted()]
      parents = [-1]
    }
  }

  private static func maximal(_ sets: some Sequence<Set<Int>>) -> [Set<Int>] {
    let distinct = Set(sets).sorted { ($1.count, $0.sorted().description) < ($0.count, $1.sorted().description) }
    var kept: [Set<Int>] = []
    for set in distinct where !kept.contains(where: { set.isSubset(of: $0) }) { kept.append(set) }
    return kept.isEmpty ? [[]] : kept
  }

  /// Prim's tree of largest overlaps, in the order in which blocks join.
  private static func spanningTree(_ sets: [Set<Int>]) -> [(node: Int, parent: Int)] {
    var tree = [(node: 0, parent: -1)]
    var waiting = Array(1..<max(1, sets.count))
    while !waiting.isEmpty {
      var best = (overlap: -1, node: 0, parent: 0)
      for node in waiting {
        for joined in tree {
          let overlap = sets[node].intersection(sets[joined.node]).count
          if overlap > best.overlap { best = (overlap, node, joined.node) }
        }
      }
      tree.append((best.node, best.parent))
      waiting.removeAll { $0 == best.node }
    }
    return tree
  }

  /// Every dimension's blocks must hang together: one link fewer than blocks.
  private static func isJunctionTree(_ sets: [Set<Int>], _ tree: [(node: Int, parent: Int)]) -> Bool {
    let all = sets.reduce(Set<Int>()) { $0.union($1) }
    return all.allSatisfy { dimension in
      let blocks = sets.count { $0.contains(dimension) }
      let links = tree.count {
        $0.parent >= 0 && sets[$0.node].contains(dimension) && sets[$0.parent].contains(dimension)
      }
      return links == blocks - 1
    }
  }
}
