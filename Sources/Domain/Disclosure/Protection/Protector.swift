/// Protects the releases of a plan, one after the other, each together with all earlier ones.
///
/// The method is certified ledger suppression: exact numbers only, and for every small group and every small coalition
/// two complete tables that agree with everything ever published. The same plan gives the same tables.
public struct Protector: Sendable {
  /// The linked solver for plans that need linear programs.
  public let solver: any LinearSolver
  /// Bound on the questions that the search for a better pattern may ask per release.
  public let effort: Int
  /// Gives the deadline of each release when its turn comes.
  public let deadline: @Sendable () -> Deadline

  public init(solver: any LinearSolver, effort: Int = 400, deadline: @escaping @Sendable () -> Deadline = { .never }) {
    self.solver = solver
    self.effort = effort
    self.deadline = deadline
  }

  /// All releases of the plan that `published` does not hold yet, or only the next one.
  public func protect(
    _ plan: Plan, after published: Publication? = nil, onlyNext: Bool = false
  ) throws(ProtectionRefusal) -> Publication {
    guard plan.promise.coalition < plan.promise.threshold else { throw .coalitionNotBelowThreshold }
    let space = try Space(plan: plan)
    try refuseLargeCross(plan, space)
    var state = LedgerState()
    if let published { state = try LedgerCheck(plan: plan, space: space).state(of: published) }
    guard state.releases < plan.releases.count else { throw .contradictsLedger(.nothingLeft) }
    let end = onlyNext ? state.releases + 1 : plan.releases.count
    var decisions: [ReleaseDecision] = []
    while state.releases < end {
      let protector = ReleaseProtector(plan: plan, space: space, solver: solver, deadline: deadline(), effort: effort)
      let (decision, next) = try protector.protect(state)
      decisions.append(decision)
      state = next
    }
    return try PublicationMaker(plan: plan, space: space, state: state).publication(decisions)
  }

  /// A cross of many dimensions has more cells than one joint proof can take in; a star of small tables says as much to
  /// its readers.
  private func refuseLargeCross(_ plan: Plan, _ space: Space) throws(ProtectionRefusal) {
    for block in space.blocks {
      let tables = plan.releases.flatMap(\.tables).filter { $0.dimensions.allSatisfy(block.dimensions.contains) }
      let cells = tables.reduce(0) { sum, table in sum + table.codes.reduce(1) { $0 * $1.count } }
      guard cells <= ProtectionLimits.cellsAtOnce else {
        throw .tooLarge(CoarserPlan(for: plan, tree: BlockTree(covering: [Set(block.dimensions)])))
      }
    }
  }
}
