import Desk
import Testing

@Suite("From registration to closing") struct RegistrationTests {
  let worker = AccountID(7)
  let today: LocalDate
  let received: LocalDate

  init() throws {
    today = try date("2026-11-22")
    received = try date("2026-10-01")
  }

  private func registration(_ topics: [CodeKey] = ["sleep"]) throws -> Registration {
    try .received(on: received, profile: .init(channel: .phone), topics: topics, today: today)
  }

  private func accepted(_ topics: [CodeKey] = ["sleep"]) throws -> Registration {
    var registration = try registration(topics)
    try registration.decide(.accept, urgency: .usual, by: worker, on: received, today: today)
    return registration
  }

  @Test func `somebody who says nothing about themselves is registered`() throws {
    let registration = try Registration.received(
      on: received, profile: .init(channel: .phone), topics: ["unknown"], today: today)
    #expect(registration.phase == .received)
    #expect(registration.profile.unit == "unknown")
    let names = Mirror(reflecting: registration.profile).children.compactMap(\.label)
    #expect(!names.contains { $0.lowercased().contains("name") || $0.lowercased().contains("birth") })
  }

  @Test func `a registration needs a topic, once each, and a day that has come`() throws {
    func refused(_ topics: [CodeKey], on day: LocalDate) throws -> [RegistrationRefusal] {
      try refusals(RegistrationRefusal.self) {
        _ = try Registration.received(on: day, profile: .init(channel: .email), topics: topics, today: today)
      }
    }
    #expect(try refused([], on: received) == [.topicMissing])
    #expect(try refused(["sleep", "sleep"], on: received) == [.topicTwice])
    #expect(try refused(["sleep"], on: today.adding(days: 1)) == [.inTheFuture("received")])
    #expect(try refused(["legal"], on: received) == [.code(.notOffered(list: "help-question"))])
  }

  @Test func `waiting ends with the first intake that was held`() throws {
    var registration = try accepted()
    #expect(registration.phase == .waiting)
    try registration.planIntake(on: received.adding(days: 5))
    try registration.recordIntake(.noShow, on: received.adding(days: 5), today: today)
    #expect(registration.intakeHeldOn == nil)
    try registration.recordIntake(.held, on: received.adding(days: 14), today: today)
    #expect(registration.intakeHeldOn == received.adding(days: 14))
    #expect(registration.intakes.count == 2)
    #expect(registration.phase == .inHelp)
    try registration.recordIntake(.held, on: received.adding(days: 14), today: today)
    #expect(registration.intakes.count == 2)
    #expect(throws: RegistrationRefusal.intakeHeldAlready) { try registration.planIntake(on: today) }
  }

  @Test func `an appointment takes the place of the one before, and is called off before its day`() throws {
    var registration = try accepted()
    let ahead = today.adding(days: 8)
    try registration.planIntake(on: today.adding(days: 1))
    try registration.planIntake(on: ahead, at: ClockTime(hour: 14, minute: 30))
    #expect(registration.intakes == [Intake(on: ahead, at: ClockTime(hour: 14, minute: 30))])
    #expect(registration.waiting(trajectories: [], owner: nil, .standard).map(\.due) == [ahead])
    for attendance in Attendance.allCases where !attendance.isCancelled {
      #expect(throws: RegistrationRefusal.inTheFuture("intake-on")) {
        try registration.recordIntake(attendance, on: ahead, today: today)
      }
    }
    try registration.recordIntake(.cancelledByDesk, on: ahead, today: today)
    #expect(registration.intakes.map(\.attendance) == [.cancelledByDesk])
    #expect(registration.intakes.map(\.time) == [ClockTime(hour: 14, minute: 30)], "the time of the appointment")
    try registration.planIntake(on: ahead.adding(days: 2))
    try registration.recordIntake(.held, on: today, today: today)
    #expect(registration.intakes.allSatisfy { $0.attendance != nil }, "nothing is planned any more")
    try registration.settle("sleep", as: .answered, on: today, today: today)
    try registration.close(on: today, openTrajectories: 0, lastFact: nil, today: today)
  }

  @Test func `no step lies before the one that it follows from, nor ahead`() throws {
    var registration = try registration()
    #expect(throws: RegistrationRefusal.notDecided) { try registration.planIntake(on: today) }
    #expect(throws: RegistrationRefusal.beforeItsOrigin("triage-on")) {
      try registration.decide(.accept, urgency: .today, by: worker, on: received.adding(days: -1), today: today)
    }
    try registration.decide(.accept, urgency: .today, by: worker, on: received, today: today)
    #expect(throws: RegistrationRefusal.beforeItsOrigin("intake-on")) {
      try registration.recordIntake(.held, on: received.adding(days: -1), today: today)
    }
    #expect(throws: RegistrationRefusal.inTheFuture("intake-on")) {
      try registration.recordIntake(.held, on: today.adding(days: 1), today: today)
    }
    try registration.recordIntake(.held, on: received, today: today)
    #expect(registration.intakeHeldOn == received)
  }

  @Test(arguments: [TriageDecision.answered, .refer, .noOffer, .withdrawn])
  func `a decision without help settles every question and closes`(decision: TriageDecision) throws {
    var registration = try registration(["sleep", "workload"])
    try registration.decide(
      decision, urgency: .usual, noOffer: "no-product", by: worker, on: received, today: today)
    #expect(registration.phase == .closed)
    #expect(registration.requests.filter(\.isOpen).isEmpty)
    let kept = registration
    #expect(throws: RegistrationRefusal.closed) {
      try registration.decide(.accept, urgency: .usual, by: worker, on: received, today: today)
    }
    #expect(registration == kept)
    #expect(
      registration.requests.map(\.noOfferReason)
        == Array(repeating: decision == .noOffer ? "no-product" : nil, count: 2))
  }

  @Test func `to have no offer takes a reason of the list, at the decision and later`() throws {
    var asked = try registration()
    #expect(throws: RegistrationRefusal.noOfferReasonMissing) {
      try asked.decide(.noOffer, urgency: .usual, by: worker, on: received, today: today)
    }
    #expect(throws: RegistrationRefusal.code(.unknown(list: "no-offer-reason"))) {
      try asked.decide(.noOffer, urgency: .usual, noOffer: "career", by: worker, on: received, today: today)
    }
    #expect(asked.triage == nil && asked.requests.allSatisfy(\.isOpen), "nothing was decided")
    var taken = try accepted(["sleep", "workload"])
    #expect(
      try refusals(RegistrationRefusal.self) {
        try taken.end(["sleep"], as: .noOffer, on: received, today: today)
      } == [.noOfferReasonMissing])
    try taken.end(["sleep"], as: .noOffer, noOffer: "needs-treatment", on: received, today: today)
    try taken.end(["workload"], as: .withdrawn, noOffer: "needs-treatment", on: received, today: today)
    #expect(taken.requests.map(\.noOfferReason) == ["needs-treatment", nil])
  }

  @Test func `a question that is open again has no reason any more`() throws {
    var registration = try registration()
    try registration.decide(.noOffer, urgency: .usual, noOffer: "other", by: worker, on: received, today: today)
    try registration.reopen(on: received.adding(days: 3), today: today)
    #expect(registration.requests.map(\.isOpen) == [true])
    #expect(registration.requests.map(\.noOfferReason) == [nil])
  }

  @Test func `how a client came is of two lists, and what an older register said may stand`() throws {
    var registration = try accepted()
    try registration.came(by: "gp", notInternal: "way-unknown")
    #expect(registration.profile.path == "gp" && registration.profile.reasonNotInternal == "way-unknown")
    #expect(
      try refusals(RegistrationRefusal.self) { try registration.came(by: "career", notInternal: "gp") }
        == [.code(.unknown(list: "path")), .code(.unknown(list: "reason-not-internal"))])
    #expect(registration.profile.path == "gp", "nothing of it was kept")
  }

  @Test func `several questions go to several trajectories, and it closes when all are settled`() throws {
    var registration = try accepted(["sleep", "legal-position"])
    let first = TrajectoryID(1)
    try registration.settle("sleep", as: .inTrajectory(first), on: received.adding(days: 1), today: today)
    #expect(throws: RegistrationRefusal.questionsOpen(1)) {
      try registration.close(on: today, openTrajectories: 0, lastFact: nil, today: today)
    }
    try registration.settle("legal-position", as: .referred, on: received.adding(days: 2), today: today)
    #expect(throws: RegistrationRefusal.trajectoriesOpen(1)) {
      try registration.close(on: today, openTrajectories: 1, lastFact: nil, today: today)
    }
    let lastFact = received.adding(days: 20)
    #expect(throws: RegistrationRefusal.beforeItsOrigin("closed-on")) {
      try registration.close(on: lastFact.adding(days: -1), openTrajectories: 0, lastFact: lastFact, today: today)
    }
    try registration.close(on: lastFact, openTrajectories: 0, lastFact: lastFact, today: today)
    #expect(registration.phase == .closed)
  }

  @Test func `a new question may come up later, the same one once`() throws {
    var registration = try accepted()
    try registration.ask("finances", on: received.adding(days: 9), today: today)
    try registration.ask("finances", on: received.adding(days: 10), today: today)
    #expect(registration.requests.map(\.topic) == ["sleep", "finances"])
  }

  @Test func `coming back on day thirty is the same episode, on day thirty-one a new one`() throws {
    var registration = try registration()
    try registration.decide(.answered, urgency: .usual, by: worker, on: received, today: today)
    var late = registration
    try registration.reopen(on: received.adding(days: 30), today: today)
    #expect(registration.phase == .received)
    #expect(registration.requests.first?.isOpen == true)
    #expect(registration.reopenings == [received.adding(days: 30)])
    #expect(throws: RegistrationRefusal.newEpisode(days: 30)) {
      try late.reopen(on: received.adding(days: 31), today: today)
    }
    #expect(throws: RegistrationRefusal.notClosed) { try registration.reopen(on: today, today: today) }
  }

  @Test func `urgency gives the intake its last day`() throws {
    #expect(Urgency.today.intakeBy(received, .standard) == received)
    #expect(Urgency.thisWeek.intakeBy(received, .standard) == received.adding(days: 6))
    #expect(try accepted().intakeBy(.standard) == received.adding(days: 14))
    #expect(try registration().intakeBy(.standard) == nil)
  }
}
