import Access
import CareActs
import Database
import Desk
import Foundation
import HouseActs
@_spi(Testing) import RegisterCore
import ScreeningActs
import TestKit
import Testing

@Suite("A task that was moved") struct MovedTaskTests {
  @Test(arguments: Engine.available) func `a task that was moved keeps its day until its fact gives another`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let worker = desk.occasion(desk.worker)
      let today = try await desk.read(id).today
      func intake() async throws -> DossierTaskAnswer {
        try #require(try await desk.read(id).tasks.first { $0.source == .intake })
      }
      func plan(_ day: LocalDate) async throws {
        let open = try #require(try await desk.read(id).openRegistration)
        try await desk.services.planIntake(of: open.id, in: id, on: day, seen: open.version, worker)
      }
      let task = try await intake().id
      try await desk.put(task, on: today.adding(days: 2))
      _ = try await desk.services.makeReferral(
        MakeReferral.Form(to: "gp", on: today, isWarm: false, consent: .spoken(on: today)), in: .dossier(id),
        token: "een",
        worker)
      #expect(try await intake().due == .on(today.adding(days: 2)), "another step leaves it")
      for days in [1, 6, 3] {
        try await plan(today.adding(days: days))
        #expect(try await intake().due == .on(today.adding(days: days)), "the appointment counts, nearer or later")
      }
      let other = try #require(try await desk.read(id).openRegistration)
      try await desk.services.recordIntake(of: other.id, in: id, .noShow, on: today, seen: other.version, worker)
      #expect(try await intake().id == task)
    }
  }

  @Test(arguments: Engine.available) func `what waits can't be moved out of sight, and a nearer session brings it back`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let waiting = try await desk.dossier(alias: "Brug 2", reach: "")
      let today = try await desk.read(waiting).today
      let triage = try #require(try await desk.read(waiting).tasks.first { $0.source == .triage }).id
      let latest = today.adding(days: DeskTask.daysInSight)
      for day in [latest.adding(days: 1), try #require(LocalDate(iso: "2090-01-01"))] {
        await #expect(throws: TaskRefusal.beyondItsFact(latest)) { try await desk.put(triage, on: day) }
      }
      try await desk.put(triage, on: latest)
      let day = try await desk.services.showToday(desk.occasion(desk.worker))
      #expect((day.mine + day.unassigned).contains { $0.id == triage })

      let helped = try await desk.helped()
      let help = try #require(try await desk.read(helped).openTrajectories.first)
      func plan(_ days: Int) async throws {
        _ = try await desk.services.recordSession(
          RecordSession.Form(on: today.adding(days: days), place: .phone), of: help.id, in: helped,
          token: "over \(days)", desk.occasion(desk.worker))
      }
      try await plan(4)
      let session = try #require(try await desk.read(helped).tasks.first { $0.source == .session })
      try await desk.put(session.id, on: today.adding(days: 7))
      try await plan(3)
      let due = try await desk.read(helped).tasks.first { $0.source == .session }?.due
      #expect(due == .on(today.adding(days: 3)))
    }
  }

  @Test(arguments: Engine.available) func `at night a task that lies later than its fact allows is brought back`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let runner = desk.runner()
      let id = try await desk.helped()
      let due = try #require(try await desk.read(id).tasks.first { $0.source == .nextSession }).due
      try await desk.store.write { transaction in
        try transaction.execute("UPDATE task SET due_on = '2090-01-01'")
      }
      try await runner.planStanding()
      let events = try await desk.events { _ = try await runner.runDue() }
      #expect(events.filter { $0 == "waiting.found" }.count == 1)
      #expect(try await desk.read(id).tasks.first { $0.source == .nextSession }?.due == due)
    }
  }
}

extension TestDesk {
  /// The worker moves a task to a day.
  func put(_ task: TaskID.Public, on day: LocalDate) async throws {
    try await services.moveTask(
      task, to: WrittenDue(day: day, time: nil), reason: "Cliënt is weg", seen: try await seen(task), occasion(worker))
  }
}
