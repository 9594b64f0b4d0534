import CareActs
import Desk
import Foundation
import HouseActs
import Instruments
import ScreeningActs
import TestKit

/// Two years of a desk, day by day: first what the house does by itself, then people. Nights on which the clocks change are
/// lived hour by hour, and now and then the clock of the desk is some hours behind for a while.
struct DeskLife {
  /// What happened, in the order in which it truly did: clocks are set back, turns are not.
  struct Journal {
    /// An attempt to close help.
    struct Closing {
      let turn: Int
      /// The signals that were open.
      let open: Int
      let isClosed: Bool
    }

    var turn = 0
    /// The rounds of the job runner, with the moment that the desk's clock showed.
    var looks: [(turn: Int, at: Date)] = []
    /// By questionnaire.
    var screenings: [ScreeningID.Public: Int] = [:]
    /// By dossier.
    var events: [DossierID.Public: Int] = [:]
    var starts: [DossierID.Public: Int] = [:]
    var evaluations: [DossierID.Public: [Int]] = [:]
    var closings: [DossierID.Public: [Closing]] = [:]
    /// By signal.
    var decisions: [SignalID.Public: [Int]] = [:]

    mutating func next() -> Int {
      turn += 1
      return turn
    }
  }

  let desk: TestDesk
  let days: Int
  private(set) var journal = Journal()
  private(set) var people: [DossierID.Public] = []
  private var closed: Set<DossierID.Public> = []
  private var chance = SeededGenerator(seed: 20_261_122)
  private let calendar: DeskCalendar
  private let runner: JobRunner

  init(desk: TestDesk, days: Int) throws {
    self.desk = desk
    self.days = days
    calendar = try DeskCalendar(zone: "Europe/Amsterdam")
    runner = JobRunner(register: desk.register) { "\(type(of: $0))" }
  }

  mutating func run(dossiers: Int) async throws {
    for day in 0..<days {
      let known = people.count
      try await passNight()
      let arrivals = (day + 1) * dossiers / days - day * dossiers / days
      for _ in 0..<arrivals { try await arrive() }
      for _ in 0..<(people.count / 35 + 1) { try await visit(among: people.count) }
      if day % 41 == 20 { try await setClockBack(hours: [2, 5, 20][day % 3], known: known) }
    }
  }

  /// The house looks at what is due, in every process that serves.
  private mutating func look() async throws {
    journal.looks.append((journal.next(), desk.clock.now))
    while try await runner.runDue().done > 0 {}
  }

  private mutating func passNight() async throws {
    let today = calendar.day(of: desk.clock.now)
    let hours = calendar.end(of: today.adding(days: 1)).timeIntervalSince(calendar.start(of: today)) / 3600
    guard hours != 48 else {
      desk.moveOn(days: 1)
      return try await look()
    }
    for hour in 0..<24 {
      desk.clock.advance(by: 3600)
      try await look()
      if hour.isMultiple(of: 5) { try await visit(among: people.count) }
    }
  }

  /// The clock is behind for a while: people go on working, jobs run, and then it is put right.
  private mutating func setClockBack(hours: Int, known: Int) async throws {
    let behind = Double(hours) * 3600
    desk.clock.advance(by: -behind)
    for _ in 0..<3 {
      try await look()
      try await visit(among: known)
    }
    desk.clock.advance(by: behind)
    try await look()
  }

  private mutating func arrive() async throws {
    let alias = "Sluis \(people.count)"
    let id: DossierID.Public
    if Bool.random(using: &chance) {
      id = try await desk.helped(alias: alias)
      journal.starts[id] = journal.next()
    } else {
      id = try await desk.dossier(alias: alias)
    }
    people.append(id)
    guard Int.random(in: 0..<3, using: &chance) > 0 else { return }
    let today = try await desk.read(id).today
    let weeks: FourWeeks = Int.random(in: 0..<4, using: &chance) == 0 ? .yes : .no
    try await desk.services.setIndexEvent(
      IndexEvent(
        kind: .accident, happenedOn: today.adding(days: -Int.random(in: 0...50, using: &chance)), complaints: weeks,
        wantsNoContact: Int.random(in: 0..<6, using: &chance) == 0),
      of: id, seen: 0, desk.occasion(desk.worker))
    journal.events[id] = journal.next()
  }

  /// Something is done for one of the people who came first.
  private mutating func visit(among count: Int) async throws {
    guard let id = people.prefix(count).randomElement(using: &chance) else { return }
    guard !closed.contains(id) else { return try await decide(id, as: desk.lead) }
    switch Int.random(in: 0..<16, using: &chance) {
    case 0...3: try await screen(id, "tsq", (1...10).map { _ in Int.random(in: 0...1, using: &chance) })
    case 4...7:
      let severity = Int.random(in: 0...3, using: &chance)
      let answers = (1...8).map { _ in Int.random(in: 0...severity, using: &chance) }
      try await screen(id, "phq-9", answers + [Int.random(in: 0..<12, using: &chance) == 0 ? 1 : 0])
    case 8, 9: try await evaluate(id)
    case 10: try await close(id)
    default: try await decide(id, as: desk.worker)
    }
  }

  private mutating func screen(_ id: DossierID.Public, _ code: String, _ answers: [Int]) async throws {
    let screening = try await desk.begin(code, in: id)
    let marks = Dictionary(uniqueKeysWithValues: zip(1..., answers))
    try await desk.finish(marks, screening, in: id)
    journal.screenings[screening] = journal.next()
  }

  private mutating func evaluate(_ id: DossierID.Public) async throws {
    let answer = try await desk.read(id)
    guard let help = answer.openTrajectories.last else { return }
    // While the clock is behind, the day may lie before the evaluation that was held last.
    if let last = help.trajectory.evaluations.last, last.on > answer.today { return }
    let turn = journal.next()
    try await desk.services.evaluateTrajectory(
      EvaluateTrajectory.Form(
        afterSessions: help.trajectory.heldSessions, decision: .goOn, note: "Evaluatie \(turn)"),
      of: help.id, in: id, seen: help.version, desk.occasion(desk.worker))
    journal.evaluations[id, default: []].append(turn)
  }

  /// Help is closed when that is allowed; what was decided to do is done first.
  private mutating func close(_ id: DossierID.Public) async throws {
    // Some are watched first, so that they come back when help was closed.
    if Bool.random(using: &chance) { try await decide(id, as: desk.worker, always: .watch) }
    let answer = try await desk.read(id)
    guard let help = answer.openTrajectories.last, !answer.hasOpenCrisis, help.trajectory.lastFact <= answer.today
    else { return }
    for task in answer.tasks where task.source == .signalFollowUp {
      try await desk.services.completeTask(task.id, outcome: "Gedaan", desk.occasion(desk.worker))
    }
    let open = answer.signals.filter(\.signal.isOpen).count
    let turn = journal.next()
    do {
      try await desk.close(help.id, in: id)
      closed.insert(id)
    } catch is Refusals<TrajectoryRefusal> {
      // The journal says whether there was a reason.
    }
    journal.closings[id, default: []].append(
      Journal.Closing(turn: turn, open: open, isClosed: closed.contains(id)))
  }

  private mutating func decide(
    _ id: DossierID.Public, as account: Account, always decided: SignalDecision? = nil
  ) async throws {
    let answer = try await desk.read(id, as: account)
    for open in answer.signals where open.signal.isOpen {
      guard let decision = decided ?? SignalDecision.allCases.randomElement(using: &chance) else { return }
      let until = decision == .watch ? answer.today.adding(days: Int.random(in: 1...30, using: &chance)) : nil
      try await desk.services.decideSignal(
        DecideSignal.Form(decision: decision, reason: "Besproken.", deviation: .inCare, watchUntil: until),
        of: open.id, in: id, desk.occasion(account))
      journal.decisions[open.id, default: []].append(journal.next())
    }
  }
}
