public import Access
import CareRecords
public import Desk
import HouseActs
import RegisterCore

/// What a client can go on in from help that runs, and what this help still needs before it ends. Opens no text.
public struct ReadStepOver: Sendable {
  /// What the form shows.
  public struct Answer: Sendable {
    public let trajectory: TrajectoryID.Public
    public let version: Int64
    public let help: Trajectory
    /// What help can be started in today, but for the product that runs.
    public let products: [Product]
    /// What has to be settled in this help before it ends.
    public let items: [ClosingItem]
  }

  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`, also when the help does not run.
  public func callAsFunction(
    from trajectory: TrajectoryID.Public, in dossier: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<Answer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let all = try reading.trajectoryTable().all(of: reading.id)
      guard let stored = all.first(where: { $0.publicID == trajectory && !$0.trajectory.isClosed }) else {
        throw NotFound()
      }
      let help = stored.trajectory
      return Answer(
        trajectory: stored.publicID, version: stored.version, help: help,
        products: try reading.work.catalogue().choices(on: reading.today).filter { $0.key != help.product.key },
        items: help.closingChecklist(ClosingForm()).filter { [.goals, .sessions].contains($0.subject) })
    }
  }
}
