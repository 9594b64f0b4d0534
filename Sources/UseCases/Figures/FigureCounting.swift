import Desk
import Figures
import Records

/// Counts the tallies of a run of months in the register: the counting rules of the catalogue, in the register's words.
struct FigureCounting {
  let counter: FactCounter

  /// The tallies of each month; a month without facts is left out.
  func tallies(_ run: MonthRun) throws -> [Month: TallySheet] {
    var maker = TallyMaker()
    try contacts(run, &maker)
    try registrations(run, &maker)
    try waiting(run, &maker)
    try closings(run, &maker)
    try referrals(run, &maker)
    try surveys(run, &maker)
    return maker.sheets
  }

  /// Who was waiting and what was open on the eve of a day.
  func opening(before day: LocalDate) throws -> TallySheet {
    var maker = TallyMaker()
    maker.flow(try counter.waiting(before: day), .came, of: .waitingTime)
    let open = try counter.openTrajectories(before: day)
    for indicator in Self.leadTimes { maker.flow(open, .came, of: indicator) }
    return TallySheet.sum(maker.sheets.values)
  }

  private static let leadTimes: [IndicatorID] = [.leadTimeFromRegistration, .leadTimeFromIntake]

  private func contacts(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let byHour = try counter.contactsByHour(run)
    maker.total(byHour, of: .contacts)
    maker.add(byHour, to: .contacts, .weekday) { $0.keys[0] }
    maker.add(byHour, to: .contacts, .hour) { Self.hour($0) }
    maker.add(byHour, to: .contacts, .hourOfWeek) { "\($0.keys[0])-\(Self.hour($0))" }
    let byKind = try counter.contactsByKind(run)
    maker.add(byKind, to: .contacts, .channel) { $0.keys[0] }
    maker.add(byKind, to: .contacts, .kind) { $0.keys[1] }
    let others = try counter.contactsWithoutConversation(run)
    maker.total(others, of: .contactsWithoutConversation)
    maker.add(others, to: .contactsWithoutConversation, .kind)
  }

  private static func hour(_ fact: FactCount) -> String {
    fact.keys[1].utf8.count == 1 ? "0" + fact.keys[1] : fact.keys[1]
  }

  private func registrations(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let byUnit = try counter.registrations(by: .unit, run)
    maker.total(byUnit, of: .registrations)
    maker.flow(byUnit, .came, of: .waitingTime)
    maker.add(byUnit, to: .registrations, .unit)
    let others: [(FactCounter.RegistrationFact, FigureDimension)] = [
      (.group, .group), (.gender, .gender), (.age, .age), (.channel, .channel), (.path, .path),
      (.notInternalReason, .notInternalReason),
    ]
    for (fact, dimension) in others {
      maker.add(try counter.registrations(by: fact, run), to: .registrations, dimension)
    }
    maker.add(try counter.registrations(by: .wish, run), to: .registrations, .wish) { fact in
      ["1": "stays-unknown", "0": "may-be-known"][fact.keys[0]] ?? Tally.unknown
    }
    maker.add(try counter.helpQuestions(run), to: .registrations, .helpQuestion)
    let reasons = try counter.anonymityReasons(run)
    maker.total(reasons, of: .anonymityReasons)
    maker.add(reasons, to: .anonymityReasons, .wishReason)
  }

  private func waiting(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let times = try counter.waitingTimes(run)
    maker.measured(times, as: .waitingTime)
    maker.flow(times, .helped, of: .waitingTime)
    maker.flow(try counter.leftWaiting(run), .left, of: .waitingTime)
  }

  private func closings(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let begun = try counter.begunTrajectories(run)
    let fromRegistration = try counter.leadTimesFromRegistration(run)
    maker.measured(fromRegistration, as: .leadTimeFromRegistration)
    maker.measured(try counter.leadTimesFromIntake(run), as: .leadTimeFromIntake)
    for indicator in Self.leadTimes {
      maker.flow(begun, .came, of: indicator)
      maker.flow(fromRegistration, .helped, of: indicator)
    }
    let sessions = try counter.sessionsPerTrajectory(run)
    maker.measured(sessions, as: .sessionsPerTrajectory)
    maker.add(sessions, to: .sessionsPerTrajectory, .product)
    let goals = try counter.closings(by: .goalsReached, run)
    maker.total(goals, of: .goals)
    maker.add(goals, to: .goals, .goals)
    maker.measured(try counter.goalLevels(run), as: .goalLevels)
    let work = try counter.closings(by: .work, run)
    maker.total(work, of: .work)
    maker.add(work, to: .work, .workStart) { $0.keys[0] }
    maker.add(work, to: .work, .workEnd) { $0.keys[1] }
    maker.add(work, to: .work, .workChange) { "\($0.keys[0])>\($0.keys[1])" }
    let held = try counter.sessions(run)
    maker.total(held, of: .sessions)
    maker.add(held, to: .sessions, .attendance) { $0.keys[0] }
    maker.add(held.filter { $0.keys[0] == Attendance.held.rawValue }, to: .sessions, .product) { $0.keys[1] }
  }

  private func referrals(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let byLine = try counter.referrals(by: .line, run)
    maker.total(byLine, of: .referrals)
    maker.add(byLine, to: .referrals, .line)
    maker.add(try counter.referrals(by: .receiver, run), to: .referrals, .receiver)
    maker.add(try counter.referrals(by: .isWarm, run), to: .referrals, .handover) { fact in
      ["1": "warm", "0": "cold"][fact.keys[0]] ?? Tally.unknown
    }
    maker.add(try counter.referrals(by: .isReceived, run), to: .referrals, .receipt) { fact in
      fact.keys[0] == "1" ? "received" : "open"
    }
    maker.total(try counter.registrationsWithReferral(run), of: .registrationsReferred)
    maker.add(try counter.referredRegistrations(run), to: .registrationsReferred, .line)
  }

  private func surveys(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    maker.measured(try counter.surveyMarks(run), as: .surveyMarks)
    let paths = try counter.surveyPaths(run)
    maker.total(paths, of: .surveyPaths)
    maker.add(paths, to: .surveyPaths, .path)
  }
}
