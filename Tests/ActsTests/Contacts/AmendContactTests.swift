import CareActs
import Desk
import Foundation
import TestKit
import Testing

@Suite("Correcting a contact") struct AmendContactTests {
  @Test(arguments: Engine.available) func `it takes a reason, and the same content again is no correction`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.registeredCall()
      let version = try await desk.services.readContact(id, occasion).contact.version
      for reason in ["", " \n"] {
        await #expect(throws: Refusals<ContactRefusal>(.missing(.reason))) {
          try await desk.services.amendContact(id, seen: version, reason: reason, occasion) { $0.notes = "Beter." }
        }
      }
      let left = try await desk.events {
        try await desk.services.amendContact(id, seen: version, reason: "Zomaar", occasion) { _ in }
        try await desk.services.amendContact(id, seen: version, reason: "Gehoord", occasion) { $0.notes = "Beter." }
      }
      #expect(left == ["contact.read", "contact.amended"])
      let answer = try await desk.services.readContact(id, occasion)
      #expect(answer.contact.version == version + 1 && answer.corrections == 1)
      #expect(answer.contact.content.notes == "Beter.")
    }
  }

  @Test(arguments: Engine.available) func `of two who correct one page, the second is told`(engine: Engine) async throws
  {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.registeredCall()
      let version = try await desk.services.readContact(id, occasion).contact.version
      try await desk.services.amendContact(id, seen: version, reason: "Een", occasion) { $0.notes = "een" }
      await #expect(throws: StaleVersion(current: Int64(version) + 1)) {
        try await desk.services.amendContact(id, seen: version, reason: "Twee", occasion) { $0.notes = "twee" }
      }
      #expect(try await desk.services.readContact(id, occasion).contact.content.notes == "een")
    }
  }

  @Test func `a draft is not corrected, and a conversation can't be struck out`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let occasion = desk.occasion(desk.worker)
      let draft = try await desk.startedCall()
      await #expect(throws: Refusals<ContactRefusal>(.notRegistered)) {
        try await desk.services.amendContact(draft, seen: 1, reason: "Te vroeg", occasion) { $0.notes = "x" }
      }
      let id = try await desk.registeredCall()
      let version = try await desk.services.readContact(id, occasion).contact.version
      await #expect(throws: Refusals<ContactRefusal>(.hasData)) {
        try await desk.services.amendContact(id, seen: version, reason: "Weg", occasion) { $0.kind = .silent }
      }
      await #expect(throws: Refusals<ContactRefusal>(.missing(.danger))) {
        try await desk.services.amendContact(id, seen: version, reason: "Leeg", occasion) { $0.danger = nil }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `who had it corrects it always, who wrote it down for four weeks, the team reads it and no more`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.startedCall()
      let had = desk.colleague.id
      _ = try await desk.services.registerContact(id, seen: 1, desk.occasion(desk.worker)) { content in
        content.fillIn("eerst")
        content.worker = had
      }
      func amend(_ account: Account) async throws {
        let version = try await desk.services.readContact(id, desk.occasion(desk.colleague)).contact.version
        try await desk.services.amendContact(id, seen: version, reason: "Reden", desk.occasion(account)) {
          $0.notes += " en verder"
        }
      }
      for account in [desk.worker, desk.colleague] { try await amend(account) }
      for account in [desk.lead, desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self, "\(account.label)") { try await amend(account) }
      }
      #expect(try await desk.services.readContact(id, desk.occasion(desk.lead)).mayWrite == false)
      desk.clock.advance(by: 28 * 86_400)
      try await amend(desk.worker)
      desk.clock.advance(by: 1)
      await #expect(throws: NotFound.self) { try await amend(desk.worker) }
      try await amend(desk.colleague)
    }
  }
}
