import Access
import CareActs
@_spi(Tables) import RegisterCore
import Database
import Desk
import Foundation
@_spi(Tables) import CareRecords
import TestKit
import Testing

@Suite("Tasks") struct TaskChangeTests {
  @Test(arguments: Engine.available) func `of two pages that are as old, the second changes nothing unseen`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let (mine, theirs) = (desk.occasion(desk.worker), desk.occasion(desk.colleague))
      let dossier = try await desk.dossier()
      let id = try await desk.services.addTask(
        title: "Bellen", when: WrittenDue(day: try await desk.read(dossier).today, time: nil), for: .me,
        about: .dossier(dossier), token: "one", mine)
      let seen = try await desk.services.readTask(id, mine).version
      try await desk.services.assignTask(id, to: .me, seen: seen, theirs)
      await #expect(throws: StaleVersion.self) {
        try await desk.services.assignTask(id, to: .shift, seen: seen, mine)
      }
      let tomorrow = WrittenDue(day: try await desk.read(dossier).today.adding(days: 1), time: nil)
      await #expect(throws: StaleVersion.self) {
        try await desk.services.moveTask(id, to: tomorrow, reason: "Later", seen: seen, mine)
      }
      let now = try await desk.services.readTask(id, mine)
      #expect(now.owner == desk.colleague.publicID && now.line.task.moves.isEmpty && now.version > seen)
    }
  }

  @Test(arguments: Engine.available) func `the same form twice adds one task`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let first = try await desk.add("Bellen", token: "same")
      let second = try await desk.add("Bellen", token: "same")
      #expect(first == second)
      #expect(try await desk.services.showToday(desk.occasion(desk.worker)).mine.count == 1)
    }
  }

  @Test(arguments: Engine.available) func `a task without a title or behind us is refused, both at once`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let past = WrittenDue(day: LocalDate(iso: "2026-11-21"), time: nil)
      let expected = try #require(Refusals<TaskRefusal>([.titleMissing, .dueBehind]))
      await #expect(throws: expected) {
        try await desk.add("  ", past)
      }
    }
  }

  @Test(arguments: Engine.available) func `ticking a task off twice changes nothing the second time`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.add("Bellen", for: .shift)
      try await desk.services.completeTask(id, desk.occasion(desk.colleague))
      desk.clock.advance(by: 60)
      try await desk.services.completeTask(id, desk.occasion(desk.worker))
      let answer = try await desk.services.readTask(id, desk.occasion(desk.worker))
      #expect(answer.doneBy == "Medewerker 02")
      #expect(answer.line.task.done?.at == .t0)
      #expect(try await desk.services.showToday(desk.occasion(desk.worker)).unassigned.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `dropping or moving asks for a reason, which stays with the task`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.add("Bellen")
      let tomorrow = WrittenDue(day: LocalDate(iso: "2026-11-23"), time: nil)
      await #expect(throws: TaskRefusal.reasonMissing) {
        try await desk.services.moveTask(id, to: tomorrow, reason: " ", seen: try await desk.seen(id), occasion)
      }
      try await desk.services.moveTask(
        id, to: tomorrow, reason: "Niet bereikt", seen: try await desk.seen(id), occasion)
      try await desk.services.moveTask(
        id, to: WrittenDue(day: LocalDate(iso: "2026-11-24"), time: nil), reason: "Niet bereikt",
        seen: try await desk.seen(id), occasion)
      await #expect(throws: TaskRefusal.reasonMissing) {
        try await desk.services.dropTask(id, reason: "", seen: try await desk.seen(id), occasion)
      }
      try await desk.services.dropTask(id, reason: "Belde zelf", seen: try await desk.seen(id), occasion)
      let task = try await desk.services.readTask(id, occasion).line.task
      #expect(task.moves.map(\.reason) == ["Niet bereikt", "Niet bereikt"])
      #expect(task.moves.first?.from == .on(try #require(LocalDate(iso: "2026-11-22"))))
      #expect(task.done?.way == .dropped)
      #expect(task.done?.reason == "Belde zelf")
    }
  }

  @Test(arguments: Engine.available) func `a task of the shift can be taken, given and given back within the team`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.add("Bellen", for: .shift)
      try await desk.services.assignTask(id, to: .me, seen: try await desk.seen(id), desk.occasion(desk.worker))
      #expect(try await desk.services.showToday(desk.occasion(desk.worker)).mine.map(\.id) == [id])
      try await desk.services.assignTask(
        id, to: .colleague(desk.colleague.publicID), seen: try await desk.seen(id), desk.occasion(desk.worker))
      #expect(try await desk.services.showToday(desk.occasion(desk.colleague)).mine.map(\.id) == [id])
      try await desk.services.assignTask(id, to: .shift, seen: try await desk.seen(id), desk.occasion(desk.worker))
      #expect(try await desk.services.showToday(desk.occasion(desk.worker)).unassigned.map(\.id) == [id])
      await #expect(throws: TaskRefusal.colleagueGone) {
        try await desk.services.assignTask(
          id, to: .colleague(desk.stranger.publicID), seen: try await desk.seen(id), desk.occasion(desk.worker))
      }
    }
  }

  @Test(arguments: Engine.available) func `a task of another team does not exist`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.add("Bellen")
      await #expect(throws: NotFound.self) { try await desk.services.readTask(id, desk.occasion(desk.stranger)) }
      await #expect(throws: NotFound.self) { try await desk.services.completeTask(id, desk.occasion(desk.stranger)) }
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.showToday(desk.occasion(desk.administrator))
      }
    }
  }

  @Test(arguments: Engine.available) func `what a list of open tasks holds is what the rules admit one by one`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let people = [desk.worker, desk.colleague, desk.lead, desk.stranger]
      for account in people {
        for owner in [TaskOwner.me, .shift] { try await desk.add("Taak", for: owner, as: account) }
      }
      for account in people {
        let (listed, admitted) = try await desk.register.ask(desk.occasion(account)) { work in
          let list = try work.requireList(.readTasks)
          work.record(.tasksListed, list.grant)
          let listed = try work.rows(
            "SELECT public_id FROM task WHERE \(fragment: work.condition(of: list, on: TaskTable.access))"
          ).map { try $0.get("public_id", as: TaskID.Public.self) }
          let all = try work.rows("SELECT public_id FROM task").map {
            try $0.get("public_id", as: TaskID.Public.self)
          }
          let table = TaskTable(work)
          let admitted = try all.filter { id in
            try table.find(id).map { try work.mayDo(.readTasks, on: $0.facts(at: work.desk.id)) } ?? false
          }
          return (Set(listed), Set(admitted))
        }
        #expect(listed == admitted, "\(account.label)")
      }
    }
  }
}
