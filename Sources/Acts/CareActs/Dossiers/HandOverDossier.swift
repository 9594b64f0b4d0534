public import Access
import CareRecords
public import Desk
import HouseRecords
import RegisterCore

/// Another worker takes over a dossier with all that runs in it, with a reason and whether the client was told.
public struct HandOverDossier: Sendable {
  let register: Register

  /// The same again changes nothing.
  ///
  /// - Throws: `Refusals<TrajectoryRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ dossier: DossierID.Public, to worker: AccountID.Public, reason: CodeKey?, clientTold: Bool?, seen: Int64,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, as: .dossierReassigned, for: .reassignDossier, occasion) { opened in
      guard let new = try AccountTable(opened.work).find(worker), new.canSignIn,
        new.role.helps
      else { throw NotFound() }
      guard opened.place.facts.owner != new.id else { throw Refusals(TrajectoryRefusal.sameWorker) }
      try check(reason, clientTold, on: opened.today)
      try DossierTable(opened.work).claim(opened.place, seen: seen)
      for stored in try opened.trajectories() where !stored.trajectory.isClosed && stored.trajectory.worker != new.id {
        var changed = stored.trajectory
        try changed.reassign(to: new.id, on: opened.today, reason: reason, clientTold: clientTold, today: opened.today)
        try opened.store(changed, over: stored)
      }
      let old = opened.place.facts.owner
      try DossierTable(opened.work).setOwner(new.id, of: opened.id)
      try AssignmentTable(opened.work).insert(
        Trajectory.Allocation(worker: new.id, from: opened.today, reason: reason, clientTold: clientTold), from: old,
        of: opened.id)
      try TaskTable(opened.work).reassign(of: opened.id, from: old, to: new.id)
    }
  }

  private func check(_ reason: CodeKey?, _ clientTold: Bool?, on day: LocalDate) throws {
    var found: [TrajectoryRefusal] = []
    if let reason {
      if let refusal = ReassignmentReason.list.refusal(reason, on: day) { found.append(.code(refusal)) }
    } else {
      found.append(.reassignmentReasonMissing)
    }
    if clientTold == nil { found.append(.clientToldMissing) }
    if let refusals = Refusals(found) { throw refusals }
  }
}
