public import Access
public import Desk
import Records
import RegisterCore

/// Ends a trajectory once its checklist is done; with the last one, the registration and the dossier close as well.
public struct CloseTrajectory: Sendable {
  let register: Register

  /// - Parameter form: what the worker filled in; what still runs around the trajectory is looked up here.
  /// - Throws: `Refusals<TrajectoryRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ form: ClosingForm, of trajectory: PublicID, in dossier: PublicID, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { hand in
      let stored = try hand.trajectory(trajectory)
      var changed = stored.trajectory
      try changed.close(try hand.completed(form), by: hand.worker, today: hand.today)
      guard changed != stored.trajectory else { return }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      try hand.store(changed, over: stored)
      let others = try hand.trajectories().filter { !$0.trajectory.isClosed }
      if others.isEmpty {
        try TaskTable(hand.work).finish([.evaluation, .session, .intake, .contactMoment, .screening], of: hand.id)
      }
      try hand.closeWhatIsDone(lastFact: changed.lastFact)
    }
  }
}

/// What still stands between a trajectory and its closing, before anything is filled in.
public struct ReadClosing: Sendable {
  let register: Register

  public func callAsFunction(
    of trajectory: PublicID, in dossier: PublicID, _ occasion: Occasion
  ) async throws -> [ClosingItem] {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .writeDossier) }
    return try await register.ask(occasion) { work in
      let (stored, grant) = try work.openDossier(dossier, for: .writeDossier)
      work.record(.dossierRead, grant)
      let hand = DossierInHand(work: work, stored: stored, grant: grant, worker: worker, today: try work.today())
      return try hand.trajectory(trajectory).trajectory.closingChecklist(try hand.completed(ClosingForm()))
    }
  }
}

/// The client comes back within thirty days: the same help goes on.
public struct ReopenTrajectory: Sendable {
  let register: Register

  /// - Throws: `TrajectoryRefusal`, `RegistrationRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ trajectory: PublicID, in dossier: PublicID, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, as: .dossierReopened, occasion) { hand in
      let stored = try hand.trajectory(trajectory)
      var changed = stored.trajectory
      try changed.reopen(on: hand.today, today: hand.today)
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      try hand.store(changed, over: stored)
      let origin = try hand.registration(of: stored)
      if origin.registration.closedOn != nil {
        var registration = origin.registration
        try registration.reopen(on: hand.today, today: hand.today)
        try hand.store(registration, over: origin)
      }
      try DossierTable(hand.work).setState(.open, of: hand.id)
      try hand.planEvaluation(of: changed)
    }
  }
}

extension DossierInHand {
  /// The closing form with what still runs in the dossier. Tasks that closing itself settles do not count.
  func completed(_ form: ClosingForm) throws -> ClosingForm {
    let settled: Set<TaskSource> = [.evaluation, .session, .intake, .triage, .referral, .contactMoment, .screening]
    var form = form
    form.openTasks = try TaskTable(work).open(of: id).filter { !settled.contains($0.coded.source) }.count
    form.openReferrals = try ReferralTable(work).all(of: id).filter(\.referral.isOpen).count
    form.openCrises = try CrisisTable(work).unsigned(ofDossier: id) == nil ? 0 : 1
    return form
  }
}
