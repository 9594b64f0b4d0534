public import Access
import CareRecords
public import Desk
import RegisterCore

/// Opens the intake of the registration that runs, or else of the newest.
public struct ReadIntake: Sendable {
  let register: Register

  /// - Parameters:
  ///   - registration: the one that a page is about already.
  ///   - drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`, also when nothing was ever registered.
  public func callAsFunction(
    _ dossier: DossierID.Public, of registration: RegistrationID.Public? = nil, drafts: [String], _ occasion: Occasion
  ) async throws -> Framed<IntakeAnswer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let stored = try reading.registration(registration)
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
