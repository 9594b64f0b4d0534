import CareActs
import Database
import Desk
import Foundation
import Instruments
import ScreeningActs
import TestKit
import Testing

@Suite("Questionnaires in a dossier") struct ScreeningTests {
  @Test(arguments: Engine.available) func `begun by one worker, it is gone on with by another and scored`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("tsq", in: id)
      try await desk.answer([1: 1, 2: 1, 3: 1, 4: 0], screening, in: id)
      try await desk.finish([5: 1, 6: 1, 7: 1, 8: 0, 9: 0, 10: 1], screening, in: id, as: desk.colleague)
      let answer = try #require(try await desk.read(id).screenings.first)
      #expect(answer.score?.total?.value == 7)
      #expect(answer.score?.verdict?.set == "nl-2010")
      #expect(answer.score?.outcome == .over)
      let shown = try await desk.services.readScreening(screening, in: id, .dutch, desk.occasion(desk.worker))
      #expect(shown.screening.by == desk.colleague.label)
      #expect(answer.source == .ownForm)
      let event = try #require(try await desk.read(id).timeline.first { $0.kind == .screening })
      #expect(event.day == answer.takenOn)
    }
  }

  @Test(arguments: Engine.available) func `answers and score are nowhere readable in the database`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("tsq", in: id)
      try await desk.finish(Dictionary(uniqueKeysWithValues: (1...10).map { ($0, 1) }), screening, in: id)
      let texts = try await desk.store.read { transaction in
        try transaction.rows("SELECT text_sealed FROM note WHERE subject = 'screening'").map {
          String(decoding: try $0.get("text_sealed", as: [UInt8].self), as: UTF8.self)
        }
      }
      #expect(texts.count == 2)
      #expect(!texts.contains { $0.contains("1,1,1") || $0.contains("total") })
    }
  }

  @Test func `without every answer it is kept and not scored, and finished as it is it has bounds`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("tsq", in: id)
      do {
        try await desk.finish([1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1], screening, in: id)
        Issue.record("scored with four answers missing")
      } catch let unfinished as UnfinishedScreening {
        #expect(unfinished.refusal.text == ScreeningRefusal.unanswered([7, 8, 9, 10]).text)
      }
      var answer = try #require(try await desk.read(id).screenings.first)
      #expect(answer.state == .open && answer.score == nil)
      let shown = try await desk.services.readScreening(screening, in: id, .dutch, desk.occasion(desk.worker))
      #expect(shown.screening.answers?[6] == .code(1))
      try await desk.finish([:], screening, in: id, leavesOpen: true)
      answer = try #require(try await desk.read(id).screenings.first)
      #expect(answer.score?.total?.value == nil)
      #expect(answer.score?.total?.bounds == 6...10)
      #expect(answer.score?.outcome == .open)
      #expect(answer.score?.verdict?.possible.count == 2)
    }
  }

  @Test(arguments: Engine.available)
  func `a safety item opens the crisis log at once, with one answer given and the others open`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("phq-9", in: id)
      let crisis = try #require(try await desk.answer([9: 1], screening, in: id).crisis)
      let log = try await desk.services.readCrisis(crisis, desk.occasion(desk.colleague))
      #expect(log.crisis.state == .open)
      #expect(log.dossier == id)
      #expect(log.crisis.entries.map(\.note) == ["PHQ-9 – Patient Health Questionnaire: 9"])
      #expect(try await desk.services.showToday(desk.occasion(desk.lead)).crises.map(\.id) == [crisis])
      #expect(try await desk.answer([1: 2], screening, in: id).crisis == nil)
      #expect(try await desk.auditEvents().filter { $0 == "crisis.opened" }.count == 1)
    }
  }

  @Test func `a form that can't be finished opens the crisis log all the same`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("phq-9", in: id)
      do {
        try await desk.finish([9: 3], screening, in: id)
        Issue.record("finished with eight answers missing")
      } catch let unfinished as UnfinishedScreening {
        #expect(unfinished.saved.crisis != nil)
      }
      #expect(try await desk.read(id).hasOpenCrisis)
    }
  }

  @Test func `with a clock that was set back, a second safety item still comes into the log`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let first = try #require(try await desk.answer([9: 1], try await desk.begin("phq-9", in: id), in: id).crisis)
      desk.clock.advance(by: -3600)
      let second = try await desk.answer([1: 1], try await desk.begin("asq", in: id), in: id).crisis
      #expect(second == first)
      let log = try await desk.services.readCrisis(first, desk.occasion(desk.worker))
      #expect(log.crisis.entries.count == 2)
    }
  }

  @Test func `a safety item counts in a correction too`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("phq-9", in: id)
      try await desk.finish(Dictionary(uniqueKeysWithValues: (1...9).map { ($0, 0) }), screening, in: id)
      #expect(try await desk.finish([9: 1], screening, in: id).crisis != nil)
    }
  }

  @Test(arguments: Engine.available) func `of two workers with one page, the second is told and overwrites nothing`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("tsq", in: id)
      async let one = desk.tryAnswer([1: 1], screening, in: id, seen: 0, as: desk.worker)
      async let two = desk.tryAnswer([1: 0], screening, in: id, seen: 0, as: desk.colleague)
      #expect(try await [one, two].filter { $0 }.count == 1)
      // The same answers again are no conflict: the first answer was lost on its way back.
      #expect(try await desk.tryAnswer([:], screening, in: id, seen: 0, as: desk.worker))
    }
  }

  @Test func `a correction keeps the score before, and says what became of the complaints`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let first = try await desk.begin("phq-9", in: id)
      try await desk.finish(desk.phq(20), first, in: id)
      desk.moveOn(days: 30)
      let second = try await desk.begin("phq-9", in: id)
      try await desk.finish(desk.phq(16), second, in: id)
      #expect(try await desk.read(id).screenings.map(\.change) == [nil, .unchanged])
      try await desk.finish(desk.phq(9), second, in: id)
      let page = try await desk.services.readScreening(second, in: id, .dutch, desk.occasion(desk.worker))
      #expect(page.versions.map { $0.score.total?.value } == [16, 9])
      #expect(page.screening.change == .recovered)
    }
  }

  @Test func `it is skipped with a reason, and rated once it is over`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("tsq", in: id)
      await #expect(throws: ScreeningRefusal.notDone) {
        try await desk.services.rateScreening(.helpful, of: screening, in: id, seen: 0, desk.occasion(desk.worker))
      }
      await #expect(throws: ScreeningRefusal.reasonMissing) {
        try await desk.services.skipScreening(nil, of: screening, in: id, desk.occasion(desk.worker))
      }
      try await desk.services.skipScreening(.tooMuch, of: screening, in: id, desk.occasion(desk.worker))
      await #expect(throws: StaleVersion.self) {
        try await desk.services.rateScreening(.helpful, of: screening, in: id, seen: 99, desk.occasion(desk.worker))
      }
      let seen = try #require(try await desk.read(id).screenings.first).version
      try await desk.services.rateScreening(.unhelpful, of: screening, in: id, seen: seen, desk.occasion(desk.worker))
      let answer = try #require(try await desk.read(id).screenings.first)
      #expect(answer.state == .skipped && answer.skipReason == .tooMuch && answer.rating == .unhelpful)
      await #expect(throws: ScreeningRefusal.closed) { try await desk.answer([1: 1], screening, in: id) }
    }
  }

  @Test func `what can't be right is refused by name and changes nothing`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let today = try await desk.read(id).today
      func start(_ code: String, _ day: LocalDate, cutoff: String? = nil) async throws {
        _ = try await desk.services.startScreening(
          StartScreening.Form(instrument: code, cutoff: cutoff, takenOn: day), in: id, token: UUID().uuidString,
          desk.occasion(desk.worker))
      }
      await #expect(throws: InstrumentRefusal.unknownInstrument) { try await start("nergens", today) }
      await #expect(throws: ScreeningRefusal.notAdministered) { try await start("tcl", today) }
      await #expect(throws: ScreeningRefusal.inTheFuture) { try await start("tsq", today.adding(days: 1)) }
      await #expect(throws: ScreeningRefusal.beforeTheDossier) { try await start("tsq", today.adding(days: -1)) }
      await #expect(throws: ScreeningRefusal.cutoffMissing) { try await start("audit-c", today) }
      #expect(try await desk.read(id).screenings.isEmpty)
      let screening = try await desk.begin("tsq", in: id)
      await #expect(throws: InstrumentRefusal.outOfRange(item: 3, allowed: "0, 1")) {
        try await desk.answer([3: 2], screening, in: id)
      }
    }
  }

  @Test(arguments: Engine.available) func `another team finds nothing, and reading leaves a row`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("tsq", in: id)
      for other in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self) {
          _ = try await desk.services.readScreening(screening, in: id, .dutch, desk.occasion(other))
        }
        await #expect(throws: NotFound.self) { try await desk.answer([1: 1], screening, in: id, as: other) }
      }
      let second = try await desk.dossier(alias: "Berk 12", reach: "06-87654321")
      await #expect(throws: NotFound.self) { try await desk.answer([1: 1], screening, in: second) }
      let before = try await desk.auditEvents().count
      _ = try await desk.services.readScreening(screening, in: id, .dutch, desk.occasion(desk.worker))
      #expect(try await desk.auditEvents().count == before + 1)
    }
  }
}

extension TestDesk {
  func begin(_ code: String, in id: DossierID.Public, as account: Account? = nil) async throws -> ScreeningID.Public {
    try await services.startScreening(
      StartScreening.Form(instrument: code, takenOn: try await read(id).today), in: id, token: UUID().uuidString,
      occasion(account ?? worker))
  }

  /// Gives answers by item on the newest page.
  @discardableResult func answer(
    _ codes: [Int: Int], _ screening: ScreeningID.Public, in id: DossierID.Public, as account: Account? = nil
  ) async throws -> SavedScreening {
    try await services.saveScreening(
      of: screening, in: id, seen: try await seen(screening, in: id), occasion(account ?? worker)
    ) { _, _ in codes.mapValues { .code($0) } }
  }

  @discardableResult func finish(
    _ codes: [Int: Int], _ screening: ScreeningID.Public, in id: DossierID.Public, leavesOpen: Bool = false,
    as account: Account? = nil
  ) async throws -> SavedScreening {
    try await services.finishScreening(
      of: screening, in: id, seen: try await seen(screening, in: id), leavesOpen: leavesOpen,
      occasion(account ?? worker)
    ) { _, _ in codes.mapValues { .code($0) } }
  }

  /// Whether answers of an older page were taken.
  func tryAnswer(
    _ codes: [Int: Int], _ screening: ScreeningID.Public, in id: DossierID.Public, seen: Int64, as account: Account
  ) async throws -> Bool {
    do {
      _ = try await services.saveScreening(of: screening, in: id, seen: seen, occasion(account)) { _, _ in
        codes.mapValues { .code($0) }
      }
      return true
    } catch is StaleVersion {
      return false
    }
  }

  private func seen(_ screening: ScreeningID.Public, in id: DossierID.Public) async throws -> Int64 {
    try await services.readScreening(screening, in: id, .dutch, occasion(worker)).screening.answersVersion
  }

  /// A PHQ-9 with this total and nothing on its ninth item.
  func phq(_ total: Int) -> [Int: Int] {
    var left = total
    var codes = [9: 0]
    for item in 1...8 {
      codes[item] = min(3, left)
      left -= min(3, left)
    }
    return codes
  }
}
