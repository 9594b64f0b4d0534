public import Access
import CareRecords
public import Desk
import Foundation
import HouseRecords
import RegisterCore

/// Ticks a task off that somebody made, or that ends when somebody writes down what came of it; ticking it off again
/// changes nothing. What mirrors a fact ends with the fact.
public struct CompleteTask: Sendable {
  let register: Register

  /// - Parameter outcome: what came of it; may be empty for a task that somebody made.
  /// - Throws: `TaskRefusal`, `NotFound`.
  public func callAsFunction(_ id: TaskID.Public, outcome: String = "", _ occasion: Occasion) async throws {
    try await register.change(id, seen: nil, occasion) { task, worker, work in
      // Of two people who write down what came of it, the second is told; the same one sending again is not.
      if let done = task.done, !outcome.isEmpty, done.by != worker || done.reason != outcome {
        throw TaskRefusal.alreadyDone
      }
      if task.source == .secondLook, task.isOpen, try work.hadContact(of: id, worker) { throw TaskRefusal.looksAgain }
      try task.complete(outcome: outcome, by: worker, at: work.now)
    }
  }
}

extension Work {
  /// Whether somebody had or wrote down the contact that a task is about.
  fileprivate func hadContact(of task: TaskID.Public, _ worker: AccountID) throws -> Bool {
    guard let contact = try TaskTable(self).find(task)?.about.contact,
      let stored = try ContactTable(self).find(contact)
    else { return false }
    return stored.coded.content.worker == worker || stored.coded.recorder == worker
  }
}
