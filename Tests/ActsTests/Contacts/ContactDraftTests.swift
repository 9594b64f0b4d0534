import Access
import CareActs
import Desk
import Foundation
import TestKit
import Testing

@Suite("Drafts of contacts") struct ContactDraftTests {
  @Test(arguments: Engine.available) func `pressing the button twice opens one draft, another button another`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let first = try await desk.services.startContact(.phone, token: "same", occasion)
      #expect(try await desk.services.startContact(.phone, token: "same", occasion) == first)
      #expect(try await desk.services.startContact(.phone, token: "other", occasion) != first)
      let theirs = try await desk.services.startContact(.phone, token: "same", desk.occasion(desk.colleague))
      #expect(theirs != first, "a token is its user's own")
      let answer = try await desk.services.readContact(first, occasion)
      #expect(answer.contact.state == .draft && answer.mayWrite)
      #expect(answer.contact.content == ContactContent(channel: .phone, startedAt: .t0, worker: desk.worker.id))
      #expect(answer.worker == "Medewerker 01" && answer.recorder == "Medewerker 01")
    }
  }

  @Test(arguments: Engine.available) func `what is typed is kept under a version, and a newer one is never overwritten`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.startedCall()
      desk.clock.advance(by: 5)
      let first = try await desk.services.saveDraft(id, seen: 1, occasion) { $0.notes = "een" }
      #expect(first.version == 2 && first.savedAt == desk.clock.now)
      let again = try await desk.services.saveDraft(id, seen: 1, occasion) { $0.notes = "een" }
      #expect(again.version == 2, "the same text again is harmless, whatever its page saw")
      await #expect(throws: StaleVersion(current: 2)) {
        try await desk.services.saveDraft(id, seen: 1, desk.occasion(desk.colleague)) { $0.notes = "twee" }
      }
      let next = try await desk.services.saveDraft(id, seen: 2, occasion) { $0.alias = "Kade" }
      #expect(next.version == 3)
      let content = try await desk.services.readContact(id, occasion).contact.content
      #expect(content.notes == "een" && content.alias == "Kade", "what was not sent stays")
    }
  }

  @Test(arguments: Engine.available) func `the team goes on with a draft for two days, its author for four weeks`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.startedCall()
      func save(_ account: Account) async throws {
        let seen = try await desk.services.readContact(id, desk.occasion(desk.worker)).contact.version
        _ = try await desk.services.saveDraft(id, seen: seen, desk.occasion(account)) {
          $0.notes += account.label
        }
      }
      for account in [desk.worker, desk.colleague, desk.lead] { try await save(account) }
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self, "\(account.label)") { try await save(account) }
      }
      desk.clock.advance(by: 2 * 86_400)
      try await save(desk.colleague)
      desk.clock.advance(by: 1)
      for account in [desk.colleague, desk.lead] {
        await #expect(throws: NotFound.self, "\(account.label)") { try await save(account) }
      }
      try await save(desk.worker)
    }
  }

  @Test(arguments: Engine.available) func `a draft that is thrown away can be brought back for a day`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.startedCall()
      _ = try await desk.services.saveDraft(id, seen: 1, occasion) { $0.notes = "toch nodig" }
      for _ in 0..<2 { try await desk.services.discardContact(id, occasion) }
      let gone = try await desk.services.readContact(id, occasion).contact
      #expect(gone.state == .discarded && gone.settledAt == .t0 && gone.version == 3)
      await #expect(throws: ContactRefusal.notADraft) {
        try await desk.services.saveDraft(id, seen: 3, occasion) { $0.notes = "verder" }
      }
      desk.clock.advance(by: 24 * 3600)
      try await desk.services.bringBackContact(id, occasion)
      let back = try await desk.services.readContact(id, occasion).contact
      #expect(back.state == .draft && back.content.notes == "toch nodig")
      try await desk.services.discardContact(id, occasion)
      desk.clock.advance(by: 24 * 3600 + 1)
      await #expect(throws: ContactRefusal.setAsideTooLongAgo(hours: 24)) {
        try await desk.services.bringBackContact(id, occasion)
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a call in which danger was named or a crisis runs is neither closed without a conversation nor thrown away`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let named = try await desk.startedCall()
      _ = try await desk.services.saveDraft(named, seen: 1, occasion) { $0.danger = .doubt }
      let inCrisis = try await desk.startedCall()
      _ = try await desk.services.openCrisis(from: .contact(inCrisis), token: "crisis", occasion)
      for call in [named, inCrisis] {
        await #expect(throws: ContactRefusal.dangerSaid) {
          try await desk.services.closeContact(as: .hungUp, call, occasion)
        }
        await #expect(throws: ContactRefusal.dangerSaid) { try await desk.services.discardContact(call, occasion) }
        #expect(try await desk.services.readContact(call, occasion).contact.state == .draft)
      }
    }
  }

  @Test(arguments: ContactKind.withoutData)
  func `a call in which nobody was helped keeps its kind and drops what was chosen`(
    kind: ContactKind
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.startedCall()
      _ = try await desk.services.saveDraft(id, seen: 1, occasion) { $0.fillIn("per ongeluk") }
      await #expect(throws: ContactRefusal.notAKindWithoutData) {
        try await desk.services.closeContact(as: .ownQuestion, id, occasion)
      }
      for _ in 0..<2 { try await desk.services.closeContact(as: kind, id, occasion) }
      let closed = try await desk.services.readContact(id, occasion).contact
      #expect(closed.state == .withoutData && closed.content.kind == kind)
      #expect(closed.content.caller == nil && closed.content.helpQuestions.isEmpty && closed.content.danger == nil)
      await #expect(throws: ContactRefusal.notADraft) {
        try await desk.services.closeContact(as: kind == .test ? .silent : .test, id, occasion)
      }
      try await desk.services.bringBackContact(id, occasion)
      let back = try await desk.services.readContact(id, occasion).contact
      #expect(back.state == .draft && back.content.kind == .ownQuestion && back.content.notes == "per ongeluk")
    }
  }

  @Test(arguments: Engine.available) func `a registered contact can be neither thrown away nor closed nor brought back`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.registeredCall()
      await #expect(throws: ContactRefusal.notADraft) { try await desk.services.discardContact(id, occasion) }
      await #expect(throws: ContactRefusal.notADraft) {
        try await desk.services.closeContact(as: .silent, id, occasion)
      }
      await #expect(throws: ContactRefusal.notADraft) { try await desk.services.bringBackContact(id, occasion) }
      #expect(try await desk.services.readContact(id, occasion).contact.state == .registered)
    }
  }

  @Test func `another team and an administrator start, close and throw away nothing`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.startedCall()
      await #expect(throws: AccessRefusal.self) { try await desk.startedCall(by: desk.administrator) }
      for account in [desk.stranger, desk.administrator] {
        let occasion = desk.occasion(account)
        await #expect(throws: NotFound.self) { try await desk.services.closeContact(as: .silent, id, occasion) }
        await #expect(throws: NotFound.self) { try await desk.services.discardContact(id, occasion) }
        await #expect(throws: NotFound.self) { try await desk.services.bringBackContact(id, occasion) }
      }
    }
  }

  @Test func `each act leaves its row, and a refused one none`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let occasion = desk.occasion(desk.worker)
      let left = try await desk.events {
        let id = try await desk.startedCall()
        _ = try await desk.services.saveDraft(id, seen: 1, occasion) { $0.notes = "een" }
        try await desk.services.discardContact(id, occasion)
        try await desk.services.bringBackContact(id, occasion)
        try await desk.services.closeContact(as: .silent, id, occasion)
        await #expect(throws: ContactRefusal.notADraft) { try await desk.services.discardContact(id, occasion) }
      }
      #expect(
        left == [
          "contact.drafted", "contact.draft-saved", "contact.discarded", "contact.drafted", "contact.registered",
        ])
    }
  }
}
