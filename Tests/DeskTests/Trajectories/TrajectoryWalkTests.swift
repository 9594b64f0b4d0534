import Desk
import Testing

/// A generator whose steps can be repeated: SplitMix64.
private struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Whatever is done with a trajectory") struct TrajectoryWalkTests {
  let opened: LocalDate
  let today: LocalDate
  let workers = (1...4).map { AccountID($0) }

  init() throws {
    opened = try date("2026-03-02")
    today = try date("2026-11-22")
  }

  /// One random act; whether it was taken.
  private func act(on trajectory: inout Trajectory, _ steps: inout Steps) -> Bool {
    let day = opened.adding(days: Int.random(in: -3...280, using: &steps))
    let worker = workers.randomElement(using: &steps) ?? AccountID(1)
    do {
      switch Int.random(in: 0..<9, using: &steps) {
      case 0...3:
        let session = HelpSession(
          on: day, place: .home, attendance: (Attendance.allCases + [nil]).randomElement(using: &steps) ?? nil,
          minutes: Int.random(in: 0...90, using: &steps), by: worker)
        try trajectory.add(session, intakeHeldOn: opened.adding(days: 5), today: today)
      case 4:
        let note = EvaluationNote(
          on: day, afterSessions: trajectory.heldSessions,
          decision: EvaluationDecision.allCases.randomElement(using: &steps) ?? .stop,
          by: worker, colleague: workers.randomElement(using: &steps),
          dependence: Dependence.allCases.randomElement(using: &steps) ?? .no, note: "n")
        try trajectory.evaluate(note, today: today)
      case 5:
        try trajectory.reassign(to: worker, on: day, reason: "caseload", clientTold: true, today: today)
      case 8: try trajectory.allowMore(because: "setback", by: worker, on: day)
      case 6:
        let form = ClosingForm(on: day, goalsReached: .noGoals, workAtEnd: .works, reason: "own-strength")
        try trajectory.close(form, by: worker, today: today)
      default:
        try trajectory.reopen(reason: "complaints-back", on: day, today: today)
      }
      return true
    } catch {
      return false
    }
  }

  @Test(arguments: 0..<40) func `its rules hold after every step, and a refused step leaves no trace`(
    seed: UInt64
  ) throws {
    var steps = Steps(state: seed)
    let product = try #require(ProductCatalogue.shipped.product("short-term", on: opened))
    var trajectory = try Trajectory.open(
      product, on: opened, registeredOn: opened, topics: [], by: workers[0], workAtStart: .works, today: today)
    for _ in 0..<150 {
      let before = trajectory
      if !act(on: &trajectory, &steps) { #expect(trajectory == before) }
      let allowed = try #require(trajectory.allowedSessions)
      #expect(trajectory.heldSessions <= allowed && allowed >= 6 && (allowed - 6) % 5 == 0)
      #expect(trajectory.sessions.map(\.on) == trajectory.sessions.map(\.on).sorted())
      #expect(trajectory.sessions.filter(\.isHeld).map(\.on).filter { $0 < opened.adding(days: 5) }.isEmpty)
      #expect(trajectory.sessions.filter { $0.on < opened || $0.isHeld && $0.on > today }.isEmpty)
      #expect(trajectory.allocations.map(\.from) == trajectory.allocations.map(\.from).sorted())
      #expect(zip(trajectory.allocations, trajectory.allocations.dropFirst()).filter { $0.worker == $1.worker }.isEmpty)
      for reopening in trajectory.reopenings {
        #expect((0...30).contains(reopening.on.days(since: reopening.closing.on)))
      }
      if let closing = trajectory.closing { #expect(closing.on >= trajectory.lastFact && closing.on <= today) }
    }
  }
}
