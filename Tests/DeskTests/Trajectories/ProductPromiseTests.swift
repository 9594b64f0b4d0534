import Desk
import Testing

/// What a product says of goals, of who looks along and of its limit is held by the help that is given in it.
@Suite("Products hold what they promise") struct ProductPromiseTests {
  let worker = AccountID(7)
  let colleague = AccountID(12)
  let lead = AccountID(30)
  let opened: LocalDate
  let today: LocalDate

  init() throws {
    opened = try date("2026-03-02")
    today = try date("2026-11-22")
  }

  private func product(_ key: CodeKey) throws -> Product {
    try #require(ProductCatalogue.shipped.product(key, on: opened))
  }

  private func help(_ key: CodeKey, every: Int? = nil, goals: Int = 1, held: Int = 0) throws -> Trajectory {
    var help = try Trajectory.open(
      product(key), on: opened, registeredOn: opened, topics: ["sleep", "anxiety"], by: worker, workAtStart: .works,
      evaluateEvery: every, secondName: colleague, today: today)
    for number in 0..<goals { try help.agree(Goal(words: "Doel \(number)", agreedOn: opened), today: today) }
    try hold(held, in: &help)
    return help
  }

  private func hold(_ count: Int, in help: inout Trajectory) throws {
    for _ in 0..<count {
      try help.add(
        HelpSession(on: opened.adding(days: help.sessions.count), place: .phone, attendance: .held, by: worker),
        intakeHeldOn: opened, today: today)
    }
  }

  private func evaluate(
    _ help: inout Trajectory, _ decision: EvaluationDecision = .goOn,
    view: MedicalView? = .looked(.physician, name: "D. Vos"),
    by colleague: AccountID? = AccountID(12), dependence: Dependence = .no
  ) throws {
    try help.evaluate(
      EvaluationNote(
        on: help.lastFact, afterSessions: help.heldSessions, decision: decision, by: worker, colleague: colleague,
        medicalView: view, dependence: dependence, note: "Besproken"),
      today: today)
  }

  // MARK: Goals

  @Test func `from the second session on, help in a product with goals goes on with a goal, and may end without`()
    throws
  {
    var first = try help("short-term", goals: 0, held: 1)
    #expect(!first.lacksGoals)
    try evaluate(&first)
    var second = try help("short-term", goals: 0, held: 2)
    #expect(second.lacksGoals)
    for decision in [EvaluationDecision.goOn, .adjust] {
      #expect(try refusals(TrajectoryRefusal.self) { try evaluate(&second, decision) } == [.goalsMissing])
    }
    for decision in [EvaluationDecision.stepUp, .stepDown, .refer, .stop] {
      var ends = second
      try evaluate(&ends, decision)
    }
    try second.agree(Goal(words: "Slapen", agreedOn: second.lastFact), today: today)
    try evaluate(&second)
    try second.updateGoal(at: 0) { goal throws(GoalRefusal) in try goal.drop(on: today, today: today) }
    #expect(second.lacksGoals, "a goal that was let go is none")
    var crisis = try help("crisis", goals: 0, held: 3)
    try evaluate(&crisis)
  }

  @Test func `a goal that is missing waits since the second session, and no longer once there is one`() throws {
    var help = try help("short-term", goals: 0, held: 1)
    func due() -> LocalDate? { help.waiting(today: today, .standard).first { $0.source == .goals }?.due }
    #expect(due() == nil)
    try hold(2, in: &help)
    #expect(due() == opened.adding(days: 1))
    try help.agree(Goal(words: "Slapen", agreedOn: today), today: today)
    #expect(due() == nil)
  }

  // MARK: Who looks along

  @Test func `process guidance is evaluated with a second name and a medical view, whatever is decided`() throws {
    for decision in EvaluationDecision.allCases {
      var help = try help("process-guidance", held: 5)
      #expect(
        try refusals(TrajectoryRefusal.self) { try evaluate(&help, decision, view: nil, by: nil) }
          == [.colleagueMissing, .medicalViewMissing])
      #expect(
        try refusals(TrajectoryRefusal.self) { try evaluate(&help, decision, view: .looked(.psychologist, name: " ")) }
          == [.medicalNameMissing])
      try evaluate(&help, decision, view: .consultation(ConsultationID(4)))
      #expect(help.evaluations.last?.medicalView == .consultation(ConsultationID(4)))
    }
    var short = try help("short-term", held: 5)
    try evaluate(&short, view: nil, by: nil)
  }

  @Test func `help that makes dependent does not go on in the same way`() throws {
    var help = try help("short-term", held: 5)
    #expect(
      try refusals(TrajectoryRefusal.self) { try evaluate(&help, .goOn, view: nil, dependence: .yes) } == [
        .dependentGoesOn
      ])
    for dependence in [Dependence.no, .partly, .unknown] {
      var goesOn = help
      try evaluate(&goesOn, .goOn, view: nil, dependence: dependence)
    }
    try evaluate(&help, .adjust, view: nil, dependence: .yes)
  }

  // MARK: Beyond the limit

  @Test func `a team lead allows one step of the evaluation rule for each evaluation that comes before the limit`()
    throws
  {
    var help = try help("process-guidance", held: 10)
    #expect(help.moreSessions() == .failure(.notEvaluatedToGoOn))
    try evaluate(&help)
    #expect(help.moreSessions() == .failure(.roomLeft(5)), "the next evaluation comes at the limit, not beyond it")
    try hold(4, in: &help)
    try evaluate(&help)
    #expect(help.moreSessions() == .success(5), "held one early, for the moment at the limit")
    try hold(1, in: &help)
    #expect(help.isAtLimit)
    #expect(throws: TrajectoryRefusal.limitReached(15)) { try hold(1, in: &help) }
    try help.allowMore(because: "setback", by: lead, on: today)
    #expect(help.allowedSessions == 20 && help.moreSessions() == .failure(.allowedAlready))
    try hold(5, in: &help)
    #expect(throws: TrajectoryRefusal.limitReached(20)) { try hold(1, in: &help) }
    #expect(throws: TrajectoryRefusal.allowedAlready) { try help.allowMore(because: "setback", by: lead, on: today) }
    try evaluate(&help)
    try help.allowMore(because: "bridging", by: lead, on: today)
    #expect(help.allowedSessions == 25)
  }

  @Test func `whoever helps allows nothing to themselves, and a reason is given`() throws {
    var help = try help("short-term", held: 5)
    try evaluate(&help)
    #expect(throws: TrajectoryRefusal.leadIsTheWorker) { try help.allowMore(because: "setback", by: worker, on: today) }
    for reason in [nil, "zomaar"] as [CodeKey?] {
      #expect(throws: TrajectoryRefusal.moreSessionsReasonMissing) {
        try help.allowMore(because: reason, by: lead, on: today)
      }
    }
    try help.allowMore(because: "goal-near", by: lead, on: today)
    #expect(help.allowedSessions == 11)
  }

  @Test func `nothing is allowed beyond a limit without steps, without a limit, or when help does not go on`() throws {
    var advice = try help("information-advice", goals: 0, held: 2)
    try evaluate(&advice)
    #expect(advice.moreSessions() == .failure(.noSteps))
    var crisis = try help("crisis", goals: 0, held: 3)
    try evaluate(&crisis)
    #expect(crisis.moreSessions() == .failure(.noLimit))
    for decision in [EvaluationDecision.stop, .stepUp, .refer] {
      var ends = try help("short-term", held: 5)
      try evaluate(&ends, decision)
      #expect(ends.moreSessions() == .failure(.notEvaluatedToGoOn))
    }
  }

  @Test func `when no session is left, how to go on waits instead of a next session`() throws {
    var help = try help("short-term", held: 5)
    try evaluate(&help)
    func sources() -> [TaskSource] { help.waiting(today: today, .standard).map(\.source) }
    #expect(sources() == [.nextSession])
    try hold(1, in: &help)
    #expect(sources() == [.limit])
    var ends = help
    try evaluate(&ends, .stepDown)
    #expect(ends.waiting(today: today, .standard).map(\.source) == [.stepOver])
    try help.allowMore(because: "setback", by: lead, on: today)
    #expect(sources() == [.nextSession])
  }

  // MARK: A step to other help

  private func stepOver(
    _ help: inout Trajectory, to key: CodeKey, _ form: StepOverForm? = nil
  ) throws -> Trajectory {
    try help.stepOver(
      TrajectoryID(3), to: product(key),
      form ?? StepOverForm(.up, on: today, secondName: colleague, goalsReached: .partly, work: .works),
      carriedBy: worker, by: worker, today: today)
  }

  @Test func `one step ends the help that runs and begins the other, for the same questions`() throws {
    var help = try help("short-term", goals: 2, held: 5)
    for (place, level) in [GoalLevel.less, .expected].enumerated() {
      try help.updateGoal(at: place) { goal throws(GoalRefusal) in
        try goal.score(level, on: today, today: today)
      }
    }
    let other = try stepOver(&help, to: "process-guidance")
    #expect(help.closing?.reason == ClosingReason.steppedOver && help.closing?.goalsReached == .partly)
    #expect(other.topics == help.topics && other.openedOn == today && other.worker == worker)
    #expect(other.step == StepTaken(from: TrajectoryID(3), .up) && other.evaluateEvery == 5)
    let along = help.goalsToGoOn(on: today)
    #expect(along.map(\.words) == ["Doel 0"] && along.map(\.baseline) == [.less] && along.map(\.level) == [nil])
    var closed = help
    #expect(throws: TrajectoryRefusal.wentOnElsewhere) {
      try closed.reopen(reason: "new-event", on: today, today: today)
    }
  }

  @Test func `a step says all that is missing at once and changes nothing`() throws {
    var help = try help("short-term", held: 1)
    let before = help
    #expect(
      try refusals(TrajectoryRefusal.self) {
        _ = try stepOver(&help, to: "process-guidance", StepOverForm(nil, on: today, goalsReached: nil, work: nil))
      } == [
        .stepMissing, .secondNameMissing, .notReady(.goals, 1), .notReady(.goalsReached, 1), .notReady(.work, 1),
      ])
    #expect(
      try refusals(TrajectoryRefusal.self) {
        _ = try stepOver(
          &help, to: "short-term", StepOverForm(.down, on: today, goalsReached: .partly, work: .works))
      } == [.sameProduct, .notReady(.goals, 1)])
    #expect(help == before)
  }

  @Test func `that a client goes on in another trajectory is no reason for closing`() throws {
    var help = try help("short-term", goals: 0)
    let form = ClosingForm(on: today, goalsReached: .noGoals, workAtEnd: .works, reason: ClosingReason.steppedOver)
    #expect(try refusals(TrajectoryRefusal.self) { try help.close(form, by: worker, today: today) } == [.stepsOver])
    #expect(!ClosingReason.choices.codes.contains { $0.key == ClosingReason.steppedOver })
  }
}
