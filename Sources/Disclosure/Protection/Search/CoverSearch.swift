/// Hides cells of one release until every target has its witnesses.
struct CoverSearch {
  let scene: ReleaseScene
  let deadline: Deadline
  private(set) var pool: WitnessPool
  /// The present state of every group.
  private(set) var status: [RowStatus]
  /// Numbers of the worlds that change nothing that is shown or undecided.
  private(set) var valid: [Int] = []
  private var solver: any WitnessSolver
  private let check: Int
  private var library: MoveLibrary

  init(
    scene: ReleaseScene, solver: any WitnessSolver, status: [RowStatus], worlds: [World], deadline: Deadline
  ) {
    self.scene = scene
    self.deadline = deadline
    self.solver = solver
    self.status = status
    check = scene.plan.promise.coalition
    pool = WitnessPool(groups: scene.groups)
    for world in worlds { _ = pool.add(world) }
    library = MoveLibrary(groups: scene.groups)
    refreshValid()
  }

  private mutating func refreshValid() {
    let closed = status.indices.filter { status[$0] != .free }
    valid = pool.worlds.indices.filter { world in closed.allSatisfy { pool.rowChanges[world][$0] == 0 } }
    for world in valid { library.add(pool.worlds[world]) }
  }

  /// Covers all targets: the largest groups first downwards, the smallest first upwards, because a world for the one serves the others too.
  mutating func run() throws(ProtectionRefusal) {
    let order = scene.targets.indices.sorted {
      let first = scene.groups.atoms[scene.targets[$0].row].count
      let second = scene.groups.atoms[scene.targets[$1].row].count
      return first != second ? first > second : $0 < $1
    }
    for index in order { try cover(scene.targets[index], .low) }
    for index in order.reversed() { try cover(scene.targets[index], .high) }
  }

  private mutating func cover(_ target: RowTarget, _ direction: Direction) throws(ProtectionRefusal) {
    while true {
      let coalitions = CoalitionCheck(pool: pool, largest: check)
      guard let coalition = coalitions.open(target, direction, worlds: valid) else { return }
      try deadline.check(release: scene.release.name)
      let floors = coalition.floors(scene.population)
      let inside = coalition.count(in: target.row, scene.groups)
      let change = direction == .low ? max(target.low, inside) - target.value : target.high - target.value
      let question = WitnessQuestion(row: target.row, change: change, floors: floors)
      if let world = stacked(question, target) {
        take(world)
        continue
      }
      let answer = solver.find(question)
      guard case .found(let world) = answer else { throw .notProvable(release: scene.release.name) }
      take(world)
    }
  }

  /// From moves alone: first such that somebody stays in every atom outside the target, then only what the coalition asks.
  private func stacked(_ question: WitnessQuestion, _ target: RowTarget) -> World? {
    let counts = scene.population.counts
    let careful = library.stack(question) { atom in
      scene.groups.contains(target.row, atom) ? question.floors[atom] ?? 0 : min(check, counts[atom])
    }
    return careful ?? library.stack(question) { question.floors[$0] ?? 0 }
  }

  /// Undecided cells that the world changes become hidden; worlds that waited for that become valid.
  private mutating func take(_ world: World) {
    let number = pool.add(world)
    var hidden = false
    for row in scene.candidates where status[row] != .free && pool.rowChanges[number][row] != 0 {
      status[row] = .free
      solver.set(row, .free)
      hidden = true
    }
    if hidden { refreshValid() } else { valid.append(number); library.add(world) }
  }
}
