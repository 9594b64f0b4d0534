public import Access
import CareRecords
import Desk
import Foundation
public import HouseActs
import HouseRecords
import RegisterCore

/// What must be done today, for the actor and their team: its cost is that of the lines shown.
public struct ShowToday: Sendable {
  let register: Register
  static let lineLimit = 50
  static let pinLimit = 20
  static let sideLimit = 6
  static let draftAge: TimeInterval = 24 * 3600

  public func callAsFunction(_ occasion: Occasion) async throws -> TodayAnswer {
    guard let account = occasion.actor.account else { throw AccessRefusal(action: .readTasks) }
    return try await register.ask(occasion) { work in
      let list = try work.requireList(.readTasks)
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      let until = calendar.day(of: work.now).adding(days: DeskTask.daysInSight)
      let tasks = try Self.tasks(for: account, until: until, list, work)
      func lines(_ rows: [TaskRow]) throws -> [TaskLine] {
        let lines = try work.lines(of: try TaskTable(work).openTitles(of: rows, list))
        return TodayList(now: work.now, calendar: calendar).ordered(lines) { $0.task }
      }
      let pinned = try work.pinnedCrises(limit: Self.pinLimit)
      let answer = TodayAnswer(
        now: work.now, leads: work.actor.leads, crises: pinned, unassigned: try lines(tasks.unassigned),
        mine: try lines(tasks.mine), team: try lines(tasks.team),
        hasMore: [tasks.unassigned, tasks.mine, tasks.team].contains { $0.count == Self.lineLimit },
        drafts: try work.ownDrafts(of: account, limit: Self.sideLimit),
        oldDrafts: work.actor.leads ? try work.oldDrafts(after: Self.draftAge, limit: Self.sideLimit) : [],
        recent: try work.recentContacts(of: account, limit: Self.sideLimit), unreadable: work.unreadable)
      work.record(.tasksListed, list.grant, filters: ["today"])
      return answer
    }
  }

  private static func tasks(
    for account: AccountID, until day: LocalDate, _ list: ListGrant, _ work: Work
  ) throws -> (mine: [TaskRow], unassigned: [TaskRow], team: [TaskRow]) {
    let table = TaskTable(work)
    let mine = try table.day(of: account, until: day, list, limit: lineLimit)
    guard let team = work.actor.homeTeam else { return (mine, [], []) }
    let unassigned = try table.unassigned(in: team, until: day, list, limit: lineLimit)
    guard work.actor.leads else { return (mine, unassigned, []) }
    let carried = try table.carried(in: team, until: day, list, limit: lineLimit)
    return (mine, unassigned, carried.filter { $0.stored.coded.owner != account })
  }
}

extension Work {
  /// The crises that are not signed off, as they stay in sight for every shift.
  fileprivate func pinnedCrises(limit: Int) throws -> [PinnedCrisis] {
    let stored = try CrisisTable(self).page(
      try requireList(.readCrisis), .unsigned, .oldestFirst, after: nil, limit: limit
    ).lines
    let names = try DossierNames(self).of(stored.compactMap(\.dossier), try requireList(.readDossier))
    let labels = try AccountTable(self).labels()
    return try stored.map { item in
      PinnedCrisis(
        id: item.publicID, crisis: item.coded, alias: item.dossier.flatMap { names[$0]?.alias },
        openedBy: labels[item.coded.openedBy],
        maySign: try mayDo(.signOffCrisis, on: item.facts(at: desk.id))
          && item.coded.ending.map { $0.by != actor.account } ?? false)
    }
  }

  fileprivate func ownDrafts(of account: AccountID, limit: Int) throws -> [ContactLineAnswer] {
    try ContactTable(self).drafts(of: account, try requireList(.amendContact), limit: limit).map { line in
      ContactLineAnswer(id: line.publicID, state: line.state, content: line.content, recorder: nil)
    }
  }

  fileprivate func oldDrafts(after age: TimeInterval, limit: Int) throws -> [OldDraft] {
    guard let team = actor.homeTeam else { return [] }
    let labels = try AccountTable(self).labels()
    return try ContactTable(self).oldDrafts(of: team, before: now.addingTimeInterval(-age), limit: limit).map { line in
      OldDraft(startedAt: line.content.startedAt ?? now, recorder: labels[line.recorder])
    }
  }

  fileprivate func recentContacts(of account: AccountID, limit: Int) throws -> [ContactLineAnswer] {
    let list = try requireList(.readContact)
    let labels = try AccountTable(self).labels()
    return try ContactTable(self).recent(of: actor.homeTeam, orBy: account, list, limit: limit).map { line in
      ContactLineAnswer(
        id: line.publicID, state: line.state, content: line.content,
        recorder: line.recorder == account ? nil : labels[line.recorder])
    }
  }
}

extension DeskServices {
  public var showToday: ShowToday { ShowToday(register: register) }
}
