/// The sets of dimensions that are kept as tables of their own, arranged as a tree.
///
/// Tables over few dimensions need no joint table over all of them: when the sets form an acyclic hypergraph, tables
/// that agree on what they share can always be glued into one non-negative integer table (fill each fibre of the shared
/// dimensions by the north-west corner rule, block after block). A star (every table has the unit and the period and
/// one attribute) is such a tree. Cyclic sets are joined until what is left is acyclic.
struct BlockTree: Equatable {
  struct Block: Equatable {
    /// Indexes of dimensions, ascending.
    let dimensions: [Int]
    /// Index of an earlier block, or −1 for the first.
    let parent: Int
    /// The dimensions that it shares with its parent.
    let shared: [Int]
  }

  let blocks: [Block]

  /// The tree for tables over these sets of dimensions.
  init(covering tables: [Set<Int>]) {
    var sets = Self.maximal(tables)
    while let core = Self.cyclicCore(sets) { sets = Self.joined(sets, within: core) }
    blocks = Self.tree(sets.map { $0.sorted() })
  }

  /// The first block that has all these dimensions.
  func block(containing dimensions: some Sequence<Int>) -> Int? {
    blocks.firstIndex { block in dimensions.allSatisfy { block.dimensions.contains($0) } }
  }

  private static func maximal(_ tables: [Set<Int>]) -> [Set<Int>] {
    var kept: [Set<Int>] = []
    for (index, set) in tables.enumerated() {
      let covered = tables.enumerated().contains { other in
        set.isStrictSubset(of: other.element) || (set == other.element && other.offset < index)
      }
      if !covered { kept.append(set) }
    }
    return kept
  }

  /// Graham's reduction: drop dimensions of one set only and sets inside other sets until nothing changes. What is left
  /// is cyclic.
  private static func cyclicCore(_ sets: [Set<Int>]) -> [Int]? {
    var left = sets.enumerated().map { (index: $0.offset, set: $0.element) }
    var changed = true
    while changed {
      changed = false
      for position in left.indices {
        let lonely = left[position].set.filter { dimension in
          !left.indices.contains { $0 != position && left[$0].set.contains(dimension) }
        }
        if !lonely.isEmpty {
          left[position].set.subtract(lonely)
          changed = true
        }
      }
      let swallowed = left.indices.first { inner in
        left.indices.contains { $0 != inner && left[inner].set.isSubset(of: left[$0].set) }
      }
      if let swallowed {
        left.remove(at: swallowed)
        changed = true
      }
    }
    return left.count > 1 ? left.map(\.index) : nil
  }

  /// Joins the two sets of the core that share most.
  private static func joined(_ sets: [Set<Int>], within core: [Int]) -> [Set<Int>] {
    var best = (first: core[0], second: core[1])
    for (position, first) in core.enumerated() {
      for second in core[(position + 1)...]
      where sets[first].intersection(sets[second]).count > sets[best.first].intersection(sets[best.second]).count {
        best = (first, second)
      }
    }
    var result = sets
    result[best.first].formUnion(result[best.second])
    result.remove(at: best.second)
    return maximal(result)
  }

  /// A spanning tree of largest shared sets is a join tree of an acyclic hypergraph.
  private static func tree(_ sets: [[Int]]) -> [Block] {
    guard let first = sets.first else { return [] }
    var blocks = [Block(dimensions: first, parent: -1, shared: [])]
    var left = Array(sets.dropFirst())
    while !left.isEmpty {
      var best = (position: 0, parent: 0, shared: [Int]())
      for (position, set) in left.enumerated() {
        for (parent, block) in blocks.enumerated() {
          let shared = set.filter { block.dimensions.contains($0) }
          if shared.count > best.shared.count { best = (position, parent, shared) }
        }
      }
      blocks.append(Block(dimensions: left.remove(at: best.position), parent: best.parent, shared: best.shared))
    }
    return blocks
  }
}
