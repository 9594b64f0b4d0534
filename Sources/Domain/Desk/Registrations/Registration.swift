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
  /// How early the client came, as far as it was asked.
  public var early: EarlySignals
  /// What the client has to go on with, as far as it was asked.
  public var strengths: Strengths
  public internal(set) var requests: [HelpRequest]
  public internal(set) var triage: Triage?
  /// In the order of their days.
  public internal(set) var intakes: [Intake]
  public internal(set) var closedOn: LocalDate?
  /// When it was opened again; each within thirty days after it was closed.
  public internal(set) var reopenings: [LocalDate]
  public let isLegacy: Bool

  /// How many days after closing somebody who comes back still belongs to the same episode.
  public static let sameEpisodeDays = 30

  /// A registration as the register keeps it.
  public init(
    receivedOn: LocalDate, profile: Profile, early: EarlySignals = EarlySignals(),
    strengths: Strengths = Strengths(), requests: [HelpRequest], triage: Triage? = nil, intakes: [Intake] = [],
    closedOn: LocalDate? = nil, reopenings: [LocalDate] = [], isLegacy: Bool = false
  ) {
    self.receivedOn = receivedOn
    self.profile = profile
    self.early = early
    self.strengths = strengths
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

  /// The last day for an intake by the urgency that was chosen.
  public func intakeBy(_ norms: DeskNorms) -> LocalDate? {
    guard let triage, triage.decision == .accept else { return nil }
    return triage.urgency.intakeBy(receivedOn, norms)
  }

  var isInTrajectory: Bool {
    requests.contains { if case .inTrajectory = $0.outcome { true } else { false } }
  }
}

extension Registration.Profile {
  /// The codes that could not be chosen on a day.
  func refusals(on day: LocalDate) -> [RegistrationRefusal] {
    let codes = [(PoliceUnit.list, unit), (PathToDesk.list, path), (ReasonNotInternal.list, reasonNotInternal)]
    return codes.compactMap { list, key in list.refusal(key, on: day).map(RegistrationRefusal.code) }
  }
}
