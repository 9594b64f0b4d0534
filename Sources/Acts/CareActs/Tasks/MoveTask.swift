public import Access
import CareRecords
public import Desk
import Foundation
import HouseRecords
import RegisterCore

/// Gives a task another due moment, with a reason; the first one stays on record.
public struct MoveTask: Sendable {
  let register: Register

  /// - Parameter seen: the version that the page was made from.
  /// - Throws: `TaskRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ id: TaskID.Public, to due: WrittenDue, reason: String, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.change(id, seen: seen, occasion) { task, worker, work in
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      try task.move(
        to: try due.due(at: work.now, calendar: calendar), reason: reason, by: worker, at: work.now)
    }
  }
}
