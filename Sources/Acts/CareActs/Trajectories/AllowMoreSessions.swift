public import Access
import CareRecords
public import Desk
import RegisterCore

/// A team lead allows sessions beyond the limit of the product, up to the next evaluation.
public struct AllowMoreSessions: Sendable {
  let register: Register

  /// - Parameters:
  ///   - reason: of `MoreSessionsReason`.
  ///   - seen: the version of the trajectory that the page was made from.
  /// - Throws: `TrajectoryRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    because reason: CodeKey?, for trajectory: TrajectoryID.Public, in dossier: DossierID.Public, seen: Int64,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, as: .sessionsAllowed, for: .allowSessions, occasion) { opened in
      let stored = try opened.trajectory(trajectory)
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      var changed = stored.trajectory
      try changed.allowMore(because: reason, by: opened.worker, on: opened.today)
      guard let more = changed.evaluations.last?.more, let evaluation = stored.evaluations.last else { return }
      let table = try opened.table()
      try table.step(stored.id, from: seen)
      try table.allow(more, on: evaluation)
      try opened.mirrorFacts()
    }
  }
}
