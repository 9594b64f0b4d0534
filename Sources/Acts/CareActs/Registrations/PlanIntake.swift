public import Access
import CareRecords
public import Desk
import RegisterCore

/// Makes an appointment for the intake.
public struct PlanIntake: Sendable {
  let register: Register

  /// - Throws: `RegistrationRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    of registration: RegistrationID.Public, in dossier: DossierID.Public, on day: LocalDate, seen: Int64,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      var changed = stored.registration
      try changed.planIntake(on: day)
      guard changed != stored.registration else { return }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      try opened.store(changed, over: stored)
      try opened.mirrorFacts()
    }
  }
}
