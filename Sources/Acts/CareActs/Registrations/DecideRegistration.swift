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
