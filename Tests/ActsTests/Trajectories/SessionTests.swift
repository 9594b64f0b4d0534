import CareActs
import Desk
import Foundation
import HouseActs
import TestKit
import Testing

@Suite("Sessions of one day") struct SessionTests {
  @Test(arguments: Engine.available)
  func `another time is another session, and the same report from another page is the same one`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let help = try await desk.openHelp(id)
      let day = try await desk.read(id).today
      let form = RecordSession.Form(
        on: day, time: ClockTime("01:10"), place: .phone, attendance: .noShow, nextOn: day.adding(days: 7),
        nextTime: ClockTime("09:00"))
      var later = form
      later.time = ClockTime("02:45")
      later.nextTime = ClockTime("16:30")
      for (number, one) in [form, later, form, later].enumerated() {
        _ = try await desk.services.recordSession(
          one, of: help.id, in: id, token: "page/\(number)", desk.occasion(desk.worker))
      }
      let sessions = try #require(try await desk.read(id).trajectories.first { $0.id == help.id }).sessions
      let shown = sessions.map { "\($0.session.on == day ? "today" : "next") \($0.time?.description ?? "")" }.sorted()
      #expect(shown == ["next 09:00", "next 16:30", "today 01:10", "today 02:45"])
    }
  }

  @Test(arguments: [Attendance.held, .noShow])
  func `what happened lies before this minute, what is called off need not`(
    attendance: Attendance
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let help = try await desk.openHelp(id)
      let form = RecordSession.Form(
        on: try await desk.read(id).today, time: ClockTime("03:01"), place: .phone, attendance: attendance)
      func record(_ form: RecordSession.Form) async throws {
        _ = try await desk.services.recordSession(
          form, of: help.id, in: id, token: "\(form)", desk.occasion(desk.worker))
      }
      await #expect(throws: TrajectoryRefusal.inTheFuture("session-at")) { try await record(form) }
      var calledOff = form
      calledOff.attendance = .cancelledInTime
      try await record(calledOff)
      desk.clock.advance(by: 60)
      try await record(form)
    }
  }
}
