import Access
import CareActs
import CareRecords
import HouseActs
import RegisterCore
import Database
import Desk
import Foundation
import TestKit
import Testing

@Suite("Today") struct TodayTests {
  @Test(arguments: Engine.available) func `shows my own tasks and what nobody of the team carries yet`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let mine = try await desk.add("Brief opsturen", for: .me, as: desk.worker)
      let shift = try await desk.add("Terugbellen", for: .shift, as: desk.colleague)
      try await desk.add("Van een collega", for: .me, as: desk.colleague)
      try await desk.add("Van een ander team", for: .shift, as: desk.stranger)
      let today = try await desk.services.showToday(desk.occasion(desk.worker))
      #expect(today.mine.map(\.id) == [mine])
      #expect(today.mine.map(\.title) == ["Brief opsturen"])
      #expect(today.unassigned.map(\.id) == [shift])
      #expect(today.team.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `shows a lead what the team carries`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let carried = try await desk.add("Verslag schrijven", for: .me, as: desk.worker)
      try await desk.add("Van een ander team", for: .me, as: desk.stranger)
      let today = try await desk.services.showToday(desk.occasion(desk.lead))
      #expect(today.team.map(\.id) == [carried])
      #expect(today.team.map(\.owner) == ["Medewerker 01"])
    }
  }

  @Test(arguments: Engine.available) func `puts what is late on top, then now, today and later`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let today = try #require(LocalDate(iso: "2026-11-22"))
      let later = try await desk.add("Later", WrittenDue(day: today.adding(days: 2), time: nil))
      let soon = try await desk.add("Nu", WrittenDue(day: today, time: ClockTime("03:30")))
      let day = try await desk.add("Vandaag", WrittenDue(day: today, time: nil))
      let late = try await desk.add("Te laat", WrittenDue(day: today, time: ClockTime("03:10")))
      desk.clock.advance(by: 900)
      let answer = try await desk.services.showToday(desk.occasion(desk.worker))
      #expect(answer.mine.map(\.id) == [late, soon, day, later])
      #expect(answer.mine.map(\.mark) == [.late, .now, .today, .later])
    }
  }

  @Test(arguments: Engine.available) func `shows the task of a signal behind any pile of older tasks`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let today = try #require(LocalDate(iso: "2026-11-22"))
      for _ in 0..<60 { try await desk.add("Oud", WrittenDue(day: today, time: nil)) }
      let signal = try await desk.register.act(desk.occasion(desk.worker)) { work in
        let grant = try work.require(.createTask)
        work.record(.taskWritten, grant)
        return try TaskTable(work).insertAlone(
          DeskTask(
            source: .signal, due: .on(today.adding(days: 3)), owner: work.actor.account, createdAt: work.now),
          title: "", team: work.actor.homeTeam, grant
        ).publicID
      }
      let answer = try await desk.services.showToday(desk.occasion(desk.worker))
      #expect(answer.mine.contains { $0.id == signal })
      #expect(answer.hasMore)
    }
  }

  @Test(arguments: Engine.available)
  func `keeps what is due in more than a week out of sight, but on the list of all tasks`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let today = try #require(LocalDate(iso: "2026-11-22"))
      let id = try await desk.add("Volgende maand", WrittenDue(day: today.adding(days: 30), time: nil))
      #expect(try await desk.services.showToday(desk.occasion(desk.worker)).mine.isEmpty)
      #expect(try await desk.services.listTasks(.mine, desk.occasion(desk.worker)).lines.map(\.id) == [id])
    }
  }

  @Test(arguments: Engine.available) func `shows my drafts, and tells a lead of drafts that are a day old`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      // One that was opened and never touched is nobody's work.
      _ = try await desk.startedCall()
      let draft = try await desk.draftedCall()
      #expect(try await desk.services.showToday(desk.occasion(desk.worker)).drafts.map(\.id) == [draft])
      #expect(try await desk.services.showToday(desk.occasion(desk.colleague)).drafts.isEmpty)
      // In a call that became a crisis something happened, also when no word was written down.
      let call = try await desk.startedCall()
      _ = try await desk.services.openCrisis(from: .contact(call), token: "c", desk.occasion(desk.worker))
      #expect(Set(try await desk.services.showToday(desk.occasion(desk.worker)).drafts.map(\.id)) == [draft, call])
      #expect(try await desk.services.showToday(desk.occasion(desk.lead)).oldDrafts.isEmpty)
      desk.clock.advance(by: 25 * 3600)
      let old = try await desk.services.showToday(desk.occasion(desk.lead)).oldDrafts
      #expect(old.map(\.recorder) == ["Medewerker 01", "Medewerker 01"])
    }
  }

  @Test(arguments: Engine.available) func `counts own due tasks and drafts without leaving an audit row`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let today = try #require(LocalDate(iso: "2026-11-22"))
      try await desk.add("Vandaag", WrittenDue(day: today, time: ClockTime("03:10")))
      try await desk.add("Morgen", WrittenDue(day: today.adding(days: 1), time: nil))
      _ = try await desk.startedCall()
      _ = try await desk.draftedCall()
      let before = try await desk.auditEvents().count
      let counts = try await desk.services.countWaiting(for: desk.worker)
      #expect(counts == WaitingCounts(dueTasks: 1, isLate: false, drafts: 1, crises: []))
      desk.clock.advance(by: 900)
      #expect(try await desk.services.countWaiting(for: desk.worker).isLate)
      #expect(try await desk.auditEvents().count == before)
    }
  }

  @Test func `is not there for an administrator`() async throws {
    try await withDesk(on: .sqlite) { desk in
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.showToday(desk.occasion(desk.administrator))
      }
    }
  }
}

extension TestDesk {
  /// Adds a task that is due in the course of today.
  @discardableResult
  func add(
    _ title: String, _ due: WrittenDue? = nil, for owner: TaskOwner = .me, as account: Account? = nil,
    token: String? = nil
  ) async throws -> TaskID.Public {
    let today = try #require(LocalDate(iso: "2026-11-22"))
    return try await services.addTask(
      title: title, when: due ?? WrittenDue(day: today, time: nil), for: owner, about: .itself,
      token: token ?? services.effects.newToken(), occasion(account ?? worker))
  }
}
