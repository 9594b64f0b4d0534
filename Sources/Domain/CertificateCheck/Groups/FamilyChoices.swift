/// The leaf sets of one dimension from which a family's groups are made: nodes that a cell names, steps from an
/// earlier
/// release's node to a larger one of a later release, and the smallest parts that the nodes tell apart.
struct FamilyChoices {
  let leaves: Int
  let named: [[Int]]
  let steps: [[Int]]
  /// All of them, each once.
  let all: [[Int]]

  init(slot: Int, leaves: Int, cells: [PublishedTables.Cell]) {
    var first: [[Int]: Int] = [:]
    for cell in cells {
      let set = cell.group.sets[slot]
      first[set] = min(first[set] ?? cell.release, cell.release)
    }
    let named = first.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var steps: Set<[Int]> = []
    for earlier in named {
      let inner = Set(earlier)
      for later in named where later.count > earlier.count && (first[earlier] ?? 0) < (first[later] ?? 0) {
        if inner.isSubset(of: later) { steps.insert(later.filter { !inner.contains($0) }) }
      }
    }
    self.leaves = leaves
    self.named = named
    self.steps = steps.sorted { $0.lexicographicallyPrecedes($1) }
    let everything = Set(named).union(steps).union(Self.parts(leaves: leaves, named: named))
    all = everything.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func parts(leaves: Int, named: [[Int]]) -> [[Int]] {
    let numbers = ClassMap.parts(leaves: leaves, sets: named)
    let inside = Set(named.joined())
    var parts: [Int: [Int]] = [:]
    for leaf in 0..<leaves where inside.contains(leaf) { parts[numbers[leaf], default: []].append(leaf) }
    return Array(parts.values)
  }
}
