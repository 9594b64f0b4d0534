import CareActs
import Desk
import Foundation
import HouseActs
import TestKit
import Testing

@Suite("How far a crisis has come") struct CrisisStageTests {
  @Test(arguments: Engine.available)
  func `nobody ends it or agrees over a line that they did not read`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let (worker, colleague) = (desk.occasion(desk.worker), desk.occasion(desk.colleague))
      let id = try await desk.crisis()
      try await desk.answer(in: id)
      let clock: ClockTime = try #require(ClockTime("11:00"))
      let read = try await desk.services.readCrisis(id, worker).stage
      try await desk.log(.answer(.safety(.no)), in: id, as: desk.colleague)
      await #expect(throws: CrisisRefusal.wentOn) {
        try await desk.services.endCrisis(
          .calmed, safetyPlanGiven: true, followUp: clock, note: "Rustig", of: id, stage: read, over: nil,
          token: "einde", worker)
      }
      let now = try await desk.services.readCrisis(id, worker)
      #expect(now.crisis.ending == nil && !now.crisis.entries.contains { $0.note == "Rustig" })
      for stage in [now.stage, read] {
        // Sent again it is the same ending, whatever was read before.
        let seen = try await desk.services.readCrisis(id, worker).crisis.ending
        try await desk.services.endCrisis(
          .calmed, safetyPlanGiven: true, followUp: clock, note: "Rustig", of: id, stage: stage, over: seen,
          token: "einde", worker)
      }
      let ended = try await desk.services.readCrisis(id, colleague).stage
      try await desk.log(.answer(.action(.calledNextOfKin)), "Heeft een wapen", in: id)
      await #expect(throws: CrisisRefusal.wentOn) {
        try await desk.services.signCrisisOff(id, stage: ended, note: "Gelezen", token: "akkoord", colleague)
      }
      let last = try await desk.services.readCrisis(id, colleague).stage
      for _ in 1...2 {
        try await desk.services.signCrisisOff(id, stage: last, note: "Gelezen", token: "akkoord", colleague)
      }
      await #expect(throws: CrisisRefusal.closed) {
        try await desk.services.signCrisisOff(id, stage: last, note: "Nog iets", token: "later", colleague)
      }
      let entries = try await desk.services.readCrisis(id, colleague).crisis.entries
      #expect(entries.map(\.note).filter { !$0.isEmpty } == ["Rustig", "Heeft een wapen", "Gelezen"])
    }
  }

  @Test func `the button at a contact whose crisis has ended begins another one`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let occasion = desk.occasion(desk.worker)
      let call = try await desk.startedCall()
      let first = try await desk.services.openCrisis(from: .contact(call), token: "een", occasion)
      try await desk.answer(in: first)
      #expect(try await desk.services.openCrisis(from: .contact(call), token: "twee", occasion) == first)
      try await desk.end(first, followUp: "11:00")
      #expect(try await desk.services.openCrisis(from: .contact(call), token: "drie", occasion) != first)
    }
  }

  @Test func `a time that today's clocks skip is tomorrow's`() throws {
    let calendar = try DeskCalendar(zone: "Europe/Amsterdam")
    let sunday = try #require(LocalDate(iso: "2026-03-29"))
    let half: ClockTime = try #require(ClockTime("02:30"))
    let midnight = try calendar.moment(sunday, try #require(ClockTime("00:10")))
    #expect(try calendar.next(half, after: midnight) == calendar.moment(sunday.adding(days: 1), half))
    let evening = try calendar.moment(sunday.adding(days: -1), try #require(ClockTime("20:00")))
    #expect(throws: TimeRefusal.skippedByTheClock) { try calendar.next(half, after: evening) }
  }
}
