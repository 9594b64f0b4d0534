/// Something in a dossier that waits for somebody, as its records say. The task that mirrors it comes and goes with it.
public struct WaitingFact: Sendable, Hashable {
  public let source: TaskSource
  public let due: LocalDate
  /// Who is expected to do it; `nil` for whoever is on shift.
  public let owner: AccountID?

  public init(_ source: TaskSource, due: LocalDate, owner: AccountID?) {
    self.source = source
    self.due = due
    self.owner = owner
  }

  /// The most pressing fact of each source.
  public static func mostPressing(_ facts: [WaitingFact]) -> [TaskSource: WaitingFact] {
    Dictionary(facts.map { ($0.source, $0) }) { $0.due <= $1.due ? $0 : $1 }
  }
}

extension Registration {
  /// What waits in it.
  ///
  /// - Parameters:
  ///   - trajectories: the help that came from it and still runs.
  ///   - owner: who carries the dossier.
  public func waiting(trajectories: [Trajectory], owner: AccountID?, _ norms: DeskNorms) -> [WaitingFact] {
    guard closedOn == nil else { return [] }
    guard let triage, triage.decision == .accept else {
      return [WaitingFact(.triage, due: max(receivedOn, reopenings.last ?? receivedOn), owner: owner)]
    }
    var facts: [WaitingFact] = []
    let needsIntake = trajectories.contains { $0.product.needsIntake } || phase == .waiting
    if intakeHeldOn == nil, needsIntake {
      let planned = intakes.filter { $0.attendance == nil }.map(\.on).min()
      facts.append(WaitingFact(.intake, due: planned ?? intakeBy(norms) ?? triage.on, owner: owner))
    }
    if phase == .inHelp, requests.contains(where: \.isOpen) {
      let since = max(triage.on, intakeHeldOn ?? triage.on, requests.filter(\.isOpen).map(\.askedOn).max() ?? triage.on)
      facts.append(WaitingFact(.help, due: since.adding(days: norms[.help]), owner: owner))
    }
    return facts
  }
}

extension Trajectory {
  /// What waits in it: a session to hold or report, the next one to plan, a goal, an evaluation, what the last evaluation
  /// decided, what is to follow when no session is left. What was brought over from an older register waits for nothing.
  public func waiting(today: LocalDate, _ norms: DeskNorms) -> [WaitingFact] {
    guard !isClosed, !isLegacy else { return [] }
    var facts: [WaitingFact] = []
    let planned = sessions.filter { $0.attendance == nil }.map(\.on).min()
    if let planned { facts.append(WaitingFact(.session, due: planned, owner: worker)) }
    let decided = decidedStep(norms)
    if let decided { facts.append(decided) }
    let status = evaluationStatus(today: today)
    // What is to be closed is not evaluated again, and needs no next session.
    guard decided?.source != .closing else { return facts }
    if status != .notNeeded, let day = evaluationDay {
      facts.append(WaitingFact(.evaluation, due: day, owner: worker))
    }
    if lacksGoals { facts.append(WaitingFact(.goals, due: heldDays[Self.goalsBySession - 1], owner: worker)) }
    // What is evaluated first may end or change it.
    guard status != .due, status != .late else { return facts }
    if isAtLimit, decided == nil, let last = heldDays.last {
      let since = max(last, evaluations.last?.on ?? last)
      facts.append(WaitingFact(.limit, due: since.adding(days: norms[.decision]), owner: worker))
    } else if !isAtLimit, planned == nil {
      facts.append(WaitingFact(.nextSession, due: nextSessionBy(norms), owner: worker))
    }
    return facts
  }

  private var heldDays: [LocalDate] { sessions.filter(\.isHeld).map(\.on).sorted() }

  /// The day since which an evaluation is due, or on which it will be; `nil` as long as no day can be named.
  private var evaluationDay: LocalDate? {
    let number = schedule.nextSessions(evaluatedAfter: evaluations.map(\.afterSessions))
    let held = heldDays
    let bySessions = number.flatMap { held.count >= $0 ? held[$0 - 1] : nil }
    let byDays = schedule.nextDay(startedOn: openedOn, evaluatedOn: evaluations.map(\.on))
    return [bySessions, byDays].compactMap { $0 }.min()
  }

  /// What the last evaluation decided and nobody did yet. Going on after all is decided in another evaluation, or by
  /// re-opening help that was closed; a step to other help ends this one.
  private func decidedStep(_ norms: DeskNorms) -> WaitingFact? {
    guard let last = evaluations.last, reopenings.last.map({ $0.on < last.on }) ?? true else { return nil }
    let due = last.on.adding(days: norms[.decision])
    switch last.decision {
    case .stop: return WaitingFact(.closing, due: due, owner: worker)
    case .stepUp, .stepDown: return WaitingFact(.stepOver, due: due, owner: worker)
    case .goOn, .adjust, .refer: return nil
    }
  }

  /// The day by which a session has to be planned, when none is. Only what was held counts: what was called off, or to
  /// which nobody came, brings the next one no further away.
  private func nextSessionBy(_ norms: DeskNorms) -> LocalDate {
    let began = max(openedOn, reopenings.last?.on ?? openedOn)
    let held = sessions.filter { $0.isHeld && $0.on >= began }.map(\.on).max()
    return held.map { $0.adding(days: norms[.nextSession]) } ?? began.adding(days: norms[.firstSession])
  }
}

extension Referral {
  /// The question what became of it, as long as nothing final was heard.
  public func waiting(owner: AccountID?, _ norms: DeskNorms) -> [WaitingFact] {
    guard isOpen else { return [] }
    return [WaitingFact(.referral, due: (answer?.on ?? on).adding(days: norms[.referralAnswer]), owner: owner)]
  }
}

extension ReferralToMake {
  /// The referral, as long as the client was not referred, does not go alone and nobody said why not.
  ///
  /// - Parameter owner: who carries the dossier, or had the contact; whoever decided when nobody does.
  public func waiting(owner: AccountID?) -> [WaitingFact] {
    guard isOpen else { return [] }
    return [WaitingFact(.referralToMake, due: due, owner: owner ?? decidedBy)]
  }
}

extension Consultation {
  /// The answer, as long as there is none.
  public func waiting(owner: AccountID?, _ norms: DeskNorms) -> [WaitingFact] {
    guard answer == nil else { return [] }
    return [WaitingFact(.consultation, due: askedOn.adding(days: norms[.consultation]), owner: owner)]
  }
}
