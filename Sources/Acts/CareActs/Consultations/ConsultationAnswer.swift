import Access
import CareRecords
public import Desk
import RegisterCore

/// A consultation as its page shows it.
public struct ConsultationAnswer: Sendable, Hashable {
  public let id: ConsultationID.Public
  public let consultation: Consultation
  /// What was shared beside the question, line by line; empty where it was not opened.
  public let shared: [Text]
  public let by: String?
}

extension ConsultationAnswer {
  init(_ stored: StoredConsultation, _ notes: NewestNotes, _ labels: [AccountID: String]) {
    self.init(
      id: stored.publicID, consultation: stored.coded.reading(notes, .consultation(stored.id)),
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
  func sheet(of facts: [ConsultationFact], _ beside: any BesideCare) throws -> String {
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
