/// Finds the atoms that published sums bind to a single value, by bounds alone.
///
/// For every shown group each atom is at most the group's value minus the least of the others, and at least the value
/// minus the most of the others; repeated until nothing changes. Such atoms are constants in every possible world and
/// leave the search.
enum FixedAtoms {
  private static let rounds = 20

  /// Whether each atom may still differ.
  static func mayDiffer(groups: GroupTable, shown: [Int]) -> [Bool] {
    let population = groups.population
    let ceiling = population.counts.reduce(0, +) + 1_000_000
    var low = population.counts.indices.map { population.covered[$0] ? 0 : population.counts[$0] }
    var high = population.counts.indices.map { population.covered[$0] ? ceiling : population.counts[$0] }
    for _ in 0..<rounds {
      var changed = false
      for row in shown { changed = tighten(groups.atoms[row], groups.values[row], &low, &high) || changed }
      if !changed { break }
    }
    return low.indices.map { low[$0] < high[$0] }
  }

  private static func tighten(_ atoms: [Int32], _ value: Int, _ low: inout [Int], _ high: inout [Int]) -> Bool {
    var lowest = 0
    var highest = 0
    for atom in atoms {
      lowest += low[Int(atom)]
      highest += high[Int(atom)]
    }
    var changed = false
    for atom in atoms.map(Int.init) {
      let most = value - (lowest - low[atom])
      let least = value - (highest - high[atom])
      if most < high[atom] {
        highest -= high[atom] - most
        high[atom] = most
        changed = true
      }
      if least > low[atom] {
        lowest += least - low[atom]
        low[atom] = least
        changed = true
      }
    }
    return changed
  }
}
