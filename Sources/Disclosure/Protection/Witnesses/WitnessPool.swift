/// The worlds found so far, with what they change and which targets they bring to an end.
struct WitnessPool {
  /// A world that brings a target nearer to an end, with the number that it leaves in the group.
  struct Server {
    let world: Int
    let level: Int

    /// Whether the group is at the wanted end, given that `inside` members of the coalition are in it.
    func reaches(_ target: RowTarget, _ direction: Direction, inside: Int) -> Bool {
      switch direction {
      case .low: level <= max(target.low, inside)
      case .high: level >= target.high
      }
    }
  }

  /// A group with what a world changes in it.
  struct RowChange {
    let row: Int
    let change: Int
  }

  private(set) var worlds: [World] = []
  /// Per world the groups that it changes.
  private(set) var changedRows: [[RowChange]] = []
  let groups: GroupTable
  let targets: [RowTarget]
  private let largestCoalition: Int
  private let dominance: TargetDominance?
  private var numberOfWorld: [World: Int] = [:]
  /// The number of the target that a group is; −1 for none.
  private var targetOfRow: [Int]
  /// Per target and direction the worlds that serve at least some coalition, oldest first.
  private var serving: [[Server]]
  private var sums: [Int]

  /// Worlds are remembered for all targets that do not follow from others by `dominance`.
  init(groups: GroupTable, targets: [RowTarget], largestCoalition: Int, dominance: TargetDominance? = nil) {
    self.groups = groups
    self.targets = targets
    self.dominance = dominance
    self.largestCoalition = largestCoalition
    serving = Array(repeating: [], count: 2 * targets.count)
    sums = Array(repeating: 0, count: groups.count)
    targetOfRow = Array(repeating: -1, count: groups.count)
    for target in targets { targetOfRow[target.row] = target.number }
  }

  /// Adds a world and returns its number; an equal world is not stored twice.
  mutating func add(_ world: World) -> Int {
    if let known = numberOfWorld[world] { return known }
    let number = worlds.count
    numberOfWorld[world] = number
    worlds.append(world)
    let changed = rows(changedBy: world)
    changedRows.append(changed)
    for row in changed {
      let target = targetOfRow[row.row]
      if target >= 0 { enlist(number, row, targets[target]) }
    }
    return number
  }

  /// A world that does not move the group serves nobody whom the truth does not serve.
  private mutating func enlist(_ number: Int, _ row: RowChange, _ target: RowTarget) {
    let server = Server(world: number, level: target.value + row.change)
    let direction = row.change < 0 ? Direction.low : .high
    let isUseful =
      switch direction {
      case .low: server.level <= max(target.low, largestCoalition)
      case .high: server.level >= target.high
      }
    guard isUseful, dominance?.follows(target, direction) != true else { return }
    serving[2 * target.number + (direction == .low ? 0 : 1)].append(server)
  }

  private mutating func rows(changedBy world: World) -> [RowChange] {
    var met: [Int32] = []
    met.reserveCapacity(1_000)
    return sums.withUnsafeMutableBufferPointer { sums in
      for change in world.changes {
        for row in groups.rowsOfAtom[change.atom] {
          if sums[Int(row)] == 0 { met.append(row) }
          sums[Int(row)] += change.change
        }
      }
      var changed: [RowChange] = []
      changed.reserveCapacity(met.count)
      for row in met where sums[Int(row)] != 0 {
        changed.append(RowChange(row: Int(row), change: sums[Int(row)]))
        sums[Int(row)] = 0
      }
      return changed
    }
  }

  /// The worlds that have the target at the wanted end for at least some coalition.
  func servers(of target: RowTarget, _ direction: Direction) -> [Server] {
    serving[2 * target.number + (direction == .low ? 0 : 1)]
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
