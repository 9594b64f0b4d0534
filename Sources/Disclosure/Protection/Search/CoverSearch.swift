/// Decides one release: hides cells until every target has its witnesses, then shows again what need not be hidden.
struct CoverSearch {
  let scene: ReleaseScene
  let deadline: Deadline
  let solver: any WitnessSolver
  private var moves: FreeMoves
  private(set) var pool: WitnessPool
  /// The present state of every group.
  private(set) var status: [RowStatus]
  /// The cells of this release that are neither shown nor bound to be hidden start as undecided.
  let starting: [RowStatus]
  /// Per world: the undecided or shown cells that it would change, at the start.
  private(set) var touched: [[Int32]] = []
  /// Per world: whether it changes none of the cells that are undecided or shown now.
  private(set) var usable: [Bool] = []

  init(scene: ReleaseScene, solver: any WitnessSolver, status: [RowStatus], worlds: [World], deadline: Deadline) {
    self.scene = scene
    self.deadline = deadline
    self.solver = solver
    self.status = status
    starting = status
    let promise = scene.plan.promise
    moves = FreeMoves(groups: scene.groups, status: status, mayDiffer: scene.mayDiffer, promise: promise)
    pool = WitnessPool(groups: scene.groups, targets: scene.targets, largestCoalition: promise.coalition)
    for world in worlds { _ = add(world) }
  }

  private var largestCoalition: Int { scene.plan.promise.coalition }

  private mutating func add(_ world: World) -> Int {
    let number = pool.add(world)
    if number == touched.count {
      let changes = pool.rowChanges[number]
      touched.append(starting.indices.filter { starting[$0] != .free && changes[$0] != 0 }.map { Int32($0) })
      usable.append(isUsable(number))
    }
    return number
  }

  private func isUsable(_ world: Int) -> Bool { touched[world].allSatisfy { status[Int($0)] == .free } }

  mutating func refreshUsable() { usable = pool.worlds.indices.map(isUsable) }

  /// Worlds that change the cell are not usable until the next refresh.
  mutating func dropWorlds(changing row: Int) {
    for world in usable.indices where usable[world] && touched[world].contains(Int32(row)) { usable[world] = false }
  }

  /// Covers all targets: first those with newly covered registrations, then, with what earlier worlds can be carried
  /// over, the rest.
  mutating func cover() throws(ProtectionRefusal) {
    let fresh = questions().filter { scene.isFresh[$0.0.row] }
    for (target, direction) in fresh { try cover(target, direction) }
    for number in pool.worlds.indices where !usable[number] {
      guard let world = moves.completed(pool.worlds[number]),
        WorldCheck(groups: scene.groups, status: status).isPossible(world)
      else { continue }
      take(world)
      moves.learn(world)
    }
    for (target, direction) in questions() { try cover(target, direction) }
  }

  /// The largest groups first downwards, the smallest first upwards, because a world for the one serves the others too.
  func questions() -> [(RowTarget, Direction)] {
    let order = scene.targets.indices.sorted {
      let first = scene.groups.atoms[scene.targets[$0].row].count
      let second = scene.groups.atoms[scene.targets[$1].row].count
      return first != second ? first > second : $0 < $1
    }
    return order.map { (scene.targets[$0], .low) } + order.reversed().map { (scene.targets[$0], .high) }
  }

  private mutating func cover(_ target: RowTarget, _ direction: Direction) throws(ProtectionRefusal) {
    while let question = openQuestion(target, direction) {
      try deadline.check(release: scene.release.name)
      guard let world = answer(question, target, direction) else { throw .notProvable(release: scene.release.name) }
      take(world)
    }
  }

  /// What still has to be found for the target; nil when the usable worlds protect it.
  func openQuestion(_ target: RowTarget, _ direction: Direction) -> WitnessQuestion? {
    let check = CoalitionCheck(pool: pool, largest: largestCoalition)
    guard let coalition = check.open(target, direction, usable: usable) else { return nil }
    let inside = coalition.count(in: target.row, scene.groups)
    let change = direction == .low ? max(target.low, inside) - target.value : target.high - target.value
    return WitnessQuestion(
      row: target.row, change: change, floors: coalition.floors(scene.population), spared: spared(target, direction))
  }

  /// Atoms outside the group that every useful world empties: coalitions there are what is still open.
  private func spared(_ target: RowTarget, _ direction: Direction) -> [Int] {
    guard largestCoalition > 0 else { return [] }
    var common: Set<Int>?
    for world in pool.worlds(for: target, direction)
    where usable[world] && pool.reaches(world, target, direction, inside: 0) {
      let emptied = pool.worlds[world].changes.filter {
        $0.change < 0 && scene.population.counts[$0.atom] + $0.change < largestCoalition
      }
      let atoms = Set(emptied.map(\.atom)).filter { direction == .high || !scene.groups.contains(target.row, $0) }
      common = common?.intersection(atoms) ?? atoms
      if common?.isEmpty == true { break }
    }
    return common?.sorted() ?? []
  }

  /// Undecided cells that the world changes become hidden; worlds that waited for that become usable.
  mutating func take(_ world: World) {
    let number = add(world)
    let opened = touched[number].map(Int.init).filter { status[$0] != .free }
    for row in opened { set(row, .free) }
    if opened.isEmpty { usable[number] = true } else { refreshUsable() }
  }

  mutating func set(_ row: Int, _ new: RowStatus) {
    moves.set(row, from: status[row], to: new)
    status[row] = new
    solver.set(row, new)
  }
}

extension CoverSearch {
  /// From hidden cells alone if that can be had quickly, else from the solver.
  mutating func answer(_ question: WitnessQuestion, _ target: RowTarget, _ direction: Direction) -> World? {
    if let world = quickAnswer(question, target, direction) { return world }
    guard case .found(let world) = solver.find(question) else { return nil }
    moves.learn(world)
    return world
  }

  /// A world that hides nothing more, made from those that are known.
  private mutating func quickAnswer(
    _ question: WitnessQuestion, _ target: RowTarget, _ direction: Direction
  ) -> World? {
    if direction == .low, !question.floors.isEmpty, let world = split(question, target) { return world }
    let check = WorldCheck(groups: scene.groups, status: status)
    let starts = question.floors.isEmpty ? [] : pool.worlds(for: target, direction).filter { usable[$0] }
    for number in starts.prefix(Self.mostStarts) {
      if let world = moves.world(question, from: pool.worlds[number]), check.accepts(world, question) { return world }
    }
    guard let world = moves.world(question, from: nil), check.accepts(world, question) else { return nil }
    return world
  }

  private static let mostStarts = 2

  /// A world that empties the group, less a part that gives the coalition its own back.
  private func split(_ question: WitnessQuestion, _ target: RowTarget) -> World? {
    for number in pool.worlds(for: target, .low)
    where usable[number] && pool.reaches(number, target, .low, inside: 0) {
      let world = pool.worlds[number]
      let level = target.value + Int(pool.rowChanges[number][target.row])
      let back = target.value + question.change - level
      guard back > 0 else { continue }
      var required: [Int: Int] = [:]
      for (atom, floor) in question.floors {
        let lacking = floor - scene.population.counts[atom] - world.change(of: atom)
        if lacking > 0 { required[atom] = lacking }
      }
      let part = ConformalPart(
        of: world, groups: scene.groups, isClosed: { status[$0] != .free }, goal: target.row, goalChange: -back,
        required: required)
      if let rest = part.rest() { return rest }
    }
    return nil
  }
}
