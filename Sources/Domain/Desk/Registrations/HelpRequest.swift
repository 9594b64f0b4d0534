/// One help question of a client, with what became of it. A client may have several, in several trajectories.
public struct HelpRequest: Sendable, Hashable {
  /// What became of a help question.
  public enum Outcome: Sendable, Hashable {
    case open
    case inTrajectory(TrajectoryID)
    case answered
    case referred
    case noOffer
    case withdrawn
    /// Accepted, and the client was never reached.
    case notReached
    /// Accepted, and the client found help elsewhere.
    case otherHelp
  }

  /// Of `HelpQuestion`.
  public let topic: CodeKey
  public let askedOn: LocalDate
  public internal(set) var outcome: Outcome
  public internal(set) var settledOn: LocalDate?
  /// Of `NoOfferReason`; only of a question for which the desk has no offer.
  public internal(set) var noOfferReason: CodeKey?

  public init(
    _ topic: CodeKey, askedOn: LocalDate, outcome: Outcome = .open, settledOn: LocalDate? = nil,
    noOfferReason: CodeKey? = nil
  ) {
    self.topic = topic
    self.askedOn = askedOn
    self.outcome = outcome
    self.settledOn = settledOn
    self.noOfferReason = noOfferReason
  }

  /// Whether nothing has been decided about it yet.
  public var isOpen: Bool { outcome == .open }

  /// Something was decided on it; a reason goes with *no offer* alone.
  mutating func settle(as outcome: Outcome, noOffer reason: CodeKey?, on day: LocalDate) {
    self.outcome = outcome
    settledOn = day
    noOfferReason = outcome == .noOffer ? reason : nil
  }
}
