public import Access
import CareRecords
public import Desk
import RegisterCore

/// Opens what the other is told in one consultation: the question and what was shared, and nothing that names the dossier.
public struct ReadConsultationSheet: Sendable {
  let register: Register

  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ consultation: ConsultationID.Public, in dossier: DossierID.Public, _ occasion: Occasion
  ) async throws -> ConsultationAnswer {
    try await register.read(dossier, occasion) { reading in
      let all = try ConsultationTable(reading.work).all(of: reading.id)
      guard let stored = all.first(where: { $0.publicID == consultation }) else { throw NotFound() }
      let subject = RecordKey.consultation(stored.id)
      let notes = try reading.notes([
        NoteChoice(NoteField.question, of: subject), NoteChoice(NoteField.shared, of: subject),
      ])
      return ConsultationAnswer(stored, notes, [:])
    }
  }
}
