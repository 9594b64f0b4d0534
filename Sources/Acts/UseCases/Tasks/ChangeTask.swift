public import Access
public import Desk
import Foundation
import Records
import RegisterCore

/// Ticks a task off; ticking it off again changes nothing.
public struct CompleteTask: Sendable {
  let register: Register

  public func callAsFunction(_ id: PublicID, _ occasion: Occasion) async throws {
    try await register.change(id, occasion) { task, worker, work in
      // A second person signs a crisis off after reading it; a tick in a list is not that.
      if task.source == .crisisSignOff, task.isOpen { throw TaskRefusal.signCrisisOff }
      if task.source.isOfSignal, task.isOpen { throw TaskRefusal.decideSignal }
      try task.complete(by: worker, at: work.now)
    }
  }
}

/// Lets a task go, with a reason.
public struct DropTask: Sendable {
  let register: Register

  public func callAsFunction(_ id: PublicID, reason: String, _ occasion: Occasion) async throws {
    try await register.change(id, occasion) { task, worker, work in
      try task.drop(reason: reason, by: worker, at: work.now)
    }
  }
}

/// Gives a task another due moment, with a reason; the first one stays on record.
public struct MoveTask: Sendable {
  let register: Register

  public func callAsFunction(
    _ id: PublicID, to due: WrittenDue, reason: String, _ occasion: Occasion
  ) async throws {
    try await register.change(id, occasion) { task, worker, work in
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      try task.move(
        to: try due.due(at: work.now, calendar: calendar), reason: reason, by: worker, at: work.now)
    }
  }
}

/// Takes a task on, gives it to a colleague of the team, or gives it back to the shift.
public struct AssignTask: Sendable {
  let register: Register

  public func callAsFunction(_ id: PublicID, to owner: TaskOwner, _ occasion: Occasion) async throws {
    try await register.change(id, occasion) { task, _, work in
      try task.assign(to: try work.account(of: owner))
    }
  }
}

/// Opens one task.
public struct ReadTask: Sendable {
  let register: Register

  public func callAsFunction(_ id: PublicID, _ occasion: Occasion) async throws -> TaskAnswer {
    try await register.ask(occasion) { work in
      let (stored, grant) = try work.openTask(id, for: .readTasks)
      let lines = try work.lines(of: [stored.titled])
      guard let line = lines.first else { throw NotFound() }
      work.record(.tasksListed, grant, about: stored.stored.about.records)
      let labels = try AccountTable(work).labels()
      return TaskAnswer(
        line: line, mayComplete: try work.mayDo(.completeTask, on: stored.stored.facts(at: work.desk.id)),
        colleagues: try work.colleagueChoices(), doneBy: stored.task.done.flatMap { labels[$0.by] }, now: work.now)
    }
  }
}

extension Register {
  /// Changes one task; a change that changes nothing is stored nowhere.
  fileprivate func change(
    _ id: PublicID, _ occasion: Occasion,
    _ body: @escaping @Sendable (inout DeskTask, AccountID, Work) throws -> Void
  ) async throws {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .completeTask) }
    try await act(occasion) { work in
      let (stored, grant) = try work.openTask(id, for: .completeTask)
      var changed = stored
      try body(&changed.task, worker, work)
      if changed.task != stored.task { try TaskTable(work).update(changed, over: stored, grant) }
      work.record(.taskWritten, grant, about: stored.stored.about.records)
    }
  }
}
