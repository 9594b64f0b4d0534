import Desk
import Instruments
import TestKit
import Testing
import CareActs
import HouseActs
import ScreeningActs

@Suite("Answers that could not be kept") struct HeededAnswerTests {
  @Test(arguments: Engine.available) func `one that opens the safety route is logged once, and stored nowhere`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("phq-9", in: id)
      try await desk.answer([9: 0], screening, in: id)
      let crisis = try #require(try await desk.heed([1: 3, 9: 1], screening, in: id))
      #expect(try await desk.heed([9: 1], screening, in: id) == crisis)
      let log = try await desk.services.readCrisis(crisis, desk.occasion(desk.colleague)).crisis
      #expect(log.entries.count == 1 && log.entries.first?.note.contains("staat nog niet op de lijst") == true)
      let page = try await desk.services.readScreening(screening, in: id, .dutch, desk.occasion(desk.worker))
      #expect(page.screening.answers?[9] == .code(0) && page.screening.answers?[1] == .open)
      #expect(try await desk.read(id).signals.map(\.signal.kind) == [.safety])
    }
  }

  @Test func `one that opens nothing, stands there already or can't be right opens no crisis`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("phq-9", in: id)
      #expect(try await desk.heed([1: 3], screening, in: id) == nil)
      #expect(try await desk.heed([9: 7], screening, in: id) == nil)
      try await desk.answer([9: 2], screening, in: id)
      #expect(try await desk.heed([9: 1], screening, in: id) == nil, "it is in the log already")
      await #expect(throws: NotFound.self) { try await desk.heed([9: 1], screening, in: id, as: desk.stranger) }
    }
  }

  @Test func `a questionnaire that was finished or skipped meanwhile is heard all the same`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let skipped = try await desk.begin("phq-9", in: id)
      try await desk.services.skipScreening(.tooMuch, of: skipped, in: id, desk.occasion(desk.worker))
      #expect(try await desk.heed([9: 1], skipped, in: id) != nil)
    }
  }

  @Test func `who finishes a form that somebody else finished changes nothing, unless it is a correction`() async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.begin("tsq", in: id)
      try await desk.finish(Dictionary(uniqueKeysWithValues: (1...10).map { ($0, 1) }), screening, in: id)
      await #expect(throws: ScreeningRefusal.closed) { try await desk.finishAnew([1: 0], screening, in: id) }
      try await desk.finishAnew([1: 1], screening, in: id)
      #expect(try await desk.read(id).screenings.first?.score?.total?.value == 10)
      try await desk.finish([1: 0], screening, in: id)
      #expect(try await desk.read(id).screenings.first?.score?.total?.value == 9)
    }
  }
}

extension TestDesk {
  @discardableResult fileprivate func heed(
    _ codes: [Int: Int], _ screening: ScreeningID.Public, in id: DossierID.Public, as account: Account? = nil
  ) async throws -> CrisisID.Public? {
    try await services.heedScreening(of: screening, in: id, occasion(account ?? worker)) { _, _ in
      codes.mapValues { .code($0) }
    }
  }

  fileprivate func finishAnew(_ codes: [Int: Int], _ screening: ScreeningID.Public, in id: DossierID.Public)
    async throws
  {
    let page = try await services.readScreening(screening, in: id, .dutch, occasion(worker))
    _ = try await services.finishScreening(
      of: screening, in: id, seen: page.screening.answersVersion, corrects: false, occasion(worker)
    ) { _, _ in codes.mapValues { .code($0) } }
  }
}
