public import Access
import CareRecords
public import Desk
import RegisterCore

/// Opens what was asked and answered in the consultations of a dossier; what was shared stays sealed.
public struct ReadConsultations: Sendable {
  let register: Register

  /// Oldest first.
  ///
  /// - Parameter drafts: the forms on the page that keep what is typed, for these consultations.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ dossier: DossierID.Public, drafts: @escaping @Sendable ([ConsultationID.Public]) -> [String] = { _ in [] },
    _ occasion: Occasion
  ) async throws -> Framed<[ConsultationAnswer]> {
    try await register.read(dossier, for: .readDossier, occasion) { reading in
      let names = try reading.names()
      let notes = try reading.notes([.consultationQuestions, .consultationAnswers])
      let all = try ConsultationTable(reading.work).all(of: reading.id).map {
        ConsultationAnswer($0, notes, names)
      }
      return Framed(
        frame: try reading.frame(), drafts: try reading.drafts(drafts(all.map(\.id))), content: all)
    }
  }
}
