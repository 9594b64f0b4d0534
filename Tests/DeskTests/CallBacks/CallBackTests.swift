import Desk
import Foundation
import Testing

@Suite("Calling back") struct CallBackTests {
  let calendar: DeskCalendar
  let now: Date
  let worker = AccountID(7)
  let colleague = AccountID(9)

  init() throws {
    calendar = try DeskCalendar(zone: "Europe/Amsterdam")
    now = try moment("2026-11-22T09:00:00Z")
  }

  private func promise(in minutes: Double = 60) -> CallBack {
    CallBack(due: now.addingTimeInterval(minutes * 60), promisedAt: now, by: worker)
  }

  private func next(_ time: String, _ day: String? = nil) throws -> WrittenDue {
    WrittenDue(day: try day.map { try date($0) }, time: ClockTime(time))
  }

  @Test func `who is not spoken to is promised another moment, and what was promised stays`() throws {
    var callBack = promise()
    let first = callBack.due
    try callBack.miss(.notAnswered, next: next("14:00"), by: colleague, at: now, calendar: calendar)
    #expect(callBack.due == (try moment("2026-11-22T13:00:00Z")))
    #expect(callBack.attempts.map(\.promised) == [first] && callBack.attempts.map(\.by) == [colleague])
    try callBack.miss(.agreedAnew, next: next("9:15", "2026-11-24"), by: worker, at: now, calendar: calendar)
    #expect(callBack.attempts.count == 2 && callBack.tries == 1)
    #expect(callBack.due == (try moment("2026-11-24T08:15:00Z")))
  }

  @Test func `the next moment lies ahead, within the limit, and exists`() throws {
    let last = calendar.day(of: now).adding(days: CallBack.daysAhead)
    let cases: [(String?, String?, CallBackRefusal?)] = [
      (nil, nil, .timeMissing), (nil, "10:00", .behind), (nil, "10:01", nil), ("2026-11-21", "23:00", .behind),
      (last.iso, "12:00", nil), (last.adding(days: 1).iso, "12:00", .tooFar(days: CallBack.daysAhead)),
    ]
    for (day, time, refusal) in cases {
      var callBack = promise()
      let due = WrittenDue(day: day.flatMap { LocalDate(iso: $0) }, time: time.flatMap { ClockTime($0) })
      let found = try refusals(CallBackRefusal.self) {
        try callBack.miss(.notAnswered, next: due, by: worker, at: now, calendar: calendar)
      }
      #expect(found == [refusal].compactMap(\.self), "\(day ?? "") \(time ?? "")")
      #expect(callBack.attempts.count == (refusal == nil ? 1 : 0))
    }
    let spring = try moment("2026-03-28T12:00:00Z")
    var skipped = CallBack(due: spring, promisedAt: spring, by: worker)
    #expect(throws: Refusals(CallBackRefusal.time(.skippedByTheClock))) {
      try skipped.miss(.notAnswered, next: next("2:30", "2026-03-29"), by: worker, at: spring, calendar: calendar)
    }
  }

  @Test func `what the house sets is never chosen`() throws {
    var callBack = promise()
    for way in [MissedCall.corrected, nil] {
      #expect(throws: Refusals(CallBackRefusal.wayMissing)) {
        try callBack.miss(way, next: next("14:00"), by: worker, at: now, calendar: calendar)
      }
    }
  }

  @Test func `nobody is out of reach before they were tried three times`() throws {
    var callBack = promise()
    for tries in 0..<CallBack.leastAttempts {
      #expect(callBack.tries == tries)
      #expect(throws: Refusals(CallBackRefusal.triedTooLittle(CallBack.leastAttempts))) {
        try callBack.give(up: .notReached, words: "", by: worker, at: now)
      }
      // What was agreed is no try.
      try callBack.miss(.agreedAnew, next: next("14:00"), by: worker, at: now, calendar: calendar)
      let way = [MissedCall.notAnswered, .messageLeft, .somebodyElse][tries]
      try callBack.miss(way, next: next("14:00"), by: worker, at: now, calendar: calendar)
    }
    try callBack.give(up: .notReached, words: "", by: worker, at: now)
    #expect(callBack.ending?.reason == .notReached)
    #expect(throws: Refusals(CallBackRefusal.endedAlready)) {
      try callBack.give(up: .notWanted, words: "", by: worker, at: now)
    }
    #expect(throws: Refusals(CallBackRefusal.endedAlready)) {
      try callBack.miss(.notAnswered, next: next("14:00"), by: worker, at: now, calendar: calendar)
    }
  }

  @Test func `it ends by a reason, and another reason needs words`() throws {
    for reason in NoCallReason.allCases where reason != .notReached && reason != .other {
      var callBack = promise()
      try callBack.give(up: reason, words: "", by: worker, at: now)
      #expect(!callBack.isOpen)
    }
    var callBack = promise()
    #expect(throws: Refusals(CallBackRefusal.reasonMissing)) {
      try callBack.give(up: nil, words: "weg", by: worker, at: now)
    }
    #expect(throws: Refusals(CallBackRefusal.wordsMissing)) {
      try callBack.give(up: .other, words: " ", by: worker, at: now)
    }
    try callBack.give(up: .other, words: "Verhuisd", by: worker, at: now)
  }

  @Test func `the task of a promise is not moved, dropped or ticked off`() throws {
    var task = DeskTask(source: .callBack, due: .at(now.addingTimeInterval(60)), owner: worker, createdAt: now)
    #expect(!task.source.mayMove)
    for due in [DeskTask.Due.at(now.addingTimeInterval(7200)), .on(calendar.day(of: now).adding(days: 1))] {
      #expect(throws: TaskRefusal.promiseStands) {
        try task.move(to: due, reason: "Druk", by: worker, at: now, calendar: calendar)
      }
    }
    #expect(throws: TaskRefusal.callsBack) { try task.complete(outcome: "Gebeld", by: worker, at: now) }
    #expect(throws: TaskRefusal.callsBack) { try task.drop(reason: "Druk", by: worker, at: now) }
  }

  // MARK: What the form of a contact asks

  private func contact(_ change: (inout ContactContent) -> Void) -> ContactContent {
    var content = ContactContent(
      channel: .phone, startedAt: now.addingTimeInterval(-600), worker: worker, caller: QuickCaller.employee.profile,
      helpQuestions: ["sleep"], danger: .no, outcome: .callBack,
      callBack: CallBackAgreement(time: ClockTime("14:00"), number: "06-12345678", voicemail: .unknown))
    change(&content)
    return content
  }

  private func refused(_ change: (inout ContactContent) -> Void) -> [ContactRefusal] {
    contact(change).refusals(at: now, recorder: worker, calendar: calendar, limits: .standard)
  }

  @Test func `calling back asks for a time, a number and whether a message may be left`() throws {
    #expect(refused { _ in } == [])
    #expect(
      refused { $0.callBack = CallBackAgreement() }.map(\.field) == ["call-time", "call-number", "call-voicemail"])
    #expect(
      refused {
        $0.callBack.number = ""
        $0.reach = "06-11111111"
      } == [], "the number by which they can be found again")
    #expect(refused { $0.callBack.number = "  " }.map(\.field) == ["call-number"])
    #expect(
      refused {
        $0.outcome = .enough
        $0.callBack = CallBackAgreement()
      } == [])
  }

  @Test func `a promise lies behind the talk, on a day that can be meant`() throws {
    // The talk began at 9:50 at the desk.
    #expect(refused { $0.callBack.time = ClockTime("9:49") } == [.callBackBeforeTheTalk])
    #expect(refused { $0.callBack.time = ClockTime("9:50") } == [], "one recorded afterwards may be late at once")
    let last = calendar.day(of: now).adding(days: CallBack.daysAhead)
    #expect(refused { $0.callBack.day = last } == [])
    #expect(refused { $0.callBack.day = last.adding(days: 1) } == [.callBackTooFar(days: CallBack.daysAhead)])
    #expect(refused { $0.callBack.day = calendar.day(of: now).adding(days: -1) } == [.callBackBeforeTheTalk])
  }

  @Test func `what nobody asked is not kept`() throws {
    var draft = Contact.draft(.phone, by: worker, at: now.addingTimeInterval(-600))
    try draft.save(contact { $0.outcome = .enough }, basedOn: 1)
    try draft.register(at: now, calendar: calendar)
    #expect(draft.content.callBack == CallBackAgreement())
  }

  @Test func `of who wants to be less known no number is left, and then not how they live`() {
    let agreed = CallBackAgreement(time: ClockTime("14:00"), number: "06-1", voicemail: .neutral, rule: "Na vijven")
    #expect(agreed.reduced(to: .known) == agreed)
    #expect(agreed.reduced(to: .alias).number.isEmpty && agreed.reduced(to: .alias).rule == "Na vijven")
    #expect(agreed.reduced(to: .codeOnly).number.isEmpty && agreed.reduced(to: .codeOnly).rule.isEmpty)
  }
}
