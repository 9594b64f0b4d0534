public import Access
public import CareActs
import CareRecords
public import Desk
public import Foundation
public import Instruments
import RegisterCore
import ScreeningRecords

/// Opens what a questionnaire said each time that it was finished or corrected: its answers, what they came to, and what
/// the client wrote beside them. Whoever may read it as it stands now may read what it said before.
public struct ReadScreeningVersions: Sendable {
  /// A questionnaire at one moment.
  public struct Version: Sendable, Hashable {
    /// From 1.
    public let number: Int
    public let at: Date
    /// Who finished or corrected it; `nil` for the client.
    public let by: String?
    /// `nil` once the definition was renewed.
    public let answers: AnswerSheet?
    /// Empty when the client wrote nothing.
    public let remark: String
    public let score: KeptScore?
  }

  /// Every version of one questionnaire.
  public struct Answer: Sendable, Hashable {
    public let screening: ScreeningAnswer
    /// Newest first: the first is what stands now.
    public let versions: [Version]
  }

  let register: Register

  /// - Throws: `NotFound`, also for a questionnaire that was never finished.
  public func callAsFunction(
    _ id: ScreeningID.Public, in dossier: DossierID.Public, _ occasion: Occasion
  ) async throws -> Framed<Answer> {
    try await register.ask(occasion) { work in
      let (stored, grant) = try work.openDossier(dossier, for: .readDossier)
      let reading = try DossierReading(stored, grant, work)
      guard let found = try ScreeningTable(work).find(id), found.dossier == reading.id else { throw NotFound() }
      work.record(.dossierRead, grant, about: [.screening(found.id)], filters: ["versions", "screening"])
      let history = try ScreeningHistory(of: found, in: reading)
      guard !history.versions.isEmpty else { throw NotFound() }
      return Framed(
        frame: try reading.frame(), drafts: [:],
        content: Answer(screening: history.screening, versions: history.versions.reversed()))
    }
  }
}

/// The texts of a questionnaire over time. Every answer that was kept on the way to the first score is a step of filling
/// it in; from then on each change is a correction.
private struct ScreeningHistory {
  let screening: ScreeningAnswer
  /// Oldest first.
  let versions: [ReadScreeningVersions.Version]

  init(of stored: StoredScreening, in reading: DossierReading) throws {
    let names = try reading.names()
    let table = NoteTable(reading.work)
    let subject = RecordKey.screening(stored.id)
    let answers = try table.versions(NoteField.answers, of: subject, reading.grant)
    let remarks = try table.versions(NoteField.remark, of: subject, reading.grant)
    let scores = try table.versions(NoteField.score, of: subject, reading.grant)
    let screening = try ScreeningAnswer(stored, .sealed, names)
    var versions: [ReadScreeningVersions.Version] = []
    if let first = scores.first {
      let later = (answers + remarks + scores).map(\.writtenAt).filter { $0 > first.writtenAt }
      for moment in [first.writtenAt] + Set(later).sorted() {
        let line = Self.standing(answers, at: moment)
        let newest = [Self.standing(scores, at: moment), line, Self.standing(remarks, at: moment)]
        let author = newest.compactMap(\.self).first { $0.writtenAt == moment }?.author
        versions.append(
          ReadScreeningVersions.Version(
            number: versions.count + 1, at: moment, by: author.flatMap { names[$0] },
            answers: screening.instrument.flatMap { AnswerSheet(line?.text ?? "", of: $0) },
            remark: Self.standing(remarks, at: moment)?.text ?? "",
            score: try Self.standing(scores, at: moment).map { try KeptScore(kept: $0.text) }))
      }
    }
    self.screening = screening
    self.versions = versions
  }

  /// The version of a text that stood at a moment.
  private static func standing(_ notes: [Note], at moment: Date) -> Note? {
    notes.last { $0.writtenAt <= moment }
  }
}
