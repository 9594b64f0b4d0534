public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
import Instruments
import RegisterCore
import ScreeningRecords

/// Finishes a questionnaire: scores it, and keeps the score beside the answers. Of a finished one it is a correction,
/// which keeps the answers and the score before as versions.
public struct FinishScreening: Sendable {
  let register: Register

  /// - Parameters:
  ///   - leavesOpen: whether items without an answer are left so; the score then has bounds.
  ///   - corrects: whether a finished one may be changed; else that was done by somebody else meanwhile.
  ///   - remark: what a client adds about a session; `nil` when it was not asked.
  ///   - read: takes the answers out of what was sent. What it doesn't give stays.
  /// - Returns: as `SaveScreening`.
  /// - Throws: `UnfinishedScreening` when the answers can't be scored yet: they are kept all the same, and so is a crisis
  ///   that they opened. `ScreeningRefusal`, `InstrumentRefusal`, `StaleVersion`, `NotFound` when nothing was kept.
  public func callAsFunction(
    of screening: ScreeningID.Public, in dossier: DossierID.Public, seen: Int64, leavesOpen: Bool = false,
    corrects: Bool = true,
    remark: String? = nil, _ occasion: Occasion, read: @escaping AnswerReader
  ) async throws -> SavedScreening {
    let (saved, unfinished) = try await register.write(in: dossier, occasion) { opened in
      var form = try opened.screening(screening)
      let marks = try read(form.instrument, form.line.places)
      let isOpen = form.stored.state == .open || form.stored.state == .done && corrects
      guard isOpen || form.stored.state == .done && !form.isChanged(by: marks) else { throw ScreeningRefusal.closed }
      var saved = try form.save(marks, seen: seen)
      saved.version += try form.keep(remark: remark, seen: seen)
      let refusal = try form.attempt(saved.line, leavesOpen: leavesOpen || form.stored.state == .done)
      return (SavedScreening(saved, of: form), refusal)
    }
    if let unfinished { throw UnfinishedScreening(refusal: unfinished, saved: saved) }
    return saved
  }
}

/// The answers were kept, but can't be scored yet.
public struct UnfinishedScreening: Error, Sendable {
  public let refusal: any Refusal
  public let saved: SavedScreening
}

extension OpenedScreening {
  /// Finishes the form, or gives why that can't be; a finished one that can't be scored any more is open again.
  mutating func attempt(_ line: AnswerSheet, leavesOpen: Bool) throws -> (any Refusal)? {
    let open = line.unanswered(of: instrument)
    guard open.isEmpty || leavesOpen else { return ScreeningRefusal.unanswered(open) }
    do {
      try finish(line)
      return nil
    } catch let refusal as InstrumentRefusal {
      if stored.state == .done {
        stored.state = .open
        stored.outcome = nil
        stored.changeClass = nil
        stored.finishedAt = nil
        stored.finishedBy = nil
        try ScreeningTable(dossier.work).update(stored, dossier.grant)
      }
      return refusal
    }
  }

  private mutating func finish(_ line: AnswerSheet) throws {
    let work = dossier.work
    let score = KeptScore(try instrument.score(line.answers), of: instrument, cutoff: stored.cutoff)
    let text = try score.json()
    let notes = NoteTable(work)
    if stored.state == .done,
      try notes.latest(NoteField.score, of: .screening(stored.id), dossier.grant)?.text == text
    {
      return
    }
    try notes.write(text, field: NoteField.score, of: .screening(stored.id), in: dossier.group, dossier.grant)
    stored.state = .done
    stored.outcome = instrument.isAboutSession ? score.ratingOutcome : score.outcome
    stored.finishedAt = work.now
    stored.finishedBy = dossier.author
    stored.changeClass = try change(to: score)?.rawValue
    try ScreeningTable(work).update(stored, dossier.grant)
    try ClientLinkTable(work).end(dossier.author == nil ? .used : .withdrawn, of: stored.id)
    try raiseSignals(score)
  }

  /// What became of the complaints since the first finished one of the same instrument.
  private func change(to score: KeptScore) throws -> ChangeClass? {
    guard let rule = instrument.change, let after = score.part(rule.scale)?.value else { return nil }
    let first = try dossier.first(of: dossier.finished(instrument).filter { $0.id != stored.id })
    guard let first, first.screening.takenOn <= stored.takenOn,
      let before = first.score.part(rule.scale)?.value
    else { return nil }
    return try instrument.change(from: before, to: after).scoreClass
  }
}
