import CareActs
import Desk
import HouseActs
import TestKit
import Testing

@Suite("Goals of a client") struct GoalTests {
  @Test(arguments: Engine.available) func `a goal is agreed on once, however often its form is sent`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let goal = try await desk.goal("Weer slapen", weight: 3)
      let help = try await desk.openHelp(id).id
      let first = try await desk.services.addGoal(goal, to: help, in: id, token: "same", desk.occasion(desk.worker))
      let again = try await desk.services.addGoal(goal, to: help, in: id, token: "same", desk.occasion(desk.worker))
      #expect(first == again)
      let goals = try await desk.openHelp(id).goals
      #expect(goals.map(\.id) == [first] && goals.map(\.goal) == [goal] && goals.map(\.version) == [1])
    }
  }

  @Test func `it belongs to help that runs in this dossier, and was agreed on today at the latest`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let other = try await desk.dossier(alias: "Brug 2", reach: "")
      let help = try await desk.openHelp(id).id
      func add(_ goal: Goal, in dossier: DossierID.Public) async throws {
        _ = try await desk.services.addGoal(
          goal, to: help, in: dossier, token: goal.words, desk.occasion(desk.worker))
      }
      await #expect(throws: NotFound.self) { try await add(try await desk.goal("Elders"), in: other) }
      let tomorrow = try await desk.goal("Morgen", daysAhead: 1)
      await #expect(throws: TrajectoryRefusal.inTheFuture("goal")) { try await add(tomorrow, in: id) }
      try await desk.close(help, in: id)
      await #expect(throws: TrajectoryRefusal.closed) { try await add(try await desk.goal("Te laat"), in: id) }
    }
  }

  @Test(arguments: Engine.available) func `levels and marks are kept with their days, the last of a day counts`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let goal = try await desk.agreed("Weer slapen", in: id)
      let start = try await desk.read(id).today
      try await desk.score(.init(level: .less, mark: 4), goal, in: id)
      try await desk.score(.init(level: .expected), goal, in: id)
      desk.moveOn(days: 7)
      try await desk.score(.init(mark: 7), goal, in: id, as: desk.colleague)
      let stored = try #require(try await desk.openHelp(id).goals.first)
      #expect(stored.version == 4)
      #expect(stored.goal.scores == [.init(.expected, on: start)])
      #expect(stored.goal.marks == [.init(4, on: start), .init(7, on: start.adding(days: 7))])
    }
  }

  @Test(arguments: Engine.available) func `the same level again changes nothing, and of two pages the second is told`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let goal = try await desk.agreed("Weer slapen", in: id)
      for _ in 0..<2 { try await desk.score(.init(level: .more), goal, in: id, seen: 1) }
      #expect(try await desk.openHelp(id).goals.first?.version == 2)
      await #expect(throws: StaleVersion.self) { try await desk.score(.init(level: .less), goal, in: id, seen: 1) }
      #expect(try await desk.openHelp(id).goals.first?.goal.level == .more)
    }
  }

  @Test(arguments: [(0, true), (10, true), (-1, false), (11, false)])
  func `a mark lies between 0 and 10, and a refused form changes nothing at all`(mark: Int, isFine: Bool) async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let goal = try await desk.agreed("Weer slapen", in: id)
      let form = ScoreGoal.Form(level: .expected, mark: mark)
      if isFine {
        try await desk.score(form, goal, in: id)
        #expect(try await desk.openHelp(id).goals.first?.goal.mark == mark)
      } else {
        await #expect(throws: TrajectoryRefusal.goal(.markOutOfRange("mark"))) {
          try await desk.score(form, goal, in: id)
        }
        #expect(try await desk.openHelp(id).goals.first?.goal.level == nil)
      }
    }
  }

  @Test func `what was let go of is scored no more, and counts no more`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let kept = try await desk.agreed("Weer slapen", in: id)
      let dropped = try await desk.agreed("Langs de brug", in: id)
      try await desk.score(.init(level: .expected), kept, in: id)
      try await desk.score(.init(level: .muchLess), dropped, in: id)
      #expect(try #require(try await desk.openHelp(id).trajectory.goals.tScore) < 50)
      for _ in 0..<2 { try await desk.score(.init(isDropped: true), dropped, in: id) }
      #expect(try await desk.openHelp(id).trajectory.goals.tScore == 50)
      await #expect(throws: TrajectoryRefusal.goal(.dropped)) {
        try await desk.score(.init(level: .more), dropped, in: id)
      }
    }
  }

  @Test(arguments: Engine.available) func `the team writes them, nobody else does, and each act leaves one row`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let other = try await desk.helped(alias: "Brug 2", reach: "")
      let help = try await desk.openHelp(id).id
      let goal = try await desk.agreed("Weer slapen", in: id)
      let words = try await desk.goal("Anders")
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self) {
          try await desk.services.addGoal(words, to: help, in: id, token: "t", desk.occasion(account))
        }
        await #expect(throws: NotFound.self) {
          try await desk.score(.init(level: .more), goal, in: id, seen: 1, as: account)
        }
      }
      await #expect(throws: NotFound.self) { try await desk.score(.init(level: .more), goal, in: other, seen: 1) }
      let left = try await desk.events {
        try await desk.score(.init(level: .more), goal, in: id, seen: 1, as: desk.colleague)
      }
      #expect(left == ["dossier.written"])
    }
  }
}

extension TestDesk {
  fileprivate func goal(_ words: String, weight: Int = 1, daysAhead: Int = 0) async throws -> Goal {
    let today = try DeskCalendar(zone: services.desk.timeZone).day(of: clock.now)
    return try Goal(words: words, agreedOn: today.adding(days: daysAhead), weight: weight, hopedMark: 8)
  }

  fileprivate func agreed(_ words: String, in id: DossierID.Public) async throws -> GoalID.Public {
    try await services.addGoal(
      try await goal(words), to: try await openHelp(id).id, in: id, token: words, occasion(worker))
  }

  fileprivate func score(
    _ form: ScoreGoal.Form, _ goal: GoalID.Public, in id: DossierID.Public, seen: Int64? = nil,
    as account: Account? = nil
  ) async throws {
    var version = seen ?? 0
    if seen == nil { version = try #require(try await openHelp(id).goals.first { $0.id == goal }).version }
    try await services.scoreGoal(form, goal: goal, in: id, seen: version, occasion(account ?? worker))
  }
}
