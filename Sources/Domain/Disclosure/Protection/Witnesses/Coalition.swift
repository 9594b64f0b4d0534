/// Contributors who put together what they know: indexes into the population's contributors, ascending, with repeats.
struct Coalition: Equatable {
  let members: [Int]

  static let nobody = Coalition(members: [])

  func adding(_ member: Int) -> Coalition { Coalition(members: (members + [member]).sorted()) }

  /// How many contributors the coalition has in each atom that it knows of.
  func floors(_ population: Population) -> LeastCounts {
    var floors = LeastCounts.none
    for member in members {
      for atom in population.contributors[member].atoms { floors.raise(atom) }
    }
    return floors
  }

  /// How many of the coalition are in the group.
  func count(in row: Int, _ groups: GroupTable) -> Int {
    members.reduce(0) { sum, member in
      sum + (groups.population.contributors[member].atoms.contains { groups.contains(row, $0) } ? 1 : 0)
    }
  }
}
