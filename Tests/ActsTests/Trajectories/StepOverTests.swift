import CareActs
import Desk
import Foundation
import RegisterCore
import ScreeningActs
import TestKit
import Testing

@Suite("Beyond a limit, and on to other help") struct StepOverTests {
  @Test(arguments: Engine.available)
  func `only a team lead lets help go on beyond its limit, once for each evaluation, and the trail says so`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.evaluated()
      let help = try await desk.openHelp(id)
      for account in [desk.worker, desk.colleague] {
        await #expect(throws: (any Error).self) {
          try await desk.services.allowMoreSessions(
            because: "setback", for: help.id, in: id, seen: help.version, desk.occasion(account))
        }
      }
      #expect(try await desk.openHelp(id).trajectory.allowedSessions == 6)
      try await desk.hold(6, in: id)
      #expect(try await desk.read(id).tasks.map(\.source).contains(.limit))
      await #expect(throws: TrajectoryRefusal.limitReached(6)) { try await desk.hold(7, in: id) }
      let now = try await desk.openHelp(id)
      let rows = try await desk.events {
        try await desk.services.allowMoreSessions(
          because: "setback", for: help.id, in: id, seen: now.version, desk.occasion(desk.lead))
      }
      #expect(rows == ["dossier.sessions-allowed"])
      let after = try await desk.read(id)
      #expect(after.openTrajectories.first?.trajectory.allowedSessions == 11)
      #expect(!after.tasks.map(\.source).contains(.limit) && after.tasks.map(\.source).contains(.nextSession))
      let allowed = after.timeline.compactMap { event in
        if case .moreAllowed(let more) = event.what { more } else { nil }
      }
      #expect(allowed.map(\.count) == [5] && allowed.map(\.by) == [desk.lead.id])
      let last = try #require(
        after.timeline.compactMap { event in
          switch event.what {
          case .moreAllowed: "allowed"
          case .evaluated: "evaluated"
          default: nil as String?
          }
        }.first)
      #expect(last == "allowed", "it follows its evaluation, newest first")
      await #expect(throws: StaleVersion.self) {
        try await desk.services.allowMoreSessions(
          because: "setback", for: help.id, in: id, seen: now.version, desk.occasion(desk.lead))
      }
      for number in 7...11 { try await desk.hold(number, in: id) }
      await #expect(throws: TrajectoryRefusal.limitReached(11)) { try await desk.hold(12, in: id) }
    }
  }

  @Test(arguments: Engine.available)
  func `a step to other help ends the one and begins the other for the same question, in one registration`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.evaluated(.stepUp)
      let before = try await desk.read(id)
      let help = try #require(before.openTrajectories.first)
      #expect(before.tasks.map(\.source).contains(.stepOver))
      let goal = try #require(help.goals.first)
      let mine = desk.occasion(desk.worker)
      let form = StepOver.Form(
        to: "process-guidance",
        StepOverForm(.up, on: before.today, secondName: desk.colleague.id, goalsReached: .partly, work: .sick),
        takesGoals: true)
      await #expect(throws: Refusals(TrajectoryRefusal.notReady(.goals, 1))) {
        _ = try await desk.services.stepOver(form, from: help.id, in: id, seen: help.version, token: "a", mine)
      }
      #expect(try await desk.read(id).openTrajectories.map(\.id) == [help.id], "nothing changed")
      try await desk.services.scoreGoal(
        ScoreGoal.Form(level: .less), goal: goal.id, in: id, seen: goal.version, mine)
      let made = try await desk.services.stepOver(form, from: help.id, in: id, seen: help.version, token: "b", mine)
      let again = try await desk.services.stepOver(form, from: help.id, in: id, seen: help.version, token: "b", mine)
      #expect(made == again, "sent twice, done once")
      let after = try await desk.read(id)
      #expect(after.registrations.count == 1 && after.openTrajectories.map(\.id) == [made])
      let (ended, other) = (try #require(after.trajectories.first), try #require(after.openTrajectories.first))
      #expect(ended.trajectory.closing?.reason == ClosingReason.steppedOver)
      #expect(ended.trajectory.topics == ["sleep"] && other.trajectory.topics == ["sleep"])
      #expect(other.trajectory.step?.direction == .up && other.trajectory.product.key == "process-guidance")
      #expect(other.goals.map(\.goal.words) == ["Weer slapen"] && other.goals.map(\.goal.level) == [nil])
      #expect(!after.tasks.map(\.source).contains(.stepOver) && after.tasks.map(\.source).contains(.nextSession))
      await #expect(throws: TrajectoryRefusal.wentOnElsewhere) {
        try await desk.services.reopenTrajectory(
          ended.id, in: id, reason: "new-event", seen: ended.version, mine)
      }
      // And down again.
      for one in other.goals {
        try await desk.services.scoreGoal(
          ScoreGoal.Form(level: .expected), goal: one.id, in: id, seen: one.version, mine)
      }
      let down = StepOver.Form(
        to: "short-term", StepOverForm(.down, on: after.today, goalsReached: .mostly, work: .works), takesGoals: true)
      _ = try await desk.services.stepOver(down, from: made, in: id, seen: other.version, token: "c", mine)
      let last = try await desk.read(id)
      #expect(last.trajectories.map(\.trajectory.topics) == [["sleep"], ["sleep"], ["sleep"]])
      #expect(last.openTrajectories.first?.goals.isEmpty == true, "what was reached stays behind")
    }
  }

  @Test(arguments: Engine.available)
  func `an evaluation leans on a consultation that was answered since the last one, and no other does`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let mine = desk.occasion(desk.worker)
      let asked = try await desk.services.askConsultation(
        to: .psychologist, question: "Kijk je mee?", facts: [], in: id, token: "ask", mine)
      func evaluate(_ words: String) async throws {
        let help = try await desk.openHelp(id)
        try await desk.services.evaluateTrajectory(
          EvaluateTrajectory.Form(
            afterSessions: 0, decision: .goOn, medicalView: .consultation(asked), note: words),
          of: help.id, in: id, seen: help.version, mine)
      }
      await #expect(throws: TrajectoryRefusal.consultationNotUsable) { try await evaluate("Nog geen antwoord") }
      try await desk.services.answerConsultation(
        .goOn, words: "Ga zo door.", on: try await desk.read(id).today, to: asked, in: id, mine)
      try await evaluate("Samen bekeken")
      try await evaluate("Samen bekeken")
      let notes = try await desk.openHelp(id).trajectory.evaluations
      #expect(notes.count == 1, "the same again is one evaluation")
      await #expect(throws: TrajectoryRefusal.consultationNotUsable) { try await evaluate("Nog eens") }
    }
  }
}

extension TestDesk {
  /// Short-term help with a goal, five sessions and an evaluation.
  fileprivate func evaluated(_ decision: EvaluationDecision = .goOn) async throws -> DossierID.Public {
    let id = try await helped()
    try await agreeOnGoal("Weer slapen", in: id)
    for number in 1...5 { try await hold(number, in: id) }
    let help = try await openHelp(id)
    try await services.evaluateTrajectory(
      EvaluateTrajectory.Form(afterSessions: 5, decision: decision, dependence: .no, note: "Besproken"),
      of: help.id, in: id, seen: help.version, occasion(worker))
    return id
  }
}
