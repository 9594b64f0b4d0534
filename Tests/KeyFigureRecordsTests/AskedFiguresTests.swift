import Database
import Desk
import FigureActs
import KeyFigures
import TestKit
import Testing

@testable import KeyFigureRecords

@Suite("Figures of what is asked beside the main questions") struct AskedFiguresTests {
  /// What was counted, without noughts.
  private func counts(_ report: KeyFiguresReport, _ id: IndicatorID, _ dimension: FigureDimension) -> [String: Int] {
    let rows = report[id]?.table(dimension)?.rows ?? []
    return Dictionary(rows.filter { $0.count > 0 }.map { ($0.category.key, $0.count) }) { $0 + $1 }
  }

  @Test(arguments: Engine.available)
  func `calls count by line, campaign, desk, caller and wish; old ones were not asked`(
    engine: Engine
  ) async throws {
    try await withFacts(on: engine) { facts in
      try await facts.write { writer in
        let asked = try writer.contact(on: "2013-05-06")
        try writer.transaction.execute(
          """
          UPDATE contact SET entry_line = 'ptsd-line', campaign = 'press', relation = 'self',
            staff_category = 'trainee', not_internal_reason = 'stuck', internal_line = 'later',
            internal_line_reason = 'career' WHERE id = \(asked)
          """)
        let other = try writer.contact(on: "2013-05-07", kind: .otherDesk, group: .careProfessional)
        try writer.transaction.execute(
          """
          UPDATE contact SET other_desk = 'legal-desk', relation = 'care-professional', internal_line = 'yes'
          WHERE id = \(other)
          """)
        try writer.contact(on: "2013-05-07", state: "draft")
        let old = try writer.contact(on: "2013-05-08")
        try writer.transaction.execute("UPDATE contact SET legacy = 1, entry_line = 'main' WHERE id = \(old)")
      }
      let report = try await facts.report("2013-05", "2013-05")
      #expect(report[.contacts]?.n == 3 && report[.contactOrigins]?.n == 2 && report[.callers]?.n == 2)
      #expect(counts(report, .contactOrigins, .entryLine) == ["ptsd-line": 1, "unknown": 1])
      #expect(counts(report, .contactOrigins, .campaign) == ["press": 1, "unknown": 1])
      #expect(counts(report, .callers, .group) == ["employee": 1, "care-professional": 1])
      #expect(counts(report, .callers, .relation) == ["self": 1, "care-professional": 1])
      #expect(counts(report, .callers, .staffCategory) == ["trainee": 1, "unknown": 1])
      #expect(report[.otherDesks]?.n == 1)
      #expect(counts(report, .otherDesks, .otherDesk) == ["legal-desk": 1])
      #expect(counts(report, .internalLine, .notInternalReason) == ["stuck": 1, "unknown": 1])
      #expect(counts(report, .internalLine, .wish) == ["stays-unknown": 1, "may-be-known": 1])
      #expect(counts(report, .internalLine, .wishReason) == ["career": 1])
    }
  }

  @Test(arguments: Engine.available) func `a question without an offer counts where it ended, with its reason`(
    engine: Engine
  ) async throws {
    try await withFacts(on: engine) { facts in
      try await facts.write { writer in
        let dossier = try writer.dossier()
        let asked = try writer.registration(of: dossier, on: "2013-01-31", questions: ["sleep", "workload"])
        try writer.question(of: asked, endedOn: "2013-02-01", reason: "needs-treatment")
        let old = try writer.registration(of: dossier, on: "2013-01-10", questions: ["anxiety"])
        try writer.question(of: old, endedOn: "2013-02-02", reason: nil)
        try writer.transaction.execute("UPDATE registration SET legacy = 1 WHERE id = \(old)")
      }
      #expect(try await facts.report("2013-01", "2013-01")[.noOffers]?.n == 0)
      let report = try await facts.report("2013-02", "2013-02")
      #expect(report[.noOffers]?.n == 1)
      #expect(counts(report, .noOffers, .noOfferReason) == ["needs-treatment": 1])
      #expect(counts(report, .noOffers, .helpQuestion) == ["sleep": 1])
    }
  }

  @Test(arguments: Engine.available)
  func `a change of worker counts once for a dossier, and taking on what was nobody's is none`(
    engine: Engine
  ) async throws {
    try await withFacts(on: engine) { facts in
      let (one, two) = (facts.desk.worker.id, facts.desk.colleague.id)
      try await facts.write { writer in
        let dossier = try writer.dossier()
        let asked = try writer.registration(of: dossier, on: "2013-01-01")
        let help = try writer.trajectory(of: asked, dossier, from: "2013-01-02")
        try writer.handOver(of: dossier, from: nil, to: one, on: "2013-01-31")
        try writer.handOver(of: dossier, from: one, to: two, on: "2013-02-28", reason: "caseload", told: true)
        try writer.handOver(
          of: dossier, from: one, to: two, on: "2013-02-28", reason: "caseload", told: true, trajectory: help)
        try writer.handOver(of: dossier, from: two, to: one, on: "2013-03-01", reason: "left", told: false)
      }
      let report = try await facts.report("2013-01", "2013-02")
      #expect(report[.workerChanges]?.n == 1)
      #expect(counts(report, .workerChanges, .changeReason) == ["caseload": 1])
      #expect(counts(report, .workerChanges, .clientTold) == ["told": 1])
      let all = try await facts.report("2013-01", "2013-03")
      #expect(counts(all, .workerChanges, .clientTold) == ["told": 1, "not-told": 1])
      let split = try await facts.report("2013-01", "2013-03", by: .unit)
      #expect(split.lines.contains { $0.indicator.hasPrefix("worker-changes") && $0.category.key == "NN" })
    }
  }

  @Test(arguments: Engine.available)
  func `sub-purposes, strengths and read lists count, and a read list is no screening`(
    engine: Engine
  ) async throws {
    try await withFacts(on: engine) { facts in
      let worker = facts.desk.worker.id
      try await facts.write { writer in
        let dossier = try writer.dossier()
        let asked = try writer.registration(of: dossier, on: "2013-01-01")
        try writer.transaction.execute(
          "UPDATE registration SET coping = 'avoids', own_strength = 'none' WHERE id = \(asked)")
        let help = try writer.trajectory(of: asked, dossier, product: "process-guidance", from: "2013-01-02")
        try writer.transaction.execute("UPDATE trajectory SET sub_purpose = 'aftercare' WHERE id = \(help)")
        try writer.trajectory(of: asked, dossier, from: "2013-01-03")
        try writer.evaluation(of: help, dossier, on: "2013-01-20", strength: .mostly, by: worker)
        try writer.evaluation(of: help, dossier, on: "2013-01-31", strength: nil, by: worker)
        try writer.reading(of: dossier, list: "tcl", on: "2013-01-15", .talkOn)
        try writer.reading(of: dossier, list: "impactmeter", on: "2013-01-16", .refer)
      }
      let report = try await facts.report("2013-01", "2013-01")
      #expect(counts(report, .subPurposes, .subPurpose) == ["process-guidance>aftercare": 1, "unknown": 1])
      let names = report[.subPurposes]?.table(.subPurpose)?.rows.map(\.category.name.nl)
      #expect(names?.contains("Procesmatige begeleiding: Nazorg") == true)
      #expect(counts(report, .strengths, .coping) == ["avoids": 1])
      #expect(counts(report, .strengths, .ownStrength) == ["none": 1])
      #expect(counts(report, .ownStrength, .ownStrength) == ["mostly": 1, "unknown": 1])
      #expect(counts(report, .readLists, .readList) == ["tcl": 1, "impactmeter": 1])
      #expect(counts(report, .readLists, .readingConclusion) == ["talk-on": 1, "refer": 1])
      #expect(report[.screenings]?.n == 0)
      #expect(counts(report, .screenedTrajectories, .screened) == ["none": 2])
    }
  }

  @Test(arguments: Engine.available)
  func `a hand-over, an evaluation and a reading forget their month, and that of a unit too`(
    engine: Engine
  ) async throws {
    try await withFacts(on: engine) { facts in
      let (worker, colleague) = (facts.desk.worker.id, facts.desk.colleague.id)
      let dossier = try await facts.write { try $0.dossier() }
      let asked = try await facts.write { try $0.registration(of: dossier, on: "2012-06-04") }
      let help = try await facts.write { try $0.trajectory(of: asked, dossier, from: "2012-07-02") }
      func forgotten(_ change: @escaping @Sendable (FactWriter) throws -> Void) async throws -> Set<String> {
        _ = try await facts.report("2012-05", "2012-12")
        let before = Set(try await facts.keptMonths())
        try await facts.write { try change($0) }
        let left = before.subtracting(try await facts.keptMonths())
        let report = try await facts.report("2012-05", "2012-12")
        try await facts.write("DELETE FROM figure_month")
        #expect(try await facts.report("2012-05", "2012-12").lines == report.lines)
        return left
      }
      #expect(
        try await forgotten { try $0.handOver(of: dossier, from: worker, to: colleague, on: "2012-08-01") } == [
          "2012-08"
        ])
      #expect(
        try await forgotten {
          try $0.evaluation(of: help, dossier, on: "2012-09-01", strength: .alone, by: worker)
        } == ["2012-09"])
      #expect(
        try await forgotten { try $0.reading(of: dossier, list: "tcl", on: "2012-10-01", .nothing) }.contains("2012-10")
      )
      #expect(
        try await forgotten { _ = try $0.transaction.execute("UPDATE assignment SET reason = 'left'") } == ["2012-08"])
      #expect(
        try await forgotten { _ = try $0.transaction.execute("UPDATE evaluation SET own_strength = 'little'") }
          == ["2012-09"])
      #expect(
        try await forgotten { _ = try $0.transaction.execute("UPDATE dossier SET unit = 'AM'") }
          .isSuperset(of: ["2012-08", "2012-10"]))
      #expect(
        try await forgotten { _ = try $0.transaction.execute("UPDATE registration SET unit = 'AM'") }
          .isSuperset(of: ["2012-06", "2012-07", "2012-09"]))
    }
  }
}
