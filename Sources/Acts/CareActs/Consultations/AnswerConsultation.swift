public import Access
import CareRecords
public import Desk
import Foundation
import HouseActs
import RegisterCore

/// Keeps what was answered. Of two people who enter an answer, the second is told that there is one.
public struct AnswerConsultation: Sendable {
  let register: Register

  /// - Throws: `ConsultationRefusal`, `NotFound`.
  public func callAsFunction(
    _ advice: ConsultationAdvice?, words: String, on day: LocalDate, to consultation: PublicID, in dossier: PublicID,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, as: .consultationAnswered, occasion) { opened in
      let table = ConsultationTable(opened.work)
      guard let number = try table.number(of: consultation, in: opened.id) else { throw NotFound() }
      let notes = try opened.notes([NoteChoice(NoteField.answer, of: .consultation(number))])
      guard var stored = try table.findToChange(consultation, notes), stored.dossier == opened.id else {
        throw NotFound()
      }
      let before = stored.consultation
      try stored.consultation.settle(advice, words: words, on: day, today: opened.today)
      guard stored.consultation != before else { return }
      try table.update(stored, in: opened.group, opened.grant)
      try opened.closeWhatIsDone(lastFact: nil)
      try opened.mirrorFacts()
    }
  }
}
