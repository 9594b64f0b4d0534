/// Decides one release: hides cells until every target has its witnesses, then shows again what need not be hidden.
struct CoverSearch {
  let scene: ReleaseScene
  let deadline: Deadline
  private let largestCoalition: Int
  private var solver: any WitnessSolver
  private(set) var pool: WitnessPool
  /// The present state of every group.
  private(set) var status: [RowStatus]
  /// The cells of this release that are neither shown nor bound to be hidden start as undecided.
  private let starting: [RowStatus]
  /// Per world: the undecided or shown cells that it would change, at the start.
  private var touched: [[Int32]] = []
  private(set) var valid: [Int] = []

  init(scene: ReleaseScene, solver: any WitnessSolver, status: [RowStatus], worlds: [World], deadline: Deadline) {
    self.scene = scene
    self.deadline = deadline
    self.solver = solver
    self.status = status
    starting = status
    largestCoalition = scene.plan.promise.coalition
    pool = WitnessPool(groups: scene.groups)
    for world in worlds { _ = add(world) }
    refreshValid()
  }

  private mutating func add(_ world: World) -> Int {
    let number = pool.add(world)
    if number == touched.count {
      let changes = pool.rowChanges[number]
      touched.append(starting.indices.filter { starting[$0] != .free && changes[$0] != 0 }.map { Int32($0) })
    }
    return number
  }

  private mutating func refreshValid() {
    valid = pool.worlds.indices.filter { world in touched[world].allSatisfy { status[Int($0)] == .free } }
  }

  /// Covers all targets: first those with newly covered registrations, then, with what earlier worlds can be carried
  /// over, the rest.
  mutating func cover(_ extension: WorldExtension?) throws(ProtectionRefusal) {
    let fresh = questions().filter { scene.isFresh[$0.0.row] }
    for (target, direction) in fresh { try cover(target, direction) }
    if let `extension` { carryOver(`extension`) }
    for (target, direction) in questions() { try cover(target, direction) }
  }

  private mutating func carryOver(_ extension: WorldExtension) {
    for number in pool.worlds.indices where !valid.contains(number) {
      guard
        let world = `extension`.extended(pool.worlds[number], changes: pool.rowChanges[number], status: status),
        WorldCheck(groups: scene.groups, status: status).isPossible(world)
      else { continue }
      take(world)
    }
  }

  /// The largest groups first downwards, the smallest first upwards, because a world for the one serves the others too.
  private func questions() -> [(RowTarget, Direction)] {
    let order = scene.targets.indices.sorted {
      let first = scene.groups.atoms[scene.targets[$0].row].count
      let second = scene.groups.atoms[scene.targets[$1].row].count
      return first != second ? first > second : $0 < $1
    }
    return order.map { (scene.targets[$0], .low) } + order.reversed().map { (scene.targets[$0], .high) }
  }

  private mutating func cover(_ target: RowTarget, _ direction: Direction) throws(ProtectionRefusal) {
    while let question = openQuestion(target, direction, valid) {
      try deadline.check(release: scene.release.name)
      guard let world = answer(question, target, direction) else { throw .notProvable(release: scene.release.name) }
      take(world)
    }
  }

  /// What still has to be found for the target; nil when the given worlds protect it.
  private func openQuestion(_ target: RowTarget, _ direction: Direction, _ worlds: [Int]) -> WitnessQuestion? {
    let check = CoalitionCheck(pool: pool, largest: largestCoalition)
    guard let coalition = check.open(target, direction, worlds: worlds) else { return nil }
    let inside = coalition.count(in: target.row, scene.groups)
    let change = direction == .low ? max(target.low, inside) - target.value : target.high - target.value
    return WitnessQuestion(
      row: target.row, change: change, floors: coalition.floors(scene.population),
      spared: spared(target, direction, worlds))
  }

  /// Atoms outside the group that every useful world empties: coalitions there are what is still open.
  private func spared(_ target: RowTarget, _ direction: Direction, _ worlds: [Int]) -> [Int] {
    guard largestCoalition > 0 else { return [] }
    var common: Set<Int>?
    for world in worlds where pool.reaches(world, target, direction, inside: 0) {
      let emptied = pool.worlds[world].changes.filter {
        $0.change < 0 && scene.population.counts[$0.atom] + $0.change < largestCoalition
      }
      let atoms = Set(emptied.map(\.atom)).filter { direction == .high || !scene.groups.contains(target.row, $0) }
      common = common?.intersection(atoms) ?? atoms
      if common?.isEmpty == true { break }
    }
    return common?.sorted() ?? []
  }

  /// From a part of a known world if the coalition is in the group, else from the solver.
  private func answer(_ question: WitnessQuestion, _ target: RowTarget, _ direction: Direction) -> World? {
    if direction == .low, !question.floors.isEmpty, let world = split(question, target) { return world }
    if case .found(let world) = solver.find(question) { return world }
    return nil
  }

  /// A world that empties the group, less a part that gives the coalition its own back.
  private func split(_ question: WitnessQuestion, _ target: RowTarget) -> World? {
    for number in valid where pool.reaches(number, target, .low, inside: 0) {
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
      if let rest = part.rest() {
        return rest
      }
    }
    return nil
  }

  /// Undecided cells that the world changes become hidden; worlds that waited for that become valid.
  private mutating func take(_ world: World) {
    let number = add(world)
    let opened = touched[number].map(Int.init).filter { status[$0] != .free }
    for row in opened {
      status[row] = .free
      solver.set(row, .free)
    }
    if opened.isEmpty { valid.append(number) } else { refreshValid() }
  }
}

extension CoverSearch {
  /// Keeps few worlds that protect everything and shows every cell that none of them changes.
  mutating func prune() {
    let kept = servingWorlds(among: valid)
    var needed: Set<Int32> = []
    for world in kept { needed.formUnion(touched[world]) }
    for row in scene.candidates where status[row] == .free && starting[row] != .free && !needed.contains(Int32(row)) {
      status[row] = starting[row]
      solver.set(row, starting[row])
    }
    refreshValid()
  }

  /// Worlds that together protect all targets, in the order in which they are first needed.
  func servingWorlds(among worlds: [Int]) -> [Int] {
    let check = CoalitionCheck(pool: pool, largest: largestCoalition)
    var kept: [Int] = []
    var isKept: Set<Int> = []
    for (target, direction) in questions() where check.open(target, direction, worlds: kept) != nil {
      let chosen = check.serving(target, direction, worlds: kept + worlds) ?? []
      for world in chosen where isKept.insert(world).inserted { kept.append(world) }
    }
    return kept
  }

  /// Tries, the most valuable first, to show a hidden complement after all: everything is covered anew without touching
  /// it, and the outcome is kept if what had to be hidden instead is worth less. `questions` bounds the work, so that
  /// the outcome does not depend on the machine.
  mutating func improve(questions limit: Int) {
    var left = limit
    let complements = scene.candidates.filter { status[$0] == .free && starting[$0] != .free }
      .sorted { (scene.groups.values[$0], $1) > (scene.groups.values[$1], $0) }
    for row in complements where left > 0 && !deadline.passed && status[row] == .free {
      tryShowing(row, &left)
    }
  }

  private mutating func tryShowing(_ row: Int, _ left: inout Int) {
    guard case .open(let prize) = starting[row] else { return }
    let before = status
    let without = valid.filter { !touched[$0].contains(Int32(row)) }
    status[row] = .fixed
    solver.set(row, .fixed)
    refreshValid()
    valid = without
    var paid = 0.0
    for (target, direction) in questions() {
      while let question = openQuestion(target, direction, valid) {
        left -= solver.questionCost
        guard left >= 0, let world = answer(question, target, direction) else { return restore(before) }
        paid += price(of: world)
        guard paid < prize * 0.999 else { return restore(before) }
        take(world)
      }
    }
    status[row] = starting[row]
    solver.set(row, starting[row])
    prune()
  }

  /// What the cells cost that the world would hide.
  private func price(of world: World) -> Double {
    let changes = world.rowChanges(scene.groups)
    return scene.candidates.reduce(0) { sum, row in
      if changes[row] != 0, case .open(let cost) = status[row] { return sum + cost }
      return sum
    }
  }

  private mutating func restore(_ before: [RowStatus]) {
    for row in scene.candidates where status[row] != before[row] { solver.set(row, before[row]) }
    status = before
    refreshValid()
  }
}
