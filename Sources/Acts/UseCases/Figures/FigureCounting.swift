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
    try trajectories(run, &maker)
    try results(run, &maker)
    try referrals(run, &maker)
    try screening(run, &maker)
    try signals(run, &maker)
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
    let registrations = try counter.registrations(run)
    maker.total(registrations.all, of: .registrations)
    maker.flow(registrations.all, .came, of: .waitingTime)
    let dimensions: [RegistrationFact: FigureDimension] = [
      .unit: .unit, .group: .group, .gender: .gender, .age: .age, .channel: .channel, .path: .path,
      .notInternalReason: .notInternalReason,
    ]
    for (fact, dimension) in dimensions {
      maker.add(registrations.byFact[fact] ?? [], to: .registrations, dimension)
    }
    maker.add(registrations.byFact[.wish] ?? [], to: .registrations, .wish) { fact in
      ["1": "stays-unknown", "0": "may-be-known"][fact.keys[0]] ?? Tally.unknown
    }
    maker.add(try counter.helpQuestions(run), to: .registrations, .helpQuestion)
    maker.total(registrations.anonymityReasons, of: .anonymityReasons)
    maker.add(registrations.anonymityReasons, to: .anonymityReasons, .wishReason)
    maker.total(registrations.referred, of: .registrationsReferred)
    maker.add(registrations.referredByLine, to: .registrationsReferred, .line)
  }

  private func waiting(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let times = try counter.waitingTimes(run)
    maker.measured(times, as: .waitingTime)
    maker.flow(times, .helped, of: .waitingTime)
    maker.flow(try counter.leftWaiting(run), .left, of: .waitingTime)
  }

  private func trajectories(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let begun = try counter.begunTrajectories(run)
    let times = try counter.closingTimes(run)
    maker.measured(times.fromRegistration, as: .leadTimeFromRegistration)
    maker.measured(times.fromIntake, as: .leadTimeFromIntake)
    for indicator in Self.leadTimes {
      maker.flow(begun, .came, of: indicator)
      maker.flow(times.fromRegistration, .helped, of: indicator)
    }
    maker.measured(times.sessions, as: .sessionsPerTrajectory)
    maker.add(times.sessions, to: .sessionsPerTrajectory, .product)
    let sessions = try counter.sessions(run)
    maker.total(sessions, of: .sessions)
    maker.add(sessions, to: .sessions, .attendance)
  }

  private func results(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let closings = try counter.closings(run)
    maker.total(closings, of: .goals)
    maker.add(closings, to: .goals, .goals) { $0.keys[0] }
    maker.total(closings, of: .work)
    maker.add(closings, to: .work, .workStart) { $0.keys[1] }
    maker.add(closings, to: .work, .workEnd) { $0.keys[2] }
    maker.add(closings, to: .work, .workChange) { "\($0.keys[1])>\($0.keys[2])" }
    maker.measured(try counter.goalLevels(run), as: .goalLevels)
  }

  private func referrals(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let referrals = try counter.referrals(run)
    maker.total(referrals, of: .referrals)
    maker.add(referrals, to: .referrals, .line) { $0.keys[0] }
    maker.add(referrals, to: .referrals, .receiver) { $0.keys[1] }
    maker.add(referrals, to: .referrals, .handover) { fact in
      ["1": "warm", "0": "cold"][fact.keys[2]] ?? Tally.unknown
    }
    maker.add(referrals, to: .referrals, .receipt) { $0.keys[3] == "1" ? "received" : "open" }
  }

  private func screening(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let screenings = try counter.screenings(run)
    maker.total(screenings, of: .screenings)
    maker.add(screenings, to: .screenings, .instrument) { $0.keys[0] }
    maker.add(screenings, to: .screenings, .outcome) { $0.keys[2] }
    let screened = try counter.screenedTrajectories(run)
    maker.total(screened, of: .screenedTrajectories)
    maker.add(screened, to: .screenedTrajectories, .screened) { $0.keys[1] }
    maker.add(screened, to: .screenedTrajectories, .productScreened) { "\($0.keys[0])>\($0.keys[1])" }
    let changes = try counter.changes(run)
    maker.total(changes, of: .changeClasses)
    maker.add(changes, to: .changeClasses, .change)
    let ratings = try counter.sessionRatings(run)
    maker.total(ratings, of: .sessionRatings)
    maker.add(ratings, to: .sessionRatings, .rating)
  }

  private func signals(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    let signals = try counter.signals(run)
    maker.total(signals, of: .signals)
    maker.add(signals, to: .signals, .signalKind) { $0.keys[0] }
    maker.add(signals, to: .signals, .actedOn) { $0.keys[1] }
    let rulings = try counter.rulings(run)
    maker.total(rulings, of: .decisions)
    maker.add(rulings, to: .decisions, .decision) { $0.keys[0] }
    maker.add(rulings.filter { $0.keys[0] == SignalDecision.deviate.rawValue }, to: .decisions, .deviation) {
      $0.keys[1]
    }
    let early = try counter.earlySignals(run)
    maker.total(early, of: .earlySignals)
    maker.add(early, to: .earlySignals, .onset) { $0.keys[0] }
    maker.add(early, to: .earlySignals, .firstHelp) { $0.keys[1] }
    maker.add(early, to: .earlySignals, .startedBy) { $0.keys[2] }
  }

  private func surveys(_ run: MonthRun, _ maker: inout TallyMaker) throws {
    maker.measured(try counter.surveyMarks(run), as: .surveyMarks)
    let paths = try counter.surveyPaths(run)
    maker.total(paths, of: .surveyPaths)
    maker.add(paths, to: .surveyPaths, .path)
  }
}
