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
      await #expect(throws: StaleVersion(current: 1)) {
        _ = try await keep(
          [.init(name: "words", value: "twee")], of: "doelen", in: .dossier(id), seen: 0, desk.occasion(desk.worker))
      }
      let kept = try await desk.services.readFormDraft("doelen", in: .dossier(id), desk.occasion(desk.worker))
      #expect(kept?.fields.first?.value == "een")
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
