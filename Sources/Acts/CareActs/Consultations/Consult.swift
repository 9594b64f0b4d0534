public import Access
import CareRecords
public import Desk
import Foundation
public import HouseActs
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

  /// Sending the form again asks nothing twice.
  ///
  /// - Throws: `Refusals<ConsultationRefusal>`, `NotFound`.
  public func callAsFunction(
    to role: ConsultedRole?, question: String, facts: Set<ConsultationFact>, in dossier: PublicID, token: String,
    _ occasion: Occasion
  ) async throws -> PublicID {
    try await register.write(in: dossier, as: .consultationAsked, isRepeatable: true, occasion) { [beside] opened in
      try opened.work.once(token, act: "consultation.ask") {
        let new = try Consultation(to: role, question: question, facts: facts, on: opened.today)
        let id = try ConsultationTable(opened.work).insert(
          new, sheet: try opened.sheet(of: new.facts, beside), of: opened.id, by: opened.worker, in: opened.group,
          opened.grant)
        try TaskTable(opened.work).ensure(
          .consultation, due: opened.today.adding(days: Consultation.answerDays), owner: opened.worker,
          about: opened.place,
          opened.grant)
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
      let others = try table.all(of: opened.id).filter { $0.id != stored.id }
      if others.allSatisfy({ $0.consultation.answer != nil }) {
        try TaskTable(opened.work).finish([.consultation], of: opened.id)
      }
    }
  }
}

/// A consultation as its page shows it.
public struct ConsultationAnswer: Sendable, Hashable {
  public let id: PublicID
  public let consultation: Consultation
  /// What was shared beside the question, line by line; empty where it was not opened.
  public let shared: [Text]
  public let by: String?
}

extension ConsultationAnswer {
  init(_ stored: StoredConsultation, _ notes: NewestNotes, _ labels: [AccountID: String]) {
    self.init(
      id: stored.publicID, consultation: stored.consultation,
      shared: notes.text(.consultation(stored.id), NoteField.shared).split(separator: "\n").map { Text(kept: $0) },
      by: labels[stored.askedBy])
  }
}

extension Text {
  /// A line of a sheet as it is kept: Dutch, a tab, English. Older sheets are in Dutch alone.
  fileprivate init(kept line: Substring) {
    let words = line.split(separator: "\t", maxSplits: 1).map(String.init)
    self.init(nl: words.first ?? "", en: words.last ?? "")
  }

  fileprivate var keptLine: String { nl + "\t" + en }

  /// A fact in a line: what it is, and what it says.
  package init(_ name: Text, _ value: Text) {
    self.init(nl: name.nl + ": " + value.nl.lowercased(), en: name.en + ": " + value.en.lowercased())
  }
}

extension OpenedDossier {
  /// The chosen facts in words, one line each, in the languages of the desk.
  fileprivate func sheet(of facts: [ConsultationFact], _ beside: any BesideCare) throws -> String {
    try facts.flatMap { try lines(of: $0, beside) }.map(\.keptLine).joined(separator: "\n")
  }

  private func lines(of fact: ConsultationFact, _ beside: any BesideCare) throws -> [Text] {
    if let lines = try beside.lines(of: fact, in: self) { return lines }
    switch fact {
    case .ageBand: return [Text(fact.name, stored.profile.ageBand.name)]
    case .group: return [Text(fact.name, stored.profile.caller.targetGroup.name)]
    case .event, .complaints, .scores: return []
    case .sessions:
      let held = try table().outlines(of: id).reduce(0) { $0 + $1.heldSessions }
      return [Text(fact.name, Text(nl: "\(held)", en: "\(held)"))]
    }
  }
}

extension DeskServices {
  public var answerConsultation: AnswerConsultation { AnswerConsultation(register: register) }
}
