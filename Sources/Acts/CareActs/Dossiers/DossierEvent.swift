public import Desk

/// One thing that happened in a dossier.
public struct DossierEvent: Sendable, Hashable {
  /// By what the timeline can be narrowed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case session
    case contact
    case decision
    case goal
    case screening
  }

  public enum What: Sendable, Hashable {
    case contact(ContactID.Public, ContactContent)
    case registered(topics: [CodeKey], channel: ContactChannel)
    case decided(TriageDecision, Urgency, noOffer: CodeKey?)
    case intake(Attendance)
    case intakePlanned
    case started(Product, for: CodeKey?, step: StepDirection?)
    /// A team lead allowed sessions beyond the limit.
    case moreAllowed(MoreSessions)
    case session(SessionAnswer)
    case evaluated(EvaluationNote)
    case goalAgreed(words: String)
    case goalScored(words: String, GoalLevel)
    case closed(Product, Closing)
    case registrationClosed
    case requestEnded(topic: CodeKey, RequestEnding, noOffer: CodeKey?)
    case reopened(Product, reason: CodeKey)
    case handedOver(from: String?, to: String?, reason: CodeKey?, clientTold: Bool?)
    case referred(ReferralAnswer)
    case referralAnswered(ReferralAnswer)
    /// What was decided to refer ended without a referral: the client goes alone, or there is a reason.
    case referralEnded(ReferralToMakeAnswer)
    case known(KnownToDesk)
    case internalLine(InternalLineMayKnow)
    case screened(ScreeningAnswer)
    case signalled(SignalKind)
    case ruled(SignalKind, Signal.Ruling)
    case consulted(Consultation)
    case advised(ConsultedRole, Consultation.Answer)
  }

  public let day: LocalDate
  public let time: ClockTime?
  public let by: String?
  public let what: What

  init(_ what: What, on day: LocalDate, at time: ClockTime? = nil, by: String? = nil) {
    self.what = what
    self.day = day
    self.time = time
    self.by = by
  }

  public var kind: Kind {
    switch what {
    case .contact: .contact
    case .session, .intake, .intakePlanned: .session
    case .goalAgreed, .goalScored: .goal
    case .screened, .signalled, .ruled: .screening
    default: .decision
    }
  }
}
