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
    _ form: ClosingForm, of trajectory: PublicID, in dossier: PublicID, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.trajectory(trajectory)
      var changed = stored.trajectory
      try changed.close(try opened.work.completed(form, in: opened.id), by: opened.worker, today: opened.today)
      guard changed != stored.trajectory else { return }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      try opened.store(changed, over: stored)
      let others = try opened.trajectories().filter { !$0.trajectory.isClosed }
      if others.isEmpty {
        try TaskTable(opened.work).finish([.evaluation, .session, .intake, .contactMoment, .screening], of: opened.id)
      }
      try opened.closeWhatIsDone(lastFact: changed.lastFact)
    }
  }
}

/// What still stands between a trajectory and its closing, before anything is filled in. Opens no text.
public struct ReadClosing: Sendable {
  /// What the form shows.
  public struct Answer: Sendable, Hashable {
    public let trajectory: PublicID
    public let version: Int64
    public let product: Product
    public let items: [ClosingItem]
    /// The crisis that is not signed off, where the reader may open it.
    public let openCrisis: PublicID?
  }

  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    of trajectory: PublicID, in dossier: PublicID, drafts: [String] = [], _ occasion: Occasion
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

/// The client comes back within thirty days: the same help goes on.
public struct ReopenTrajectory: Sendable {
  let register: Register

  /// - Throws: `TrajectoryRefusal`, `RegistrationRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ trajectory: PublicID, in dossier: PublicID, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, as: .dossierReopened, occasion) { opened in
      let stored = try opened.trajectory(trajectory)
      var changed = stored.trajectory
      try changed.reopen(on: opened.today, today: opened.today)
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      try opened.store(changed, over: stored)
      let origin = try opened.registration(of: stored)
      if origin.registration.closedOn != nil {
        var registration = origin.registration
        try registration.reopen(on: opened.today, today: opened.today)
        try opened.store(registration, over: origin)
      }
      try DossierTable(opened.work).setState(.open, of: opened.id)
      try opened.planEvaluation(of: changed)
    }
  }
}

extension Work {
  /// The closing form with what still runs in the dossier. Tasks that closing itself settles do not count.
  func completed(_ form: ClosingForm, in dossier: DossierID) throws -> ClosingForm {
    let settled: Set<TaskSource> = [.evaluation, .session, .intake, .triage, .referral, .contactMoment, .screening]
    var form = form
    form.openTasks = try TaskTable(self).openSources(of: dossier).filter { !settled.contains($0) }.count
    form.openReferrals = try ReferralTable(self).all(of: dossier).filter(\.referral.isOpen).count
    form.openCrises = try CrisisTable(self).unsigned(ofDossier: dossier) == nil ? 0 : 1
    return form
  }
}
