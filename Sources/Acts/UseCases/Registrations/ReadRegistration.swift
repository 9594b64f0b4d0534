public import Access
public import Desk
import Records
import RegisterCore

/// The registration that a decision is about: the one that runs, or else the newest. Opens no text.
public struct ReadRegistration: Sendable {
  let register: Register

  /// - Throws: `NotFound`, also when nothing was ever registered.
  public func callAsFunction(_ dossier: PublicID, _ occasion: Occasion) async throws -> Framed<RegistrationAnswer> {
    try await register.show(dossier, for: .writeDossier, occasion) { reading in
      RegistrationAnswer(try reading.newestRegistration(), try reading.names())
    }
  }
}

/// Opens the intake of the registration that runs, or else of the newest.
public struct ReadIntake: Sendable {
  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`, also when nothing was ever registered.
  public func callAsFunction(
    _ dossier: PublicID, drafts: [String], _ occasion: Occasion
  ) async throws -> Framed<IntakeAnswer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let stored = try reading.newestRegistration()
      let names = try reading.names()
      let notes = try reading.notes(
        IntakeSection.allCases.map { NoteChoice($0.rawValue, of: .registration(stored.id)) })
      let texts = IntakeSection.allCases.compactMap { section in
        notes[.registration(stored.id), section.rawValue].map { note in
          (section, WrittenText(text: note.text, version: note.version, by: note.author.flatMap { names[$0] }))
        }
      }
      return IntakeAnswer(
        registration: RegistrationAnswer(stored, names), texts: Dictionary(uniqueKeysWithValues: texts))
    }
  }
}

extension DossierReading {
  /// The registration that runs, or else the newest.
  fileprivate func newestRegistration() throws -> StoredRegistration {
    let all = try registrations()
    guard let found = all.last(where: { $0.registration.phase != .closed }) ?? all.last else { throw NotFound() }
    return found
  }
}
