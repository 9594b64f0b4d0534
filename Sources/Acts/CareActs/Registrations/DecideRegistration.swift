public import Access
import CareRecords
public import Desk
import RegisterCore

/// The desk decides on a registration: accept it, or answer, refer or turn it down.
public struct DecideRegistration: Sendable {
  let register: Register

  /// - Parameters:
  ///   - takesOn: whether the one who decides carries the dossier from now on, when nobody does.
  ///   - seen: the version that the page was made from.
  /// - Throws: `RegistrationRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ registration: PublicID, in dossier: PublicID, _ decision: TriageDecision, urgency: Urgency, takesOn: Bool,
    seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      if let triage = stored.registration.triage, triage.decision == decision {
        guard triage.urgency == urgency else { throw RegistrationRefusal.decidedAlready }
        return
      }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      var changed = stored.registration
      try changed.decide(decision, urgency: urgency, by: opened.worker, on: opened.today, today: opened.today)
      try opened.store(changed, over: stored)
      let tasks = TaskTable(opened.work)
      try tasks.finish([.triage], of: opened.id)
      var owner = opened.place.facts.owner
      if takesOn, owner == nil, decision == .accept {
        owner = opened.worker
        try opened.takeOn()
      }
      if let day = changed.intakeBy {
        try tasks.ensure(.intake, due: day, owner: owner, about: opened.place, opened.grant)
      }
      if decision != .accept { try opened.closeWhatIsDone(lastFact: nil) }
    }
  }
}

extension OpenedDossier {
  /// The worker carries from now on what nobody carried.
  func takeOn() throws {
    let allocation = Trajectory.Allocation(worker: worker, from: today)
    try DossierTable(work).setOwner(worker, of: id)
    try AssignmentTable(work).insert(allocation, from: nil, of: id)
    try TaskTable(work).reassign(of: id, from: nil, to: worker)
    work.record(.dossierReassigned, grant)
  }
}

/// Somebody takes on a dossier that nobody carries.
public struct TakeDossier: Sendable {
  let register: Register

  public func callAsFunction(_ dossier: PublicID, _ occasion: Occasion) async throws {
    try await register.write(in: dossier, for: .reassignDossier, occasion) { opened in
      guard opened.place.facts.owner != opened.worker else { return }
      guard opened.place.facts.owner == nil else { throw StaleVersion(current: opened.place.version) }
      try opened.takeOn()
    }
  }
}

/// A new question of a client who has a dossier already, or who comes back after a longer time.
public struct AddRegistration: Sendable {
  let register: Register

  /// - Parameter token: of the form; sending it again gives the same registration.
  /// - Throws: `Refusals<RegistrationRefusal>`, `NotFound`.
  public func callAsFunction(
    in dossier: PublicID, topics: [CodeKey], channel: ContactChannel, path: CodeKey = "unknown", token: String,
    _ occasion: Occasion
  ) async throws -> PublicID {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "registration.add", in: dossier) {
        let registration = try Registration.received(
          on: opened.today, profile: Registration.Profile(opened.stored.profile, channel: channel, path: path),
          topics: topics, today: opened.today)
        let stored = try RegistrationTable(opened.work).insert(registration, dossier: opened.id, contact: nil)
        let line = opened.stored.facts.internalLine.last
        try RegistrationTable(opened.work).setWish(
          line?.value ?? .notAsked, reason: line?.reason, of: opened.id)
        if opened.stored.isClosed {
          try DossierTable(opened.work).setState(.open, of: opened.id)
          opened.work.record(.dossierReopened, opened.grant)
        }
        try TaskTable(opened.work).ensure(
          .triage, due: opened.today, owner: opened.place.facts.owner, about: opened.place, opened.grant)
        return stored.publicID
      }.0
    }
  }
}
