import Desk
import Foundation
import Testing

@Suite("Signals") struct SignalTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)
  private let today = LocalDate(dayNumber: 20_833)
  private let worker = AccountID(1)
  private let colleague = AccountID(2)

  private func decide(
    _ signal: inout Signal, _ decision: SignalDecision?, _ reason: String = "Omdat.", until: LocalDate? = nil,
    deviation: DeviationReason? = .inCare, by account: AccountID? = nil
  ) throws {
    try signal.decide(
      decision, reason: reason, deviation: deviation, watchUntil: until, by: account ?? worker, at: now, today: today)
  }

  @Test(arguments: SignalKind.allCases) func `is open past its term until a person decides`(kind: SignalKind) {
    let signal = Signal(kind, at: now)
    #expect(signal.isOpen)
    #expect(!signal.isOverdue(at: signal.due.addingTimeInterval(-1)))
    #expect(signal.isOverdue(at: signal.due))
  }

  @Test func `no decision without a reason, and none of watching without a day that lies ahead`() {
    var signal = Signal(.overCutoff, at: now)
    #expect(throws: SignalRefusal.decisionMissing) { try decide(&signal, nil) }
    for decision in SignalDecision.allCases {
      #expect(throws: SignalRefusal.reasonMissing) {
        try decide(&signal, decision, " \n", until: today.adding(days: 7))
      }
    }
    #expect(throws: SignalRefusal.dayMissing) { try decide(&signal, .watch) }
    #expect(throws: SignalRefusal.dayBehind) { try decide(&signal, .watch, until: today) }
    #expect(throws: SignalRefusal.dayTooFar) { try decide(&signal, .watch, until: today.adding(days: 61)) }
    #expect(signal.isOpen)
    #expect(throws: Never.self) { try decide(&signal, .watch, until: today.adding(days: 60)) }
  }

  @Test func `the same decision again changes nothing, another is told that there is one`() throws {
    var signal = Signal(.overCutoff, at: now)
    try decide(&signal, .consult)
    let decided = signal
    try decide(&signal, .consult, "Nog eens.")
    #expect(signal == decided)
    #expect(throws: SignalRefusal.decided) { try decide(&signal, .refer) }
    #expect(throws: SignalRefusal.decided) { try decide(&signal, .consult, by: colleague) }
  }

  @Test func `escalates once, at its term and not before, and never when it was decided`() throws {
    var signal = Signal(.worsening, at: now)
    let due = signal.due
    let attempts = [-1, 0, 99].map { signal.escalate(at: due.addingTimeInterval($0)) }
    #expect(attempts == [false, true, false])
    var decided = Signal(.worsening, at: now)
    try decide(&decided, .deviate)
    let late = decided.escalate(at: due.addingTimeInterval(99))
    #expect(!late)
  }

  @Test func `a watched one comes back on its day with a new term, and the others never do`() throws {
    var signal = Signal(.overCutoff, at: now)
    try decide(&signal, .watch, until: today.adding(days: 10))
    let later = now.addingTimeInterval(10 * 86_400)
    let returns = [9, 10, 11].map { signal.comeBack(at: later, today: today.adding(days: $0)) }
    #expect(returns == [false, true, false])
    #expect(signal.isOpen && signal.round == 2 && !signal.isEscalated)
    #expect(signal.due == later.addingTimeInterval(7 * 86_400))
    var referred = Signal(.overCutoff, at: now)
    try decide(&referred, .refer)
    let comesBack = referred.comeBack(at: later, today: today.adding(days: 400))
    #expect(!comesBack)
  }

  @Test func `a job is tried again after a minute, ever later, and after eight times not by itself`() {
    #expect(JobPatience.pause(after: 1) == 60)
    #expect(JobPatience.pause(after: 2) == 120)
    #expect(JobPatience.pause(after: 7) == 3840)
    #expect(JobPatience.pause(after: 8) == nil)
  }

  @Test func `past its term a signal stands right under the crises, and before that with the other tasks`() throws {
    let calendar = try DeskCalendar(zone: "Europe/Amsterdam")
    let list = TodayList(now: now, calendar: calendar)
    func task(_ source: TaskSource, _ hours: Double) -> DeskTask {
      DeskTask(source: source, due: .at(now.addingTimeInterval(hours * 3600)), owner: nil, createdAt: now)
    }
    let tasks = [
      task(.callBack, -90), task(.signal, 20), task(.signalOverdue, -1), task(.crisisFollowUp, 3), task(.triage, 10),
    ]
    #expect(
      list.ordered(tasks) { $0 }.map(\.source) == [.crisisFollowUp, .signalOverdue, .callBack, .triage, .signal])
  }

  @Test func `deviating from the guideline takes a reason that can be counted, and no other decision keeps one`() throws
  {
    var signal = Signal(.overCutoff, at: now)
    #expect(throws: SignalRefusal.deviationMissing) { try decide(&signal, .deviate, deviation: nil) }
    #expect(signal.isOpen)
    try decide(&signal, .refer, deviation: .declined)
    #expect(signal.ruling?.deviation == nil)
    var other = Signal(.overCutoff, at: now)
    try decide(&other, .deviate, deviation: .declined)
    #expect(other.ruling?.deviation == .declined)
  }
}
