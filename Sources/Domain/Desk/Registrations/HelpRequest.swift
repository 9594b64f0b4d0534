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

  public init(_ topic: CodeKey, askedOn: LocalDate, outcome: Outcome = .open, settledOn: LocalDate? = nil) {
    self.topic = topic
    self.askedOn = askedOn
    self.outcome = outcome
    self.settledOn = settledOn
  }

  /// Whether nothing has been decided about it yet.
  public var isOpen: Bool { outcome == .open }
}
