import Access
import CareActs
import CareRecords
@_spi(Tables) @_spi(Testing) import RegisterCore
import Database
import Desk
import Foundation
import HouseActs
import HouseRecords
import ScreeningActs
import TestKit
import Testing

@Suite("What an import writes") struct ImportedFactsTests {
  @Test(arguments: Engine.available)
  func `local day, hour and weekday are those of the desk's clocks`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      let rows = try await desk.rows(
        "SELECT local_date, local_month, local_hour, local_weekday, started_at FROM contact ORDER BY started_at")
      #expect(rows.map { String.read($0[0]) } == ["2013-03-01", "2013-03-02", "2013-03-03", "2013-10-27"])
      #expect(rows.map { String.read($0[1]) } == ["2013-03", "2013-03", "2013-03", "2013-10"])
      #expect(rows.map { Int.read($0[2]) } == [9, 23, 0, 2])
      #expect(rows.map { Int.read($0[3]) } == [5, 6, 7, 7])
      // Half past two came twice that night; the first time was still summer time.
      #expect(Date.read(rows[3][4]) == Date(timeIntervalSince1970: 1_382_833_800))
    }
  }

  @Test(arguments: Engine.available)
  func `a finished trajectory keeps its days and results`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      let row = try #require(
        try await desk.rows(
          """
          SELECT r.state, r.intake_held_on, t.started_on, t.closed_on, t.closed_month, t.goals_reached, t.work_start,
            t.work_end, t.product, t.product_version, d.state, d.internal_line, d.internal_line_reason, d.known_to_desk,
            r.age_band
          FROM registration r JOIN trajectory t ON t.registration_id = r.id JOIN dossier d ON d.id = r.dossier_id
          WHERE r.registered_on = '2013-03-01'
          """
        ).first)
      let texts = (0..<9).map { String.read(row[$0]) } + (10..<15).map { String.read(row[$0]) }
      #expect(
        texts == [
          "closed", "2013-03-08", "2013-03-08", "2013-06-03", "2013-06", "fully", "sick", "works", "short-term",
          "closed", "no", "private", "code-only", "25-34",
        ])
    }
  }

  @Test(arguments: Engine.available)
  func `who still waits has no trajectory yet`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      let row = try #require(
        try await desk.rows(
          """
          SELECT r.state, r.triage_outcome, r.product, r.work_start, r.intake_held_on, d.internal_line FROM registration r
          JOIN dossier d ON d.id = r.dossier_id WHERE r.registered_on = '2013-03-02'
          """
        ).first)
      #expect(
        (0..<6).map { String.read(row[$0]) } == [
          "waiting", "accept", "short-term", "not-applicable", nil, "not-asked",
        ])
      let trajectories = try await desk.number(
        """
        SELECT count(*) FROM trajectory t JOIN registration r ON r.id = t.registration_id
        WHERE r.registered_on = '2013-03-02'
        """)
      #expect(trajectories == 0)
    }
  }

  @Test(arguments: Engine.available)
  func `sessions beyond the limit and unconsented referrals are kept as they were`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      #expect(try await desk.number("SELECT count(*) FROM session WHERE number = 40 AND attendance = 'held'") == 1)
      #expect(try await desk.number("SELECT count(*) FROM session WHERE attendance = 'no-show'") == 1)
      #expect(
        try await desk.number(
          "SELECT count(*) FROM referral WHERE consented IS NULL AND target = 'internal' AND line = 'internal'") == 1)
    }
  }

  @Test(arguments: Engine.available)
  func `workers become accounts that nobody can sign in to, under a number`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      let legacy = try await desk.rows(
        "SELECT label, password_hash, role FROM account WHERE legacy = 1 ORDER BY label")
      #expect(legacy.map { String.read($0[0]) } == ["Oud register", "Oud register 01", "Oud register 02"])
      #expect(legacy.allSatisfy { $0[1] == .null })
      await #expect(throws: SignInToDesk.Refusal.wrong) {
        try await desk.services.signIn(
          login: "jansen", password: TestDesk.password, network: "127.0.0.1", requestID: "test")
      }
      // Another register of the same desk: the same people.
      try await desk.importing(try LegacyRegister.small().renumbered("x"))
      #expect(try await desk.number("SELECT count(*) FROM account WHERE legacy = 1") == 3)
      #expect(
        try await desk.number(
          "SELECT count(DISTINCT owner_id) FROM dossier WHERE owner_id IS NOT NULL") == 2)
    }
  }

  @Test(arguments: Engine.available)
  func `numbers and worker codes are in no readable column`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let marked = try LegacyRegister.small().renumbered("q7q7q7")
      try await desk.importing(marked)
      for table: SQL in [
        "SELECT * FROM account", "SELECT * FROM dossier", "SELECT * FROM contact", "SELECT * FROM registration",
        "SELECT * FROM trajectory", "SELECT * FROM session", "SELECT * FROM blind_index", "SELECT * FROM audit",
      ] {
        for row in try await desk.rows(table) {
          let texts = row.columns.names.indices.map { String(describing: row[$0]) }
          #expect(!texts.contains { $0.contains("q7q7q7") || $0.contains("jansen") })
        }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a full number finds its dossier or contact, and a part of it nothing`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      let (dossier, contact, part) = try await desk.register.prepare { work in
        let index = ReachIndex(work)
        return (try index.find("D1").dossiers, try index.find("C4").contacts, try index.find("D").dossiers)
      }
      #expect(dossier.count == 1 && contact.count == 1 && part.isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `an imported contact can be read by the team lead`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      let id = try #require(
        try await desk.rows("SELECT public_id FROM contact WHERE dossier_id IS NULL").first.flatMap {
          ContactID.Public.read($0[0])
        })
      let lead = desk.occasion(desk.lead)
      let answer = try await desk.services.readContact(id, lead)
      #expect(answer.contact.isLegacy && answer.recorder == "Oud register" && answer.worker == nil)
      #expect(answer.contact.content.minutes == 0 && answer.contact.content.outcome == .information)
    }
  }

  @Test(arguments: Engine.available)
  func `a correction leaves a contact findable by its number`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      let house = AccessRule(
        id: "house-corrects", roles: [.system], actions: [.amendContact], relation: .desk, purpose: .operation)
      let register = desk.register.reopened(
        Register.Setup(
          policy: AccessPolicy(rules: AccessPolicy.standard.rules + [house]), effects: desk.register.effects))
      let found = try await register.act(desk.house) { work in
        let id = try #require(try ReachIndex(work).find("C4").contacts.first)
        let table = try ContactTable(work)
        let stored = try #require(try table.find(id))
        let grant = try work.require(.amendContact, on: stored.facts(at: work.desk.id))
        work.record(.contactAmended, grant)
        var opened = try table.open(stored, grant)
        var content = opened.contact.content
        content.reach = "06 12345678"
        let version = opened.contact.version
        opened.contact = Contact(
          state: .registered, content: content, version: version + 1, recorder: opened.contact.recorder,
          openedAt: opened.contact.openedAt, settledAt: opened.contact.settledAt, isLegacy: true)
        try table.update(opened, from: version, grant)
        return [try ReachIndex(work).find("C4").contacts, try ReachIndex(work).find("0612345678").contacts]
      }
      #expect(found[0].count == 1 && found[0] == found[1])
    }
  }

  @Test(arguments: Engine.available)
  func `a contact that joins a dossier brings its number along and lets its own key go`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      // The team that took the register over; its lead may link what nobody there had in hand.
      let number = try await desk.register.act(desk.occasion(desk.lead)) { work in
        let contact = try #require(try ReachIndex(work).find("C4").contacts.first)
        let stored = try #require(try ContactTable(work).find(contact))
        let dossier = try #require(try ReachIndex(work).find("D2").dossiers.first)
        let place = try #require(try DossierTable(work).place(dossier))
        let table = try ContactTable(work)
        let leaving = try work.require(.linkContact, on: stored.facts(at: work.desk.id))
        let grant = try work.require(.writeDossier, on: place.facts)
        work.record(.contactLinked, grant)
        try table.link(try table.open(stored, leaving), leaving, to: place, grant)
        let row = try work.first("SELECT legacy_number_sealed FROM contact WHERE id = \(stored.id)")
        return try LegacyNumbers(work).open(
          try row?.optional("legacy_number_sealed"), of: .contact(stored.id), in: place.group, "contact",
          row: stored.id.number, grant)
      }
      #expect(number == "C4")
      #expect(try await desk.number("SELECT count(*) FROM content_key WHERE destroyed_at IS NOT NULL") == 1)
    }
  }

  @Test(arguments: Engine.available)
  func `an imported dossier opens with everything in it`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      let helped = try await dossier("D1", of: desk)
      #expect(helped.isLegacy && helped.isClosed && helped.owner == "Oud register 01")
      #expect(helped.facts.knownNow == .codeOnly && helped.facts.internalLineNow == .no)
      #expect(helped.registrations.map(\.registration.phase) == [.closed])
      #expect(helped.registrations.first?.registration.intakeHeldOn == (try .in2013(3, 8)))
      let trajectory = try #require(helped.trajectories.first?.trajectory)
      #expect(
        trajectory.topics == ["anxiety", "bereavement"] && trajectory.sessions.map(\.attendance) == [.held, .noShow])
      #expect(trajectory.closing?.goalsReached == .fully && trajectory.closing?.workAtEnd == .works)
      let waiting = try await dossier("D2", of: desk)
      #expect(waiting.registrations.map(\.registration.phase) == [.waiting] && waiting.trajectories.isEmpty)
      #expect(waiting.registrations.first?.registration.profile.workAtStart == .notApplicable)
      let inHelp = try await dossier("D3", of: desk)
      #expect(inHelp.registrations.map(\.registration.phase) == [.inHelp] && inHelp.owner == nil)
    }
  }

  @Test(arguments: Engine.available)
  func `a dossier of another team stays closed to a worker`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await desk.importing(try .small())
      let id = try await publicID("D3", of: desk)
      await #expect(throws: NotFound.self) { try await desk.services.readDossier(id, desk.occasion(desk.stranger)) }
    }
  }

  private func publicID(_ number: String, of desk: TestDesk) async throws -> DossierID.Public {
    try await desk.register.prepare { work in
      let id = try #require(try ReachIndex(work).find(number).dossiers.first)
      return try #require(try DossierTable(work).place(id)).publicID
    }
  }

  /// A dossier as the team lead sees it.
  private func dossier(_ number: String, of desk: TestDesk) async throws -> WholeDossier {
    try await desk.services.readWhole(try await publicID(number, of: desk), desk.occasion(desk.lead))
  }
}
