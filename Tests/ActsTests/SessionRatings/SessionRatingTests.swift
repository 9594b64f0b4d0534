import CareActs
import Desk
import Foundation
import HouseActs
import Instruments
import ScreeningActs
import TestKit
import Testing

@Suite("A client's rating of a session") struct SessionRatingTests {
  @Test(arguments: Engine.available)
  func `with the own question on the screen: kept, in the course, and no task when it was good`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let (id, sessions) = try await desk.heldSessions(1)
      let rating = try await desk.beginRating(of: sessions[0], in: id)
      try await desk.finish([1: 9], rating, in: id)
      let answer = try await desk.read(id)
      let shown = try await desk.services.readSessionRating(of: sessions[0], in: id, desk.occasion(desk.worker))
      let kept = try #require(shown.content.rating)
      #expect(kept.score?.total?.value == 9 && kept.source == .turnedScreen)
      let course = try await desk.services.readCourse(id, desk.occasion(desk.worker)).content
      #expect(course.courses.map(\.instrument.id) == ["session-question"])
      #expect(!answer.tasks.contains { $0.source == .sessionRating })
      #expect(answer.signals.isEmpty)
    }
  }

  @Test func `a low rating, and one that falls by two, is a task for the worker and never a signal`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let (id, sessions) = try await desk.heldSessions(3)
      try await desk.finish([1: 10], try await desk.beginRating(of: sessions[0], in: id), in: id)
      try await desk.finish([1: 9], try await desk.beginRating(of: sessions[1], in: id), in: id)
      #expect(!(try await desk.read(id).tasks.contains { $0.source == .sessionRating }))
      try await desk.finish([1: 7], try await desk.beginRating(of: sessions[2], in: id), in: id)
      #expect(try await desk.read(id).tasks.filter { $0.source == .sessionRating }.count == 1)
      let (other, one) = try await desk.heldSessions(1)
      try await desk.finish([1: 6], try await desk.beginRating(of: one[0], in: other), in: other)
      let answer = try await desk.read(other)
      let task = try #require(answer.tasks.first { $0.source == .sessionRating })
      #expect(task.due == .on(answer.today.adding(days: SessionRating.discussWithin)))
      #expect(answer.signals.isEmpty)
    }
  }

  @Test func `SRS where its wording is loaded, else the own question; a code leads to the same rating`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let services = desk.services(with: try PracticeWordings.loaded(["srs"]))
      let (id, sessions) = try await desk.heldSessions(1)
      let occasion = desk.occasion(desk.worker)
      let rating = try await services.beginSessionRating(of: sessions[0], in: id, .dutch, .client, occasion)
      let made = try await services.makeClientLink(to: rating, in: id, .dutch, occasion)
      let visit = try await services.openClientLink(made.code, network: "thuis", requestID: "test")
      let form = try await services.fillClientForm.read(visit, requestID: "test")
      #expect(form.instrument.id == "srs")
      try await services.fillClientForm.finish(
        [1: .code(90), 2: .code(90), 3: .code(80), 4: .code(100)], seen: 0, leavesOpen: false,
        remark: "Het ging <b>snel</b>.", sent: "1", visit, requestID: "test")
      #expect(try await services.fillClientForm.wasSent("1", visit))
      #expect(try await !services.fillClientForm.wasSent("2", visit), "something else was not sent")
      let answer = try await desk.read(id)
      let shown = try await services.readSessionRating(of: sessions[0], in: id, occasion)
      let kept = try #require(shown.content.rating)
      #expect(kept.score?.total?.value == 36 && kept.source == .client)
      #expect(kept.remark == "Het ging <b>snel</b>.")
      #expect(answer.tasks.contains { $0.source == .sessionRating })
      #expect(answer.signals.isEmpty)
      let english = try await desk.heldSessions(1)
      let other = try await services.beginSessionRating(
        of: english.1[0], in: english.0, .english, .turnedScreen, occasion)
      #expect(
        try await services.readScreening(other, in: english.0, .english, occasion).screening.code == "session-question")
    }
  }

  @Test func `only a held session is rated, once, and a refusal to rate counts as asked`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let (id, sessions) = try await desk.heldSessions(2)
      let first = try await desk.beginRating(of: sessions[0], in: id)
      #expect(try await desk.beginRating(of: sessions[0], in: id) == first)
      try await desk.finish([1: 8], first, in: id)
      await #expect(throws: SessionRatingRefusal.ratedAlready) { try await desk.beginRating(of: sessions[0], in: id) }
      try await desk.services.skipSessionRating(of: sessions[1], in: id, .declined, desk.occasion(desk.worker))
      #expect(try await desk.read(id).screenings.map(\.state) == [.done, .skipped])
      let missed = try await desk.session(in: id, attendance: .noShow)
      await #expect(throws: SessionRatingRefusal.notHeld) { try await desk.beginRating(of: missed, in: id) }
    }
  }

  @Test func `it is no screening: it can't be begun as one, and doesn't stand for the one that is asked for`()
    async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let (id, sessions) = try await desk.heldSessions(1)
      for code in ["srs", "session-question"] {
        await #expect(throws: ScreeningRefusal.notAdministered) { try await desk.begin(code, in: id) }
      }
      #expect(!desk.services.listInstruments(.dutch).contains { $0.instrument.isAboutSession })
      try await desk.finish([1: 9], try await desk.beginRating(of: sessions[0], in: id), in: id)
      desk.moveOn(days: 16)
      let runner = JobRunner(register: desk.register) { "\(type(of: $0))" }
      _ = try await runner.runDue()
      #expect(try await desk.read(id).signals.map(\.signal.kind) == [.overdueScreening])
    }
  }
}

extension TestDesk {
  /// A dossier in short-term help, with sessions held on following days.
  func heldSessions(_ count: Int) async throws -> (dossier: DossierID.Public, sessions: [SessionID.Public]) {
    let id = try await helped(alias: UUID().uuidString)
    var sessions: [SessionID.Public] = []
    for _ in 0..<count {
      sessions.append(try await session(in: id, attendance: .held))
      moveOn(days: 1)
    }
    return (id, sessions)
  }

  func session(in id: DossierID.Public, attendance: Attendance) async throws -> SessionID.Public {
    let answer = try await read(id)
    guard let help = answer.openTrajectories.first else { throw NotFound() }
    return try await services.recordSession(
      RecordSession.Form(on: answer.today, place: .phone, attendance: attendance), of: help.id, in: id,
      token: UUID().uuidString, occasion(worker))
  }

  @discardableResult func beginRating(of session: SessionID.Public, in id: DossierID.Public) async throws
    -> ScreeningID.Public
  {
    try await services.beginSessionRating(of: session, in: id, .dutch, .turnedScreen, occasion(worker))
  }
}
