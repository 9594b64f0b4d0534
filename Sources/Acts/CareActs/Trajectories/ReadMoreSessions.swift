public import Access
import CareRecords
public import Desk
import RegisterCore

/// Whether sessions beyond the limit can be allowed for help that runs, and how many. Opens no text.
public struct ReadMoreSessions: Sendable {
  /// What the form shows.
  public struct Answer: Sendable {
    public let trajectory: TrajectoryID.Public
    public let version: Int64
    public let product: Product
    public let heldSessions: Int
    public let allowedSessions: Int?
    /// How many can be allowed now, or why none.
    public let more: Result<Int, TrajectoryRefusal>
    public let evaluation: EvaluationNote?
  }

  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`, also for whoever may not allow any.
  public func callAsFunction(
    for trajectory: TrajectoryID.Public, in dossier: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<Answer> {
    try await register.show(dossier, for: .allowSessions, drafts: drafts, occasion) { reading in
      let all = try reading.trajectoryTable().all(of: reading.id)
      guard let stored = all.first(where: { $0.publicID == trajectory }) else { throw NotFound() }
      let help = stored.trajectory
      return Answer(
        trajectory: stored.publicID, version: stored.version, product: help.product, heldSessions: help.heldSessions,
        allowedSessions: help.allowedSessions, more: help.moreSessions(), evaluation: help.evaluations.last)
    }
  }
}
