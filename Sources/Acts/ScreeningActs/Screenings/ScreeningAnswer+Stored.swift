import Access
import CareActs
import Desk
import Instruments
import RegisterCore
import ScreeningRecords

extension ScreeningAnswer {
  /// - Parameter hasAnswers: whether the answers were opened.
  init(
    _ stored: StoredScreening, _ notes: NewestNotes, _ labels: [AccountID: String], hasAnswers: Bool = false
  ) throws {
    let found = Catalogue.all.first { $0.id == stored.instrument }
    let definition = found.flatMap { $0.version == stored.instrumentVersion ? $0 : nil }
    let answers = notes[.screening(stored.id), NoteField.answers]
    let score = notes[.screening(stored.id), NoteField.score]
    let kept = try notes[.screening(stored.id), NoteField.reading].map { try KeptReading(kept: $0.text) }
    self.init(
      id: stored.publicID, version: stored.version, code: stored.instrument,
      name: found?.name ?? Text(same: stored.instrument),
      instrument: definition, cutoff: stored.cutoff, source: stored.source, state: stored.state,
      takenOn: stored.takenOn, by: (stored.finishedBy ?? stored.startedBy).flatMap { labels[$0] },
      at: stored.finishedAt ?? stored.startedAt,
      // A list that was read has no answers of its own.
      answers: hasAnswers && stored.conclusion == nil
        ? definition.flatMap { AnswerSheet(answers?.text ?? "", of: $0) } : nil,
      answersVersion: (answers?.version ?? 0) + (notes[.screening(stored.id), NoteField.remark]?.version ?? 0),
      score: try score.map { try KeptScore(kept: $0.text) },
      change: stored.changeClass.flatMap { ChangeClass(rawValue: $0) }, skipReason: stored.skipReason,
      rating: stored.rating, listReading: stored.listReading(kept),
      remark: notes.text(.screening(stored.id), NoteField.remark))
  }
}

extension StoredScreening {
  /// How a list was read that is not scored, with what was opened of it.
  fileprivate func listReading(_ kept: KeptReading?) -> ListReading? {
    guard let readingWay, let conclusion else { return nil }
    return ListReading(
      way: readingWay, topics: kept?.topics.compactMap { CodeKey($0) } ?? [], conclusion: conclusion,
      words: kept?.words ?? "")
  }
}
