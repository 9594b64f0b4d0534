import Access
import CareActs
@_spi(Testing) import RegisterCore
import Database
import Desk
import Foundation
import HouseActs
import HouseRecords
import ScreeningActs
import Synchronization
import TestKit
import Testing

@Suite("Background jobs") struct JobTests {
  @Test(arguments: Engine.available) func `text that was set aside is gone after a day, and not before`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let runner = desk.runner()
      try await runner.planStanding()
      let id = try await desk.services.startContact(.phone, token: "t", desk.occasion(desk.worker))
      _ = try await desk.services.saveDraft(id, seen: 1, desk.occasion(desk.worker)) { content in
        content.notes = "kanarie"
        content.reach = "06-12345678"
      }
      try await desk.services.discardContact(id, desk.occasion(desk.worker))
      desk.clock.advance(by: 24 * 3600 - 1)
      _ = try await runner.runDue()
      #expect(try await desk.setAsideTexts() == 1)
      desk.clock.advance(by: 901)
      _ = try await runner.runDue()
      #expect(try await desk.setAsideTexts() == 0)
      let contact = try await desk.services.readContact(id, desk.occasion(desk.worker)).contact
      #expect(contact.content.notes.isEmpty && contact.content.reach.isEmpty)
      #expect(try await desk.auditEvents().contains("contact.forgotten"))
    }
  }

  @Test(arguments: Engine.available) func `two processes at once do every job once`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      for number in 1...6 {
        let id = try await desk.dossier(alias: "Kade \(number)", reach: "06-1234560\(number)")
        try await desk.finish(desk.tsq(8), try await desk.begin("tsq", in: id), in: id)
      }
      desk.clock.advance(by: 8 * 86_400)
      let runners = (1...3).map { _ in desk.runner() }
      let rounds = try await withThrowingTaskGroup(of: JobRunner.Round.self) { group in
        for runner in runners {
          group.addTask {
            var whole = JobRunner.Round()
            for _ in 1...10 {
              let round = try await runner.runDue()
              whole.done += round.done
              whole.failed += round.failed
            }
            return whole
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(rounds.map(\.done).reduce(0, +) == 6)
      #expect(rounds.map(\.failed).reduce(0, +) == 0)
      #expect(try await desk.auditEvents().filter { $0 == "signal.escalated" }.count == 6)
    }
  }

  @Test(arguments: Engine.available)
  func `what fails waits ever longer, then for a person, and goes on once that is mended`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      try await desk.record(.accident, daysAgo: 0, in: id)
      try await desk.damageEvents(to: "nonsense")
      desk.moveOn(days: 3)
      let runner = desk.runner()
      var attempts = 0
      for _ in 1...20 {
        attempts += try await runner.runDue().failed
        desk.clock.advance(by: 3840)
      }
      #expect(attempts == JobPatience.attempts)
      let page = try await desk.services.listJobs(desk.occasion(desk.administrator))
      #expect(page.failed.map(\.kind) == [.contactMoment])
      #expect(page.failed.first?.fault?.contains("nonsense") == false)
      try await desk.damageEvents(to: "accident")
      #expect(try await runner.runDue().done == 0)
      try await desk.services.retryJob(try #require(page.failed.first).id, desk.occasion(desk.administrator))
      #expect(try await runner.runDue().done == 1)
      #expect(try await desk.read(id).tasks.map(\.source).contains(.contactMoment))
    }
  }

  @Test(arguments: Engine.available)
  func `a process that died leaves its job to another, and nothing of it is kept before`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.signalled()
      desk.clock.advance(by: 7 * 86_400)
      // A process takes the job and dies before it ends.
      _ = try await desk.register.touch { work in try JobTable(work).lease(as: "dead") != nil }
      let runner = desk.runner()
      #expect(try await runner.runDue().done == 0)
      #expect(try await desk.read(id).signals.map(\.signal.isEscalated) == [false])
      desk.clock.advance(by: JobPatience.leaseSeconds + 1)
      #expect(try await runner.runDue().done == 1)
      #expect(try await desk.read(id).signals.map(\.signal.isEscalated) == [true])
      #expect(try await runner.runDue().done == 0)
    }
  }

  @Test(arguments: Engine.available) func `after the clock was set back, a lease from the future holds nobody up`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.signalled()
      desk.clock.advance(by: 9 * 86_400)
      _ = try await desk.register.touch { work in try JobTable(work).lease(as: "dead") != nil }
      desk.clock.advance(by: -86_400)
      #expect(try await desk.runner().runDue().done == 1)
      #expect(try await desk.read(id).signals.map(\.signal.isEscalated) == [true])
      desk.clock.advance(by: -3 * 86_400)
      #expect(try await desk.runner().runDue().done == 0)
      desk.clock.advance(by: 9 * 86_400)
      #expect(try await desk.runner().runDue().done == 0)
      #expect(try await desk.auditEvents().filter { $0 == "signal.escalated" }.count == 1)
    }
  }

  @Test(arguments: Engine.available)
  func `a clock that is set back between taking a job and doing it loses nothing`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.signalled()
      desk.clock.advance(by: 7 * 86_400)
      // The house looks and takes the job; from then on the clock of its process is six hours behind.
      let clock = desk.clock
      let looks = Mutex(0)
      let effects = Effects(
        now: {
          let number = looks.withLock { count in
            count += 1
            return count
          }
          return number <= 2 ? clock.now : clock.now.addingTimeInterval(-6 * 3600)
        }, randomBytes: Effects.live.randomBytes)
      let register = desk.register.reopened(Register.Setup(effects: effects))
      _ = try await JobRunner(register: register) { "\(type(of: $0))" }.runDue()
      #expect(try await desk.read(id).signals.map(\.signal.isEscalated) == [false])
      #expect(try await desk.runner().runDue().done == 1)
      #expect(try await desk.read(id).signals.map(\.signal.isEscalated) == [true])
    }
  }

  @Test func `its page is the administrator's, who sees codes and moments only`() async throws {
    try await withDesk(on: .sqlite) { desk in
      _ = try await desk.signalled()
      for account in [desk.worker, desk.lead] {
        await #expect(throws: AccessRefusal.self) { _ = try await desk.services.listJobs(desk.occasion(account)) }
      }
      let page = try await desk.services.listJobs(desk.occasion(desk.administrator))
      #expect(page.waiting.map(\.kind) == [.escalation])
      #expect(!"\(page)".contains("Kade 48"))
    }
  }
}

extension TestDesk {
  func runner() -> JobRunner {
    JobRunner(register: register) { String(reflecting: type(of: $0)) }
  }

  /// A dossier with one open signal: a TSQ over the border.
  func signalled() async throws -> DossierID.Public {
    let id = try await dossier()
    try await finish(tsq(7), try await begin("tsq", in: id), in: id)
    return id
  }

  /// A TSQ with this total.
  func tsq(_ total: Int) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: (1...10).map { ($0, $0 <= total ? 1 : 0) })
  }

  func record(
    _ kind: EventKind, daysAgo days: Int, weeks: FourWeeks = .no, noContact: Bool = false, in id: DossierID.Public
  ) async throws {
    let answer = try await read(id)
    try await services.setIndexEvent(
      IndexEvent(
        kind: kind, happenedOn: answer.today.adding(days: -days), complaints: weeks, wantsNoContact: noContact),
      of: id, seen: answer.event?.version ?? 0, occasion(worker))
  }

  fileprivate func damageEvents(to kind: String) async throws {
    try await store.write { transaction in
      _ = try transaction.execute("UPDATE index_event SET kind = \(kind)")
    }
  }

  fileprivate func setAsideTexts() async throws -> Int {
    try await store.read { transaction in
      try transaction.rows("SELECT id FROM contact WHERE text_sealed IS NOT NULL").count
    }
  }
}
