import Access
import CareActs
import Database
import Desk
import Foundation
import HouseActs
import ScreeningActs
import TestKit
import Testing

@Suite("Drafts that nobody can reach") struct UnreachedDraftTests {
  @Test(arguments: Engine.available)
  func `a draft of a closed account is set aside, comes back with it, and is forgotten after a day`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let dossier = try await desk.dossier(alias: "Kade", reach: "06-12345601")
      let words = [FormDraft.Field(name: "words", value: "kanarie")]
      for place in [DraftPlace.dossier(dossier), .own] {
        _ = try await desk.services.keepFormDraft(words, of: FormDraft.newTask, in: place, seen: 0, occasion)
      }
      let runner = desk.runner()
      try await runner.planStanding()
      let quiet = try await desk.events { _ = try await runner.runDue() }
      #expect(!quiet.contains("draft.set-aside"), "they are their writer's")

      try await desk.setDisabled(true, desk.worker)
      #expect(try await desk.night(runner).filter { $0 == "draft.set-aside" }.count == 2)
      try await desk.setDisabled(false, desk.worker)
      let back = try await desk.night(runner)
      #expect(back.contains("draft.set-aside") && !back.contains("draft.forgotten"))
      let kept = try await desk.services.readFormDraft(FormDraft.newTask, in: .dossier(dossier), occasion)
      #expect(kept?.fields == words)

      try await desk.setDisabled(true, desk.worker)
      #expect(try await desk.night(runner).contains("draft.set-aside"))
      #expect(try await desk.keptDrafts() == 2, "they can still come back")
      #expect(try await desk.night(runner).filter { $0 == "draft.forgotten" }.count == 2)
      #expect(try await desk.keptDrafts() == 0)
    }
  }

  @Test(arguments: Engine.available) func `words that arrive behind their form begin no draft, and others do`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let sent = Occasion.SentForm(name: FormDraft.newTask, draft: 0, page: "t|0", values: ["title": "1-a-a"])
      _ = try await desk.services.addTask(
        title: "Bellen", when: WrittenDue(day: try desk.services.today(), time: nil), for: .me, about: .itself,
        token: "t",
        occasion.sending(sent))
      let words = [FormDraft.Field(name: "title", value: "Bellen")]
      func keep(_ late: LateWords) async throws -> KeptFormDraft {
        try await desk.services.keepFormDraft(words, of: FormDraft.newTask, in: .own, seen: 0, late: late, occasion)
      }
      await #expect(throws: SentAlready.self) {
        _ = try await keep(LateWords(seen: 0, page: "t|0", values: ["title": "1-a-a"]))
      }
      #expect(try await desk.keptDrafts() == 0)
      _ = try await keep(LateWords(seen: 0, page: "t|0", values: ["title": "2-b-b"]))
      #expect(try await desk.keptDrafts() == 1, "what no record holds is kept")
      try await desk.services.keepFormDraft.drop(FormDraft.newTask, in: .own, occasion)
      _ = try await keep(LateWords(seen: 0, page: "u|0", values: ["title": "1-a-a"]))
      #expect(try await desk.keptDrafts() == 1, "another page begins anew, also with the same words")
    }
  }
}

extension TestDesk {
  /// The jobs of the next night.
  fileprivate func night(_ runner: JobRunner) async throws -> [String] {
    clock.advance(by: 25 * 3600)
    return try await events {
      for _ in 0..<2 { _ = try await runner.runDue() }
    }
  }

  fileprivate func setDisabled(_ isDisabled: Bool, _ account: Account) async throws {
    let moment: Date? = isDisabled ? clock.now : nil
    try await store.write { transaction in
      try transaction.execute("UPDATE account SET disabled_at = \(moment) WHERE id = \(account.id.number)")
    }
  }

  /// How many drafts stand in the register.
  fileprivate func keptDrafts() async throws -> Int {
    try await store.read { transaction in
      try transaction.first("SELECT count(*) AS n FROM note WHERE field LIKE 'draft.%'")?.get("n") ?? 0
    }
  }
}
