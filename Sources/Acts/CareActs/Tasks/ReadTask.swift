public import Access
import CareRecords
public import Desk
import Foundation
import HouseRecords
import RegisterCore

/// Opens one task.
public struct ReadTask: Sendable {
  let register: Register

  public func callAsFunction(_ id: TaskID.Public, _ occasion: Occasion) async throws -> TaskAnswer {
    try await register.ask(occasion) { work in
      let (stored, grant) = try work.openTask(id, for: .readTasks)
      let lines = try work.lines(of: [stored.titled])
      guard let line = lines.first else { throw NotFound() }
      work.record(.tasksListed, grant, about: stored.stored.about.records)
      let labels = try AccountTable(work).labels()
      return TaskAnswer(
        line: line, version: stored.stored.version,
        owner: try AccountTable(work).all().first { $0.id == stored.task.owner }?.publicID,
        mayComplete: try work.mayDo(.completeTask, on: stored.stored.facts(at: work.desk.id)),
        colleagues: try work.colleagueChoices(), doneBy: stored.task.done?.by.flatMap { labels[$0] },
        drafts: try work.drafts(of: stored.stored, grant).readAll(),
        callBack: try work.callBack(of: stored.stored), now: work.now)
    }
  }
}

extension Register {
  /// Changes one task; a change that changes nothing is stored nowhere.
  ///
  /// - Parameter seen: the version that the page was made from; `nil` for a change that is the same whatever stands there.
  func change(
    _ id: TaskID.Public, seen: Int64?, _ occasion: Occasion,
    _ body: @escaping @Sendable (inout DeskTask, AccountID, Work) throws -> Void
  ) async throws {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .completeTask) }
    try await act(occasion) { work in
      let (stored, grant) = try work.openTask(id, for: .completeTask)
      var changed = stored
      try body(&changed.task, worker, work)
      if changed.task != stored.task {
        if let seen, seen != stored.stored.version { throw StaleVersion(current: stored.stored.version) }
        try TaskTable(work).update(changed, over: stored, grant)
        if changed.task.source.holdsDossierOpen, !changed.task.isOpen {
          try work.settle(stored.stored.about.dossier, by: worker, grant)
        }
      }
      if let form = occasion.form {
        try work.drafts(of: stored.stored, grant).settle(form, of: worker)
      }
      work.record(.taskWritten, grant, about: stored.stored.about.records)
    }
  }
}
