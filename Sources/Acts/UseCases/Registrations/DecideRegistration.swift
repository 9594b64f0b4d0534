public import Access
public import Desk
import Records
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
    try await register.write(in: dossier, occasion) { hand in
      let stored = try hand.registration(registration)
      if let triage = stored.registration.triage, triage.decision == decision {
        guard triage.urgency == urgency else { throw RegistrationRefusal.decidedAlready }
        return
      }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      var changed = stored.registration
      try changed.decide(decision, urgency: urgency, by: hand.worker, on: hand.today, today: hand.today)
      try hand.store(changed, over: stored)
      let tasks = TaskTable(hand.work)
      try tasks.finish([.triage], of: hand.id)
      var owner = hand.place.facts.owner
      if takesOn, owner == nil, decision == .accept {
        owner = hand.worker
        try hand.takeOn()
      }
      if let day = changed.intakeBy {
        try tasks.ensure(.intake, due: day, owner: owner, about: hand.place, hand.grant)
      }
      if decision != .accept { try hand.closeWhatIsDone(lastFact: nil) }
    }
  }
}

extension DossierInHand {
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
    try await register.write(in: dossier, for: .reassignDossier, occasion) { hand in
      guard hand.place.facts.owner != hand.worker else { return }
      guard hand.place.facts.owner == nil else { throw StaleVersion(current: hand.place.version) }
      try hand.takeOn()
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
    try await register.write(in: dossier, isRepeatable: true, occasion) { hand in
      try hand.work.once(token, act: "registration.add") {
        let registration = try Registration.received(
          on: hand.today, profile: Registration.Profile(hand.stored.profile, channel: channel, path: path),
          topics: topics, today: hand.today)
        let stored = try RegistrationTable(hand.work).insert(registration, dossier: hand.id, contact: nil)
        let line = hand.stored.facts.internalLine.last
        try RegistrationTable(hand.work).setWish(
          line?.value ?? .notAsked, reason: line?.reason, of: hand.id)
        if hand.stored.isClosed {
          try DossierTable(hand.work).setState(.open, of: hand.id)
          hand.work.record(.dossierReopened, hand.grant)
        }
        try TaskTable(hand.work).ensure(
          .triage, due: hand.today, owner: hand.place.facts.owner, about: hand.place, hand.grant)
        return stored.publicID
      }.0
    }
  }
}
