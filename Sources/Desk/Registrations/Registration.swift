/// Somebody asks for help: what is known of them, what they ask, what the desk decided, and the intake.
///
/// Nothing in it identifies a person. Every later day lies on or after the one that it follows from.
public struct Registration: Sendable, Hashable {
  /// What figures count; each may be unknown or unsaid.
  public struct Profile: Sendable, Hashable {
    public var caller: CallerProfile
    public var channel: ContactChannel
    /// Of `PoliceUnit`.
    public var unit: CodeKey
    public var gender: Gender
    public var ageBand: AgeBand
    /// Of `PathToDesk`.
    public var path: CodeKey
    /// Of `ReasonNotInternal`.
    public var reasonNotInternal: CodeKey
    public var workAtStart: WorkSituation

    public init(
      caller: CallerProfile = .unknown, channel: ContactChannel, unit: CodeKey = "unknown",
      gender: Gender = .unknown, ageBand: AgeBand = .unknown, path: CodeKey = "unknown",
      reasonNotInternal: CodeKey = "unknown", workAtStart: WorkSituation = .unknown
    ) {
      self.caller = caller
      self.channel = channel
      self.unit = unit
      self.gender = gender
      self.ageBand = ageBand
      self.path = path
      self.reasonNotInternal = reasonNotInternal
      self.workAtStart = workAtStart
    }
  }

  /// The desk's decision.
  public struct Triage: Sendable, Hashable {
    public let decision: TriageDecision
    public let urgency: Urgency
    public let on: LocalDate
    public let by: AccountID

    public init(decision: TriageDecision, urgency: Urgency, on day: LocalDate, by worker: AccountID) {
      self.decision = decision
      self.urgency = urgency
      on = day
      by = worker
    }
  }

  public enum Phase: String, Sendable, Hashable, CaseIterable {
    case received
    /// Accepted; the intake is not held yet.
    case waiting
    case inHelp = "in-help"
    case closed
  }

  public let receivedOn: LocalDate
  public var profile: Profile
  public private(set) var requests: [HelpRequest]
  public private(set) var triage: Triage?
  /// In the order of their days.
  public private(set) var intakes: [Intake]
  public private(set) var closedOn: LocalDate?
  /// When it was opened again; each within thirty days after it was closed.
  public private(set) var reopenings: [LocalDate]
  public let isLegacy: Bool

  /// How many days after closing somebody who comes back still belongs to the same episode.
  public static let sameEpisodeDays = 30

  /// A registration as the register keeps it.
  public init(
    receivedOn: LocalDate, profile: Profile, requests: [HelpRequest], triage: Triage? = nil, intakes: [Intake] = [],
    closedOn: LocalDate? = nil, reopenings: [LocalDate] = [], isLegacy: Bool = false
  ) {
    self.receivedOn = receivedOn
    self.profile = profile
    self.requests = requests
    self.triage = triage
    self.intakes = intakes
    self.closedOn = closedOn
    self.reopenings = reopenings
    self.isLegacy = isLegacy
  }

  /// Somebody asks for help on a day: at least one topic, which may be unknown.
  public static func received(
    on day: LocalDate, profile: Profile, topics: [CodeKey], today: LocalDate
  ) throws(Refusals<RegistrationRefusal>) -> Registration {
    var found: [RegistrationRefusal] = []
    if day > today { found.append(.inTheFuture("received")) }
    if topics.isEmpty { found.append(.topicMissing) }
    if Set(topics).count < topics.count { found.append(.topicTwice) }
    found += topics.compactMap { HelpQuestion.list.refusal($0, on: day).map(RegistrationRefusal.code) }
    found += profile.refusals(on: day)
    if let refusals = Refusals(found) { throw refusals }
    return Registration(
      receivedOn: day, profile: profile, requests: topics.map { HelpRequest($0, askedOn: day) })
  }

  public var phase: Phase {
    if closedOn != nil { return .closed }
    guard triage?.decision == .accept else { return .received }
    return intakeHeldOn == nil && !isInTrajectory ? .waiting : .inHelp
  }

  /// The day of the first intake that came about: where waiting ends.
  public var intakeHeldOn: LocalDate? { intakes.first { $0.attendance == .held }?.on }

  /// Days from registration to the first held intake; `nil` while waiting.
  public var waitingDays: Int? { intakeHeldOn?.days(since: receivedOn) }

  /// The last day for an intake by the urgency that was chosen.
  public var intakeBy: LocalDate? {
    guard let triage, triage.decision == .accept else { return nil }
    return triage.urgency.intakeBy(receivedOn)
  }

  private var isInTrajectory: Bool {
    requests.contains { if case .inTrajectory = $0.outcome { true } else { false } }
  }

  /// The desk decides. A decision other than accepting settles every open help question and closes the registration.
  public mutating func decide(
    _ decision: TriageDecision, urgency: Urgency, by worker: AccountID, on day: LocalDate, today: LocalDate
  ) throws(RegistrationRefusal) {
    guard closedOn == nil else { throw .closed }
    guard triage == nil || triage?.decision == decision else { throw .decidedAlready }
    guard triage == nil else { return }
    try check(day, since: receivedOn, today: today, field: "triage-on")
    triage = Triage(decision: decision, urgency: urgency, on: day, by: worker)
    guard let outcome = HelpRequest.Outcome(decision) else { return }
    settleOpen(as: outcome, on: day)
    closedOn = day
  }

  /// The client asks something more; the same topic again changes nothing.
  public mutating func ask(_ topic: CodeKey, on day: LocalDate, today: LocalDate) throws(RegistrationRefusal) {
    guard closedOn == nil else { throw .closed }
    try check(day, since: receivedOn, today: today, field: "help-question")
    if let refusal = HelpQuestion.list.refusal(topic, on: day) { throw .code(refusal) }
    guard !requests.contains(where: { $0.topic == topic && $0.isOpen }) else { return }
    requests.append(HelpRequest(topic, askedOn: day))
  }

  /// Makes an appointment for the intake; it may lie ahead.
  public mutating func planIntake(on day: LocalDate) throws(RegistrationRefusal) {
    try checkAccepted()
    guard intakeHeldOn == nil else { throw .intakeHeldAlready }
    guard day >= receivedOn else { throw .beforeItsOrigin("intake-on") }
    guard !intakes.contains(Intake(on: day)) else { return }
    insert(Intake(on: day))
  }

  /// Records whether the intake of a day came about; unplanned ones count too.
  public mutating func recordIntake(
    _ attendance: Attendance, on day: LocalDate, today: LocalDate
  ) throws(RegistrationRefusal) {
    try checkAccepted()
    if intakes.contains(Intake(on: day, attendance: attendance)) { return }
    guard intakeHeldOn == nil else { throw .intakeHeldAlready }
    try check(day, since: receivedOn, today: today, field: "intake-on")
    intakes.removeAll { $0 == Intake(on: day) }
    insert(Intake(on: day, attendance: attendance))
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
    let origin = max(lastFact ?? receivedOn, intakes.last { $0.attendance != nil }?.on ?? receivedOn)
    try check(day, since: max(origin, triage?.on ?? receivedOn), today: today, field: "closed-on")
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
      }
    }
    self.closedOn = nil
    reopenings.append(day)
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

  private mutating func settleOpen(as outcome: HelpRequest.Outcome, on day: LocalDate) {
    for position in requests.indices where requests[position].isOpen {
      requests[position].outcome = outcome
      requests[position].settledOn = day
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

extension Registration.Profile {
  /// The codes that could not be chosen on a day.
  func refusals(on day: LocalDate) -> [RegistrationRefusal] {
    let codes = [(PoliceUnit.list, unit), (PathToDesk.list, path), (ReasonNotInternal.list, reasonNotInternal)]
    return codes.compactMap { list, key in list.refusal(key, on: day).map(RegistrationRefusal.code) }
  }
}
