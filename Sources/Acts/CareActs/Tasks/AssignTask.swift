public import Access
import CareRecords
public import Desk
import Foundation
import HouseRecords
import RegisterCore

/// Takes a task on, gives it to a colleague of the team, or gives it back to the shift.
public struct AssignTask: Sendable {
  let register: Register

  /// - Parameter seen: the version that the page was made from.
  /// - Throws: `TaskRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ id: TaskID.Public, to owner: TaskOwner, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.change(id, seen: seen, occasion) { task, _, work in
      try task.assign(to: try work.account(of: owner))
    }
  }
}
