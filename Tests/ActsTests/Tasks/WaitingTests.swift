import Database
import Access
import CareActs
@_spi(Testing) import RegisterCore
import Desk
import Foundation
import HouseActs
import ScreeningActs
import TestKit
import Testing

@Suite("Everything that waits is on somebody's list") struct WaitingTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `after each step of a random life, for each fact there is one task, and none without`(
    seed: UInt64
  ) async throws {
    try await withDesk(on: seed == 1 ? Engine.available.last ?? .sqlite : .sqlite) { desk in
      var life = RandomLife(desk, seed: seed)
      try await life.begin()
      for _ in 0..<120 {
        let step = try await life.step()
        let wrong = try await life.disagreements()
        #expect(wrong.isEmpty, "seed \(seed), after \(step): \(wrong)")
      }
      #expect(life.taken.count > 5, "too few kinds of steps: \(life.taken)")
    }
  }

  @Test(arguments: Engine.available) func `what mirrors a fact is not ticked off and not dropped`(engine: Engine)
    async throws
  {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let worker = desk.occasion(desk.worker)
      let task = try #require(try await desk.read(id).tasks.first { $0.source == .nextSession })
      await #expect(throws: TaskRefusal.endsByFact) { try await desk.services.completeTask(task.id, worker) }
      await #expect(throws: TaskRefusal.endsByFact) {
        try await desk.services.completeTask(task.id, outcome: "x", worker)
      }
      await #expect(throws: TaskRefusal.endsByFact) {
        try await desk.services.dropTask(task.id, reason: "Druk", seen: try await desk.seen(task.id), worker)
      }
      try await desk.hold(1, in: id)
      let next = try await desk.read(id)
      let due = next.tasks.first { $0.source == .nextSession }?.due
      #expect(due == .on(next.today.adding(days: DeskNorm.nextSession.standard)))
    }
  }

  @Test(arguments: Engine.available)
  func `at night what is on no list is put there, once, and a row of the trail says so`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let runner = desk.runner()
      let id = try await desk.helped()
      try await desk.store.write { transaction in
        try transaction.execute("DELETE FROM task_move"); try transaction.execute("DELETE FROM task")
      }
      #expect(try await desk.read(id).tasks.isEmpty)
      try await runner.planStanding()
      let events = try await desk.events { _ = try await runner.runDue() }
      #expect(events.filter { $0 == "waiting.found" }.count == 1)
      #expect(try await desk.read(id).tasks.map(\.source) == [.nextSession])
      desk.clock.advance(by: 86_400)
      let again = try await desk.events { _ = try await runner.runDue() }
      #expect(!again.contains("waiting.found") && again.contains("job.done"))
    }
  }

  @Test func `a tick is taken back within ten seconds by who gave it, and by nobody later`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let worker = desk.occasion(desk.worker)
      let id = try await desk.services.addTask(
        title: "Bellen", when: WrittenDue(day: LocalDate(iso: "2026-11-30"), time: nil), for: .me, about: .itself,
        token: "een", worker)
      try await desk.services.completeTask(id, worker)
      desk.clock.advance(by: 10)
      try await desk.services.undoTask(id, worker)
      #expect(try await desk.services.readTask(id, worker).line.task.isOpen)
      try await desk.services.completeTask(id, worker)
      desk.clock.advance(by: 11)
      await #expect(throws: TaskRefusal.undoneTooLate) { try await desk.services.undoTask(id, worker) }
    }
  }
}

/// One client's life at the desk, by steps that a generator chooses; what a step may not do is refused and counts as none.
struct RandomLife {
  let desk: TestDesk
  var generator: SeededGenerator
  var id: DossierID.Public
  var token = 0
  var taken: Set<String> = []

  init(_ desk: TestDesk, seed: UInt64) {
    self.desk = desk
    id = desk.services.effects.newPublicID()
    generator = SeededGenerator(seed: seed)
  }

  private var mine: Occasion { desk.occasion(desk.worker) }
  private mutating func pick<T>(_ all: [T]) -> T? { all.randomElement(using: &generator) }
  private mutating func newToken() -> String {
    token += 1
    return "t\(token)"
  }

  mutating func begin() async throws {
    id = try await desk.dossier(alias: "Leven \(newToken())", reach: "06-1234\(1000 + token)")
  }

  /// - Returns: the name of the step.
  mutating func step() async throws -> String {
    let steps = [
      "decide", "plan", "intake", "start", "session", "ahead", "report", "evaluate", "close", "reopen", "register",
      "refer", "alone", "not", "goal", "more", "over",
      "answer", "ask", "advise", "tick", "drop", "day", "night",
    ]
    let name = pick(steps) ?? "day"
    do {
      _ = try await desk.read(id)
    } catch is NotFound {
      // Closed so long ago that nobody may look any more: the next client.
      try await begin()
      return "begin"
    }
    do {
      if try await take(name) { taken.insert(name) }
    } catch let error where error is any Refused || error is NotFound || error is StaleVersion {
      return name + " (refused)"
    }
    return name
  }

  private mutating func take(_ name: String) async throws -> Bool {
    let read = try await desk.read(id)
    let (services, today) = (desk.services, read.today)
    let open = read.openRegistration
    let help = pick(read.openTrajectories)
    let toMake = pick(read.toMake.filter(\.toMake.isOpen))
    switch name {
    case "decide":
      guard let open else { return false }
      let decision: TriageDecision =
        pick([.accept, .accept, .accept, .accept, .accept, .refer, .refer, .answered, .noOffer]) ?? .accept
      try await services.decideRegistration(
        open.id, in: id, decision, urgency: pick([.usual, .today]) ?? .usual,
        noOffer: decision == .noOffer ? "no-product" : nil, takesOn: pick([true, false]) ?? true,
        seen: open.version, mine)
    case "plan":
      guard let open else { return false }
      try await services.planIntake(
        of: open.id, in: id, on: today.adding(days: pick([0, 3, 9]) ?? 0), seen: open.version, mine)
    case "intake":
      guard let open else { return false }
      try await services.recordIntake(
        of: open.id, in: id, pick([.held, .held, .noShow]) ?? .held, on: today, seen: open.version, mine)
    case "start":
      guard let open else { return false }
      let topics = open.registration.requests.filter(\.isOpen).map(\.topic)
      _ = try await services.startTrajectory(
        StartTrajectory.Form(
          product: pick(["short-term", "process-guidance", "information-advice"]) ?? "short-term", on: today,
          topics: topics, secondName: desk.colleague.id),
        of: open.id, in: id, token: newToken(), mine)
    case "session", "ahead":
      guard let help else { return false }
      let isHeld = name == "session"
      _ = try await services.recordSession(
        RecordSession.Form(
          on: isHeld ? today : today.adding(days: 5), place: .phone, attendance: isHeld ? .held : nil,
          minutes: isHeld ? 45 : nil, report: "Verslag \(token)",
          nextOn: isHeld && pick([true, false]) == true ? today.adding(days: 7) : nil),
        of: help.id, in: id, token: newToken(), mine)
    case "report":
      guard let session = help?.sessions.first(where: { $0.session.attendance == nil }) else { return false }
      try await services.recordSession(
        RecordSession.Form(
          on: min(session.session.on, today), place: .phone,
          attendance: pick([.held, .noShow, .cancelledInTime]) ?? .held,
          minutes: 45), over: session.id, in: id, seen: session.version, mine)
    case "evaluate":
      guard let help else { return false }
      try await services.evaluateTrajectory(
        EvaluateTrajectory.Form(
          afterSessions: help.trajectory.heldSessions,
          decision: pick([.goOn, .goOn, .stop, .stepUp, .stepDown, .adjust, .refer]) ?? .goOn,
          colleague: pick([desk.colleague.id, desk.colleague.id, nil]) ?? nil,
          medicalView: pick([.looked(.psychologist, name: "R. de Wit"), nil]) ?? nil, note: "Door"),
        of: help.id, in: id, seen: help.version, mine)
    case "goal":
      guard let help else { return false }
      _ = try await services.addGoal(
        try Goal(words: "Doel \(token)", agreedOn: today), to: help.id, in: id, token: newToken(), mine)
    case "more":
      guard let help else { return false }
      try await services.allowMoreSessions(
        because: "setback", for: help.id, in: id, seen: help.version, desk.occasion(desk.lead))
    case "over":
      guard let help else { return false }
      for goal in help.goals where goal.goal.droppedOn == nil {
        try await services.scoreGoal(
          ScoreGoal.Form(level: pick([.less, .expected])), goal: goal.id, in: id, seen: goal.version, mine)
      }
      _ = try await services.stepOver(
        StepOver.Form(
          to: pick(["short-term", "process-guidance", "crisis"]) ?? "crisis",
          StepOverForm(
            .up, on: today, secondName: desk.colleague.id, goalsReached: help.goals.isEmpty ? .noGoals : .partly,
            work: .works), takesGoals: pick([true, false]) ?? true),
        from: help.id, in: id, seen: help.version, token: newToken(), mine)
    case "close":
      guard let help else { return false }
      try await desk.close(help.id, in: id)
    case "reopen":
      guard let closed = pick(read.trajectories.filter(\.trajectory.isClosed)) else { return false }
      try await services.reopenTrajectory(closed.id, in: id, reason: "new-event", seen: closed.version, mine)
    case "register":
      guard open == nil else { return false }
      _ = try await services.addRegistration(
        in: id, topics: [pick(["sleep", "workload"]) ?? "sleep"], channel: .phone, token: newToken(), mine)
    case "refer":
      _ = try await services.makeReferral(
        MakeReferral.Form(
          to: "gp", on: today, isWarm: false, consent: .spoken(on: today),
          ending: pick([toMake?.id, toMake?.id, nil]) ?? nil), in: .dossier(id), token: newToken(), mine)
    case "alone":
      try await services.sendClientAlone(
        SendClientAlone.Form(to: "gp", on: today, ending: pick([toMake?.id, nil]) ?? nil), in: .dossier(id),
        token: newToken(), mine)
    case "not":
      guard let toMake else { return false }
      try await services.dropReferral(
        toMake.id, in: .dossier(id), .declined, words: "", token: newToken(), mine)
    case "answer":
      guard let referral = pick(read.referrals.filter(\.referral.isOpen)) else { return false }
      try await services.answerReferral(
        AnswerReferral.Form(pick([.received, .started, .notReached]) ?? .received, on: today), to: referral.id,
        in: .dossier(id),
        seen: referral.version, mine)
    case "ask":
      _ = try await services.askConsultation(
        to: .physician, question: "Wat nu? \(token)", facts: [], in: id, token: newToken(), mine)
    case "advise":
      let asked = try await services.readConsultations(id, drafts: { _ in [] }, mine).content
      guard let consultation = pick(asked.filter { $0.consultation.answer == nil }) else { return false }
      try await services.answerConsultation(
        pick([.goOn, .refer]) ?? .goOn, words: "Door", on: today, to: consultation.id, in: id, mine)
    case "tick", "drop":
      guard let task = pick(read.tasks) else { return false }
      if name == "tick" {
        try await services.completeTask(task.id, outcome: "Gedaan", mine)
      } else {
        try await services.dropTask(task.id, reason: "Weg", seen: try await desk.seen(task.id), mine)
      }
    case "night":
      desk.clock.advance(by: 86_400)
      _ = try await desk.runner().runDue()
    default: desk.clock.advance(by: 86_400 * (pick([1, 4, 12]) ?? 1))
    }
    return true
  }

  /// Sources of which the tasks say something else than the records that the dossier shows.
  func disagreements() async throws -> [String] {
    let read: WholeDossier
    do {
      read = try await desk.read(id)
    } catch is NotFound {
      // Closed so long ago that nobody may look any more.
      return []
    }
    let consultations = try await desk.services.readConsultations(id, drafts: { _ in [] }, mine).content
    var must: Set<TaskSource> = []
    for one in read.registrations.map(\.registration) {
      switch one.phase {
      case .received: must.insert(.triage)
      case .waiting: must.insert(.intake)
      case .inHelp where one.requests.contains(where: \.isOpen): must.insert(.help)
      case .inHelp, .closed: break
      }
    }
    var may = must.union([.intake])
    for help in read.openTrajectories {
      let isDue = help.evaluation == .due || help.evaluation == .late
      let last = help.trajectory.evaluations.last
      let isDecided = last.map { note in !help.trajectory.reopenings.contains { $0.on >= note.on } } ?? false
      let ends = isDecided && last?.decision == .stop
      if ends { must.insert(.closing) }
      let steps = isDecided && last?.decision.step != nil
      if steps { must.insert(.stepOver) }
      if !ends, help.trajectory.lacksGoals { must.insert(.goals) }
      let isFull = help.trajectory.allowedSessions.map { help.trajectory.heldSessions >= $0 } ?? false
      if isFull, !isDue, !ends, !steps { must.insert(.limit) }
      if help.sessions.contains(where: { $0.session.attendance == nil }) {
        must.insert(.session)
      } else if !isDue, !ends, !isFull {
        must.insert(.nextSession)
      }
      if isDue, !ends { must.insert(.evaluation) }
      may.insert(.evaluation)
    }
    if read.referrals.contains(where: \.referral.isOpen) { must.insert(.referral) }
    if read.toMake.contains(where: \.toMake.isOpen) { must.insert(.referralToMake) }
    let undone = read.isClosed && !must.isDisjoint(with: [.referral, .referralToMake])
    if consultations.contains(where: { $0.consultation.answer == nil }) { must.insert(.consultation) }
    let have = read.tasks.map(\.source).filter(TaskSource.mirrored.contains)
    let missing = must.subtracting(have).map { "no task for \($0.rawValue)" }
    let loose = Set(have).subtracting(must.union(may)).map { "a task without a fact: \($0.rawValue)" }
    let counts = Dictionary(grouping: have) { $0 }.mapValues(\.count)
    let twice = counts.filter { $0.value > 1 }.map { "two tasks for \($0.key.rawValue)" }
    return (missing + loose + twice + (undone ? ["closed while a referral waits"] : [])).sorted()
  }
}

extension TestDesk {
  /// The version of a task that a page would be made from.
  func seen(_ task: TaskID.Public) async throws -> Int64 { try await services.readTask(task, occasion(worker)).version }
}
