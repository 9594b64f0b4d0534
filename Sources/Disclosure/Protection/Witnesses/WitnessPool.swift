/// The worlds found so far, with what they change in every group.
struct WitnessPool {
  private(set) var worlds: [World] = []
  private(set) var rowChanges: [[Int32]] = []
  let groups: GroupTable

  init(groups: GroupTable) { self.groups = groups }

  /// Adds a world and returns its number; an equal world is not stored twice.
  mutating func add(_ world: World) -> Int {
    if let known = worlds.firstIndex(of: world) { return known }
    worlds.append(world)
    rowChanges.append(world.rowChanges(groups))
    return worlds.count - 1
  }

  /// Whether the world has the group at the wanted end, given that `inside` members of the coalition are in the group.
  func reaches(_ world: Int, _ target: RowTarget, _ direction: Direction, inside: Int) -> Bool {
    let level = target.value + Int(rowChanges[world][target.row])
    switch direction {
    case .low: return level <= max(target.low, inside)
    case .high: return level >= target.high
    }
  }

  /// Whether the world leaves room for what a coalition knows.
  func agrees(_ world: Int, _ floors: [Int: Int]) -> Bool {
    floors.allSatisfy { groups.population.counts[$0.key] + worlds[world].change(of: $0.key) >= $0.value }
  }
}

/// A target with its row.
struct RowTarget: Equatable {
  let row: Int
  let value: Int
  let low: Int
  let high: Int
}
