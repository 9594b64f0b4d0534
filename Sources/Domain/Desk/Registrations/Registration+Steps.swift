extension Registration {
  /// The desk decides. A decision other than accepting settles every open help question and closes the registration.
  ///
  /// - Parameter reason: of `NoOfferReason`, asked for that decision alone.
  public mutating func decide(
    _ decision: TriageDecision, urgency: Urgency, noOffer reason: CodeKey? = nil, by worker: AccountID,
    on day: LocalDate, today: LocalDate
  ) throws(RegistrationRefusal) {
    guard closedOn == nil else { throw .closed }
    guard triage == nil || triage?.decision == decision else { throw .decidedAlready }
    guard triage == nil else { return }
    try check(day, since: reopenings.last ?? receivedOn, today: today, field: "triage-on")
    if decision == .noOffer, let refusal = Self.refusal(ofNoOffer: reason, on: day) { throw refusal }
    triage = Triage(decision: decision, urgency: urgency, on: day, by: worker)
    guard let outcome = HelpRequest.Outcome(decision) else { return }
    settleOpen(as: outcome, noOffer: reason, on: day)
    closedOn = day
  }

  /// The client is not referred after all: the questions are open again, and something else has to be decided. Anything
  /// but a registration that was decided so stays as it is.
  public mutating func decideAnew() {
    guard triage?.decision == .refer else { return }
    triage = nil
    closedOn = nil
    for position in requests.indices where requests[position].outcome == .referred {
      requests[position].outcome = .open
      requests[position].settledOn = nil
    }
  }

  /// The client asks something more; the same topic again changes nothing.
  public mutating func ask(_ topic: CodeKey, on day: LocalDate, today: LocalDate) throws(RegistrationRefusal) {
    guard closedOn == nil else { throw .closed }
    try check(day, since: receivedOn, today: today, field: "help-question")
    if let refusal = HelpQuestion.list.refusal(topic, on: day) { throw .code(refusal) }
    guard !requests.contains(where: { $0.topic == topic && $0.isOpen }) else { return }
    requests.append(HelpRequest(topic, askedOn: day))
  }

  /// Makes an appointment for the intake; it may lie ahead, and takes the place of the one before.
  public mutating func planIntake(on day: LocalDate, at time: ClockTime? = nil) throws(RegistrationRefusal) {
    try checkAccepted()
    guard intakeHeldOn == nil else { throw .intakeHeldAlready }
    guard day >= receivedOn else { throw .beforeItsOrigin("intake-on") }
    let intake = Intake(on: day, at: time)
    guard !intakes.contains(intake) else { return }
    intakes.removeAll { $0.attendance == nil }
    insert(intake)
  }

  /// Records whether the intake of a day came about; unplanned ones count too. One that is called off may lie ahead, and
  /// one that was held leaves no appointment.
  ///
  /// - Parameter time: of the appointment; that of the plan when `nil`.
  public mutating func recordIntake(
    _ attendance: Attendance, on day: LocalDate, at time: ClockTime? = nil, today: LocalDate
  ) throws(RegistrationRefusal) {
    try checkAccepted()
    let same = intakes.first { $0.on == day && $0.attendance == attendance }
    if let same, time == nil || time == same.time { return }
    guard intakeHeldOn == nil else { throw .intakeHeldAlready }
    try check(day, since: receivedOn, today: attendance.isCancelled ? max(today, day) : today, field: "intake-on")
    let planned = intakes.first { $0.on == day && $0.attendance == nil }
    intakes.removeAll { $0.attendance == nil ? $0.on == day || attendance == .held : $0 == same }
    insert(Intake(on: day, at: time ?? planned?.time, attendance: attendance))
  }

  /// Something is decided on one help question.
  public mutating func settle(
    _ topic: CodeKey, as outcome: HelpRequest.Outcome, on day: LocalDate, today: LocalDate
  ) throws(RegistrationRefusal) {
    guard closedOn == nil else { throw .closed }
    guard let position = requests.firstIndex(where: { $0.topic == topic && $0.outcome != outcome }) else {
      guard requests.contains(where: { $0.topic == topic }) else { throw .topicMissing }
      return
    }
    try check(day, since: requests[position].askedOn, today: today, field: "help-question")
    if case .inTrajectory = outcome { try checkAccepted() }
    requests[position].outcome = outcome
    requests[position].settledOn = outcome == .open ? nil : day
    requests[position].noOfferReason = nil
  }

  /// The questions of help whose place other help takes are those of the other help from now on; what was decided on them
  /// stays as it was.
  public mutating func carry(from old: TrajectoryID, to new: TrajectoryID) {
    for position in requests.indices where requests[position].outcome == .inTrajectory(old) {
      requests[position].outcome = .inTrajectory(new)
    }
  }

  /// Ends accepted help questions for which no help of the desk comes. When none is left and none is in help, no intake is
  /// planned any more.
  ///
  /// - Parameters:
  ///   - topics: those that end; each is open.
  ///   - reason: of `NoOfferReason`, asked for that ending alone.
  public mutating func end(
    _ topics: [CodeKey], as ending: RequestEnding?, noOffer reason: CodeKey? = nil, on day: LocalDate, today: LocalDate
  ) throws(Refusals<RegistrationRefusal>) {
    var found: [RegistrationRefusal] = []
    if closedOn != nil { found.append(.closed) } else if triage?.decision != .accept { found.append(.notDecided) }
    if topics.isEmpty { found.append(.topicMissing) }
    let open = requests.filter(\.isOpen).map(\.topic)
    if !topics.allSatisfy(open.contains) { found.append(.topicSettled) }
    if ending == nil { found.append(.endingMissing) }
    if ending == .noOffer, let refusal = Self.refusal(ofNoOffer: reason, on: day) { found.append(refusal) }
    if let refusals = Refusals(found) { throw refusals }
    guard let ending else { return }
    do throws(RegistrationRefusal) {
      for topic in topics {
        try settleOpen(topic, as: HelpRequest.Outcome(ending), noOffer: reason, on: day, today: today)
      }
    } catch {
      throw Refusals(error)
    }
    if !requests.contains(where: \.isOpen), !isInTrajectory { intakes.removeAll { $0.attendance == nil } }
  }

  /// Ends the episode, once every help question is settled and no trajectory runs.
  public mutating func close(
    on day: LocalDate, openTrajectories: Int, lastFact: LocalDate?, today: LocalDate
  ) throws(RegistrationRefusal) {
    guard closedOn == nil else { return }
    guard triage != nil else { throw .notDecided }
    guard openTrajectories == 0 else { throw .trajectoriesOpen(openTrajectories) }
    let open = requests.filter(\.isOpen).count
    guard open == 0 else { throw .questionsOpen(open) }
    let origin = max(
      lastFact ?? receivedOn, intakes.last { $0.attendance.map { !$0.isCancelled } ?? false }?.on ?? receivedOn)
    let decided = max(triage?.on ?? receivedOn, reopenings.last ?? receivedOn)
    try check(day, since: max(origin, decided), today: today, field: "closed-on")
    closedOn = day
  }

  /// The client comes back: within thirty days it is the same episode, later it is a new registration.
  public mutating func reopen(on day: LocalDate, today: LocalDate) throws(RegistrationRefusal) {
    guard let closedOn else { throw .notClosed }
    try check(day, since: closedOn, today: today, field: "reopened-on")
    guard day.days(since: closedOn) <= Self.sameEpisodeDays else { throw .newEpisode(days: Self.sameEpisodeDays) }
    if let decided = triage, decided.decision != .accept {
      // What was turned down is decided anew, with its questions open again.
      triage = nil
      for position in requests.indices where HelpRequest.Outcome(decided.decision) == requests[position].outcome {
        requests[position].outcome = .open
        requests[position].settledOn = nil
        requests[position].noOfferReason = nil
      }
    }
    self.closedOn = nil
    reopenings.append(day)
  }

  /// What the client says about how they came to the desk, as far as it was asked.
  ///
  /// - Parameters:
  ///   - path: of `PathToDesk`.
  ///   - reason: of `ReasonNotInternal`.
  public mutating func came(by path: CodeKey, notInternal reason: CodeKey) throws(Refusals<RegistrationRefusal>) {
    var changed = profile
    changed.path = path
    changed.reasonNotInternal = reason
    let chosen = [
      (PathToDesk.list, profile.path, path), (ReasonNotInternal.list, profile.reasonNotInternal, reason),
    ]
    let found = chosen.compactMap { list, before, now in
      // What an older register said may stand.
      now == before ? nil : list.refusal(now, on: receivedOn).map(RegistrationRefusal.code)
    }
    if let refusals = Refusals(found) { throw refusals }
    profile = changed
  }

  private static func refusal(ofNoOffer reason: CodeKey?, on day: LocalDate) -> RegistrationRefusal? {
    guard let reason else { return .noOfferReasonMissing }
    return NoOfferReason.list.refusal(reason, on: day).map(RegistrationRefusal.code)
  }

  private func checkAccepted() throws(RegistrationRefusal) {
    guard closedOn == nil else { throw .closed }
    guard triage?.decision == .accept else { throw .notDecided }
  }

  private func check(
    _ day: LocalDate, since origin: LocalDate, today: LocalDate, field: String
  ) throws(RegistrationRefusal) {
    guard day >= origin else { throw .beforeItsOrigin(field) }
    guard day <= today else { throw .inTheFuture(field) }
  }

  private mutating func insert(_ intake: Intake) {
    intakes.insert(intake, at: intakes.firstIndex { $0.on > intake.on } ?? intakes.endIndex)
  }

  private mutating func settleOpen(
    _ topic: CodeKey, as outcome: HelpRequest.Outcome, noOffer reason: CodeKey?, on day: LocalDate, today: LocalDate
  ) throws(RegistrationRefusal) {
    for position in requests.indices where requests[position].topic == topic && requests[position].isOpen {
      try check(day, since: requests[position].askedOn, today: today, field: "help-question")
      requests[position].settle(as: outcome, noOffer: reason, on: day)
    }
  }

  private mutating func settleOpen(as outcome: HelpRequest.Outcome, noOffer reason: CodeKey?, on day: LocalDate) {
    for position in requests.indices where requests[position].isOpen {
      requests[position].settle(as: outcome, noOffer: reason, on: day)
    }
  }
}

extension HelpRequest.Outcome {
  /// What a decision on the registration means for its help questions; `nil` for accepting.
  init?(_ decision: TriageDecision) {
    switch decision {
    case .accept: return nil
    case .answered: self = .answered
    case .refer: self = .referred
    case .noOffer: self = .noOffer
    case .withdrawn: self = .withdrawn
    }
  }
}
