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
      try task.complete(outcome: outcome, by: worker, at: work.now)
    }
  }
}
