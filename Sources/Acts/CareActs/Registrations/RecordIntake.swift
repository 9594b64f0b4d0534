public import Access
import CareRecords
public import Desk
import RegisterCore

/// Records whether the intake came about; the first one that was held ends the waiting.
public struct RecordIntake: Sendable {
  let register: Register

  /// - Throws: `RegistrationRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    of registration: RegistrationID.Public, in dossier: DossierID.Public, _ attendance: Attendance, on day: LocalDate,
    at time: ClockTime? = nil, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      var changed = stored.registration
      try changed.recordIntake(attendance, on: day, at: time, today: opened.today)
      guard changed != stored.registration else { return }
      if try opened.isAhead(attendance, on: day, at: time) { throw RegistrationRefusal.inTheFuture("intake-at") }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      try opened.store(changed, over: stored)
      try opened.mirrorFacts()
    }
  }
}
