/// Protects one release on top of everything that was published before.
struct ReleaseProtector {
  let plan: Plan
  let space: Space
  let solver: any LinearSolver
  let deadline: Deadline
  /// Bound on the questions that the improvement after the first solution may ask.
  let effort: Int

  /// The decision and the state after it.
  func protect(_ state: LedgerState) throws(ProtectionRefusal) -> (ReleaseDecision, LedgerState) {
    let scene = try ReleaseScene(plan: plan, space: space, number: state.releases, shownBefore: state.shown)
    let status = startingStatus(scene)
    do {
      return try decide(scene, status, state, isClosed: false)
    } catch .notProvable {
      let closed = status.map { if case .open = $0 { RowStatus.free } else { $0 } }
      return try decide(scene, closed, state, isClosed: true)
    }
  }

  /// Targets are hidden, everything is hidden when the release counts fewer than k in all, the rest is undecided.
  private func startingStatus(_ scene: ReleaseScene) -> [RowStatus] {
    var status = [RowStatus](repeating: .free, count: scene.groups.count)
    for row in scene.shown { status[row] = .fixed }
    guard !isTooSmall(scene) else { return status }
    let targets = Set(scene.targets.map(\.row))
    for row in scene.candidates where !targets.contains(row) {
      let cost = CellWeight.cost(value: scene.groups.values[row], atoms: scene.groups.atoms[row].count)
      status[row] = .open(cost: cost)
    }
    return status
  }

  /// Fewer than k registrations in the whole release: even its empty cells say something about them.
  private func isTooSmall(_ scene: ReleaseScene) -> Bool {
    let largest = scene.candidates.map { scene.groups.values[$0] }.max() ?? 0
    return largest < plan.promise.threshold
  }

  private func decide(
    _ scene: ReleaseScene, _ status: [RowStatus], _ state: LedgerState, isClosed: Bool
  ) throws(ProtectionRefusal) -> (ReleaseDecision, LedgerState) {
    let solver = witnessSolver(scene, status)
    // A block that only followed the others may have cells now; worlds that change more of it than those are dropped.
    let earlier = state.worlds.filter(WorldCheck(groups: scene.groups, status: status).isPossible)
    var search = CoverSearch(scene: scene, solver: solver, status: status, worlds: earlier, deadline: deadline)
    try search.cover()
    search.prune()
    search.improve(questions: effort / (1 + 4 * plan.promise.coalition))
    var after = state
    after.releases += 1
    after.worlds = search.servingWorlds().map { search.pool.worlds[$0] }
    for row in scene.candidates where search.status[row] != .free { after.shown.insert(scene.groups.keys[row]) }
    return (decision(scene, status, search.status, isClosed), after)
  }

  /// Flows where the tables are networks, a dense table where the release is small enough, else the linked programs.
  private func witnessSolver(_ scene: ReleaseScene, _ status: [RowStatus]) -> any WitnessSolver {
    let linked = LazySolver(status: status) { status in
      LinearWitnessSolver(
        groups: scene.groups, solver: solver, status: status, mayDiffer: scene.mayDiffer, promise: plan.promise)
    }
    let programs = LazySolver(status: status) { status in
      guard TableauSolver.isWorthwhile(status, mayDiffer: scene.mayDiffer) else { return linked }
      return TableauSolver(
        groups: scene.groups, status: status, mayDiffer: scene.mayDiffer, promise: plan.promise, behind: linked)
    }
    return FlowSolver(
      groups: scene.groups, status: status, mayDiffer: scene.mayDiffer, promise: plan.promise, behind: programs)
  }

  private func decision(
    _ scene: ReleaseScene, _ starting: [RowStatus], _ status: [RowStatus], _ isClosed: Bool
  ) -> ReleaseDecision {
    let rules = Dictionary(uniqueKeysWithValues: zip(scene.targets.map(\.row), scene.targetInfo.map(\.rules)))
    let isSmall = isTooSmall(scene)
    var reasons: [CellKey: HidingRule] = [:]
    var cells: [CellKey: Int] = [:]
    for row in scene.candidates + scene.shown where isOfRelease(row, scene) {
      cells[scene.groups.keys[row]] = scene.groups.values[row]
      guard status[row] == .free else { continue }
      let order: [HidingRule] = [.primary, .sensitive, .loneChild, .named]
      let own = order.first { rules[row]?.contains($0) ?? false }
      reasons[scene.groups.keys[row]] = own ?? (isSmall ? .smallTotal : .complement)
    }
    return ReleaseDecision(reasons: reasons, cells: cells, name: scene.release.name, isClosed: isClosed)
  }

  private func isOfRelease(_ row: Int, _ scene: ReleaseScene) -> Bool {
    scene.ofRelease.contains(row)
  }
}
