import Desk
import Testing

@Suite("A trajectory") struct TrajectoryTests {
  let worker = AccountID(7)
  let colleague = AccountID(12)
  let opened: LocalDate
  let today: LocalDate

  init() throws {
    opened = try date("2026-03-02")
    today = try date("2026-11-22")
  }

  private func trajectory(_ key: CodeKey, every: Int? = nil, secondName: Int64? = 12) throws -> Trajectory {
    let product = try #require(ProductCatalogue.shipped.product(key, on: opened))
    return try .open(
      product, on: opened, registeredOn: opened, topics: ["sleep"], by: worker, workAtStart: .partlySick,
      evaluateEvery: every, secondName: secondName.map { AccountID($0) }, today: today)
  }

  private func session(_ day: Int, _ attendance: Attendance? = .held) -> HelpSession {
    HelpSession(on: opened.adding(days: day), place: .home, attendance: attendance, minutes: 60, by: worker)
  }

  private func add(_ count: Int, to trajectory: inout Trajectory) throws {
    for _ in 0..<count {
      try trajectory.add(
        session(trajectory.sessions.count * 3), intakeHeldOn: opened, today: today)
    }
  }

  private func note(
    _ trajectory: Trajectory, _ decision: EvaluationDecision = .goOn, colleague: AccountID? = nil
  ) -> EvaluationNote {
    EvaluationNote(
      on: trajectory.lastFact, afterSessions: trajectory.heldSessions, decision: decision, by: worker,
      colleague: colleague, note: "looked back")
  }

  private var goodForm: ClosingForm {
    ClosingForm(on: today, goalsReached: .noGoals, workAtEnd: .works, reason: ClosingReason.ownStrength)
  }

  @Test func `a product that asks for a second name gets somebody else's`() throws {
    #expect(
      try refusals(TrajectoryRefusal.self) { _ = try trajectory("process-guidance", secondName: nil) }
        == [.secondNameMissing])
    #expect(
      try refusals(TrajectoryRefusal.self) { _ = try trajectory("process-guidance", secondName: 7) }
        == [.secondNameIsTheWorker])
    #expect(try trajectory("short-term", secondName: nil).secondName == nil)
  }

  @Test func `help serves a part of its own product, and may come to serve another`() throws {
    let product = try #require(ProductCatalogue.shipped.product("process-guidance", on: opened))
    func open(_ part: CodeKey?) throws -> Trajectory {
      try .open(
        product, for: part, on: opened, registeredOn: opened, topics: ["sleep"], by: worker, workAtStart: .works,
        secondName: colleague, today: today)
    }
    #expect(try refusals(TrajectoryRefusal.self) { _ = try open("peer-group") } == [.subPurposeNotOffered])
    var help = try open("longer-guidance")
    try help.serve("aftercare")
    #expect(help.subPurpose == "aftercare")
    #expect(throws: TrajectoryRefusal.subPurposeNotOffered) { try help.serve("recognition") }
    #expect(try open(nil).subPurpose == nil)
  }

  @Test func `process guidance is evaluated every five or eight and nothing else`() throws {
    #expect(try trajectory("process-guidance").evaluateEvery == 5)
    #expect(try trajectory("process-guidance", every: 8).evaluateEvery == 8)
    #expect(
      try refusals(TrajectoryRefusal.self) { _ = try trajectory("process-guidance", every: 7) }
        == [.intervalNotOffered])
  }

  @Test func `planning and a missed session take no room below the limit`() throws {
    var trajectory = try trajectory("process-guidance")
    try add(15, to: &trajectory)
    #expect(throws: TrajectoryRefusal.limitReached(15)) { try add(1, to: &trajectory) }
    try trajectory.add(session(60, .noShow), intakeHeldOn: opened, today: today)
    #expect(trajectory.isAtLimit && trajectory.heldSessions == 15)
  }

  @Test func `a product without a limit takes any number of sessions`() throws {
    var trajectory = try trajectory("crisis")
    try add(40, to: &trajectory)
    #expect(trajectory.heldSessions == 40 && !trajectory.isAtLimit)
  }

  @Test func `sessions stand in the order of their days, whenever they were written down`() throws {
    var trajectory = try trajectory("short-term")
    for day in [9, 2, 5] { try trajectory.add(session(day), intakeHeldOn: opened, today: today) }
    #expect(trajectory.sessions.map(\.on) == [2, 5, 9].map { opened.adding(days: $0) })
    try trajectory.add(session(5), intakeHeldOn: opened, today: today)
    #expect(trajectory.sessions.count == 3)
  }

  @Test func `a session waits for the intake, lies within the trajectory, and has come`() throws {
    var trajectory = try trajectory("short-term")
    #expect(throws: TrajectoryRefusal.intakeNotHeld) {
      try trajectory.add(session(3), intakeHeldOn: nil, today: today)
    }
    #expect(throws: TrajectoryRefusal.beforeItsOrigin("session-on")) {
      try trajectory.add(session(3), intakeHeldOn: opened.adding(days: 4), today: today)
    }
    #expect(throws: TrajectoryRefusal.beforeItsOrigin("session-on")) {
      try trajectory.add(session(-1), intakeHeldOn: opened, today: today)
    }
    let ahead = today.days(since: opened) + 1
    #expect(throws: TrajectoryRefusal.inTheFuture("session-on")) {
      try trajectory.add(session(ahead), intakeHeldOn: opened, today: today)
    }
    #expect(throws: TrajectoryRefusal.attendanceMissing) {
      try trajectory.add(session(3, nil), intakeHeldOn: opened, today: today)
    }
    try trajectory.add(session(ahead, nil), intakeHeldOn: opened, today: today)
    try trajectory.replace(
      session(ahead, nil), with: session(ahead, .cancelledInTime), intakeHeldOn: opened, today: today)
    #expect(trajectory.heldSessions == 0)
  }

  @Test func `information and advice needs no intake and takes two calls`() throws {
    var trajectory = try trajectory("information-advice")
    try trajectory.add(session(0), intakeHeldOn: nil, today: today)
    try trajectory.add(session(1), intakeHeldOn: nil, today: today)
    #expect(throws: TrajectoryRefusal.limitReached(2)) {
      try trajectory.add(session(2), intakeHeldOn: nil, today: today)
    }
  }

  @Test func `an evaluation says how many sessions it looked back on, with somebody else looking along`() throws {
    var trajectory = try trajectory("short-term")
    try trajectory.agree(Goal(words: "Slapen", agreedOn: opened), today: today)
    try add(5, to: &trajectory)
    let wrong = EvaluationNote(
      on: trajectory.lastFact, afterSessions: 4, decision: .goOn, by: worker, note: "looked back")
    #expect(throws: Refusals(TrajectoryRefusal.wrongSessionCount(held: 5))) {
      try trajectory.evaluate(wrong, today: today)
    }
    #expect(throws: Refusals(TrajectoryRefusal.colleagueIsTheWorker)) {
      try trajectory.evaluate(note(trajectory, colleague: worker), today: today)
    }
    #expect(trajectory.evaluationStatus(today: today) == .due)
    try trajectory.evaluate(note(trajectory, colleague: colleague), today: today)
    try trajectory.evaluate(note(trajectory, colleague: colleague), today: today)
    #expect(trajectory.evaluations.count == 1)
    #expect(trajectory.evaluationStatus(today: today) == .notYet)
  }

  @Test func `another worker takes over with a reason, and the client is told or not`() throws {
    var trajectory = try trajectory("short-term")
    #expect(
      try refusals(TrajectoryRefusal.self) {
        try trajectory.reassign(to: colleague, on: opened, reason: nil, clientTold: nil, today: today)
      } == [.reassignmentReasonMissing, .clientToldMissing])
    #expect(
      try refusals(TrajectoryRefusal.self) {
        try trajectory.reassign(
          to: worker, on: opened.adding(days: -1), reason: "caseload", clientTold: true, today: today)
      } == [.sameWorker, .beforeItsOrigin("reassigned-on")])
    try trajectory.reassign(to: colleague, on: today, reason: "caseload", clientTold: false, today: today)
    try trajectory.reassign(to: colleague, on: today, reason: "caseload", clientTold: false, today: today)
    #expect(trajectory.worker == colleague && trajectory.allocations.count == 2)
  }

  @Test func `closing tells everything that is not in order, then closes once`() throws {
    var trajectory = try trajectory("short-term")
    try add(2, to: &trajectory)
    try trajectory.agree(try Goal(words: "sleep through", agreedOn: opened), today: today)
    let ahead = today.days(since: opened) + 7
    try trajectory.add(session(ahead, nil), intakeHeldOn: opened, today: today)
    let form = ClosingForm(openReferrals: 2, openTasks: 1, openCrises: 1)
    let items = try refusals(TrajectoryRefusal.self) { try trajectory.close(form, by: worker, today: today) }
    #expect(
      items == [
        .notReady(.day, 1), .notReady(.goals, 1), .notReady(.goalsReached, 1), .notReady(.work, 1),
        .notReady(.reason, 1), .notReady(.sessions, 1), .notReady(.referrals, 2), .notReady(.tasks, 1),
        .notReady(.crises, 1),
      ])
    #expect(trajectory.closingChecklist(form).filter(\.isDone).isEmpty)

    try trajectory.replace(
      session(ahead, nil), with: session(ahead, .cancelledByDesk), intakeHeldOn: opened, today: today)
    try trajectory.updateGoal(at: 0) { goal throws(GoalRefusal) in try goal.score(.expected, on: today, today: today) }
    var good = goodForm
    #expect(
      try refusals(TrajectoryRefusal.self) { try trajectory.close(good, by: worker, today: today) }
        .contains(.thereAreGoals))
    good.goalsReached = .mostly
    good.on = today
    #expect(trajectory.closingChecklist(good).filter { !$0.isDone }.isEmpty)
    try trajectory.close(good, by: worker, today: today)
    #expect(trajectory.isClosed, "a session that was cancelled ahead of its day keeps nothing open")
  }

  @Test func `a trajectory ends on or after the last thing that happened in it, and not ahead`() throws {
    var trajectory = try trajectory("short-term")
    try add(3, to: &trajectory)
    var form = goodForm
    form.on = trajectory.lastFact.adding(days: -1)
    #expect(
      try refusals(TrajectoryRefusal.self) { try trajectory.close(form, by: worker, today: today) }
        == [.beforeItsOrigin("closed-on")])
    form.on = today.adding(days: 1)
    #expect(
      try refusals(TrajectoryRefusal.self) { try trajectory.close(form, by: worker, today: today) }
        == [.inTheFuture("closed-on")])
    form.on = trajectory.lastFact
    try trajectory.close(form, by: worker, today: today)
    let closed = trajectory
    try trajectory.close(form, by: colleague, today: today)
    #expect(trajectory == closed)
    #expect(throws: TrajectoryRefusal.closed) { try add(1, to: &trajectory) }
  }

  @Test func `help goes on when the client comes back within thirty days`() throws {
    var trajectory = try trajectory("short-term")
    var form = goodForm
    form.on = opened
    try trajectory.close(form, by: worker, today: today)
    var late = trajectory
    try trajectory.reopen(reason: "complaints-back", on: opened.adding(days: 30), today: today)
    #expect(!trajectory.isClosed && trajectory.reopenings.map(\.on) == [opened.adding(days: 30)])
    form.on = opened.adding(days: 29)
    #expect(
      try refusals(TrajectoryRefusal.self) { try trajectory.close(form, by: worker, today: today) }
        == [.beforeItsOrigin("closed-on")])
    #expect(throws: TrajectoryRefusal.newEpisode(days: 30)) {
      try late.reopen(reason: "complaints-back", on: opened.adding(days: 31), today: today)
    }
  }

  @Test func `a product is chosen on a day on which it is offered, after the registration`() throws {
    let product = try #require(ProductCatalogue.shipped.products.first)
    let early = LocalDate.codesBegin.adding(days: -1)
    let items = try refusals(TrajectoryRefusal.self) {
      _ = try Trajectory.open(
        product, on: early, registeredOn: opened, topics: [], by: worker, workAtStart: .unknown, today: today)
    }
    #expect(items == [.beforeItsOrigin("opened-on"), .productNotOffered])
  }
}

@Suite("Evaluation moments") struct EvaluationScheduleTests {
  private func note(_ sessions: Int, on day: LocalDate) -> EvaluationNote {
    EvaluationNote(on: day, afterSessions: sessions, decision: .goOn, by: AccountID(1), note: "n")
  }

  @Test(arguments: [5, 8]) func `it falls due after every so many sessions, soon one before, late two after`(
    every: Int
  ) throws {
    let schedule = EvaluationSchedule(everySessions: every, everyDays: nil)
    let day = try date("2026-03-02")
    func status(_ held: Int, _ evaluated: [Int] = []) -> EvaluationStatus {
      schedule.status(heldSessions: held, startedOn: day, evaluations: evaluated.map { note($0, on: day) }, today: day)
    }
    #expect(status(every - 2) == .notYet)
    #expect(status(every - 1) == .soon)
    #expect(status(every) == .due)
    #expect(status(every + 1) == .due)
    #expect(status(every + 2) == .late)
    #expect(status(every, [every]) == .notYet)
    #expect(status(2 * every, [every]) == .due)
    // One early counts for its moment; one that was late does not put off the next.
    #expect(status(2 * every, [every - 1]) == .due)
    #expect(status(2 * every, [every + 3]) == .due)
    // A look far ahead of the moment does not count for it.
    #expect(status(every, [every - 2]) == .due)
  }

  @Test func `days count beside sessions, and the more pressing one is shown`() throws {
    let start = try date("2026-01-01")
    let schedule = EvaluationSchedule(everySessions: nil, everyDays: 91)
    func status(_ days: Int, _ evaluations: [EvaluationNote] = []) -> EvaluationStatus {
      schedule.status(heldSessions: 0, startedOn: start, evaluations: evaluations, today: start.adding(days: days))
    }
    #expect(status(83) == .notYet)
    #expect(status(84) == .soon)
    #expect(status(91) == .due)
    #expect(status(98) == .due)
    #expect(status(99) == .late)
    #expect(status(99, [note(0, on: start.adding(days: 80))]) == .notYet)
    let both = EvaluationSchedule(everySessions: 5, everyDays: 91)
    #expect(
      both.status(heldSessions: 5, startedOn: start, evaluations: [], today: start.adding(days: 10)) == .due)
    #expect(
      EvaluationSchedule(everySessions: nil, everyDays: nil)
        .status(heldSessions: 9, startedOn: start, evaluations: [], today: start) == .notNeeded)
  }

  @Test(arguments: 1...12) func `whenever evaluations are held, the next moment is a multiple and not covered yet`(
    every: Int
  ) {
    let schedule = EvaluationSchedule(everySessions: every, everyDays: nil)
    for evaluated in 0...60 {
      let next = schedule.nextSessions(evaluatedAfter: [evaluated]) ?? 0
      #expect(next % every == 0)
      #expect(next > evaluated || every == 1 && next > evaluated - 1)
      #expect(next - evaluated <= every + 1)
    }
  }
}
