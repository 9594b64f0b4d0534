import CareActs
import Database
import Desk
import ScreeningActs
import TestKit
import Testing

@Suite("Recording how a list was read") struct ReadingTests {
  @Test(arguments: Engine.available) func `a reading is kept once, without a score, and what stood out is sealed`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let reading = ListReading(
        way: .together, topics: ["mood", "reliving"], conclusion: .talkOn, words: "Vertelde over de nachten.")
      let first = try await desk.record(reading, in: id, token: "a")
      #expect(try await desk.record(reading, in: id, token: "a") == first)
      let page = try await desk.services.readScreening(first, in: id, .dutch, desk.occasion(desk.worker)).screening
      #expect(page.state == .done && page.score == nil)
      #expect(page.listReading?.topics == ["reliving", "mood"], "in the order of the list")
      #expect(page.listReading?.words == "Vertelde over de nachten." && page.listReading?.way == .together)
      let listed = try await desk.services.listScreenings(id, desk.occasion(desk.worker)).content
      #expect(listed.map(\.listReading?.conclusion) == [.talkOn] && listed.map(\.listReading?.words) == [""])
      let row = try await desk.store.read { transaction in
        try transaction.rows("SELECT * FROM screening").map { try $0.get("outcome", as: String.self) }
      }
      #expect(row == ["read"])
    }
  }

  @Test(
    arguments: [
      (.nothing, []), (.talkOn, []), (.unreadable, []), (.validatedList, [.validatedList]),
      (.consult, [.readingConsult]),
      (.refer, [.referralToMake]),
    ] as [(ReadingConclusion, [TaskSource])])
  func `a conclusion opens what it says`(conclusion: ReadingConclusion, sources: [TaskSource]) async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let before = Set(try await desk.read(id).tasks.map(\.source))
      _ = try await desk.record(ListReading(way: .alone, conclusion: conclusion), in: id)
      let read = try await desk.read(id)
      #expect(Set(read.tasks.map(\.source)).subtracting(before) == Set(sources))
      #expect(read.toMake.map(\.toMake.origin) == (conclusion == .refer ? [.reading] : []))
    }
  }

  @Test(arguments: Engine.available)
  func `a task that was there stays with who carries it, on its day, and ends with a list that has a score`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let lead = desk.occasion(desk.lead)
      _ = try await desk.record(ListReading(way: .alone, conclusion: .validatedList), in: id)
      func task() async throws -> DossierTaskAnswer? {
        try await desk.read(id).tasks.first { $0.source == .validatedList }
      }
      let first = try #require(try await task())
      desk.moveOn(days: 3)
      let today = try await desk.read(id).today
      _ = try await desk.services.recordReading(
        ListReading(way: .alone, conclusion: .validatedList), of: "impactmeter", on: today, in: id, token: "b", lead)
      #expect(try await task() == first)
      let scored = try await desk.begin("phq-9", in: id)
      try await desk.finish(Dictionary(uniqueKeysWithValues: (1...9).map { ($0, 0) }), scored, in: id)
      #expect(try await task() == nil)
    }
  }

  @Test(arguments: Engine.available) func `what a mistake opened ends with it, unless another reading asks for it`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      for (conclusion, source) in [
        (.validatedList, .validatedList), (.consult, .readingConsult), (.refer, .referralToMake),
      ] as [(ReadingConclusion, TaskSource)] {
        let id = try await desk.helped()
        func waits() async throws -> Bool { try await desk.read(id).tasks.contains { $0.source == source } }
        let reading = ListReading(way: .alone, conclusion: conclusion)
        let one = try await desk.record(reading, in: id, token: "one")
        let other = try await desk.record(reading, of: "impactmeter", in: id, token: "other")
        try await desk.services.takeBackReading(one, in: id, worker)
        #expect(try await waits(), "\(conclusion)")
        try await desk.services.takeBackReading(other, in: id, worker)
        #expect(try await !waits(), "\(conclusion)")
        #expect(try await desk.read(id).toMake.allSatisfy { !$0.toMake.isOpen })
      }
    }
  }

  @Test(arguments: Engine.available) func `thoughts of death raise the safety signal, whatever was concluded`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let marked = ListReading(way: .alone, topics: ["death-thoughts"], conclusion: .nothing)
      await #expect(throws: Refusals(ScreeningRefusal.somethingStandsOut)) { _ = try await desk.record(marked, in: id) }
      var said = marked
      said.conclusion = .talkOn
      let left = try await desk.events { _ = try await desk.record(said, in: id) }
      #expect(left.contains("signal.raised"))
      #expect(try await desk.read(id).tasks.contains { $0.source == .signal })
    }
  }

  @Test func `what has a scoring is not read, and a day is not ahead nor before the dossier`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let reading = ListReading(way: .alone, conclusion: .nothing)
      for list in ["phq-9", "svl-15", "none"] {
        await #expect(throws: Refusals(ScreeningRefusal.notForReading), "\(list)") {
          _ = try await desk.record(reading, of: list, in: id)
        }
      }
      for (days, refusal) in [(1, .inTheFuture), (-1, .beforeTheDossier)] as [(Int, ScreeningRefusal)] {
        await #expect(throws: Refusals(refusal)) { _ = try await desk.record(reading, days: days, in: id) }
      }
      #expect(ListReadings.lists.map(\.code) == ["tcl", "impactmeter"])
    }
  }

  @Test(arguments: Engine.available) func `a mistake is taken back, stays as that, and nobody else may`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let reading = try await desk.record(ListReading(way: .alone, conclusion: .nothing), in: id)
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self) {
          try await desk.services.takeBackReading(reading, in: id, desk.occasion(account))
        }
      }
      for _ in 0..<2 { try await desk.services.takeBackReading(reading, in: id, desk.occasion(desk.worker)) }
      let page = try await desk.services.readScreening(reading, in: id, .dutch, desk.occasion(desk.worker)).screening
      #expect(page.state == .skipped && page.skipReason == .mistake)
    }
  }
}

extension TestDesk {
  fileprivate func record(
    _ reading: ListReading, of list: String = "tcl", days: Int = 0, in id: DossierID.Public, token: String = "reading"
  ) async throws -> ScreeningID.Public {
    let today = try await read(id).today
    return try await services.recordReading(
      reading, of: list, on: today.adding(days: days), in: id, token: token, occasion(worker))
  }
}
