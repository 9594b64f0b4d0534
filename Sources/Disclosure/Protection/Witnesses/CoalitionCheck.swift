/// Looks for a coalition against which a target is not yet protected by the given worlds.
struct CoalitionCheck {
  let pool: WitnessPool
  let largest: Int

  /// A coalition that no world serves; nil when the target is protected in this direction. `usable` marks the worlds of
  /// the pool that agree with what is published.
  func open(_ target: RowTarget, _ direction: Direction, usable: [Bool]) -> Coalition? {
    open(target, direction, pool.worlds(for: target, direction).filter { usable[$0] }, .nobody)
  }

  /// The worlds that together protect the target, those that are `preferred` first; nil when some coalition stays open.
  func serving(_ target: RowTarget, _ direction: Direction, usable: [Bool], preferred: [Bool]) -> [Int]? {
    let useful = pool.worlds(for: target, direction).filter { usable[$0] }
    let worlds = useful.filter { preferred[$0] } + useful.filter { !preferred[$0] }
    var chosen: [Int] = []
    while let coalition = open(target, direction, chosen, .nobody) {
      guard let next = worlds.first(where: { serves($0, target, direction, coalition) }) else { return nil }
      chosen.append(next)
    }
    return chosen
  }

  private func open(
    _ target: RowTarget, _ direction: Direction, _ worlds: [Int], _ coalition: Coalition
  ) -> Coalition? {
    let inside = largest == 0 ? 0 : coalition.count(in: target.row, pool.groups)
    if truthServes(target, direction, inside) { return nil }
    let floors = coalition.floors(pool.groups.population)
    let server = worlds.first {
      pool.reaches($0, target, direction, inside: inside) && pool.agrees($0, floors)
    }
    guard let server else { return coalition }
    let left = largest - coalition.members.count
    guard left > 0 else { return nil }
    for member in rivals(of: server, floors, left) where isPossible(member, coalition) {
      if let found = open(target, direction, worlds, coalition.adding(member)) { return found }
    }
    return nil
  }

  private func serves(_ world: Int, _ target: RowTarget, _ direction: Direction, _ coalition: Coalition) -> Bool {
    pool.reaches(world, target, direction, inside: coalition.count(in: target.row, pool.groups))
      && pool.agrees(world, coalition.floors(pool.groups.population))
  }

  /// The true table is a world as well.
  private func truthServes(_ target: RowTarget, _ direction: Direction, _ inside: Int) -> Bool {
    switch direction {
    case .low: target.value <= max(target.low, inside)
    case .high: target.value >= target.high
    }
  }

  /// Contributors who, with the `left` places of the coalition, could contradict the world.
  private func rivals(of world: Int, _ floors: [Int: Int], _ left: Int) -> [Int] {
    var rivals: [Int] = []
    var seen: Set<Int> = []
    for change in pool.worlds[world].changes where change.change < 0 {
      let room = pool.groups.population.counts[change.atom] + change.change - (floors[change.atom] ?? 0)
      guard room < left else { continue }
      for member in pool.groups.population.contributorsOfAtom[change.atom] where seen.insert(member).inserted {
        rivals.append(member)
      }
    }
    return rivals
  }

  /// No more members of a kind than there are.
  private func isPossible(_ member: Int, _ coalition: Coalition) -> Bool {
    coalition.members.count { $0 == member } < pool.groups.population.contributors[member].count
  }
}
