import CareActs
import Desk
import Foundation
import ScreeningActs
import TestKit
import Testing

@Suite("From registration to closing, and back") struct HelpWalkTests {
  @Test(arguments: Engine.available) func `a client is helped with a code only, from the first call to the closing`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped(alias: "", reach: "")
      let help = try await desk.openHelp(id)
      try await desk.hold(1, in: id, report: "Sliep vijf nachten door.")
      try await desk.agreeOnGoal("Weer een hele nacht slapen", in: id)
      let goal = try #require(try await desk.openHelp(id).goals.first)
      try await desk.services.scoreGoal(
        ScoreGoal.Form(level: .expected, mark: 7), goal: goal.id, in: id, seen: goal.version,
        desk.occasion(desk.worker))
      try await desk.close(help.id, in: id)
      let answer = try await desk.read(id)
      #expect(answer.isClosed)
      #expect(answer.facts.knownNow == .codeOnly)
      #expect(answer.registrations.map(\.registration.phase) == [.closed])
      #expect(answer.tasks.isEmpty)
      let identity = try await desk.identity(id)
      #expect(identity.name.isEmpty && identity.phone.isEmpty)
      #expect(answer.trajectories.first?.goals.first?.goal.level == .expected)
      #expect(answer.trajectories.first?.goals.first?.goal.mark == 7)
    }
  }

  @Test(arguments: Engine.available) func `within thirty days the same help goes on, later it is a new registration`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let help = try await desk.openHelp(id)
      try await desk.close(help.id, in: id)
      desk.moveOn(days: 20)
      let closed = try #require(try await desk.read(id).trajectories.first)
      for reason in [nil, "zomaar"] as [CodeKey?] {
        await #expect(throws: TrajectoryRefusal.reopeningReasonMissing) {
          try await desk.services.reopenTrajectory(
            closed.id, in: id, reason: reason, seen: closed.version, desk.occasion(desk.worker))
        }
      }
      try await desk.services.reopenTrajectory(
        closed.id, in: id, reason: "complaints-back", seen: closed.version, desk.occasion(desk.worker))
      let again = try await desk.read(id)
      #expect(!again.isClosed)
      #expect(again.tasks.map(\.source).contains(.nextSession), "something is due")
      let reasons = again.timeline.compactMap { event in
        if case .reopened(_, let reason) = event.what { reason } else { nil }
      }
      #expect(reasons == ["complaints-back"])
      #expect(again.trajectories.first?.trajectory.reopenings.count == 1)
      #expect(again.registrations.first?.registration.phase == .inHelp)

      try await desk.close(help.id, in: id)
      desk.moveOn(days: 31)
      let late = try #require(try await desk.read(id, as: desk.lead).trajectories.first)
      await #expect(throws: TrajectoryRefusal.newEpisode(days: 30)) {
        try await desk.services.reopenTrajectory(
          late.id, in: id, reason: "complaints-back", seen: late.version, desk.occasion(desk.lead))
      }
      _ = try await desk.services.addRegistration(
        in: id, topics: ["sleep"], channel: .phone, token: "back", desk.occasion(desk.lead))
      let back = try await desk.read(id, as: desk.lead)
      #expect(back.registrations.count == 2)
      #expect(!back.isClosed)
    }
  }

  @Test func `of two people with the same form in hand, the second starts no second help for a question`() async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.accepted()
      let read = try await desk.read(id)
      let open = try #require(read.openRegistration)
      let form = StartTrajectory.Form(product: "short-term", on: read.today, topics: ["sleep"])
      _ = try await desk.services.startTrajectory(form, of: open.id, in: id, token: "a", desk.occasion(desk.worker))
      await #expect(throws: RegistrationRefusal.topicSettled) {
        _ = try await desk.services.startTrajectory(
          form, of: open.id, in: id, token: "b", desk.occasion(desk.colleague))
      }
      #expect(try await desk.read(id).trajectories.count == 1)
    }
  }

  @Test func `a session before the intake is refused, and so is one beyond the limit`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.accepted()
      let open = try #require(try await desk.read(id).openRegistration)
      let help = try await desk.services.startTrajectory(
        StartTrajectory.Form(product: "short-term", on: try await desk.read(id).today, topics: ["sleep"]),
        of: open.id, in: id, token: "t", desk.occasion(desk.worker))
      let today = try await desk.read(id).today
      await #expect(throws: TrajectoryRefusal.intakeNotHeld) {
        try await desk.services.recordSession(
          RecordSession.Form(on: today, place: .phone, attendance: .held), of: help, in: id, token: "s",
          desk.occasion(desk.worker))
      }
      let now = try #require(try await desk.read(id).openRegistration)
      try await desk.services.recordIntake(
        of: now.id, in: id, .held, on: today, seen: now.version, desk.occasion(desk.worker))
      for number in 1...6 { try await desk.hold(number, in: id) }
      await #expect(throws: TrajectoryRefusal.limitReached(6)) { try await desk.hold(7, in: id) }
    }
  }

  @Test(arguments: Engine.available) func `after five sessions the evaluation is due, as a task too`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      try await desk.agreeOnGoal("Weer slapen", in: id)
      for number in 1...5 { try await desk.hold(number, in: id) }
      #expect(try await desk.openHelp(id).evaluation == .due)
      #expect(try await desk.read(id).tasks.contains { $0.source == .evaluation })
      let help = try await desk.openHelp(id)
      try await desk.services.evaluateTrajectory(
        EvaluateTrajectory.Form(afterSessions: 5, decision: .goOn, note: "Het helpt, nog even door."),
        of: help.id, in: id, seen: help.version, desk.occasion(desk.worker))
      let after = try await desk.openHelp(id)
      #expect(after.evaluation != .due && after.evaluation != .late)
      #expect(after.trajectory.allowedSessions == 6)
      let answer = try await desk.read(id)
      let notes = answer.timeline.compactMap { event in
        if case .evaluated(let evaluation) = event.what { evaluation.note } else { nil }
      }
      #expect(notes == ["Het helpt, nog even door."])
      #expect(answer.tasks.allSatisfy { $0.source != .evaluation })
    }
  }

  @Test func `closing names all that is still open, and changes nothing`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      try await desk.agreeOnGoal("Langs de brug rijden", in: id)
      let help = try await desk.openHelp(id)
      do {
        try await desk.services.closeTrajectory(
          ClosingForm(), of: help.id, in: id, seen: help.version, desk.occasion(desk.worker))
        Issue.record("closed with an empty form")
      } catch let refusals as Refusals<TrajectoryRefusal> {
        #expect(refusals.items.contains(.notReady(.goals, 1)))
        #expect(refusals.items.contains(.notReady(.work, 1)))
      }
      #expect(try await desk.read(id).openTrajectories.count == 1)
    }
  }

  @Test(arguments: Engine.available)
  func `a planned session is reported, and a second report of an old page is refused`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let help = try await desk.openHelp(id)
      let today = try await desk.read(id).today
      let session = try await desk.services.recordSession(
        RecordSession.Form(on: today.adding(days: 7), time: ClockTime("19:30"), place: .walking), of: help.id, in: id,
        token: "plan", desk.occasion(desk.worker))
      desk.moveOn(days: 7)
      let day = try await desk.read(id).today
      try await desk.services.recordSession(
        RecordSession.Form(on: day, place: .walking, attendance: .held, minutes: 55, report: "Eerste verslag"),
        over: session, in: id, seen: 1, desk.occasion(desk.worker))
      await #expect(throws: StaleVersion.self) {
        try await desk.services.recordSession(
          RecordSession.Form(on: day, place: .walking, attendance: .held, minutes: 50, report: "Tweede verslag"),
          over: session, in: id, seen: 1, desk.occasion(desk.colleague))
      }
      let stored = try await desk.services.readSession(
        session, in: id, drafts: [], desk.occasion(desk.worker)
      ).content
      #expect(stored.session.report == "Eerste verslag")
      #expect(stored.number == 1)
    }
  }

  @Test(arguments: Engine.available)
  func `a session and its report have one version: each change counts, the same again does not`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let day = try await desk.read(id).today
      var form = RecordSession.Form(on: day, place: .phone, attendance: .held, minutes: 50, report: "Eerste")
      let session = try await desk.services.recordSession(
        form, of: try await desk.openHelp(id).id, in: id, token: "s", desk.occasion(desk.worker))
      func correct(seen: Int64) async throws -> SessionAnswer {
        try await desk.services.recordSession(form, over: session, in: id, seen: seen, desk.occasion(desk.worker))
        return try await desk.services.readSession(session, in: id, drafts: [], desk.occasion(desk.worker)).content
      }
      form.report = "Tweede"
      #expect(try await correct(seen: 1).version == 2, "only the report")
      #expect(try await correct(seen: 1).version == 2, "the same again, from the old page")
      form.time = ClockTime("01:30")
      #expect(try await correct(seen: 2).version == 3, "only the time")
      form.report = ""
      let emptied = try await correct(seen: 3)
      #expect(emptied.version == 4 && emptied.session.report.isEmpty && emptied.reportVersion == 3)
      form.report = "Derde"
      await #expect(throws: StaleVersion(current: 4)) { _ = try await correct(seen: 3) }
    }
  }
}

extension TestDesk {
  /// A dossier whose registration is accepted.
  func accepted(alias: String = "Kade 48", reach: String = "06-12345678") async throws -> DossierID.Public {
    let id = try await dossier(alias: alias, reach: reach)
    let open = try await read(id).registrations[0]
    try await services.decideRegistration(
      open.id, in: id, .accept, urgency: .usual, takesOn: true, seen: open.version, occasion(worker))
    return id
  }

  /// A dossier with an intake held and short-term help running.
  func helped(alias: String = "Kade 48", reach: String = "06-12345678") async throws -> DossierID.Public {
    let id = try await accepted(alias: alias, reach: reach)
    let before = try await read(id)
    let open = before.registrations[0]
    try await services.recordIntake(
      of: open.id, in: id, .held, on: before.today, seen: open.version, occasion(worker))
    _ = try await services.startTrajectory(
      StartTrajectory.Form(product: "short-term", on: before.today, topics: ["sleep"], workAtStart: .partlySick),
      of: open.id, in: id, token: "start/\(id)", occasion(worker))
    return id
  }

  func openHelp(_ id: DossierID.Public) async throws -> TrajectoryAnswer {
    try #require(try await read(id).openTrajectories.last)
  }

  func hold(_ number: Int, in id: DossierID.Public, report: String = "Verslag") async throws {
    let help = try await openHelp(id)
    _ = try await services.recordSession(
      RecordSession.Form(
        on: try await read(id).today, place: .phone, attendance: .held, minutes: 50, report: "\(report) \(number)"),
      of: help.id, in: id, token: "session/\(number)", occasion(worker))
  }

  func agreeOnGoal(_ words: String, in id: DossierID.Public) async throws {
    let help = try await openHelp(id)
    let goal = try Goal(words: words, agreedOn: try await read(id).today, hopedMark: 8)
    _ = try await services.addGoal(goal, to: help.id, in: id, token: words, occasion(worker))
  }

  func close(_ trajectory: TrajectoryID.Public, in id: DossierID.Public) async throws {
    let answer = try await read(id)
    let help = try #require(answer.trajectories.first { $0.id == trajectory })
    let form = ClosingForm(
      on: answer.today, goalsReached: help.goals.isEmpty ? .noGoals : .fully, workAtEnd: .works,
      reason: ClosingReason.ownStrength)
    try await services.closeTrajectory(form, of: trajectory, in: id, seen: help.version, occasion(worker))
  }
}
