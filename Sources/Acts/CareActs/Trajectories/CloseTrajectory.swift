public import Access
import CareRecords
public import Desk
import RegisterCore

/// Ends a trajectory once its checklist is done; with the last one, the registration and the dossier close as well.
public struct CloseTrajectory: Sendable {
  let register: Register

  /// - Parameter form: what the worker filled in; what still runs around the trajectory is looked up here.
  /// - Returns: whether the actor can still open the dossier; who does not carry it can't, once it is closed.
  /// - Throws: `Refusals<TrajectoryRefusal>`, `StaleVersion`, `NotFound`.
  @discardableResult public func callAsFunction(
    _ form: ClosingForm, of trajectory: TrajectoryID.Public, in dossier: DossierID.Public, seen: Int64,
    _ occasion: Occasion
  ) async throws -> Bool {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.trajectory(trajectory)
      var changed = stored.trajectory
      try changed.close(try opened.work.completed(form, in: opened.place), by: opened.worker, today: opened.today)
      guard changed != stored.trajectory else { return try opened.isStillReadable() }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      if let reason = form.reason, ClosingReason.referred.contains(reason),
        try !opened.isReferred(from: opened.registration(of: stored))
      {
        throw Refusals(TrajectoryRefusal.referFirst)
      }
      try opened.store(changed, over: stored)
      try opened.closeWhatIsDone(lastFact: changed.lastFact)
      try opened.mirrorFacts()
      return try opened.isStillReadable()
    }
  }
}
