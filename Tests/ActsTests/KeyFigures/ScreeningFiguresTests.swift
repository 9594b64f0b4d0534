import CareActs
import Desk
import FigureActs
@testable import KeyFigureRecords
import KeyFigures
import Foundation
import RegisterCore
import ScreeningActs
import TestKit
import Testing

@Suite("The indicators of screening and signals") struct ScreeningFiguresTests {
  @Test(arguments: Engine.available) func `count what was screened, over the cut-off, decided in time and deviated`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let first = try await desk.helped()
      try await desk.finish(all(1), try await desk.begin("tsq", in: first), in: first)
      try await desk.decide(.deviate, "Al in behandeling.", in: first)
      let second = try await desk.helped(alias: "Kade 49")
      try await desk.finish(all(1), try await desk.begin("tsq", in: second), in: second)
      desk.moveOn(days: 8)
      try await desk.decide(.consult, "Overleg met de bedrijfsarts.", in: second)
      let third = try await desk.helped(alias: "Kade 50")
      try await desk.finish(all(0), try await desk.begin("tsq", in: third), in: third)
      let fourth = try await desk.helped(alias: "Kade 51")
      try await desk.services.skipScreening(
        .declined, of: try await desk.begin("phq-9", in: fourth), in: fourth, desk.occasion(desk.worker))
      _ = try await desk.helped(alias: "Kade 52")
      let figures = try await desk.figures()
      #expect(counts(figures, .screenings, .outcome) == ["over": 2, "under": 1, "skipped": 1])
      #expect(counts(figures, .screenings, .instrument) == ["tsq": 3, "phq-9": 1])
      #expect(share(figures, .screenings, "over-cutoff") == "2/3")
      #expect(counts(figures, .screenedTrajectories, .screened) == ["done": 3, "skipped": 1, "none": 1])
      #expect(counts(figures, .signals, .signalKind) == ["over-cutoff": 2])
      #expect(counts(figures, .signals, .actedOn) == ["in-time": 1, "late": 1])
      #expect(counts(figures, .decisions, .decision) == ["consult": 1, "deviate": 1])
      #expect(counts(figures, .decisions, .deviation) == ["in-care": 1])
      let applied = figures[.screenedTrajectories]?.measures.first { $0.dimension == .product }
      #expect(applied?.lines.map(\.category.key) == ["short-term"] && applied?.lines.map(\.n) == [5])
      #expect(applied?.lines.first?.readings.map(\.value) == [.share(try #require(Share(3, of: 5)))])
      let product = try await desk.figures(by: .product)
      #expect(product[.screenedTrajectories]?.table(.product)?.rows.map(\.category.key) == ["short-term"])
      let unit = try await desk.figures(by: .unit)
      #expect(unit[.signals]?.table(.unit)?.rows.map(\.count).reduce(0, +) == 2)
    }
  }

  @Test(arguments: Engine.available) func `a month that was kept is counted anew after a late decision or rating`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let (id, sessions) = try await desk.heldSessions(2)
      try await desk.finish(all(1), try await desk.begin("tsq", in: id), in: id)
      desk.moveOn(days: 14)
      var figures = try await desk.figures(from: "2026-11", through: "2026-11")
      #expect(counts(figures, .signals, .actedOn) == ["open": 1])
      #expect(counts(figures, .sessionRatings, .rating) == ["not-asked": 2])
      try await desk.decide(.refer, "Naar de huisarts.", in: id)
      try await desk.finish([1: 8], try await desk.beginRating(of: sessions[0], in: id), in: id)
      try await desk.services.skipSessionRating(of: sessions[1], in: id, .declined, desk.occasion(desk.worker))
      figures = try await desk.figures(from: "2026-11", through: "2026-11")
      #expect(counts(figures, .signals, .actedOn) == ["late": 1])
      #expect(counts(figures, .sessionRatings, .rating) == ["under": 1, "skipped": 1])
      #expect(share(figures, .sessionRatings, "response") == "1/2")
      #expect(share(figures, .sessionRatings, "good") == "1/1")
    }
  }

  @Test(arguments: Engine.available) func `classes of change are of closed help, with the pairs they are of`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      for (alias, before, after) in [("Kade 1", 18, 4), ("Kade 2", 10, 9), ("Kade 3", 12, nil)] as [(String, Int, Int?)]
      {
        let id = try await desk.helped(alias: alias)
        try await desk.finish(desk.phq(before), try await desk.begin("phq-9", in: id), in: id)
        if let after { try await desk.finish(desk.phq(after), try await desk.begin("phq-9", in: id), in: id) }
        while try await desk.read(id).signals.contains(where: \.signal.isOpen) {
          try await desk.decide(.consult, "Overlegd.", in: id)
        }
        try await desk.dropTasks(in: id)
        try await desk.close(try await desk.openHelp(id).id, in: id)
      }
      let figures = try await desk.figures()
      #expect(counts(figures, .changeClasses, .change) == ["recovered": 1, "unchanged": 1, "no-pair": 1])
      #expect(share(figures, .changeClasses, "pairs") == "2/3")
      #expect(share(figures, .changeClasses, "better") == "1/2")
    }
  }

  @Test func `how early somebody came is counted by what was asked, unknown included`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      _ = try await desk.dossier(alias: "Kade 49")
      let open = try #require(try await desk.read(id).openRegistration)
      try await desk.services.recordEarlySignals(
        EarlySignals(onset: .underThreeMonths, firstHelp: .yes, startedBy: .colleague), of: open.id, in: id,
        seen: open.version, desk.occasion(desk.worker))
      let figures = try await desk.figures()
      #expect(counts(figures, .earlySignals, .onset) == ["under-3-months": 1, "unknown": 1])
      #expect(counts(figures, .earlySignals, .startedBy) == ["colleague": 1, "unknown": 1])
      #expect(share(figures, .earlySignals, "within-three-months") == "1/1")
      await #expect(throws: StaleVersion.self) {
        try await desk.services.recordEarlySignals(
          EarlySignals(onset: .longer), of: open.id, in: id, seen: open.version, desk.occasion(desk.colleague))
      }
    }
  }

  private func all(_ code: Int) -> [Int: Int] { Dictionary(uniqueKeysWithValues: (1...10).map { ($0, code) }) }

  private func counts(_ figures: KeyFiguresReport, _ id: IndicatorID, _ dimension: FigureDimension) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: (figures[id]?.table(dimension)?.rows ?? []).map { ($0.category.key, $0.count) })
  }

  private func share(_ figures: KeyFiguresReport, _ id: IndicatorID, _ measure: String) -> String? {
    guard case .share(let share)? = figures[id]?.reading(measure) else { return nil }
    return "\(share.count)/\(share.n)"
  }
}

extension TestDesk {
  func figures(
    from first: String = "2026-11", through last: String = "2026-12", by breakdown: Breakdown? = nil
  ) async throws -> KeyFiguresReport {
    let today = Month(try DeskCalendar(zone: register.desk.timeZone).day(of: clock.now))
    let from = try #require(Month(iso: first))
    let through = try #require(Month(iso: last))
    return try await services.reportKeyFigures(
      try Period(from: from, through: min(through, today)), by: breakdown, occasion(worker))
  }

  /// Lets go of what a decision on a signal still asks for.
  func dropTasks(in id: DossierID.Public) async throws {
    for task in try await read(id).tasks where task.source == .signalFollowUp {
      try await services.dropTask(task.id, reason: "Gedaan.", seen: try await seen(task.id), occasion(worker))
    }
  }
}
