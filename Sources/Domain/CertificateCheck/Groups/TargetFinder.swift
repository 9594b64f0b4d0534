/// Finds the groups that must stay uncertain, from the tables and the true counts alone.
struct TargetFinder {
  private let tables: PublishedTables
  private let blocks: Blocks

  /// Groups per family beyond which finding them is refused.
  static let largestFamily = 5_000_000

  init(tables: PublishedTables, blocks: Blocks) {
    self.tables = tables
    self.blocks = blocks
  }

  /// Every target with the interval that must stay possible for it.
  func targets() throws(CertificateRefusal) -> [Group: Interval] {
    var families: [[Int]: [PublishedTables.Cell]] = [:]
    for cell in tables.cells { families[cell.group.dims, default: []].append(cell) }
    var targets: [Group: Interval] = [:]
    for (dims, cells) in families.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let choices = dims.indices.map { slot in
        FamilyChoices(slot: slot, leaves: tables.dimensions.all[dims[slot]].leaves.count, cells: cells)
      }
      try collect(dims: dims, choices: choices, place: cells[0].place, into: &targets)
    }
    return targets
  }

  private func collect(
    dims: [Int], choices: [FamilyChoices], place: String, into targets: inout [Group: Interval]
  ) throws(CertificateRefusal) {
    var combinations: [[[Int]]] = [[]]
    for choice in choices {
      guard combinations.count * choice.all.count <= Self.largestFamily else {
        throw CertificateRefusal(file: .tables, place: place, reason: .tooLarge)
      }
      combinations = combinations.flatMap { sets in choice.all.map { sets + [$0] } }
    }
    let groups = combinations.map { Group(dims: dims, sets: $0) }
    var counts: [Group: Int] = [:]
    for group in groups { counts[group] = blocks.count(of: group) ?? 0 }
    for group in groups {
      guard let count = counts[group], count > 0 else { continue }
      for interval in intervals(of: group, count: count, choices: choices, counts: counts) {
        targets[tables.dimensions.canonical(group), default: interval].widen(to: interval)
      }
    }
  }

  private func intervals(
    of group: Group, count: Int, choices: [FamilyChoices], counts: [Group: Int]
  ) -> [Interval] {
    guard count >= tables.threshold else { return [Interval(low: 0, high: tables.threshold)] }
    var intervals: [Interval] = []
    for (slot, dim) in group.dims.enumerated() {
      if tables.shareDimensions.contains(dim), group.sets[slot].count < choices[slot].leaves {
        let whole = group.replacing(slot, by: Array(0..<choices[slot].leaves))
        if 10 * count >= 9 * (blocks.count(of: whole) ?? 0) { intervals.append(Interval(low: count - 2, high: count)) }
      }
      if tables.loneChild, isLoneChild(group, slot: slot, count: count, choices: choices[slot], counts: counts) {
        intervals.append(Interval(low: count - 1, high: count))
      }
    }
    return intervals
  }

  private func isLoneChild(
    _ group: Group, slot: Int, count: Int, choices: FamilyChoices, counts: [Group: Int]
  ) -> Bool {
    guard choices.steps.isEmpty else { return false }
    let child = Set(group.sets[slot])
    return choices.named.contains { parent in
      parent.count > child.count && child.isSubset(of: parent)
        && counts[group.replacing(slot, by: parent)] == count
    }
  }
}
