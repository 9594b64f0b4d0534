public import Access
import CareRecords
public import Desk
import HouseActs
import RegisterCore

/// The help of a dossier that runs, by name. Opens no text.
public struct ReadOpenHelp: Sendable {
  let register: Register

  /// Oldest first.
  ///
  /// - Throws: `NotFound`, also when no help runs.
  public func callAsFunction(
    _ dossier: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<[TrajectoryChoiceAnswer]> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let open = try reading.trajectoryTable().outlines(of: reading.id).filter { !$0.isClosed }
      guard !open.isEmpty else { throw NotFound() }
      return open.map { TrajectoryChoiceAnswer($0) }
    }
  }

  /// One trajectory, whether it runs or not.
  ///
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ trajectory: TrajectoryID.Public, in dossier: DossierID.Public, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<TrajectoryChoiceAnswer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let all = try reading.trajectoryTable().outlines(of: reading.id)
      guard let found = all.first(where: { $0.publicID == trajectory }) else { throw NotFound() }
      return TrajectoryChoiceAnswer(found)
    }
  }
}
