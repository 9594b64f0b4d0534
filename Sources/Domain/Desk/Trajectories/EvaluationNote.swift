/// The note of one evaluation moment.
public struct EvaluationNote: Sendable, Hashable {
  public let on: LocalDate
  /// How many sessions had been held.
  public let afterSessions: Int
  public let decision: EvaluationDecision
  /// Sessions allowed beyond the limit of the product.
  public let extraSessions: Int
  public let by: AccountID
  /// Who looked along.
  public let colleague: AccountID?
  public let hadMedicalView: Bool
  /// How far the client can go on by themselves now.
  public let ownStrength: OwnStrength
  /// Sealed.
  public let note: String
  /// What the client can build on, in words; sealed, and may be empty.
  public let strengths: String

  public init(
    on day: LocalDate, afterSessions: Int, decision: EvaluationDecision, extraSessions: Int = 0, by worker: AccountID,
    colleague: AccountID? = nil, hadMedicalView: Bool = false, ownStrength: OwnStrength = .unknown, note: String,
    strengths: String = ""
  ) {
    on = day
    self.afterSessions = afterSessions
    self.decision = decision
    self.extraSessions = extraSessions
    by = worker
    self.colleague = colleague
    self.hadMedicalView = hadMedicalView
    self.ownStrength = ownStrength
    self.note = note
    self.strengths = strengths
  }
}
