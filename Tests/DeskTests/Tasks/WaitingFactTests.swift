import Desk
import Testing

@Suite("What waits in help that runs") struct WaitingFactTests {
  let worker = AccountID(7)
  let began: LocalDate

  init() throws { began = try date("2026-10-01") }

  private func help(every sessions: Int? = nil) throws -> Trajectory {
    let catalogue = ProductCatalogue.shipped
    let product = try #require(catalogue.products.first { $0.key == "short-term" })
    return Trajectory(
      product: product, openedOn: began, topics: ["sleep"], workAtStart: .unknown, evaluateEvery: sessions,
      allocations: [.init(worker: worker, from: began)])
  }

  private func add(_ attendance: Attendance?, _ days: Int, to help: inout Trajectory, today: Int? = nil) throws {
    try help.add(
      HelpSession(on: began.adding(days: days), place: .phone, attendance: attendance, by: worker),
      intakeHeldOn: began, today: began.adding(days: today ?? days))
  }

  private func due(_ source: TaskSource, in help: Trajectory, on day: Int) -> LocalDate? {
    help.waiting(today: began.adding(days: day), .standard).first { $0.source == source }?.due
  }

  @Test(arguments: Attendance.allCases.filter { $0 != .held })
  func `only a session that was held moves the next one on`(attendance: Attendance) throws {
    var help = try help()
    #expect(due(.nextSession, in: help, on: 0) == began.adding(days: DeskNorm.firstSession.standard))
    try add(.held, 3, to: &help)
    let expected = began.adding(days: 3 + DeskNorm.nextSession.standard)
    try add(attendance, 16, to: &help)
    #expect(due(.nextSession, in: help, on: 16) == expected)
  }

  @Test func `a session called off long before its day leaves the next one where it was`() throws {
    var help = try help()
    try add(.held, 3, to: &help)
    try add(.cancelledInTime, 60, to: &help, today: 4)
    #expect(due(.nextSession, in: help, on: 4) == began.adding(days: 3 + DeskNorm.nextSession.standard))
  }

  @Test func `an evaluation waits since the day that made it due, whatever day it is`() throws {
    var help = try help(every: 2)
    for day in [1, 8, 15] { try add(.held, day, to: &help) }
    for today in [15, 40] { #expect(due(.evaluation, in: help, on: today) == began.adding(days: 8)) }
  }

  @Test func `what an evaluation decided waits until it is done or decided otherwise`() throws {
    var help = try help()
    try add(.held, 3, to: &help)
    func decide(_ decision: EvaluationDecision, _ day: Int) throws {
      try help.evaluate(
        EvaluationNote(
          on: began.adding(days: day), afterSessions: 1, decision: decision, by: worker, note: "Besproken"),
        today: began.adding(days: day))
    }
    try decide(.stop, 4)
    #expect(due(.closing, in: help, on: 4) == began.adding(days: 4 + DeskNorm.decision.standard))
    #expect(due(.nextSession, in: help, on: 4) == nil, "what is to be closed needs no next session")
    try decide(.stepUp, 5)
    #expect(due(.closing, in: help, on: 5) == nil)
    #expect(due(.stepOver, in: help, on: 5) == began.adding(days: 5 + DeskNorm.decision.standard))
    try decide(.goOn, 6)
    for source in [TaskSource.closing, .stepOver] { #expect(due(source, in: help, on: 6) == nil) }
  }
}
