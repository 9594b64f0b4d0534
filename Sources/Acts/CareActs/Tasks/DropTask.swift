public import Access
import CareRecords
public import Desk
import Foundation
import HouseRecords
import RegisterCore

/// Lets a task go, with a reason.
public struct DropTask: Sendable {
  let register: Register

  /// - Parameter seen: the version that the page was made from: a task that was moved or given away since is looked at
  ///   again.
  /// - Throws: `TaskRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(_ id: TaskID.Public, reason: String, seen: Int64, _ occasion: Occasion) async throws {
    try await register.change(id, seen: seen, occasion) { task, worker, work in
      // Of two people the second is told; the same one sending again is not.
      if let done = task.done, done.by != worker || done.way != .dropped || done.reason != reason {
        throw TaskRefusal.alreadyDone
      }
      try task.drop(reason: reason, by: worker, at: work.now)
    }
  }
}
