/// Gathers sums over atoms, then merges atoms that no sum tells apart.
struct SumRows {
  private struct Row {
    let low: Int
    let high: Int
  }

  private let grids: [AtomGrid]
  private var rows: [Row] = []
  /// For each block and atom the rows that hold it; a minus sign is written as the complement `~row`.
  private var memberships: [[[Int32]]]

  init(grids: [AtomGrid]) {
    self.grids = grids
    memberships = grids.map { [[Int32]](repeating: [], count: $0.size) }
  }

  /// A published fact holds in every block that knows all its dimensions.
  mutating func add(_ fact: UnknownCounts.Fact) {
    for block in grids.indices where grids[block].holds(fact.key) {
      let row = Int32(rows.count)
      rows.append(Row(low: fact.low, high: fact.high))
      for atom in grids[block].atoms(of: fact.key) { memberships[block][atom].append(row) }
    }
  }

  /// Two neighbouring blocks agree on each combination that they share, unless an exact fact already fixes it in
  /// both.
  mutating func link(_ child: Int, _ parent: Int, dimensions: [Dimension], facts: [UnknownCounts.Fact]) {
    let shared = grids[child].dimensions.filter(grids[parent].dimensions.contains)
    let exact = Set(facts.filter(\.isExact).map(\.key))
    for key in grids[child].keys(over: shared, in: dimensions) where !exact.contains(key) {
      let row = Int32(rows.count)
      rows.append(Row(low: 0, high: 0))
      for atom in grids[child].atoms(of: key) { memberships[child][atom].append(row) }
      for atom in grids[parent].atoms(of: key) { memberships[parent][atom].append(~row) }
    }
  }

  func merged() -> (
    unknownOfAtom: [[Int32]], atomCount: [Int], blockOfUnknown: [Int32], sums: [UnknownCounts.Sum]
  ) {
    var sums = rows.map { UnknownCounts.Sum(plus: [], minus: [], low: $0.low, high: $0.high) }
    var unknownOfAtom: [[Int32]] = []
    var atomCount: [Int] = []
    var blockOfUnknown: [Int32] = []
    for block in grids.indices {
      var numbers: [[Int32]: Int32] = [:]
      unknownOfAtom.append(
        memberships[block].map { membership in
          if let number = numbers[membership] {
            atomCount[Int(number)] += 1
            return number
          }
          let number = Int32(atomCount.count)
          numbers[membership] = number
          atomCount.append(1)
          blockOfUnknown.append(Int32(block))
          for row in membership {
            if row >= 0 { sums[Int(row)].plus.append(Int(number)) } else { sums[Int(~row)].minus.append(Int(number)) }
          }
          return number
        })
    }
    return (unknownOfAtom, atomCount, blockOfUnknown, sums)
  }
}
