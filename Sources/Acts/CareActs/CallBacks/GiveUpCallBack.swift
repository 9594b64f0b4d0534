public import Access
import CareRecords
public import Desk
import RegisterCore

/// Says why nobody calls back any more.
public struct GiveUpCallBack: Sendable {
  let register: Register

  /// - Parameters:
  ///   - words: needed when no reason of the list fits.
  ///   - seen: the version that the page was made from.
  /// - Throws: `Refusals<CallBackRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ task: TaskID.Public, _ reason: NoCallReason?, words: String, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.changeCallBack(task, seen: seen, occasion) { callBack, task, worker, work in
      try callBack.give(up: reason, words: words, by: worker, at: work.now)
      task.giveUpCall(words: words, by: worker, at: work.now)
    }
  }
}
