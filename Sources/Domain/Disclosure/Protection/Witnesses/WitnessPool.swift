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

  private(set) var worlds: [World] = []
  /// Per world the watched groups that it changes: those that were undecided or shown at the start.
  private(set) var watchedRows: [[Int32]] = []
  let groups: GroupTable
  let targets: [RowTarget]
  private let largestCoalition: Int
  private let dominance: TargetDominance?
  private var numberOfWorld: [World: Int] = [:]
  /// The number of the target that a group is; −1 for none.
  private var targetOfRow: [Int]
  /// Per target and direction the worlds that serve at least some coalition, oldest first.
  private var serving: [[Server]]
  private let counts: [Int]
  private let isWatched: [Bool]
  /// Per atom the groups that hold it and are watched or targets to remember worlds for.
  private var rowsOfAtom: [[Int32]] = []
  /// What the world that is being added changes: the groups met, and by how much.
  private var met: [Int32] = []
  private var sums: [Int]

  /// Worlds are remembered for all targets that do not follow from others by `dominance`; of every world it is noted
  /// which of the `watched` groups it changes.
  init(
    groups: GroupTable, targets: [RowTarget], largestCoalition: Int, dominance: TargetDominance? = nil,
    watched: [Bool]? = nil
  ) {
    self.groups = groups
    self.targets = targets
    self.dominance = dominance
    self.largestCoalition = largestCoalition
    serving = Array(repeating: [], count: 2 * targets.count)
    sums = Array(repeating: 0, count: groups.count)
    targetOfRow = Array(repeating: -1, count: groups.count)
    counts = groups.population.counts
    isWatched = watched ?? Array(repeating: false, count: groups.count)
    for target in targets where Direction.allCases.contains(where: { dominance?.follows(target, $0) != true }) {
      targetOfRow[target.row] = target.number
    }
    rowsOfAtom = groups.rowsOfAtom.map { rows in
      rows.filter { isWatched[Int($0)] || targetOfRow[Int($0)] >= 0 }
    }
  }

  /// Adds a world and returns its number; an equal world is not stored twice.
  mutating func add(_ world: World) -> Int {
    if let known = numberOfWorld[world] { return known }
    let number = worlds.count
    numberOfWorld[world] = number
    worlds.append(world)
    sumUp(world)
    var watched: [Int32] = []
    for row in met {
      let change = sums[Int(row)]
      guard change != 0 else { continue }
      sums[Int(row)] = 0
      if isWatched[Int(row)] { watched.append(row) }
      let target = targetOfRow[Int(row)]
      if target >= 0 { enlist(number, change, targets[target]) }
    }
    watchedRows.append(watched)
    return number
  }

  /// A world that does not move the group serves nobody whom the truth does not serve.
  private mutating func enlist(_ number: Int, _ change: Int, _ target: RowTarget) {
    let server = Server(world: number, level: target.value + change)
    let direction = change < 0 ? Direction.low : .high
    let isUseful =
      switch direction {
      case .low: server.level <= max(target.low, largestCoalition)
      case .high: server.level >= target.high
      }
    guard isUseful, dominance?.follows(target, direction) != true else { return }
    serving[2 * target.number + (direction == .low ? 0 : 1)].append(server)
  }

  /// Adds up what the world changes in each group. A group whose sum comes back to nothing may be met twice.
  private mutating func sumUp(_ world: World) {
    met.removeAll(keepingCapacity: true)
    sums.withUnsafeMutableBufferPointer { sums in
      for change in world.changes {
        for row in rowsOfAtom[change.atom] {
          if sums[Int(row)] == 0 { met.append(row) }
          sums[Int(row)] += change.change
        }
      }
    }
  }

  /// The worlds that have the target at the wanted end for at least some coalition.
  func servers(of target: RowTarget, _ direction: Direction) -> [Server] {
    serving[2 * target.number + (direction == .low ? 0 : 1)]
  }

  /// Whether the world leaves room for what a coalition knows.
  func agrees(_ world: Int, _ floors: LeastCounts) -> Bool {
    floors.all.allSatisfy { counts[$0.atom] + worlds[world].change(of: $0.atom) >= $0.count }
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
