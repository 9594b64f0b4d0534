public import Access
import CareRecords
public import Desk
import RegisterCore

/// Open tasks: everything that somebody carries, however far ahead it is due, or what nobody of the team carries yet.
public struct ListTasks: Sendable {
  let register: Register

  /// - Parameters:
  ///   - after: the last task of the page before.
  ///   - isFile: whether it is taken out of the desk as a file, which the trail says.
  public func callAsFunction(
    _ filter: TaskFilter, by order: ListOrder = .oldestFirst, after: String? = nil, isFile: Bool = false,
    _ occasion: Occasion
  ) async throws -> ListAnswer<TaskLine> {
    guard let account = occasion.actor.account else { throw AccessRefusal(action: .readTasks) }
    return try await register.ask(occasion) { work in
      let list = try work.requireList(.readTasks)
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      let today = calendar.day(of: work.now)
      let table = TaskTable(work)
      let part = try ListPart.asked(after: after, isFile: isFile) { after, limit in
        try table.page(
          list, filter, order, of: account, today: today, after: after.flatMap { TaskID.Public($0) }, limit: limit)
      }
      let lines = try work.lines(of: try table.openTitles(of: part.lines, list))
      work.record(.tasksListed, list.grant, [filter.rawValue], order, isFile: isFile)
      // What presses stands on top of its page; who asked for the last day first, asked for days.
      let shown =
        order == .oldestFirst && !isFile
        ? TodayList(now: work.now, calendar: calendar).ordered(lines) { $0.task } : lines
      return try ListAnswer(ListPart(lines: shown, next: part.next), in: work)
    }
  }
}
