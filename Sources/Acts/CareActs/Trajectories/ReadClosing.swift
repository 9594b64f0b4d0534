public import Access
import CareRecords
public import Desk
import RegisterCore

/// What still stands between a trajectory and its closing, before anything is filled in. Opens no text.
public struct ReadClosing: Sendable {
  /// What the form shows.
  public struct Answer: Sendable, Hashable {
    public let trajectory: TrajectoryID.Public
    public let version: Int64
    public let product: Product
    public let items: [ClosingItem]
    /// The crisis that is not signed off, where the reader may open it.
    public let openCrisis: CrisisID.Public?
  }

  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    of trajectory: TrajectoryID.Public, in dossier: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<Answer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let work = reading.work
      let all = try reading.trajectoryTable().all(of: reading.id)
      guard let help = all.first(where: { $0.publicID == trajectory }) else { throw NotFound() }
      let crisis = try CrisisTable(work).unsigned(ofDossier: reading.id)
      return Answer(
        trajectory: help.publicID, version: help.version, product: help.trajectory.product,
        items: help.trajectory.closingChecklist(try work.completed(ClosingForm(), in: reading.id)),
        openCrisis: try crisis.flatMap {
          try work.mayDo(.readCrisis, on: $0.facts(at: work.desk.id)) ? $0.publicID : nil
        })
    }
  }
}
