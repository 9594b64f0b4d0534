import Access
import CareActs
import Desk
import TestKit
import Testing

@Suite("What is typed in a dossier and not sent") struct DraftTests {
  @Test(arguments: Engine.available) func `it is kept field by field, for the one who typed it, until it is dropped`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let keep = desk.services.keepFormDraft
      let first = try await keep(
        [.init(name: "report", value: "Half"), .init(name: "minutes", value: "50")], of: "gesprek/nieuw",
        in: .dossier(id),
        seen: 0,
        desk.occasion(desk.worker))
      let second = try await keep(
        [.init(name: "report", value: "Half verslag")], of: "gesprek/nieuw", in: .dossier(id), seen: first.version,
        desk.occasion(desk.worker))
      #expect(try await desk.read(id).drafts == ["gesprek/nieuw"])
      let draft = try #require(
        try await desk.services.readFormDraft("gesprek/nieuw", in: .dossier(id), desk.occasion(desk.worker)))
      #expect(draft.version == second.version)
      #expect(Set(draft.fields.map { [$0.name, $0.value] }) == [["report", "Half verslag"], ["minutes", "50"]])
      #expect(try await desk.read(id, as: desk.colleague).drafts.isEmpty)
      #expect(
        try await desk.services.readFormDraft("gesprek/nieuw", in: .dossier(id), desk.occasion(desk.colleague)) == nil)
      try await keep.drop("gesprek/nieuw", in: .dossier(id), desk.occasion(desk.worker))
      #expect(try await desk.read(id).drafts.isEmpty)
    }
  }

  @Test func `two windows of one worker overwrite nothing`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let keep = desk.services.keepFormDraft
      _ = try await keep(
        [.init(name: "words", value: "een")], of: "doelen", in: .dossier(id), seen: 0, desk.occasion(desk.worker))
      await #expect(throws: StaleVersion.self) {
        _ = try await keep(
          [.init(name: "words", value: "twee")], of: "doelen", in: .dossier(id), seen: 0, desk.occasion(desk.worker))
      }
      let kept = try await desk.services.readFormDraft("doelen", in: .dossier(id), desk.occasion(desk.worker))
      #expect(kept?.fields.first?.value == "een")
    }
  }

  @Test(arguments: Engine.available) func `of saves at the same moment one is kept, and the others hear of it`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let kept = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<8 {
          group.addTask {
            do {
              _ = try await desk.services.keepFormDraft(
                [.init(name: "words", value: "\(number)")], of: "doelen", in: .dossier(id), seen: 0,
                desk.occasion(desk.worker))
              return true
            } catch is StaleVersion {
              return false
            }
          }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(kept == 1)
    }
  }

  @Test func `an act takes away the draft that its form knows, and none that another window kept since`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let worker = desk.occasion(desk.worker)
      let keep = desk.services.keepFormDraft
      let first = try await keep([.init(name: "words", value: "een")], of: "doelen", in: .dossier(id), seen: 0, worker)
      let second = try await keep(
        [.init(name: "words", value: "een twee")], of: "doelen", in: .dossier(id), seen: first.version, worker)
      func add(_ words: String, knowing version: Int64) async throws {
        let sending = worker.sending(Occasion.SentForm(name: "doelen", draft: version))
        let goal = try Goal(words: words, agreedOn: try await desk.read(id).today, hopedMark: 8)
        _ = try await desk.services.addGoal(
          goal, to: try await desk.openHelp(id).id, in: id, token: words, sending)
      }
      try await add("een", knowing: first.version)
      #expect(try await desk.services.readFormDraft("doelen", in: .dossier(id), worker)?.version == second.version)
      try await add("een twee", knowing: second.version)
      #expect(try await desk.services.readFormDraft("doelen", in: .dossier(id), worker) == nil)
      desk.clock.advance(by: 1)
      let anew = try await keep([.init(name: "words", value: "x")], of: "doelen", in: .dossier(id), seen: 0, worker)
      #expect(anew.version > second.version)
    }
  }

  @Test func `a token serves one record, and an empty one knows no earlier sending`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let (one, other) = (try await desk.helped(), try await desk.helped(alias: "Pier", reach: "06-87654321"))
      for id in [one, other] {
        let goal = try Goal(words: "Slapen", agreedOn: try await desk.read(id).today, hopedMark: 8)
        let help = try await desk.openHelp(id).id
        for token in ["zelfde", "zelfde", "", ""] {
          _ = try await desk.services.addGoal(goal, to: help, in: id, token: token, desk.occasion(desk.worker))
        }
        #expect(try await desk.openHelp(id).goals.count == 3)
      }
    }
  }

  @Test func `more than a form can hold is not kept`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      await #expect(throws: FormDraftRefusal.tooLong) {
        _ = try await desk.services.keepFormDraft(
          [.init(name: "words", value: String(repeating: "x", count: 300_000))], of: "doelen", in: .dossier(id),
          seen: 0, desk.occasion(desk.worker))
      }
    }
  }

  @Test func `who may not write in a dossier keeps nothing in it`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      await #expect(throws: NotFound.self) {
        _ = try await desk.services.keepFormDraft(
          [.init(name: "words", value: "een")], of: "doelen", in: .dossier(id), seen: 0, desk.occasion(desk.stranger))
      }
    }
  }
}
