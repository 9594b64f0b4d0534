public import Access
import CareRecords
public import Desk
package import Foundation
import HouseRecords
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
        let content = try work.content(of: line, in: stored)
        let entry = Crisis.Entry(content, note: line.note(note), at: work.now, by: worker)
        var crisis = opened
        try crisis.log(entry)
        try CrisisTable(work).add(entry, to: stored, grant)
        try work.settleTasks(crisis, after: opened, of: stored, by: worker, grant)
        try work.drafts(of: stored, grant).settle(
          FormDraft.crisis, typed: typed, taken: line.taken(with: note, typed), by: worker)
        return id
      }
      work.record(.crisisWritten, of: stored, grant)
    }
  }
}

extension CrisisInput {
  /// What goes out of the draft with a line: the note, and the fields that belong to it.
  fileprivate func taken(with note: String, _ typed: SentDraft?) -> [FormDraft.Field] {
    let noted = [FormDraft.Field(name: FormDraft.crisisNote, value: note)]
    let own = typed?.fields.filter { ownFields.contains($0.name) } ?? []
    // The place of the caller is all that its line says: what is noted waits for the next one.
    if case .location = self { return own }
    return noted + own
  }

  /// The names of the fields that a line takes along beside the note.
  private var ownFields: [String] {
    switch self {
    case .answer: []
    case .whereabouts: FormDraft.crisisWhereabouts
    case .location: [FormDraft.crisisPlace]
    case .callIn: [FormDraft.crisisColleague]
    }
  }

  /// What is sealed with the line.
  fileprivate func note(_ typed: String) -> String {
    if case .location(let place) = self { place } else { typed }
  }
}

extension Work {
  /// The line as the log keeps it.
  ///
  /// - Throws: `CrisisRefusal.cannotComeAlong` for a colleague who could not open the crisis.
  fileprivate func content(of line: CrisisInput, in stored: StoredCrisis) throws -> Crisis.Entry.Content {
    switch line {
    case .answer(let content): return content
    case .whereabouts(let place, let time):
      return .whereabouts(place, checkAt: try DeskCalendar(zone: desk.timeZone).next(time, after: now))
    case .location: return .location
    case .callIn(let id):
      guard let colleague = try AccountTable(self).find(id), canComeAlong(colleague, in: stored) else {
        throw CrisisRefusal.cannotComeAlong
      }
      return .calledIn(colleague.id)
    }
  }

  /// Whether a colleague may open a crisis, and is there to be asked.
  private func canComeAlong(_ colleague: Account, in stored: StoredCrisis) -> Bool {
    guard colleague.canSignIn, colleague.role.helps else { return false }
    return colleague.id == stored.coded.openedBy || (colleague.team != nil && colleague.team == stored.team)
  }

  /// Whom somebody may call in to a crisis.
  func colleagues(
    of accounts: [Account], besides worker: AccountID, in stored: StoredCrisis
  ) -> [ColleagueChoice] {
    accounts.filter { $0.id != worker && canComeAlong($0, in: stored) }
      .map { ColleagueChoice(id: $0.publicID, label: $0.label) }
  }
}

extension DeskCalendar {
  /// The first moment after another at which the clock shows a time: later today, or tomorrow. A time that today's
  /// clocks skip is tomorrow's.
  package func next(_ time: ClockTime, after moment: Date) throws(TimeRefusal) -> Date {
    let today = day(of: moment)
    let tomorrow = today.adding(days: 1)
    do {
      let first = try self.moment(today, time)
      return first > moment ? first : try self.moment(tomorrow, time)
    } catch .skippedByTheClock {
      return try self.moment(tomorrow, time)
    }
  }
}
