import Access
import CareActs
import Database
import Desk
import Foundation
import TestKit
import Testing

@Suite("From a contact to a dossier") struct StartDossierTests {
  @Test(arguments: Engine.available) func `one act makes a dossier with a registration, and nothing was asked for`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let answer = try await desk.read(id)
      #expect(answer.label == "Kade 48")
      #expect(answer.isMine)
      #expect(answer.facts.knownNow == .alias)
      #expect(answer.facts.internalLineNow == .notAsked)
      #expect(answer.profile.unit == "NN")
      #expect(answer.registrations.map(\.registration.phase) == [.received])
      #expect(answer.registrations.first?.registration.requests.map(\.topic) == ["sleep"])
      #expect(answer.tasks.map(\.source) == [.triage])
      #expect(
        answer.timeline.contains { event in
          if case .contact(_, let content) = event.what { content.notes == "Slaapt slecht." } else { false }
        })
    }
  }

  @Test func `the triage of a dossier that is started later is due since the day of the call`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let call = try await desk.registeredCall()
      desk.clock.advance(by: 24 * 3600)
      let id = try await desk.services.startDossier(from: call, owner: .me, token: "d", desk.occasion(desk.worker))
      let answer = try await desk.read(id)
      #expect(answer.tasks.map(\.due) == [.on(answer.today.adding(days: -1))])
    }
  }

  @Test func `a caller without alias gets a spoken code and is found by it`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier(alias: "", reach: "")
      let answer = try await desk.read(id)
      #expect(answer.facts.knownNow == .codeOnly)
      #expect(answer.label.split(separator: " ").count == 3)
      let call = try await desk.services.startContact(.phone, token: "again", desk.occasion(desk.worker))
      let matches = try await desk.services.seekDuplicates(answer.label, except: call, desk.occasion(desk.worker))
      #expect(matches.map(\.record) == [.dossier(id)])
    }
  }

  @Test(arguments: Engine.available) func `the contact's own key is gone and its text opens under the dossier's`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let call = try await desk.registeredCall()
      let before = try await desk.groups(of: call)
      let id = try await desk.services.startDossier(
        from: call, owner: .me, token: "once", desk.occasion(desk.worker))
      let after = try await desk.groups(of: call)
      #expect(before.group != after.group)
      #expect(try await desk.isDestroyed(before.group))
      let contact = try await desk.services.readContact(call, desk.occasion(desk.worker))
      #expect(contact.contact.content.notes == "Slaapt slecht.")
      #expect(contact.dossier == id)
    }
  }

  @Test func `an earlier version of a corrected contact moves along`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let call = try await desk.registeredCall()
      let version = try await desk.services.readContact(call, desk.occasion(desk.worker)).contact.version
      try await desk.services.amendContact(
        call, seen: version, reason: "Verkeerd gehoord", desk.occasion(desk.worker)
      ) { $0.notes = "Slaapt heel slecht." }
      let id = try await desk.services.startDossier(
        from: call, owner: .me, token: "once", desk.occasion(desk.worker))
      #expect(try await desk.read(id).timeline.count == 2)
    }
  }

  @Test(arguments: Engine.available) func `sending the form twice makes one dossier`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let call = try await desk.registeredCall()
      let first = try await desk.services.startDossier(
        from: call, owner: .me, token: "once", desk.occasion(desk.worker))
      let second = try await desk.services.startDossier(
        from: call, owner: .me, token: "once", desk.occasion(desk.worker))
      #expect(first == second)
      await #expect(throws: StartRefusal.linkedAlready) {
        try await desk.services.startDossier(from: call, owner: .me, token: "other", desk.occasion(desk.worker))
      }
    }
  }

  @Test func `a draft is no ground for a dossier`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let draft = try await desk.services.startContact(.phone, token: "t", desk.occasion(desk.worker))
      await #expect(throws: StartRefusal.notRegistered) {
        try await desk.services.startDossier(from: draft, owner: .me, token: "d", desk.occasion(desk.worker))
      }
    }
  }

  @Test func `somebody of another team can't tell that the dossier exists`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      await #expect(throws: NotFound.self) { try await desk.read(id, as: desk.stranger) }
      let list = try await desk.services.listCaseload(.team, desk.occasion(desk.stranger))
      #expect(list.lines.isEmpty)
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.listCaseload(.team, desk.occasion(desk.administrator))
      }
    }
  }

  @Test(arguments: Engine.available) func `a second call joins the dossier and makes the client findable by its number`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let call = try await desk.registeredCall(
        by: desk.colleague, reach: "06-87654321", notes: "Belde na een nachtmerrie.")
      try await desk.services.linkContact(call, to: id, desk.occasion(desk.colleague))
      try await desk.services.linkContact(call, to: id, desk.occasion(desk.colleague))
      let answer = try await desk.read(id)
      #expect(answer.timeline.filter { $0.kind == .contact }.count == 2)
      let draft = try await desk.services.startContact(.phone, token: "t", desk.occasion(desk.worker))
      let matches = try await desk.services.seekDuplicates("0687654321", except: draft, desk.occasion(desk.worker))
      #expect(matches.map(\.record) == [.dossier(id)])
    }
  }
}

extension TestDesk {
  func groups(of contact: ContactID.Public) async throws -> (group: Int64, dossier: Int64?) {
    try await store.read { transaction in
      let row = try transaction.first("SELECT group_id, dossier_id FROM contact WHERE public_id = \(contact.text)")
      return (try row?.get("group_id") ?? 0, try row?.optional("dossier_id"))
    }
  }

  func isDestroyed(_ group: Int64) async throws -> Bool {
    try await store.read { transaction in
      try transaction.first("SELECT wrapped_key FROM content_key WHERE id = \(group)")?
        .optional("wrapped_key", as: [UInt8].self) == nil
    }
  }
}
