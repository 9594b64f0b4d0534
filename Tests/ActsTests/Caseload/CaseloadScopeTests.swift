import Access
import CareActs
import Desk
import TestKit
import Testing

@Suite("What a caseload shows, and to whom") struct CaseloadScopeTests {
  @Test(arguments: Engine.available) func `mine, my team's, nobody's and what I closed`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let mine = try await desk.dossier(alias: "Van mij", reach: "")
      let theirs = try await desk.dossier(alias: "Van haar", reach: "", by: desk.colleague)
      let nobodys = try await desk.dossier(alias: "Van niemand", reach: "", owner: .team)
      let closed = try await desk.dossier(alias: "Klaar", reach: "")
      try await desk.decide(.answered, in: closed)
      let expected: [(Account, CaseloadScope, Set<DossierID.Public>)] = [
        (desk.worker, .mine, [mine]), (desk.worker, .team, [mine, theirs, nobodys]),
        (desk.worker, .unassigned, [nobodys]), (desk.worker, .closed, [closed]),
        (desk.colleague, .mine, [theirs]), (desk.colleague, .closed, []), (desk.lead, .mine, []),
        (desk.lead, .team, [mine, theirs, nobodys]), (desk.stranger, .mine, []), (desk.stranger, .team, []),
        (desk.stranger, .unassigned, []), (desk.stranger, .closed, []),
      ]
      for (account, scope, dossiers) in expected {
        let found = try await desk.services.listCaseload(scope, desk.occasion(account)).lines
        #expect(Set(found.map(\.id)) == dossiers, "\(account.label) \(scope)")
        let carried = account == desk.worker ? [mine, closed] : account == desk.colleague ? [theirs] : []
        #expect(found.allSatisfy { $0.isMine == carried.contains($0.id) }, "\(account.label) \(scope)")
      }
      for scope in CaseloadScope.allCases {
        await #expect(throws: AccessRefusal.self) {
          try await desk.services.listCaseload(scope, desk.occasion(desk.administrator))
        }
      }
    }
  }

  @Test(arguments: Engine.available) func `what I closed stays for four weeks`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      try await desk.decide(.answered, in: id)
      func closed() async throws -> [DossierID.Public] {
        try await desk.services.listCaseload(.closed, desk.occasion(desk.worker)).lines.map(\.id)
      }
      desk.clock.advance(by: 28 * 86_400)
      #expect(try await closed() == [id])
      desk.clock.advance(by: 1)
      #expect(try await closed().isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `a line says where help stands, by codes and days`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped(alias: "", reach: "")
      try await desk.hold(1, in: id)
      let help = try await desk.openHelp(id)
      let today = try await desk.read(id).today
      _ = try await desk.services.recordSession(
        RecordSession.Form(on: today.adding(days: 7), place: .phone), of: help.id, in: id, token: "next",
        desk.occasion(desk.worker))
      let line = try #require(
        try await desk.services.listCaseload(.team, desk.occasion(desk.colleague)).lines.first)
      #expect(line.known == .codeOnly && line.label.split(separator: " ").count == 3)
      #expect(line.owner == "Medewerker 01" && !line.isMine && line.phase == .inHelp)
      #expect(line.product == help.trajectory.product.name)
      #expect(line.heldSessions == 1 && line.sessionLimit == 6)
      #expect(line.lastContact == today && line.nextSession == today.adding(days: 7))
      #expect(line.due == today.adding(days: 7) && !line.hasOpenCrisis)
      let call = try await desk.read(id).timeline.compactMap { event in
        if case .contact(let contact, _) = event.what { contact } else { nil }
      }.first
      _ = try await desk.services.openCrisis(from: call.map { .contact($0) }, token: "c", desk.occasion(desk.worker))
      let lines = try await desk.services.listCaseload(.mine, desk.occasion(desk.worker)).lines
      #expect(lines.map(\.hasOpenCrisis) == [true])
    }
  }

  @Test func `an address that was tampered with begins at the first line`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let nothing = String(repeating: "0", count: 26)
      for cursor in ["", "x", "1-2", "12-\(nothing)", "-\(id)"] {
        let found = try await desk.services.listCaseload(.mine, after: cursor, desk.occasion(desk.worker))
        #expect(found.lines.map(\.id) == [id], "\(cursor)")
      }
    }
  }

  @Test func `each page leaves one row, and a refused one none`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let left = try await desk.events {
        _ = try await desk.services.listCaseload(.team, desk.occasion(desk.stranger))
        await #expect(throws: AccessRefusal.self) {
          try await desk.services.listCaseload(.team, desk.occasion(desk.administrator))
        }
      }
      #expect(left == ["dossier.listed"])
    }
  }
}
