public import Access
import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Takes back that a task was ticked off, by the one who did it, within seconds.
public struct UndoTask: Sendable {
  let register: Register

  /// - Throws: `TaskRefusal`, `NotFound`.
  public func callAsFunction(_ id: TaskID.Public, _ occasion: Occasion) async throws {
    try await register.change(id, seen: nil, occasion) { task, worker, work in try task.undo(by: worker, at: work.now) }
  }
}
