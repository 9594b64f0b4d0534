public import Access
import CareRecords
public import Desk
import RegisterCore

/// Keeps one part of the intake; each part is a text with versions of its own, so that two people never overwrite each
/// other.
public struct WriteIntake: Sendable {
  let register: Register

  /// - Parameter base: the version that the page showed, 0 for none.
  /// - Returns: the version that stands now.
  /// - Throws: `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ text: String, _ section: IntakeSection, of registration: RegistrationID.Public, in dossier: DossierID.Public,
    base: Int64,
    _ occasion: Occasion
  ) async throws -> Int64 {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      return try NoteTable(opened.work).write(
        text, field: section.rawValue, of: .registration(stored.id), in: opened.group, base: base, opened.grant)
    }
  }
}
