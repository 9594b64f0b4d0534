public import Access
import CareRecords
public import Desk
import HouseActs
import RegisterCore

/// The desk decides on a registration: accept it, or answer, refer or turn it down. To refer is an act of its own: the
/// dossier stays open until it is done.
public struct DecideRegistration: Sendable {
  let register: Register

  /// - Parameters:
  ///   - reason: of `NoOfferReason`, for that decision.
  ///   - takesOn: whether the one who decides carries the dossier from now on, when nobody does.
  ///   - seen: the version that the page was made from.
  /// - Throws: `RegistrationRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ registration: RegistrationID.Public, in dossier: DossierID.Public, _ decision: TriageDecision, urgency: Urgency,
    noOffer reason: CodeKey? = nil, takesOn: Bool, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      if let triage = stored.registration.triage, triage.decision == decision {
        guard triage.urgency == urgency else { throw RegistrationRefusal.decidedAlready }
        return
      }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      var changed = stored.registration
      try changed.decide(
        decision, urgency: urgency, noOffer: reason, by: opened.worker, on: opened.today, today: opened.today)
      try opened.store(changed, over: stored)
      let staysOpen = decision == .accept || decision == .refer
      if takesOn, opened.place.facts.owner == nil, staysOpen { try opened.takeOn() }
      if decision == .refer {
        let norms = try opened.work.norms()
        let by = min(urgency.intakeBy(opened.today, norms), opened.today.adding(days: norms[.referralToMake]))
        try opened.openReferral(.triage, due: by, registration: stored.id)
      }
      if decision != .accept { try opened.closeWhatIsDone(lastFact: nil) }
      try opened.mirrorFacts()
    }
  }
}
