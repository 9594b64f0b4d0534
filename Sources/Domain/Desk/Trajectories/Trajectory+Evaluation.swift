extension Trajectory {
  /// From so many sessions on, help in a product with goals has one: goals are set by the second session.
  public static let goalsBySession = 2

  /// Whether its product works with goals, that moment has come, and none was agreed.
  public var lacksGoals: Bool {
    product.needsGoals && heldSessions >= Self.goalsBySession && !goals.contains { $0.droppedOn == nil }
  }

  /// Keeps an evaluation, with what the product asks of one: a second name, a medical view, goals.
  public mutating func evaluate(_ note: EvaluationNote, today: LocalDate) throws(Refusals<TrajectoryRefusal>) {
    guard !evaluations.contains(note) else { return }
    do throws(TrajectoryRefusal) {
      try check(note.on, today: today, field: "evaluated-on")
    } catch {
      throw Refusals(error)
    }
    var found: [TrajectoryRefusal] = []
    if let last = evaluations.last, note.on < last.on { found.append(.beforeItsOrigin("evaluated-on")) }
    if note.afterSessions != heldSessions { found.append(.wrongSessionCount(held: heldSessions)) }
    if note.decision.goesOn, lacksGoals { found.append(.goalsMissing) }
    // Help on which somebody comes to lean is not the same help again.
    if note.decision == .goOn, note.dependence == .yes { found.append(.dependentGoesOn) }
    if note.note.allSatisfy(\.isWhitespace) { found.append(.noteMissing) }
    if note.colleague == nil, product.needsSecondName { found.append(.colleagueMissing) }
    if note.colleague == note.by { found.append(.colleagueIsTheWorker) }
    switch note.medicalView {
    case nil: if product.evaluation.needsMedicalView { found.append(.medicalViewMissing) }
    case .looked(_, let name): if name.allSatisfy(\.isWhitespace) { found.append(.medicalNameMissing) }
    case .consultation: break
    }
    if let refusals = Refusals(found) { throw refusals }
    evaluations.append(note)
  }

  /// How many sessions a team lead may allow now; or why none.
  ///
  /// One step of the evaluation rule for each evaluation that goes on, and only when the next evaluation would lie beyond
  /// what is allowed already.
  public func moreSessions() -> Result<Int, TrajectoryRefusal> {
    guard !isClosed else { return .failure(.closed) }
    guard let allowed = allowedSessions else { return .failure(.noLimit) }
    guard let step = evaluateEvery else { return .failure(.noSteps) }
    guard let last = evaluations.last, last.decision.goesOn else { return .failure(.notEvaluatedToGoOn) }
    guard last.more == nil else { return .failure(.allowedAlready) }
    guard let next = schedule.nextSessions(evaluatedAfter: evaluations.map(\.afterSessions)), next > allowed else {
      return .failure(.roomLeft(allowed - heldSessions))
    }
    return .success(step)
  }

  /// A team lead allows the sessions up to the next evaluation beyond the limit. Whoever helps does not allow it to
  /// themselves.
  ///
  /// - Parameter reason: of `MoreSessionsReason`.
  public mutating func allowMore(
    because reason: CodeKey?, by lead: AccountID, on day: LocalDate
  ) throws(TrajectoryRefusal) {
    let count = try moreSessions().get()
    guard lead != worker, lead != evaluations.last?.by else { throw .leadIsTheWorker }
    guard let reason, MoreSessionsReason.list[reason] != nil else { throw .moreSessionsReasonMissing }
    evaluations[evaluations.count - 1].more = MoreSessions(count, because: reason, on: day, by: lead)
  }

  /// Whether no session is left within what is allowed.
  public var isAtLimit: Bool { allowedSessions.map { heldSessions >= $0 } ?? false }
}
