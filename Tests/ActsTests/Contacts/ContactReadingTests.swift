import Access
import CareActs
import Desk
import Foundation
import TestKit
import Testing

@Suite("Finding and reading contacts") struct ContactReadingTests {
  @Test(arguments: Engine.available)
  func `pages of 25 hold every contact once, newest first, and nothing that was typed`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      var made: [ContactID.Public] = []
      for _ in 0..<27 {
        desk.clock.advance(by: 60)
        made.append(try await desk.registeredCall())
      }
      _ = try await desk.startedCall()
      let draft = try await desk.draftedCall()
      let occasion = desk.occasion(desk.worker)
      let first = try await desk.services.listContacts(.all, occasion)
      let second = try await desk.services.listContacts(.all, after: first.next, occasion)
      #expect(first.lines.count == 25 && second.lines.count == 2 && second.next == nil)
      let lines = first.lines + second.lines
      #expect(lines.map(\.id) == made.reversed())
      #expect(lines.allSatisfy { $0.content.notes.isEmpty && $0.content.alias.isEmpty && $0.content.reach.isEmpty })
      #expect(lines.allSatisfy { $0.content.helpQuestions == ["sleep"] && $0.recorder == "Medewerker 01" })
      #expect(try await desk.services.listDrafts(.all, occasion).lines.map(\.id) == [draft])
    }
  }

  @Test(arguments: Engine.available) func `the team sees a contact for four weeks, its lead and its worker for longer`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.registeredCall()
      func sees(_ account: Account) async throws -> Bool {
        let listed = try await desk.services.listContacts(.all, desk.occasion(account)).lines.map(\.id) == [id]
        do {
          _ = try await desk.services.readContact(id, desk.occasion(account))
          #expect(listed, "\(account.label) can open it and finds it")
          return true
        } catch is NotFound {
          #expect(!listed, "\(account.label) can't open it and does not find it")
          return false
        }
      }
      for account in [desk.worker, desk.colleague, desk.lead] { #expect(try await sees(account)) }
      #expect(try await sees(desk.stranger) == false)
      desk.clock.advance(by: 28 * 86_400)
      #expect(try await sees(desk.colleague))
      desk.clock.advance(by: 1)
      #expect(try await sees(desk.colleague) == false)
      for account in [desk.worker, desk.lead] { #expect(try await sees(account)) }
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.listContacts(.all, desk.occasion(desk.administrator))
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a full number tells that there was a contact, a part of it, the draft itself and another team's do not`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.registeredCall(reach: "06-1234 5678")
      let draft = try await desk.startedCall()
      _ = try await desk.services.saveDraft(draft, seen: 1, desk.occasion(desk.worker)) { $0.reach = "0612345678" }
      func seek(_ reach: String, _ account: Account) async throws -> [PossibleMatch] {
        try await desk.services.seekDuplicates(reach, except: draft, desk.occasion(account))
      }
      let found = try await seek("+31 6 12345678", desk.colleague)
      #expect(found.map(\.record) == [.contact(id)] && found.map(\.earlierContacts) == [1])
      #expect(try await seek("12345678", desk.colleague).isEmpty)
      #expect(try await seek("", desk.colleague).isEmpty)
      #expect(try await seek("0612345678", desk.stranger).isEmpty)
      await #expect(throws: AccessRefusal.self) { try await seek("0612345678", desk.administrator) }
      let dossier = try await desk.services.startDossier(
        from: id, owner: .me, token: "d", desk.occasion(desk.worker))
      let known = try await seek("0612345678", desk.colleague)
      #expect(known.map(\.record) == [.dossier(dossier)])
      #expect(try await seek("0612345678", desk.stranger).isEmpty)
    }
  }

  @Test func `looking leaves a row each time, whatever was found`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.registeredCall()
      let left = try await desk.events {
        _ = try await desk.services.readContact(id, desk.occasion(desk.worker))
        _ = try await desk.services.listContacts(.all, desk.occasion(desk.stranger))
        _ = try await desk.services.seekDuplicates("0612345678", except: id, desk.occasion(desk.stranger))
        await #expect(throws: NotFound.self) { try await desk.services.readContact(id, desk.occasion(desk.stranger)) }
      }
      #expect(left == ["contact.read", "contact.listed", "contact.duplicates-sought"])
    }
  }
}
