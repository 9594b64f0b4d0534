public import Access
import CareRecords
public import Desk
import RegisterCore

/// The client comes back within thirty days: the same help goes on.
public struct ReopenTrajectory: Sendable {
  let register: Register

  /// - Parameter reason: of `ReopeningReason`.
  /// - Throws: `TrajectoryRefusal`, `RegistrationRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ trajectory: TrajectoryID.Public, in dossier: DossierID.Public, reason: CodeKey?, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, as: .dossierReopened, occasion) { opened in
      let stored = try opened.trajectory(trajectory)
      var changed = stored.trajectory
      try changed.reopen(reason: reason, on: opened.today, today: opened.today)
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      try opened.store(changed, over: stored)
      let origin = try opened.registration(of: stored)
      if origin.registration.closedOn != nil {
        var registration = origin.registration
        try registration.reopen(on: opened.today, today: opened.today)
        try opened.store(registration, over: origin)
      }
      try DossierTable(opened.work).setState(.open, of: opened.id)
      try opened.mirrorFacts()
    }
  }
}
