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
    _ advice: ConsultationAdvice?, words: String, on day: LocalDate, to consultation: ConsultationID.Public,
    in dossier: DossierID.Public,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, as: .consultationAnswered, occasion) { opened in
      let table = ConsultationTable(opened.work)
      guard var asked = try table.open(consultation, of: opened.id, in: opened.group, opened.grant) else {
        throw NotFound()
      }
      let before = asked.consultation
      try asked.consultation.settle(advice, words: words, on: day, today: opened.today)
      guard asked.consultation != before else { return }
      try table.update(asked, in: opened.group, opened.grant)
      switch advice {
      case .refer: try opened.openReferral(.consultation)
      case .screenAgain, .seeClient:
        let due = opened.today.adding(days: try opened.work.norms()[.decision])
        try TaskTable(opened.work).ensure(
          .advice, due: due, owner: opened.place.facts.owner ?? opened.worker, about: opened.place, opened.grant)
        try opened.reopenIfClosed()
      case .goOn, .other, nil: break
      }
      try opened.closeWhatIsDone(lastFact: nil)
      try opened.mirrorFacts()
    }
  }
}
