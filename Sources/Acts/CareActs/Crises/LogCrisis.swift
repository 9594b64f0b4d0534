public import Access
import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Adds a line to the log of a crisis: an answer, a judgement, the weapon's place, or something done, with a note.
public struct LogCrisis: Sendable {
  let register: Register

  /// Sending the same line again adds nothing. The log only adds, so that nobody else's line is in its way.
  ///
  /// - Parameter draft: the version of the kept note that the page knows; another text, which was typed elsewhere, stays.
  /// - Throws: `CrisisRefusal`; what was typed stays kept as the actor's draft.
  public func callAsFunction(
    _ line: CrisisInput, note: String, of id: PublicID, token: String, draft: Int64? = nil, _ occasion: Occasion
  ) async throws {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .writeCrisis) }
    try await register.act(occasion, isRepeatable: true) { work in
      let (stored, opened, grant) = try work.changeCrisis(id, for: .writeCrisis)
      _ = try work.once(token, act: "crisis.log", in: id) {
        let content = try line.content(at: work.now, calendar: try DeskCalendar(zone: work.desk.timeZone))
        let entry = Crisis.Entry(content, note: note, at: work.now, by: worker)
        var crisis = opened
        try crisis.log(entry)
        try CrisisTable(work).add(entry, to: stored, grant)
        try work.clearDraft(of: stored, by: worker, seen: draft, logged: note, grant)
        return id
      }
      work.record(.crisisWritten, of: stored, grant)
    }
  }
}

/// Keeps the note that somebody is typing, so that nothing is lost when the browser or the line goes down.
public struct KeepCrisisNote: Sendable {
  let register: Register

  /// - Parameter seen: the version that the page was made from, 0 for none.
  /// - Throws: `StaleVersion` when the same account typed elsewhere, or the note went into the log meanwhile.
  public func callAsFunction(
    _ text: String, seen: Int64, of id: PublicID, _ occasion: Occasion
  ) async throws -> Int64 {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .writeCrisis) }
    return try await register.act(occasion) { work in
      guard let stored = try CrisisTable(work).find(id) else { throw NotFound() }
      let grant = try work.require(.writeCrisis, on: stored.facts(at: work.desk.id))
      let version = try NoteTable(work).keepDraft(
        text, field: Work.draftField(of: worker), of: .crisis(stored.id), in: stored.group, base: seen, grant)
      work.record(.crisisWritten, of: stored, grant)
      return version
    }
  }
}

extension Work {
  /// Each account types its own note.
  static func draftField(of worker: AccountID) -> String { "draft.\(worker.number)" }

  func draft(of stored: StoredCrisis, by worker: AccountID, _ grant: Grant) throws -> CrisisDraft {
    let note = try NoteTable(self).latest(Self.draftField(of: worker), of: .crisis(stored.id), grant)
    return CrisisDraft(text: note?.text ?? "", version: note?.version ?? 0)
  }

  /// What went into the log is no longer a draft; a late copy of it is then refused by its version.
  ///
  /// - Parameters:
  ///   - seen: the version that the page knew.
  ///   - note: what went there. A draft of another version and with another text was typed elsewhere, and stays.
  func clearDraft(
    of stored: StoredCrisis, by worker: AccountID, seen: Int64?, logged note: String, _ grant: Grant
  ) throws {
    let draft = try draft(of: stored, by: worker, grant)
    guard !draft.text.isEmpty, seen == draft.version || note == draft.text else { return }
    try NoteTable(self).keepDraft(
      "", field: Self.draftField(of: worker), of: .crisis(stored.id), in: stored.group, base: draft.version, grant)
  }
}

extension CrisisInput {
  /// The line as the log keeps it.
  func content(at now: Date, calendar: DeskCalendar) throws -> Crisis.Entry.Content {
    switch self {
    case .answer(let content): content
    case .whereabouts(let place, let time): .whereabouts(place, checkAt: try calendar.next(time, after: now))
    }
  }
}

extension DeskCalendar {
  /// The first moment after another at which the clock shows a time: later today, or tomorrow.
  func next(_ time: ClockTime, after moment: Date) throws(TimeRefusal) -> Date {
    let today = day(of: moment)
    let first = try self.moment(today, time)
    return first > moment ? first : try self.moment(today.adding(days: 1), time)
  }
}
