import Access
import Database
import Desk
import FigureActs
@testable import KeyFigureRecords
import KeyFigures
import TestKit
import Testing

@Suite("Counting rules on the register") struct CountingRuleTests {
  @Test(arguments: Engine.available) func `waiting ends with the first held talk, and who waits is counted`(
    engine: Engine
  ) async throws {
    try await withFacts(on: engine) { facts in
      try await facts.write { writer in
        func registration(_ day: String, intake: String? = nil) throws -> (Int64, Int64) {
          let dossier = try writer.dossier()
          return (try writer.registration(of: dossier, on: day, intake: intake), dossier)
        }
        _ = try registration("2012-02-27", intake: "2012-03-01")  // three days, over a leap day
        _ = try registration("2012-12-31", intake: "2013-01-01")  // one day, over a year
        _ = try registration("2013-01-10")  // waits
        let (advised, first) = try registration("2013-01-02")  // no intake, helped in a session
        let advice = try writer.trajectory(of: advised, first, product: "information-advice", from: "2013-01-02")
        try writer.session(of: advice, first, number: 1, on: "2013-01-04", attendance: "no-show")
        try writer.session(of: advice, first, number: 2, on: "2013-01-07")
        let (_, second) = try registration("2013-01-03")  // withdrawn
        try writer.transaction.execute(
          "UPDATE registration SET triaged_on = '2013-01-05', triage_outcome = 'withdrawn' WHERE dossier_id = \(second)"
        )
        let (_, third) = try registration("2012-11-03")  // dropped out in February
        try writer.transaction.execute("UPDATE registration SET closed_on = '2013-02-11' WHERE dossier_id = \(third)")
      }
      let leap = try await facts.report("2012-03", "2012-03")
      #expect(leap[.waitingTime]?.reading("median") == .whole(3))
      let january = try await facts.report("2013-01", "2013-01")
      let waiting = try #require(january[.waitingTime])
      #expect(waiting.n == 2)
      #expect(waiting.reading("median") == .whole(1))
      #expect(waiting.reading("p90") == .whole(5))
      #expect(waiting.reading("still-in") == .stock(2))
      #expect(waiting.reading("left-without") == .stock(1))
      let february = try await facts.report("2013-02", "2013-02")
      #expect(february[.waitingTime]?.reading("still-in") == .stock(1))
      #expect(february[.waitingTime]?.reading("left-without") == .stock(1))
      let all = try await facts.report("2012-01", "2013-02")
      #expect(all[.waitingTime]?.reading("still-in") == .stock(1))
    }
  }

  @Test(arguments: Engine.available) func `wrong numbers and drafts are no contacts`(engine: Engine) async throws {
    try await withFacts(on: engine) { facts in
      try await facts.write { writer in
        try writer.contact(on: "2013-05-06", hour: 3)
        try writer.contact(on: "2013-05-06", hour: 23, kind: .consultation)
        try writer.contact(on: "2013-05-07", state: "draft")
        try writer.contact(on: "2013-05-07", state: "discarded")
        try writer.contact(on: "2013-05-07", state: "without-data", kind: .wrongNumber)
        try writer.contact(on: "2013-05-07", state: "without-data", kind: .silent)
      }
      let report = try await facts.report("2013-05", "2013-05")
      #expect(report[.contacts]?.n == 2)
      #expect(
        report[.contacts]?.table(.kind)?.rows.filter { $0.count > 0 }.map(\.category.key)
          == ["own-question", "consultation"])
      #expect(report[.contacts]?.table(.hour)?.rows.filter { $0.count > 0 }.map(\.category.key) == ["03", "23"])
      #expect(report[.contacts]?.table(.hour)?.rows.count == 24)
      #expect(report[.contacts]?.table(.hourOfWeek)?.rows.map(\.category.key) == ["1-03", "1-23"])
      #expect(report[.contactsWithoutConversation]?.n == 2)
    }
  }

  @Test(arguments: Engine.available) func `only held sessions count, and no-shows stand apart`(
    engine: Engine
  ) async throws {
    try await withFacts(on: engine) { facts in
      try await facts.write { writer in
        let dossier = try writer.dossier()
        let registration = try writer.registration(of: dossier, on: "2013-01-01", intake: "2013-01-08")
        let closed = try writer.trajectory(of: registration, dossier, from: "2013-01-08", until: "2013-03-08")
        try writer.session(of: closed, dossier, number: 1, on: "2013-01-08")
        try writer.session(of: closed, dossier, number: 2, on: "2013-01-15", attendance: "no-show")
        try writer.session(of: closed, dossier, number: 3, on: "2013-01-22")
        try writer.session(of: closed, dossier, number: 4, on: "2013-03-01", attendance: "planned")
        _ = try writer.trajectory(of: registration, dossier, product: "crisis", from: "2013-01-09", until: "2013-03-10")
        try writer.goal(of: closed, dossier, levels: [-1, 0, 2])
        try writer.goal(of: closed, dossier, levels: [1], isDropped: true)
        try writer.goal(of: closed, dossier, levels: [])
      }
      let report = try await facts.report("2013-01", "2013-03")
      #expect(report[.sessions]?.table(.attendance)?.rows.filter { $0.count > 0 }.map(\.count) == [2, 1])
      #expect(report[.sessionsPerTrajectory]?.n == 2)
      #expect(report[.sessionsPerTrajectory]?.reading("median") == .whole(0))
      #expect(report[.sessionsPerTrajectory]?.reading("p90") == .whole(2))
      #expect(report[.leadTimeFromRegistration]?.reading("median") == .whole(66))
      #expect(report[.leadTimeFromIntake]?.reading("p90") == .whole(61))
      #expect(report[.goalLevels]?.n == 1)
      #expect(report[.goalLevels]?.reading("median") == .whole(2))
    }
  }

  @Test(arguments: Engine.available) func `open trajectories are those that ran at the end, whenever they began`(
    engine: Engine
  ) async throws {
    try await withFacts(on: engine) { facts in
      try await facts.write { writer in
        let dossier = try writer.dossier()
        let registration = try writer.registration(of: dossier, on: "2012-01-01", intake: "2012-01-08")
        try writer.trajectory(of: registration, dossier, from: "2012-01-08", until: "2013-03-08")
        try writer.trajectory(of: registration, dossier, from: "2013-02-08")
        try writer.trajectory(of: registration, dossier, from: "2013-04-01", until: "2013-04-02")
      }
      func open(_ from: String, _ through: String) async throws -> MeasureTable.Value? {
        try await facts.report(from, through)[.leadTimeFromRegistration]?.reading("still-in")
      }
      #expect(try await open("2013-02", "2013-02") == .stock(2))
      #expect(try await open("2013-03", "2013-03") == .stock(1))
      #expect(try await open("2012-01", "2013-04") == .stock(1))
      #expect(try await open("2011-01", "2011-12") == .stock(0))
    }
  }

  @Test(arguments: Engine.available) func `reading figures leaves a row in the trail, and needs a rule`(
    engine: Engine
  ) async throws {
    try await withFacts(on: engine) { facts in
      _ = try await facts.report("2013-01", "2013-03", by: .unit)
      #expect(try await facts.desk.auditEvents().last == "figures.read")
      let period = try Period(from: "2013-01", through: "2013-03")
      await #expect(throws: AccessRefusal.self) {
        try await facts.desk.services.reportKeyFigures(period, facts.desk.occasion(facts.desk.administrator))
      }
    }
  }
}
