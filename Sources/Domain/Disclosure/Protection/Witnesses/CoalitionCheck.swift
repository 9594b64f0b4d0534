/// Looks for a coalition against which a target is not yet protected by the given worlds.
struct CoalitionCheck {
  let pool: WitnessPool
  let largest: Int

  /// A coalition that no world serves; nil when the target is protected in this direction. `usable` marks the worlds of
  /// the pool that agree with what is published; `servers` receives those that protect the target.
  func open(_ target: RowTarget, _ direction: Direction, usable: [Bool], servers: inout [Int]) -> Coalition? {
    open(target, direction, pool.servers(of: target, direction), .nobody, &servers) { usable[$0] }
  }

  /// Whether the marked worlds protect the target.
  func isProtected(_ target: RowTarget, _ direction: Direction, by worlds: [Bool]) -> Bool {
    var servers: [Int] = []
    return open(target, direction, usable: worlds, servers: &servers) == nil
  }

  /// The worlds that together protect the target, those that are `preferred` first; nil when some coalition stays open.
  func serving(_ target: RowTarget, _ direction: Direction, usable: [Bool], preferred: [Bool]) -> [Int]? {
    let worlds = pool.servers(of: target, direction)
    var chosen: [WitnessPool.Server] = []
    var ignored: [Int] = []
    while let coalition = open(target, direction, chosen, .nobody, &ignored, isUsable: { _ in true }) {
      let floors = coalition.floors(pool.groups.population)
      let inside = coalition.count(in: target.row, pool.groups)
      func serves(_ server: WitnessPool.Server) -> Bool {
        usable[server.world] && server.reaches(target, direction, inside: inside) && pool.agrees(server.world, floors)
      }
      let next = worlds.first { preferred[$0.world] && serves($0) } ?? worlds.first { serves($0) }
      guard let next else { return nil }
      chosen.append(next)
    }
    return chosen.map(\.world)
  }

  private func open(
    _ target: RowTarget, _ direction: Direction, _ worlds: [WitnessPool.Server], _ coalition: Coalition,
    _ servers: inout [Int], isUsable: (Int) -> Bool
  ) -> Coalition? {
    let inside = largest == 0 ? 0 : coalition.count(in: target.row, pool.groups)
    if truthServes(target, direction, inside) { return nil }
    let floors = coalition.floors(pool.groups.population)
    let server = worlds.first {
      isUsable($0.world) && $0.reaches(target, direction, inside: inside) && pool.agrees($0.world, floors)
    }
    guard let server else { return coalition }
    servers.append(server.world)
    let left = largest - coalition.members.count
    guard left > 0 else { return nil }
    for member in rivals(of: server.world, floors, left) where isPossible(member, coalition) {
      let found = open(target, direction, worlds, coalition.adding(member), &servers, isUsable: isUsable)
      if let found { return found }
    }
    return nil
  }

  /// The true table is a world as well.
  private func truthServes(_ target: RowTarget, _ direction: Direction, _ inside: Int) -> Bool {
    switch direction {
    case .low: target.value <= max(target.low, inside)
    case .high: target.value >= target.high
    }
  }

  /// Contributors who, with the `left` places of the coalition, could contradict the world.
  private func rivals(of world: Int, _ floors: LeastCounts, _ left: Int) -> [Int] {
    var rivals: [Int] = []
    for change in pool.worlds[world].changes where change.change < 0 {
      let room = pool.groups.population.counts[change.atom] + change.change - floors[change.atom]
      guard room < left else { continue }
      for member in pool.groups.population.contributorsOfAtom[change.atom] where !rivals.contains(member) {
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
