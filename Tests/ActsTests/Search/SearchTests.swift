import Access
import CareActs
import CareRecords
@_spi(Tables) import RegisterCore
import Database
import Desk
import Foundation
import TestKit
import Testing

@Suite("Searching") struct SearchTests {
  @Test(arguments: Engine.available) func `finds a dossier by a part of its alias, whatever case and accents`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier("Zoë van de Linde", owner: desk.worker)
      try await desk.dossier("Duin", owner: desk.worker)
      let answer = try await desk.services.search("zoe VAN", desk.occasion(desk.worker))
      #expect(answer.named == [.dossier(id, alias: "Zoë van de Linde")])
      #expect(answer.exact.isEmpty)
      #expect(answer.boundedTo == nil)
    }
  }

  @Test func `finds an alias by the letters of any keyboard`() async throws {
    try await withDesk(on: .sqlite) { desk in
      for (alias, typed) in [
        ("Søren", "soren"), ("Łukasz", "lukasz"), ("D\u{2019}Angelo", "d'angelo"), ("Ĳsbrand", "ijsbrand"),
        ("Kim  Lee", "kim lee"), ("Kim Lee", "kim   lee"),
      ] {
        let id = try await desk.dossier(alias, owner: desk.worker)
        let answer = try await desk.services.search(typed, desk.occasion(desk.worker))
        #expect(answer.named.contains(.dossier(id, alias: alias)), "\(alias) by \(typed)")
      }
    }
  }

  @Test func `finds a dossier by its short name as lists show it, whatever stands between its parts`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier("Linde", owner: desk.worker)
      let code = id.text.prefix(8).uppercased()
      let (first, last) = (code.prefix(4), code.suffix(4))
      for term in ["\(first)-\(last)", "\(first)\u{2011}\(last)", " \(first) \(last) ", "\(first)\(last)."] {
        let answer = try await desk.services.search(term, desk.occasion(desk.worker))
        #expect(answer.exact == [.dossier(id, alias: "Linde")], "\(term)")
      }
    }
  }

  @Test(arguments: Engine.available)
  func `finds a number or address whatever was written around it, several in a field`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier(
        "Linde", owner: desk.worker, reach: "06 12345001 (work), +32 0470 12 34 56 after 18h, mailto:a@b.nl")
      for term in ["0612345001", "+31 6 12345001 thuis", "+32 470 12 34 56", "A@B.nl", "mailto:a@b.nl"] {
        let answer = try await desk.services.search(term, desk.occasion(desk.worker))
        #expect(answer.exact == [.dossier(id, alias: "Linde")], "\(term)")
      }
    }
  }

  @Test(arguments: Engine.available) func `a dossier of another team gives no hint, by alias, code or number`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier("Linde", owner: desk.stranger, reach: "06 12 34 56 78")
      for term in ["Linde", id.text, String(id.text.prefix(8)), "+31 6 12345678"] {
        let answer = try await desk.services.search(term, desk.occasion(desk.worker))
        let nothing = try await desk.services.search("bestaat niet", desk.occasion(desk.worker))
        #expect(answer == nothing, "\(term)")
        let own = try await desk.services.search(term, desk.occasion(desk.stranger))
        #expect(own.exact + own.named == [.dossier(id, alias: "Linde")], "\(term)")
      }
    }
  }

  @Test(arguments: Engine.available) func `finds a registered contact by the full number and by no part of it`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let contact = try await desk.services.startContact(.phone, token: "a", occasion)
      _ = try await desk.services.saveDraft(contact, seen: 1, occasion) { $0.reach = "06-12345678" }
      let answer = try await desk.services.search("0031612345678", occasion)
      #expect(answer.exact == [.contact(contact, .phone, .t0)])
      #expect(try await desk.services.search("0612345", occasion).exact.isEmpty)
      #expect(try await desk.services.search("0612345678", desk.occasion(desk.stranger)).exact.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `who was found by a full value is who was meant: no other alias is opened`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier("Linde", owner: desk.worker, reach: "06 12 34 56 78")
      try await desk.dossier("Niet 0612345678", owner: desk.worker)
      let answer = try await desk.services.search("0612345678", desk.occasion(desk.worker))
      #expect(answer.exact == [.dossier(id, alias: "Linde")])
      #expect(answer.named.isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `says when more aliases are there than one search opens, and looks at the newest`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let oldest = try await desk.dossier("Allereerste", owner: desk.worker)
      desk.clock.advance(by: 60)
      try await desk.dossiers(SearchRecords.nameLimit, named: "Wilg", owner: desk.worker)
      let answer = try await desk.services.search("Allereerste", desk.occasion(desk.worker))
      #expect(answer.named.isEmpty)
      #expect(answer.boundedTo == SearchRecords.nameLimit)
      #expect(try await desk.services.search(oldest.text, desk.occasion(desk.worker)).exact.count == 1)
    }
  }

  @Test(arguments: Engine.available)
  func `leaves the dossiers whose names were opened in the audit row, and not the term`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.dossier("Linde", owner: desk.worker)
      _ = try await desk.services.search("Kanarie", desk.occasion(desk.worker))
      let row = try await desk.store.read { transaction in
        try transaction.first("SELECT objects, filters FROM audit WHERE event = 'dossier.searched'").map {
          (try $0.get("objects", as: String.self), try $0.get("filters", as: String.self))
        }
      }
      #expect(row?.0.contains("1") == true)
      #expect(row?.1.contains("Kanarie") == false)
    }
  }

  @Test func `an administrator can't search`() async throws {
    try await withDesk(on: .sqlite) { desk in
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.search("Linde", desk.occasion(desk.administrator))
      }
    }
  }
}

extension TestDesk {
  /// A dossier with an alias, of the owner's team.
  @discardableResult
  func dossier(_ alias: String, owner: Account, reach: String? = nil) async throws -> DossierID.Public {
    try await register.act(occasion(owner)) { work in
      let grant = try work.require(.createDossier)
      work.record(.dossierCreated, grant)
      return try Self.insert(alias, owner: owner, reach: reach, work, grant)
    }
  }

  func dossiers(_ count: Int, named alias: String, owner: Account) async throws {
    try await register.act(occasion(owner)) { work in
      let grant = try work.require(.createDossier)
      work.record(.dossierCreated, grant)
      for number in 0..<count { _ = try Self.insert("\(alias) \(number)", owner: owner, reach: nil, work, grant) }
    }
  }

  private static func insert(
    _ alias: String, owner: Account, reach: String?, _ work: Work, _ grant: Grant
  ) throws -> DossierID.Public {
    let group = try work.newGroup(.dossier, grant)
    let publicID = work.newPublicID(of: DossierRecord.self)
    let row = try work.first(
      """
      INSERT INTO dossier (desk_id, public_id, group_id, owner_id, team_id, entered_by, state, opened_on,
        known_to_desk, known_since, internal_line, internal_line_since, settled_at, touched_at)
      VALUES (\(work.desk.id), \(publicID), \(group), \(owner.id), \(owner.team), \(owner.id), 'open', '2026-01-01',
        'alias', '2026-01-01', 'no', '2026-01-01', \(work.now), \(work.now))
      RETURNING id
      """)
    let id: DossierID = try #require(try row?.get("id"))
    let sealed = try work.seal(
      alias, SealedField(SealedColumn("dossier", "alias"), of: .dossier(id), in: group, version: 1), grant)
    try work.execute("UPDATE dossier SET alias_sealed = \(sealed) WHERE id = \(id)")
    if let reach { try ReachIndex(work).add(reach, to: id) }
    return publicID
  }
}
