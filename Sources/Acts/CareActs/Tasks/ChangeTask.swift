public import Access
import CareRecords
public import Desk
import Foundation
import HouseRecords
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
      // Of two people the second is told; the same one sending again is not.
      if let done = task.done, done.by != worker || done.way != .dropped || done.reason != reason {
        throw TaskRefusal.alreadyDone
      }
      try task.drop(reason: reason, by: worker, at: work.now)
    }
  }
}

/// Gives a task another due moment, with a reason; the first one stays on record.
public struct MoveTask: Sendable {
  let register: Register

  /// - Parameter seen: the version that the page was made from; `nil` for whichever is stored.
  /// - Throws: `TaskRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ id: PublicID, to due: WrittenDue, reason: String, seen: Int64? = nil, _ occasion: Occasion
  ) async throws {
    try await register.change(id, seen: seen, occasion) { task, worker, work in
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      try task.move(
        to: try due.due(at: work.now, calendar: calendar), reason: reason, by: worker, at: work.now)
    }
  }
}

/// Takes a task on, gives it to a colleague of the team, or gives it back to the shift.
public struct AssignTask: Sendable {
  let register: Register

  /// - Parameter seen: the version that the page was made from; `nil` for whichever is stored.
  /// - Throws: `TaskRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ id: PublicID, to owner: TaskOwner, seen: Int64? = nil, _ occasion: Occasion
  ) async throws {
    try await register.change(id, seen: seen, occasion) { task, _, work in
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
        line: line, version: stored.stored.version,
        owner: try AccountTable(work).all().first { $0.id == stored.task.owner }?.publicID,
        mayComplete: try work.mayDo(.completeTask, on: stored.stored.facts(at: work.desk.id)),
        colleagues: try work.colleagueChoices(), doneBy: stored.task.done.flatMap { labels[$0.by] }, now: work.now)
    }
  }
}

extension Register {
  /// Changes one task; a change that changes nothing is stored nowhere.
  fileprivate func change(
    _ id: PublicID, seen: Int64? = nil, _ occasion: Occasion,
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
      }
      work.record(.taskWritten, grant, about: stored.stored.about.records)
    }
  }
}
