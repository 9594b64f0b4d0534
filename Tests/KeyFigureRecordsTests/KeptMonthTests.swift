import Access
import Database
import Desk
import FigureActs
import KeyFigureRecords
import KeyFigures
import RegisterCore
import TestKit
import Testing

@Suite("Months that are kept") struct KeptMonthTests {
  /// Two dossiers with every kind of fact, in months of their own.
  private func fill(_ facts: FactDesk) async throws -> (dossier: Int64, registration: Int64, trajectory: Int64) {
    try await facts.write { writer in
      try writer.contact(on: "2012-05-03")
      let dossier = try writer.dossier()
      let registration = try writer.registration(
        of: dossier, on: "2012-06-04", intake: "2012-07-02", questions: ["anxiety", "workload"])
      let trajectory = try writer.trajectory(
        of: registration, dossier, from: "2012-07-02", until: "2012-10-08", goals: "fully", work: ("sick", "works"))
      try writer.session(of: trajectory, dossier, number: 1, on: "2012-08-01")
      try writer.goal(of: trajectory, dossier, levels: [-1, 1])
      try writer.referral(of: registration, dossier, on: "2012-09-05", line: "internal")
      try writer.survey(of: dossier, on: "2012-11-06", mark: 8, path: "gp")
      return (dossier, registration, trajectory)
    }
  }

  private let months = ["2012-05", "2012-06", "2012-07", "2012-08", "2012-09", "2012-10", "2012-11", "2012-12"]

  @Test(arguments: Engine.available) func `give the same report as counting afresh`(engine: Engine) async throws {
    try await withFacts(on: engine) { facts in
      _ = try await fill(facts)
      let first = try await facts.report("2012-05", "2012-12")
      #expect(try await facts.keptMonths() == months)
      let second = try await facts.report("2012-05", "2012-12")
      #expect(first.lines == second.lines)
      let split = try await facts.report("2012-05", "2012-12", by: .unit)
      #expect(try await facts.keptMonths(by: .unit) == months)
      #expect(try await facts.report("2012-05", "2012-12", by: .unit).lines == split.lines)
    }
  }

  @Test(arguments: Engine.available) func `do not hold the month that runs`(engine: Engine) async throws {
    try await withFacts(on: engine) { facts in
      // Tests begin on 22 November 2026.
      try await facts.write { try $0.contact(on: "2026-10-30") }
      try await facts.write { try $0.contact(on: "2026-11-20") }
      #expect(try await facts.report("2026-10", "2026-11")[.contacts]?.n == 2)
      #expect(try await facts.keptMonths() == ["2026-10"])
      try await facts.write { try $0.contact(on: "2026-11-21") }
      #expect(try await facts.report("2026-10", "2026-11")[.contacts]?.n == 3)
      await #expect(throws: PeriodRefusal.self) { try await facts.report("2026-10", "2026-12") }
    }
  }

  /// Each change of a fact, with the months that it may forget at least; the report must always be as if nothing was kept.
  private static let changes: [(name: String, forgets: [String], change: SQL)] = [
    (
      "a late contact", ["2012-05"],
      "UPDATE contact SET local_month = '2012-12', local_date = '2012-12-03' WHERE local_month = '2012-05'"
    ),
    ("a discarded contact", ["2012-05"], "UPDATE contact SET state = 'discarded'"),
    ("another unit", ["2012-06", "2012-07", "2012-08", "2012-09", "2012-10"], "UPDATE registration SET unit = 'AM'"),
    (
      "another day of registration", ["2012-06", "2012-07", "2012-10"],
      "UPDATE registration SET registered_on = '2012-05-30', registered_month = '2012-05'"
    ),
    ("no intake after all", ["2012-07"], "UPDATE registration SET intake_held_on = NULL"),
    ("another help question", ["2012-06"], "UPDATE registration_question SET code = 'bereavement' WHERE position = 1"),
    ("a help question less", ["2012-06"], "DELETE FROM registration_question WHERE position = 1"),
    ("another product", ["2012-08", "2012-10"], "UPDATE trajectory SET product = 'crisis'"),
    ("another closing", ["2012-10"], "UPDATE trajectory SET closed_on = '2012-12-01', closed_month = '2012-12'"),
    ("re-opening", ["2012-10"], "UPDATE trajectory SET state = 'open', closed_on = NULL, closed_month = NULL"),
    ("another result", ["2012-10"], "UPDATE trajectory SET goals_reached = 'not', work_end = 'sick'"),
    ("a session that did not take place", ["2012-08", "2012-10"], "UPDATE session SET attendance = 'no-show'"),
    ("a session less", ["2012-08", "2012-10"], "DELETE FROM session"),
    ("a dropped goal", ["2012-10"], "UPDATE goal SET dropped_on = '2012-12-01'"),
    ("another score", ["2012-10"], "UPDATE goal_score SET level = -2"),
    ("another line", ["2012-06", "2012-09"], "UPDATE referral SET line = 'external'"),
    ("a receipt", ["2012-09"], "UPDATE referral SET received_on = '2012-12-01'"),
    ("a referral less", ["2012-06", "2012-09"], "DELETE FROM referral"),
    ("another mark", ["2012-11"], "UPDATE survey SET mark = 3"),
    ("another line of a call", ["2012-05"], "UPDATE contact SET entry_line = 'main'"),
    ("another wish", ["2012-05"], "UPDATE contact SET internal_line = 'no', internal_line_reason = 'career'"),
    ("another category", ["2012-06"], "UPDATE registration SET staff_category = 'trainee'"),
    ("another strength", ["2012-06"], "UPDATE registration SET coping = 'avoids'"),
    (
      "no offer after all", ["2012-06", "2012-08"],
      "UPDATE registration_question SET outcome = 'no-offer', settled_on = '2012-08-20' WHERE position = 1"
    ),
    ("another sub-purpose", ["2012-07"], "UPDATE trajectory SET sub_purpose = 'aftercare'"),
    ("another unit of the dossier", ["2012-11"], "UPDATE dossier SET unit = 'AM'"),
  ]

  @Test(arguments: Engine.available, changes.indices) func `are forgotten when a fact in them changes`(
    engine: Engine, number: Int
  ) async throws {
    let (name, forgets, change) = Self.changes[number]
    try await withFacts(on: engine) { facts in
      _ = try await fill(facts)
      _ = try await facts.report("2012-05", "2012-12")
      _ = try await facts.report("2012-05", "2012-12", by: .unit)
      try await facts.write(change)
      let kept = try await facts.keptMonths()
      #expect(Set(kept).isDisjoint(with: forgets), "\(name)")
      #expect(!kept.isEmpty, "\(name) must not forget every month")
      let report = try await facts.report("2012-05", "2012-12")
      let split = try await facts.report("2012-05", "2012-12", by: .unit)
      try await facts.write("DELETE FROM figure_month")
      #expect(try await facts.report("2012-05", "2012-12").lines == report.lines, "\(name)")
      #expect(try await facts.report("2012-05", "2012-12", by: .unit).lines == split.lines, "\(name)")
    }
  }

  @Test(arguments: Engine.available) func `are forgotten when a late fact is added`(engine: Engine) async throws {
    try await withFacts(on: engine) { facts in
      let (dossier, registration, trajectory) = try await fill(facts)
      func added(_ add: @escaping @Sendable (FactWriter) throws -> Void) async throws -> Set<String> {
        _ = try await facts.report("2012-05", "2012-12")
        try await facts.write { try add($0) }
        return Set(months).subtracting(try await facts.keptMonths())
      }
      #expect(try await added { try $0.contact(on: "2012-12-24") } == ["2012-12"])
      #expect(
        try await added { try $0.session(of: trajectory, dossier, number: 2, on: "2012-09-20") }
          == ["2012-09", "2012-10"])
      #expect(
        try await added { try $0.referral(of: registration, dossier, on: "2012-12-02", line: "external") }
          == ["2012-06", "2012-12"])
      #expect(try await added { try $0.survey(of: nil, on: "2012-05-06", mark: 9) } == ["2012-05"])
      #expect(try await added { try $0.goal(of: trajectory, dossier, levels: [2]) } == ["2012-10"])
      #expect(try await added { _ = try $0.registration(of: $0.dossier(), on: "2012-08-08") } == ["2012-08"])
    }
  }

  @Test(arguments: Engine.available) func `never hold a count that a late fact overtook`(engine: Engine) async throws {
    try await withFacts(on: engine) { facts in
      let register = facts.desk.register
      let may = try #require(Month(iso: "2012-05"))
      let sheet = TallySheet([Tally(Tally.Place(.contacts, .total), 1)])
      func reserve(_ token: String) async throws {
        try await register.touch { try KeptTallies($0, split: nil).reserve([may], token: token) }
      }
      func fill(_ token: String) async throws -> Bool {
        try await register.touch { try KeptTallies($0, split: nil).fill(may, sheet, token: token) }
      }
      try await reserve("one")
      try await facts.write { try $0.contact(on: "2012-05-09") }
      #expect(try await fill("one") == false, "the late contact took the place away")
      try await reserve("two")
      try await reserve("three")
      #expect(try await fill("two") == false, "a later count has the place")
      #expect(try await fill("three"))
      #expect(try await fill("three") == false, "a place is filled once")
    }
  }

  @Test(arguments: Engine.available) func `of older counting rules are not read`(engine: Engine) async throws {
    try await withFacts(on: engine) { facts in
      _ = try await fill(facts)
      let report = try await facts.report("2012-05", "2012-06")
      try await facts.write("UPDATE figure_month SET catalogue = catalogue - 1, tallies = \([UInt8]([1, 0, 0]))")
      #expect(try await facts.report("2012-05", "2012-06").lines == report.lines)
      try await facts.write("UPDATE figure_month SET tallies = \([UInt8]([7]))")
      #expect(try await facts.report("2012-05", "2012-06").lines == report.lines)
    }
  }

  @Test(arguments: Engine.available) func `are not counted for who may not see them`(engine: Engine) async throws {
    try await withFacts(on: engine) { facts in
      _ = try await fill(facts)
      let desk = facts.desk
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.reportKeyFigures(
          Period(from: "2012-05", through: "2012-12"), desk.occasion(desk.administrator))
      }
      #expect(try await facts.keptMonths().isEmpty)
    }
  }
}
