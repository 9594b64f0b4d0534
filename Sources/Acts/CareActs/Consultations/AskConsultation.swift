public import Access
import CareRecords
public import Desk
import Foundation
import HouseActs
package import RegisterCore

/// Asks a physician or psychologist, with the facts that the worker chose and no more. What is shared is written down as it
/// is at this moment, so that the dossier says for good what the other was told.
public struct AskConsultation: Sendable {
  let register: Register
  let beside: any BesideCare

  package init(register: Register, beside: any BesideCare) {
    self.register = register
    self.beside = beside
  }

  /// Sending the form again asks nothing twice. A dossier that was closed is open again until the answer is there.
  ///
  /// - Throws: `Refusals<ConsultationRefusal>`, `NotFound`.
  public func callAsFunction(
    to role: ConsultedRole?, question: String, facts: Set<ConsultationFact>, in dossier: DossierID.Public,
    token: String,
    _ occasion: Occasion
  ) async throws -> ConsultationID.Public {
    try await register.write(in: dossier, as: .consultationAsked, isRepeatable: true, occasion) { [beside] opened in
      try opened.work.once(token, act: "consultation.ask", in: dossier) {
        let new = try Consultation(to: role, question: question, facts: facts, on: opened.today)
        let id = try ConsultationTable(opened.work).insert(
          new, sheet: try opened.sheet(of: new.facts, beside), of: opened.id, by: opened.worker, in: opened.group,
          opened.grant)
        // What was decided is done: from here on the answer is waited for.
        try TaskTable(opened.work).finish([.signalFollowUp, .readingConsult], of: opened.id, by: opened.worker)
        try opened.reopenIfClosed()
        try opened.mirrorFacts()
        return id
      }.0
    }
  }
}
