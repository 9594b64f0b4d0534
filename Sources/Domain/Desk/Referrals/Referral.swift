/// Passing a client on to other help, with the client's consent, until the receiver answers.
///
/// Advice to look for help oneself is no referral: nothing is shared then and nobody has to answer. Source of the closed
/// loop: the desk's first evaluation (te Brake et al., 2013) found that nobody knew what became of referrals.
public struct Referral: Sendable, Hashable {
  /// What the receiver let the desk know, or the client.
  public struct Answer: Sendable, Hashable {
    public let outcome: ReferralOutcome
    public let on: LocalDate

    public init(_ outcome: ReferralOutcome, on day: LocalDate) {
      self.outcome = outcome
      on = day
    }
  }

  /// Of `ReferralTarget`.
  public let target: CodeKey
  public let line: ReferralTarget.Line
  public let on: LocalDate
  /// Passed on together, in a talk of three; `nil` in older registers that did not say.
  public let isWarm: Bool?
  /// `nil` in older registers that did not say how it was given.
  public let consent: ReferralConsent?
  /// What was passed on beside that the desk refers somebody, in the order of the list.
  public let shared: [ReferralScope]
  public private(set) var answer: Answer?

  /// A referral that the client agreed to.
  ///
  /// - Parameters:
  ///   - internalLine: whether the police's internal care line may know of this client, on that day; `nil` where nothing of
  ///     it is on record, as for a contact without a dossier: then the consent for this referral decides.
  ///   - first: the day of the registration, the dossier or the contact that it follows from.
  public init(
    to target: CodeKey, on day: LocalDate, isWarm: Bool, consent: ReferralConsent?, sharing scopes: Set<ReferralScope>,
    internalLine: InternalLineMayKnow?,
    since first: LocalDate, today: LocalDate
  ) throws(Refusals<ReferralRefusal>) {
    let line = ReferralTarget.line(of: target)
    var found: [ReferralRefusal] = []
    if line == nil || ReferralTarget.list.refusal(target, on: day) != nil { found.append(.targetNotOffered) }
    if day < first { found.append(.beforeTheRegistration) }
    if day > today { found.append(.inTheFuture("referred-on")) }
    if consent == nil { found.append(.consentMissing) }
    if let consent, consent.on > day { found.append(.consentAfterwards) }
    if line == .internal, let internalLine, internalLine != .yes { found.append(.internalLineMayNotKnow) }
    if let refusals = Refusals(found) { throw refusals }
    guard let line else { throw Refusals(.targetNotOffered) }
    self.target = target
    self.line = line
    on = day
    self.isWarm = isWarm
    self.consent = consent
    shared = ReferralScope.allCases.filter(scopes.contains)
  }

  /// A referral as the register keeps it.
  public init(
    stored target: CodeKey, line: ReferralTarget.Line, on day: LocalDate, isWarm: Bool?, consent: ReferralConsent?,
    shared: [ReferralScope], answer: Answer?
  ) {
    self.target = target
    self.line = line
    on = day
    self.isWarm = isWarm
    self.consent = consent
    self.shared = shared
    self.answer = answer
  }

  /// Whether the desk still waits to hear what became of it.
  public var isOpen: Bool { answer.map { !$0.outcome.isFinal } ?? true }

  /// Notes what became of it; a later answer takes the place of one that was not the last word.
  public mutating func settle(
    _ outcome: ReferralOutcome, on day: LocalDate, today: LocalDate
  ) throws(ReferralRefusal) {
    let answer = Answer(outcome, on: day)
    guard answer != self.answer else { return }
    guard isOpen else { throw .alreadyAnswered }
    guard day >= self.answer?.on ?? on else { throw .beforeTheReferral }
    guard day <= today else { throw .inTheFuture("answered-on") }
    self.answer = answer
  }
}

/// What became of a referral.
public enum ReferralOutcome: String, CodedChoice {
  /// The receiver has it; help has not begun. The desk keeps asking.
  case received
  case started
  case declinedByReceiver = "declined-by-receiver"
  case declinedByClient = "declined-by-client"
  case notReached = "not-reached"
  /// An older register noted that it was received, and no more.
  case answered

  public static let list = CodeList(
    "referral-outcome", Text(nl: "Wat is ervan geworden", en: "What became of it"),
    [
      Code("received", Text(nl: "Ontvangen, nog niet gestart", en: "Received, not started yet")),
      Code("started", Text(nl: "Hulp is gestart", en: "Help has started")),
      Code("declined-by-receiver", Text(nl: "De ander kan het niet aannemen", en: "The receiver can't take it on")),
      Code("declined-by-client", Text(nl: "De cliënt ziet ervan af", en: "The client decided against it")),
      Code("not-reached", Text(nl: "Er is geen contact tot stand gekomen", en: "They never reached each other")),
      Code("answered", Text(nl: "Beantwoord", en: "Answered"), offered: false),
    ])

  /// Whether the client is left without the help, so that something else has to be decided.
  public var cameToNothing: Bool { self == .declinedByReceiver || self == .notReached }

  /// Whether nothing more is to be heard.
  public var isFinal: Bool { self != .received }
}
