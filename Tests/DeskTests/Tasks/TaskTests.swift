import Desk
import Foundation
import Testing

@Suite("Tasks and the order of the day") struct TaskTests {
  let now: Date
  let calendar: DeskCalendar
  let worker = AccountID(7)

  init() throws {
    now = try moment("2026-11-22T01:41:00Z")
    calendar = try DeskCalendar(zone: "Europe/Amsterdam")
  }

  private func task(_ source: TaskSource, _ due: DeskTask.Due, age: Double = 0) -> DeskTask {
    DeskTask(source: source, due: due, owner: nil, createdAt: now.addingTimeInterval(-age))
  }

  @Test func `a moment is late when it is past, now within the hour, today until local midnight`() throws {
    let list = TodayList(now: now, calendar: calendar)
    #expect(list.mark(.at(now.addingTimeInterval(-1))) == .late)
    #expect(list.mark(.at(now)) == .now)
    #expect(list.mark(.at(now.addingTimeInterval(3600))) == .now)
    #expect(list.mark(.at(now.addingTimeInterval(3601))) == .today)
    #expect(list.mark(.at(try moment("2026-11-22T22:59:59Z"))) == .today)
    #expect(list.mark(.at(try moment("2026-11-22T23:00:00Z"))) == .later)
    #expect(list.mark(.on(try date("2026-11-21"))) == .late)
    #expect(list.mark(.on(try date("2026-11-22"))) == .today)
    #expect(list.mark(.on(try date("2026-11-23"))) == .later)
  }

  @Test func `crises come first, then what is late, now, today`() throws {
    let today = try date("2026-11-22")
    let crisis = task(.crisisFollowUp, .at(now.addingTimeInterval(50_000)))
    let late = task(.callBack, .at(now.addingTimeInterval(-240)))
    let later = task(.callBack, .on(today.adding(days: 2)))
    let soon = task(.callBack, .at(now.addingTimeInterval(720)))
    let evaluation = task(.evaluation, .on(today))
    let timed = task(.worker, .at(now.addingTimeInterval(7200)))
    var done = task(.worker, .at(now))
    try done.complete(by: worker, at: now)
    let list = TodayList(now: now, calendar: calendar)
    let all = [later, evaluation, done, soon, timed, late, crisis]
    #expect(list.ordered(all) { $0 } == [crisis, late, soon, timed, evaluation, later])
    #expect(list.today(all) == [crisis, late, soon, timed, evaluation])
  }

  @Test func `the older of two tasks with one due moment comes first`() {
    let due = DeskTask.Due.at(now.addingTimeInterval(60))
    let young = task(.worker, due, age: 10)
    let old = task(.worker, due, age: 20)
    #expect(TodayList(now: now, calendar: calendar).ordered([young, old]) { $0 } == [old, young])
  }

  @Test func `the order does not depend on the order in which tasks came`() throws {
    let today = try date("2026-11-22")
    let tasks = (0..<60).map { number in
      let source = TaskSource.allCases[number % TaskSource.allCases.count]
      let due: DeskTask.Due =
        number % 3 == 0
        ? .on(today.adding(days: number % 5 - 2)) : .at(now.addingTimeInterval(Double(number * 977 - 9000)))
      return task(source, due, age: Double(number))
    }
    let list = TodayList(now: now, calendar: calendar)
    let expected = list.ordered(tasks) { $0 }
    for turn in 1..<tasks.count {
      #expect(list.ordered(Array(tasks[turn...] + tasks[..<turn])) { $0 } == expected)
    }
  }

  @Test func `a task is done once, by whoever was first`() throws {
    var task = task(.worker, .at(now))
    try task.complete(by: worker, at: now)
    try task.complete(by: AccountID(9), at: now.addingTimeInterval(9))
    #expect(task.done?.by == worker)
    #expect(throws: TaskRefusal.alreadyDone) { try task.assign(to: worker) }
  }

  @Test func `what was let go is not done, whoever ticks it off in an old page`() throws {
    var task = task(.worker, .at(now))
    try task.drop(reason: "Belt zelf terug", by: worker, at: now)
    for account in [worker, AccountID(9)] {
      #expect(throws: TaskRefusal.alreadyDone) { try task.complete(by: account, at: now) }
    }
    #expect(task.done?.way == .dropped)
  }

  @Test func `each source ends in its own way`() throws {
    for source in TaskSource.allCases {
      var ticked = task(source, .at(now))
      var told = task(source, .at(now))
      switch source.ending {
      case .byFact:
        #expect(throws: TaskRefusal.self) { try ticked.complete(by: worker, at: now) }
        #expect(throws: TaskRefusal.self) { try told.complete(outcome: "Gebeld", by: worker, at: now) }
        #expect(throws: TaskRefusal.self) { try told.drop(reason: "Druk", by: worker, at: now) }
      case .byOutcome:
        #expect(throws: TaskRefusal.outcomeMissing) { try ticked.complete(outcome: " ", by: worker, at: now) }
        try told.complete(outcome: "Gebeld", by: worker, at: now)
        #expect(told.done?.reason == "Gebeld")
        #expect(throws: TaskRefusal.alreadyDone) { try told.undo(by: worker, at: now) }
      case .byWord:
        try ticked.complete(by: worker, at: now)
        #expect(throws: TaskRefusal.alreadyDone) { try ticked.undo(by: AccountID(9), at: now) }
        #expect(throws: TaskRefusal.undoneTooLate) { try ticked.undo(by: worker, at: now.addingTimeInterval(10.1)) }
        try ticked.undo(by: worker, at: now.addingTimeInterval(10))
        #expect(ticked.isOpen)
      }
      #expect(source.ending == .byFact || !TaskSource.mirrored.contains(source))
    }
  }

  @Test func `putting off needs a reason and keeps the first moment, and a crisis can't be put off or dropped`() throws
  {
    var evaluation = task(.evaluation, .on(try date("2026-11-22")))
    let later = DeskTask.Due.on(try date("2026-11-29"))
    #expect(throws: TaskRefusal.reasonMissing) {
      try evaluation.move(to: later, reason: "", by: worker, at: now, calendar: calendar)
    }
    try evaluation.move(to: later, reason: "client away", by: worker, at: now, calendar: calendar)
    #expect(evaluation.moves.map(\.from) == [.on(try date("2026-11-22"))])
    for source in [TaskSource.crisisFollowUp, .crisisSignOff] {
      var crisis = task(source, .at(now))
      #expect(throws: TaskRefusal.crisisStays) {
        try crisis.move(to: later, reason: "r", by: worker, at: now, calendar: calendar)
      }
      #expect(throws: TaskRefusal.crisisStays) { try crisis.drop(reason: "r", by: worker, at: now) }
    }
  }

  @Test func `what mirrors a fact stays on its day or in sight, and what people made lies anywhere`() throws {
    let today = calendar.day(of: now)
    for factOn in [today.adding(days: -30), today, today.adding(days: 40)] {
      let task = DeskTask(source: .triage, due: .on(factOn), owner: nil, createdAt: now, factOn: factOn)
      let latest = max(factOn, today.adding(days: DeskTask.daysInSight))
      for late in [latest.adding(days: 1), try date("2090-01-01")] {
        var moved = task
        #expect(throws: TaskRefusal.beyondItsFact(latest)) {
          try moved.move(to: .on(late), reason: "r", by: worker, at: now, calendar: calendar)
        }
      }
      var moved = task
      try moved.move(to: .on(latest), reason: "r", by: worker, at: now, calendar: calendar)
      #expect(moved.due == .on(latest))
    }
    var own = DeskTask(source: .worker, due: .on(today), owner: worker, createdAt: now)
    try own.move(to: .on(try date("2090-01-01")), reason: "r", by: worker, at: now, calendar: calendar)
    #expect(TaskRefusal.beyondItsFact(today).field == "due-day")
  }

  @Test func `what would always be refused is not offered`() {
    for source in TaskSource.allCases {
      var moved = task(source, .at(now))
      let isRefused = isRefused { () throws(TaskRefusal) in
        try moved.move(to: .at(now.addingTimeInterval(60)), reason: "r", by: worker, at: now, calendar: calendar)
      }
      #expect(source.mayMove != isRefused, "\(source)")
    }
  }

  private func isRefused(_ body: () throws(TaskRefusal) -> Void) -> Bool {
    do throws(TaskRefusal) {
      try body()
      return false
    } catch {
      return !error.text.nl.isEmpty
    }
  }
}
