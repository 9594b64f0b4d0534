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
    _ registration: RegistrationID.Public, in dossier: DossierID.Public, _ decision: TriageDecision, urgency: Urgency,
    takesOn: Bool,
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
      if takesOn, opened.place.facts.owner == nil, decision == .accept { try opened.takeOn() }
      if decision != .accept { try opened.closeWhatIsDone(lastFact: nil) }
      try opened.mirrorFacts()
    }
  }
}
