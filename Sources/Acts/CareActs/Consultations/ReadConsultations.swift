public import Access
import CareRecords
public import Desk
public import HouseActs
import RegisterCore

/// Opens what was asked and answered in the consultations of a dossier; what was shared stays sealed.
public struct ReadConsultations: Sendable {
  let register: Register

  /// Oldest first.
  ///
  /// - Parameter drafts: the forms on the page that keep what is typed, for these consultations.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ dossier: PublicID, drafts: @escaping @Sendable ([PublicID]) -> [String] = { _ in [] }, _ occasion: Occasion
  ) async throws -> Framed<[ConsultationAnswer]> {
    try await register.read(dossier, for: .readDossier, occasion) { reading in
      let names = try reading.names()
      let notes = try reading.notes([.consultationQuestions, .consultationAnswers])
      let all = try ConsultationTable(reading.work).all(of: reading.id, notes).map {
        ConsultationAnswer($0, notes, names)
      }
      return Framed(
        frame: try reading.frame(), drafts: try reading.drafts(drafts(all.map(\.id))), content: all)
    }
  }
}

/// Opens what the other is told in one consultation: the question and what was shared, and nothing that names the dossier.
public struct ReadConsultationSheet: Sendable {
  let register: Register

  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ consultation: PublicID, in dossier: PublicID, _ occasion: Occasion
  ) async throws -> ConsultationAnswer {
    try await register.read(dossier, occasion) { reading in
      let all = try ConsultationTable(reading.work).all(of: reading.id)
      guard var stored = all.first(where: { $0.publicID == consultation }) else { throw NotFound() }
      let subject = RecordKey.consultation(stored.id)
      let notes = try reading.notes([
        NoteChoice(NoteField.question, of: subject), NoteChoice(NoteField.shared, of: subject),
      ])
      stored.consultation = stored.consultation.reading(notes, subject)
      return ConsultationAnswer(stored, notes, [:])
    }
  }
}

extension DeskServices {
  public var readConsultations: ReadConsultations { ReadConsultations(register: register) }
  public var readConsultationSheet: ReadConsultationSheet { ReadConsultationSheet(register: register) }
}
