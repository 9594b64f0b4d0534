public import Access
import CareRecords
public import Desk
import RegisterCore

/// Makes an appointment for the intake.
public struct PlanIntake: Sendable {
  let register: Register

  /// - Throws: `RegistrationRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    of registration: PublicID, in dossier: PublicID, on day: LocalDate, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      var changed = stored.registration
      try changed.planIntake(on: day)
      guard changed != stored.registration else { return }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      try opened.store(changed, over: stored)
      try TaskTable(opened.work).ensure(
        .intake, due: day, owner: opened.place.facts.owner, about: opened.place, opened.grant)
    }
  }
}

/// Records whether the intake came about; the first one that was held ends the waiting.
public struct RecordIntake: Sendable {
  let register: Register

  /// - Throws: `RegistrationRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    of registration: PublicID, in dossier: PublicID, _ attendance: Attendance, on day: LocalDate, seen: Int64,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      var changed = stored.registration
      try changed.recordIntake(attendance, on: day, today: opened.today)
      guard changed != stored.registration else { return }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      try opened.store(changed, over: stored)
      if attendance == .held { try TaskTable(opened.work).finish([.intake], of: opened.id) }
    }
  }
}

/// Keeps one part of the intake; each part is a text with versions of its own, so that two people never overwrite each
/// other.
public struct WriteIntake: Sendable {
  let register: Register

  /// - Parameter base: the version that the page showed, 0 for none.
  /// - Returns: the version that stands now.
  /// - Throws: `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ text: String, _ section: IntakeSection, of registration: PublicID, in dossier: PublicID, base: Int64,
    _ occasion: Occasion
  ) async throws -> Int64 {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      return try NoteTable(opened.work).write(
        text, field: section.rawValue, of: .registration(stored.id), in: opened.group, base: base, opened.grant)
    }
  }
}

/// Keeps how early the client came, as the intake found it.
public struct RecordEarlySignals: Sendable {
  let register: Register

  /// - Throws: `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ early: EarlySignals, of registration: PublicID, in dossier: PublicID, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      guard stored.registration.early != early else { return }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      var changed = stored.registration
      changed.early = early
      try opened.store(changed, over: stored)
    }
  }
}
