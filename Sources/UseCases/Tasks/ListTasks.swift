public import Desk
public import Foundation
import Records

/// Everything that somebody carries, however far ahead it is due.
public struct ListTasks: Sendable {
  /// The lines, and whether there are more than fit on a page.
  public struct Answer: Sendable, Hashable {
    public let lines: [TaskLine]
    public let hasMore: Bool
    public let now: Date
  }

  let register: Register
  static let limit = 100

  public func callAsFunction(_ occasion: Occasion) async throws -> Answer {
    guard let account = occasion.actor.account else { throw AccessRefusal(action: .readTasks) }
    return try await register.ask(occasion) { work in
      let list = try work.requireList(.readTasks)
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      let far = calendar.day(of: work.now).adding(days: 3_660)
      let table = TaskTable(work)
      let rows = try table.carried(by: account, until: far, list, limit: Self.limit)
      let (lines, opened) = try work.lines(of: try table.openTitles(of: rows, list.grant))
      work.record(.tasksListed, list.grant) { entry in
        entry.objectKind = "dossier"
        entry.objects = opened.map(\.number).sorted()
        entry.filters = ["mine"]
      }
      return Answer(
        lines: TodayList(now: work.now, calendar: calendar).ordered(lines) { $0.task },
        hasMore: rows.count == Self.limit, now: work.now)
    }
  }
}
