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
  /// Per world: whether it changes none of the cells that are undecided or shown now.
  private(set) var usable: [Bool] = []
  /// The targets that need worlds of their own, with the direction, in the order in which they are covered.
  let questions: [(RowTarget, Direction)]
  /// Per target and direction: the worlds by which it was last found protected.
  private var protecting: [[Int]?]

  init(scene: ReleaseScene, solver: any WitnessSolver, status: [RowStatus], worlds: [World], deadline: Deadline) {
    self.scene = scene
    self.deadline = deadline
    self.solver = solver
    self.status = status
    starting = status
    let dominance = TargetDominance(groups: scene.groups, targets: scene.targets)
    questions = Self.questions(scene, dominance)
    let promise = scene.plan.promise
    moves = FreeMoves(groups: scene.groups, status: status, mayDiffer: scene.mayDiffer, promise: promise)
    pool = WitnessPool(
      groups: scene.groups, targets: scene.targets, largestCoalition: promise.coalition, dominance: dominance,
      watched: status.map { $0 != .free })
    protecting = Array(repeating: nil, count: 2 * scene.targets.count)
    for world in worlds { _ = add(world) }
  }

  private var largestCoalition: Int { scene.plan.promise.coalition }

  private mutating func add(_ world: World) -> Int {
    let number = pool.add(world)
    if number == usable.count { usable.append(isUsable(number)) }
    return number
  }

  private func isUsable(_ world: Int) -> Bool {
    for row in pool.watchedRows[world] where status[Int(row)] != .free { return false }
    return true
  }

  mutating func refreshUsable() { usable = pool.worlds.indices.map(isUsable) }

  /// Worlds that change the cell are not usable until the next refresh.
  mutating func dropWorlds(changing row: Int) {
    for world in usable.indices where usable[world] && pool.watchedRows[world].contains(Int32(row)) {
      usable[world] = false
    }
  }

  /// Covers all targets: first those with newly covered registrations, then, with what earlier worlds can be carried
  /// over, the rest.
  mutating func cover() throws(ProtectionRefusal) {
    for (target, direction) in questions where scene.isFresh[target.row] { try cover(target, direction) }
    for number in pool.worlds.indices where !usable[number] {
      guard let world = moves.completed(pool.worlds[number]),
        WorldCheck(groups: scene.groups, status: status).isPossible(world)
      else { continue }
      take(world)
      moves.learn(world)
    }
    for (target, direction) in questions { try cover(target, direction) }
  }

  /// The largest groups first downwards, the smallest first upwards, because a world for the one serves the others too.
  /// Targets that are protected with others are not asked for.
  private static func questions(_ scene: ReleaseScene, _ dominance: TargetDominance) -> [(RowTarget, Direction)] {
    let order = scene.targets.indices.sorted {
      let first = scene.groups.atoms[scene.targets[$0].row].count
      let second = scene.groups.atoms[scene.targets[$1].row].count
      return first != second ? first > second : $0 < $1
    }
    let all: [(RowTarget, Direction)] =
      order.map { (scene.targets[$0], .low) } + order.reversed().map { (scene.targets[$0], .high) }
    return all.filter { !dominance.follows($0.0, $0.1) }
  }

  private mutating func cover(_ target: RowTarget, _ direction: Direction) throws(ProtectionRefusal) {
    while let question = openQuestion(target, direction) {
      try deadline.check(release: scene.release.name)
      guard let world = answer(question, target, direction) else { throw .notProvable(release: scene.release.name) }
      take(world)
    }
  }

  /// A coalition against which the usable worlds do not protect the target. The worlds that last protected it are
  /// remembered: while they are usable nothing has to be proven again.
  private mutating func openCoalition(_ target: RowTarget, _ direction: Direction) -> Coalition? {
    let place = 2 * target.number + (direction == .low ? 0 : 1)
    if let known = protecting[place], known.allSatisfy({ usable[$0] }) { return nil }
    var servers: [Int] = []
    let check = CoalitionCheck(pool: pool, largest: largestCoalition)
    let coalition = check.open(target, direction, usable: usable, servers: &servers)
    protecting[place] = coalition == nil ? servers : nil
    return coalition
  }

  /// What still has to be found for the target; nil when the usable worlds protect it.
  mutating func openQuestion(_ target: RowTarget, _ direction: Direction) -> WitnessQuestion? {
    guard let coalition = openCoalition(target, direction) else { return nil }
    let inside = coalition.count(in: target.row, scene.groups)
    let change = direction == .low ? max(target.low, inside) - target.value : target.high - target.value
    return WitnessQuestion(
      row: target.row, change: change, floors: coalition.floors(scene.population), spared: spared(target, direction))
  }

  /// Atoms outside the group that every useful world empties: coalitions there are what is still open.
  private func spared(_ target: RowTarget, _ direction: Direction) -> [Int] {
    guard largestCoalition > 0 else { return [] }
    let groups = scene.groups
    let counts = scene.population.counts
    var common: Set<Int>?
    for server in pool.servers(of: target, direction)
    where usable[server.world] && server.reaches(target, direction, inside: 0) {
      var atoms: Set<Int> = []
      for change in pool.worlds[server.world].changes
      where change.change < 0 && counts[change.atom] + change.change < largestCoalition {
        if direction == .high || !groups.contains(target.row, change.atom) { atoms.insert(change.atom) }
      }
      common = common?.intersection(atoms) ?? atoms
      if common?.isEmpty == true { break }
    }
    return common?.sorted() ?? []
  }

  /// Undecided cells that the world changes become hidden; worlds that waited for that become usable.
  mutating func take(_ world: World) {
    let number = add(world)
    let opened = pool.watchedRows[number].map(Int.init).filter { status[$0] != .free }
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
    let starts = question.floors.isEmpty ? [] : pool.servers(of: target, direction).filter { usable[$0.world] }
    for start in starts.prefix(Self.mostStarts) {
      if let world = moves.world(question, from: pool.worlds[start.world]), check.accepts(world, question) {
        return world
      }
    }
    guard let world = moves.world(question, from: nil), check.accepts(world, question) else { return nil }
    return world
  }

  private static let mostStarts = 2

  /// A world that empties the group, less a part that gives the coalition its own back.
  private func split(_ question: WitnessQuestion, _ target: RowTarget) -> World? {
    for server in pool.servers(of: target, .low)
    where usable[server.world] && server.reaches(target, .low, inside: 0) {
      let world = pool.worlds[server.world]
      let back = target.value + question.change - server.level
      guard back > 0 else { continue }
      var required: [Int: Int] = [:]
      for floor in question.floors.all {
        let lacking = floor.count - scene.population.counts[floor.atom] - world.change(of: floor.atom)
        if lacking > 0 { required[floor.atom] = lacking }
      }
      let part = ConformalPart(
        of: world, groups: scene.groups, isClosed: { status[$0] != .free }, goal: target.row, goalChange: -back,
        required: required)
      if let rest = part.rest() { return rest }
    }
    return nil
  }
}
