public import Desk
import Foundation
import Instruments
import Records

/// Asks a physician or psychologist, with the facts that the worker chose and no more. What is shared is written down as it
/// is at this moment, so that the dossier says for good what the other was told.
public struct AskConsultation: Sendable {
  let register: Register

  /// Sending the form again asks nothing twice.
  ///
  /// - Throws: `Refusals<ConsultationRefusal>`, `NotFound`.
  public func callAsFunction(
    to role: ConsultedRole?, question: String, facts: Set<ConsultationFact>, in dossier: PublicID, token: String,
    _ occasion: Occasion
  ) async throws -> PublicID {
    try await register.write(in: dossier, as: .consultationAsked, isRepeatable: true, occasion) { hand in
      try hand.work.once(token, act: "consultation.ask") {
        let new = try Consultation(to: role, question: question, facts: facts, on: hand.today)
        let id = try ConsultationTable(hand.work).insert(
          new, sheet: try hand.sheet(of: new.facts), of: hand.id, by: hand.worker, in: hand.group, hand.grant)
        try TaskTable(hand.work).ensure(
          .consultation, due: hand.today.adding(days: Consultation.answerDays), owner: hand.worker, about: hand.place,
          hand.grant)
        return id
      }.0
    }
  }
}

/// Keeps what was answered. Of two people who enter an answer, the second is told that there is one.
public struct AnswerConsultation: Sendable {
  let register: Register

  /// - Throws: `ConsultationRefusal`, `NotFound`.
  public func callAsFunction(
    _ advice: ConsultationAdvice?, words: String, on day: LocalDate, to consultation: PublicID, in dossier: PublicID,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, as: .consultationAnswered, occasion) { hand in
      let table = ConsultationTable(hand.work)
      let notes = try NoteBook(hand.work, group: hand.group, hand.grant)
      guard var stored = try table.findToChange(consultation, notes), stored.dossier == hand.id else {
        throw NotFound()
      }
      let before = stored.consultation
      try stored.consultation.settle(advice, words: words, on: day, today: hand.today)
      guard stored.consultation != before else { return }
      try table.update(stored, in: hand.group, hand.grant)
      let others = try table.all(of: hand.id, notes).filter { $0.id != stored.id }
      if others.allSatisfy({ $0.consultation.answer != nil }) {
        try TaskTable(hand.work).finish([.consultation], of: hand.id)
      }
    }
  }
}

/// A consultation as its page shows it.
public struct ConsultationAnswer: Sendable, Hashable {
  public let id: PublicID
  public let consultation: Consultation
  /// What was shared beside the question, line by line.
  public let shared: [String]
  public let by: String?
}

extension ConsultationAnswer {
  init(_ stored: StoredConsultation, _ notes: NoteBook, _ labels: [AccountID: String]) {
    self.init(
      id: stored.publicID, consultation: stored.consultation,
      shared: notes.text(.consultation(stored.id), NoteField.shared).split(separator: "\n").map(String.init),
      by: labels[stored.askedBy])
  }
}

extension DossierInHand {
  /// The chosen facts in words, one line each; in Dutch, in which the desk talks with its physicians.
  fileprivate func sheet(of facts: [ConsultationFact]) throws -> String {
    try facts.flatMap { try lines(of: $0) }.joined(separator: "\n")
  }

  private func lines(of fact: ConsultationFact) throws -> [String] {
    switch fact {
    case .ageBand: return ["\(fact.name.nl): \(stored.profile.ageBand.name.nl.lowercased())"]
    case .group: return ["\(fact.name.nl): \(stored.profile.caller.targetGroup.name.nl.lowercased())"]
    case .event:
      guard let event = try IndexEventTable(work).current(of: id)?.event else { return [] }
      let ago = event.days(on: today).map { ", \($0) dagen geleden" } ?? ""
      return ["Gebeurtenis: \(event.kind.name.nl.lowercased())\(ago)"]
    case .complaints:
      guard let event = try IndexEventTable(work).current(of: id)?.event else { return [] }
      return ["\(FourWeeks.list.title.nl): \(event.complaints.name.nl.lowercased())"]
    case .scores: return try Catalogue.all.filter { !$0.isAboutSession }.compactMap { try line(of: $0) }
    case .sessions:
      let held = try trajectories().reduce(0) { $0 + $1.sessions.count { $0.session.isHeld } }
      return ["\(fact.name.nl): \(held)"]
    }
  }

  private func line(of instrument: Instrument) throws -> String? {
    guard let last = try scores(of: instrument).last, let value = last.score.total?.value else { return nil }
    let reading = last.score.verdict?.scoreClass.map { ", \($0.name.nl)" } ?? ""
    let change = last.screening.changeClass.flatMap { ChangeClass(rawValue: $0) }.map { ", \($0.name.nl)" } ?? ""
    return "\(instrument.name.nl): \(value.decimal)\(reading)\(change)"
  }
}

extension DeskServices {
  public var askConsultation: AskConsultation { AskConsultation(register: register) }
  public var answerConsultation: AnswerConsultation { AnswerConsultation(register: register) }
}
