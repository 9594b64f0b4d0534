public import Access
import CareRecords
public import Desk
public import Foundation
import RegisterCore

/// Everything that somebody carries, however far ahead it is due.
public struct ListTasks: Sendable {
  /// One page of the list.
  public struct Answer: Sendable, Hashable {
    public let lines: [TaskLine]
    /// The last task of this page, when there are more.
    public let next: TaskID.Public?
    public let now: Date
  }

  let register: Register
  /// Lines on a page.
  static let page = 25

  /// - Parameter after: the last task of the page before.
  public func callAsFunction(after: TaskID.Public? = nil, _ occasion: Occasion) async throws -> Answer {
    guard let account = occasion.actor.account else { throw AccessRefusal(action: .readTasks) }
    return try await register.ask(occasion) { work in
      let list = try work.requireList(.readTasks)
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      let far = calendar.day(of: work.now).adding(days: 3_660)
      let table = TaskTable(work)
      let found = try table.carried(by: account, until: far, after: after, list, limit: Self.page + 1)
      let rows = Array(found.prefix(Self.page))
      let lines = try work.lines(of: try table.openTitles(of: rows, list))
      work.record(.tasksListed, list.grant, filters: ["mine"])
      return Answer(
        lines: TodayList(now: work.now, calendar: calendar).ordered(lines) { $0.task },
        next: found.count > Self.page ? rows.last?.stored.publicID : nil, now: work.now)
    }
  }
}
