public import Access
import CareRecords
public import Desk
import RegisterCore

/// Ends a trajectory once its checklist is done; with the last one, the registration and the dossier close as well.
public struct CloseTrajectory: Sendable {
  let register: Register

  /// - Parameter form: what the worker filled in; what still runs around the trajectory is looked up here.
  /// - Throws: `Refusals<TrajectoryRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ form: ClosingForm, of trajectory: TrajectoryID.Public, in dossier: DossierID.Public, seen: Int64,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.trajectory(trajectory)
      var changed = stored.trajectory
      try changed.close(try opened.work.completed(form, in: opened.id), by: opened.worker, today: opened.today)
      guard changed != stored.trajectory else { return }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      try opened.store(changed, over: stored)
      let others = try opened.trajectories().filter { !$0.trajectory.isClosed }
      if others.isEmpty { try TaskTable(opened.work).finish([.contactMoment, .screening], of: opened.id) }
      try opened.closeWhatIsDone(lastFact: changed.lastFact)
      try opened.mirrorFacts()
    }
  }
}
