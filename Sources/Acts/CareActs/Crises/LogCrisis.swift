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
  /// - Parameter typed: what stood in the page beside the button; what the line does not take is kept.
  /// - Throws: `CrisisRefusal`; what was typed stays kept as the actor's draft.
  public func callAsFunction(
    _ line: CrisisInput, note: String, of id: CrisisID.Public, token: String, typed: SentDraft? = nil,
    _ occasion: Occasion
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
        try work.settleCheck(crisis, after: opened, of: stored, by: worker, grant)
        try work.drafts(of: stored, grant).settle(
          FormDraft.crisis, typed: typed, taken: line.taken(with: note, typed), by: worker)
        return id
      }
      work.record(.crisisWritten, of: stored, grant)
    }
  }
}

extension CrisisInput {
  /// What goes out of the draft with a line: the note always, and where the weapon is with its own line.
  fileprivate func taken(with note: String, _ typed: SentDraft?) -> [FormDraft.Field] {
    let noted = [FormDraft.Field(name: FormDraft.crisisNote, value: note)]
    guard case .whereabouts = self, let typed else { return noted }
    return noted + typed.fields.filter { FormDraft.crisisWhereabouts.contains($0.name) }
  }

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
