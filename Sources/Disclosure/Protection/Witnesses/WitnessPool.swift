/// The worlds found so far, with what they change in every group and which targets they bring to an end.
struct WitnessPool {
  private(set) var worlds: [World] = []
  private(set) var rowChanges: [[Int32]] = []
  let groups: GroupTable
  let targets: [RowTarget]
  private let largestCoalition: Int
  private var numberOfWorld: [World: Int] = [:]
  /// Per target and direction the worlds that serve at least some coalition, oldest first.
  private var reaching: [[Int]]

  init(groups: GroupTable, targets: [RowTarget], largestCoalition: Int) {
    self.groups = groups
    self.targets = targets
    self.largestCoalition = largestCoalition
    reaching = Array(repeating: [], count: 2 * targets.count)
  }

  /// Adds a world and returns its number; an equal world is not stored twice.
  mutating func add(_ world: World) -> Int {
    if let known = numberOfWorld[world] { return known }
    let number = worlds.count
    numberOfWorld[world] = number
    worlds.append(world)
    let changes = world.rowChanges(groups)
    rowChanges.append(changes)
    for target in targets {
      let level = target.value + Int(changes[target.row])
      if level <= max(target.low, largestCoalition) { reaching[2 * target.number].append(number) }
      if level >= target.high { reaching[2 * target.number + 1].append(number) }
    }
    return number
  }

  /// The worlds that have the target at the wanted end for at least some coalition.
  func worlds(for target: RowTarget, _ direction: Direction) -> [Int] {
    reaching[2 * target.number + (direction == .low ? 0 : 1)]
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
  /// Its place among the targets.
  let number: Int
  let row: Int
  let value: Int
  let low: Int
  let high: Int

  init(_ number: Int, _ target: Target, row: Int) {
    self.number = number
    self.row = row
    value = target.value
    low = target.low
    high = target.high
  }
}
