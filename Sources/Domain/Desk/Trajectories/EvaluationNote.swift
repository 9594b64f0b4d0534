/// The note of one evaluation moment.
public struct EvaluationNote: Sendable, Hashable {
  public let on: LocalDate
  /// How many sessions had been held.
  public let afterSessions: Int
  public let decision: EvaluationDecision
  public let by: AccountID
  /// Who looked along.
  public let colleague: AccountID?
  public let medicalView: MedicalView?
  public let dependence: Dependence
  /// How far the client can go on by themselves now.
  public let ownStrength: OwnStrength
  /// Sealed.
  public let note: String
  /// What the client can build on, in words; sealed, and may be empty.
  public let strengths: String
  /// What a team lead allowed on it beyond the limit of the product.
  public internal(set) var more: MoreSessions?

  public init(
    on day: LocalDate, afterSessions: Int, decision: EvaluationDecision, by worker: AccountID,
    colleague: AccountID? = nil, medicalView: MedicalView? = nil, dependence: Dependence = .unknown,
    ownStrength: OwnStrength = .unknown, note: String, strengths: String = "", more: MoreSessions? = nil
  ) {
    on = day
    self.afterSessions = afterSessions
    self.decision = decision
    self.by = worker
    self.colleague = colleague
    self.medicalView = medicalView
    self.dependence = dependence
    self.ownStrength = ownStrength
    self.note = note
    self.strengths = strengths
    self.more = more
  }
}
