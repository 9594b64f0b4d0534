public import Access
import CareRecords
public import Desk
import RegisterCore

/// Keeps that nobody was spoken to, or that another moment was agreed, and promises the call anew.
public struct MissCallBack: Sendable {
  let register: Register

  /// - Parameters:
  ///   - task: that stands for the call.
  ///   - next: when it is tried again.
  ///   - seen: the version that the page was made from.
  /// - Throws: `Refusals<CallBackRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ task: TaskID.Public, _ way: MissedCall?, next: WrittenDue, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.changeCallBack(task, seen: seen, occasion) { callBack, task, worker, work in
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      try callBack.miss(way, next: next, by: worker, at: work.now, calendar: calendar)
      task.promise(callBack.due)
    }
  }
}
