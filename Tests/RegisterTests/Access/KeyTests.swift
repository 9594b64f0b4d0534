import Access
import CareActs
import Database
import Desk
import Foundation
@_spi(Tables) import CareRecords
@_spi(Tables) import RegisterCore
import ScreeningActs
import TestKit
import Testing

/// A grant is the key to one record: the register refuses it for anything else, whatever an act does with it.
@Suite("Grants as keys") struct KeyTests {
  private static let column = SealedColumn("dossier", "alias")

  @Test(arguments: Engine.available)
  func `the grant for one dossier opens, seals and erases nothing of another`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let (mine, other) = (try await desk.dossier("Meeuw"), try await desk.dossier("Reiger"))
      try await desk.register.act(desk.occasion(desk.worker)) { work in
        let table = DossierTable(work)
        let (first, second) = (try #require(try table.place(mine)), try #require(try table.place(other)))
        let grant = try work.require(.writeDossier, on: first.facts)
        work.record(.dossierWritten, grant)
        #expect(try IdentitySeals(work).label(of: first, grant) == "Meeuw")
        let refused = RegisterFault.outsideGrant(.writeDossier)
        #expect(throws: refused) { try IdentitySeals(work).label(of: second, grant) }
        #expect(throws: refused) { try IdentitySeals(work).identity(of: second, grant) }
        #expect(throws: refused) { try IdentitySeals(work).store(ClientIdentity(alias: "X"), of: second, grant) }
        #expect(throws: refused) {
          try NewestNotes(work, group: second.group, [NoteChoice("x", of: .dossier(second.id))], grant)
        }
        #expect(throws: refused) { try work.destroyGroup(second.group, grant) }
        #expect(throws: refused) {
          try work.seal("x", SealedField(Self.column, of: .dossier(second.id), in: second.group, version: 9), grant)
        }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a grant for looking seals nothing, and one for no record opens nothing`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier("Meeuw")
      try await desk.register.act(desk.occasion(desk.worker)) { work in
        let place = try #require(try DossierTable(work).place(id))
        let reading = try work.require(.readDossier, on: place.facts)
        work.record(.dossierRead, reading)
        #expect(throws: RegisterFault.outsideGrant(.readDossier)) {
          try IdentitySeals(work).store(ClientIdentity(alias: "X"), of: place, reading)
        }
        #expect(throws: RegisterFault.outsideGrant(.readDossier)) { try work.destroyGroup(place.group, reading) }
        let none = try work.require(.createDossier)
        #expect(throws: RegisterFault.outsideGrant(.createDossier)) { try IdentitySeals(work).label(of: place, none) }
        let list = try work.requireList(.readDossier)
        #expect(throws: RegisterFault.outsideGrant(.readDossier)) {
          try IdentitySeals(work).label(of: place, list.grant)
        }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a list gives no key to a row that it does not hold`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier("Meeuw")
      try await desk.register.ask(desk.occasion(desk.stranger)) { work in
        let list = try work.requireList(.readDossier)
        work.record(.dossiersListed, list.grant)
        let place = try #require(try DossierTable(work).place(id))
        #expect(try work.grant(list, on: place.facts) == nil)
        #expect(try DossierNames(work).of([place.id], list).isEmpty)
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a grant of one occasion serves no other actor`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier("Meeuw")
      let kept = try await desk.register.ask(desk.occasion(desk.worker)) { work in
        let grant = try work.require(.readDossier, on: try #require(try DossierTable(work).place(id)).facts)
        work.record(.dossierRead, grant)
        return grant
      }
      await #expect(throws: RegisterFault.outsideGrant(.readDossier)) {
        try await desk.register.ask(desk.occasion(desk.stranger)) { work in
          let place = try #require(try DossierTable(work).place(id))
          return try IdentitySeals(work).label(of: place, kept)
        }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `the trail names what was opened, also what the act did not say`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let (mine, other) = (try await desk.dossier("Meeuw"), try await desk.dossier("Reiger"))
      let before = try await desk.trail().count
      let (first, second) = try await desk.register.ask(desk.occasion(desk.worker)) { work in
        let table = DossierTable(work)
        let (first, second) = (try #require(try table.place(mine)), try #require(try table.place(other)))
        let grant = try work.require(.readDossier, on: first.facts)
        work.record(.dossierRead, grant)
        _ = try IdentitySeals(work).label(of: first, grant)
        _ = try IdentitySeals(work).label(of: second, try work.require(.readDossier, on: second.facts))
        return (first.id, second.id)
      }
      let rows = try await desk.trail().dropFirst(before)
      #expect(rows.map(\.event) == ["dossier.read", "dossier.read"])
      #expect(rows.map(\.dossier) == [first.number, second.number])
    }
  }

  @Test(arguments: Engine.available)
  func `the row of a list names the dossiers whose labels it opened, and no others`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let mine = try await desk.dossier("Meeuw")
      let number = try await desk.register.prepare { try DossierTable($0).place(mine)?.id.number }
      _ = try await desk.services.listCaseload(.mine, desk.occasion(desk.worker))
      let row = try #require(try await desk.trail().last)
      #expect(row.event == "dossier.listed" && row.objects == number.map { "dossier:\($0)" })
    }
  }

  @Test(arguments: Engine.available)
  func `work that opened something without a row is refused, also before there is an actor`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier("Meeuw")
      await #expect(throws: RegisterFault.unaudited) {
        try await desk.register.ask(desk.occasion(desk.worker)) { work in
          let place = try #require(try DossierTable(work).place(id))
          return try IdentitySeals(work).label(of: place, try work.require(.readDossier, on: place.facts))
        }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a consultation is opened to be answered in its own dossier, and answered with that grant alone`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let (mine, other) = (try await desk.dossier("Meeuw"), try await desk.dossier("Reiger"))
      let asked = try await desk.services.askConsultation(
        to: .physician, question: "Wat te doen?", facts: [], in: mine, token: "q", occasion)
      try await desk.register.act(occasion) { work in
        let table = ConsultationTable(work)
        let first = try #require(try DossierTable(work).place(mine))
        let second = try #require(try DossierTable(work).place(other))
        let grant = try work.require(.writeDossier, on: first.facts)
        let foreign = try work.require(.writeDossier, on: second.facts)
        work.record(.consultationAnswered, grant)
        #expect(try table.open(asked, of: second.id, in: second.group, foreign) == nil)
        var opened = try #require(try table.open(asked, of: first.id, in: first.group, grant))
        #expect(opened.consultation.question.isEmpty, "what is not written again stays sealed")
        let day = opened.consultation.askedOn
        try opened.consultation.settle(.goOn, words: "Afwachten.", on: day, today: day)
        #expect(throws: RegisterFault.outsideGrant(.writeDossier)) {
          try table.update(opened, in: first.group, foreign)
        }
        try table.update(opened, in: first.group, grant)
      }
      let shown = try await desk.services.readConsultations(mine, occasion).content
      #expect(shown.map(\.consultation.question) == ["Wat te doen?"])
      #expect(shown.map(\.consultation.answer?.words) == ["Afwachten."])
    }
  }

  @Test(arguments: Engine.available)
  func `every sealed row of a contact goes along to its dossier, and none is left behind`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let dossier = try await desk.dossier("Meeuw")
      let contact = try await desk.registeredContact("Belt terug", reach: "0612345678")
      let tomorrow = try DeskCalendar(zone: desk.register.desk.timeZone).day(of: desk.clock.now).adding(days: 1)
      _ = try await desk.services.addTask(
        title: "Bel terug", when: WrittenDue(day: tomorrow, time: nil), for: .me,
        about: .contact(contact), token: "t", occasion)
      let crisis = try await desk.services.openCrisis(from: .contact(contact), token: "c", occasion)
      try await desk.services.logCrisis(
        .answer(.action(.note)), note: "rustig", of: crisis, token: "n", occasion)
      let group = try await desk.register.prepare { try #require(try ContactTable($0).find(contact)).group }
      let before = try await desk.register.prepare { try Self.rows(in: group, $0) }
      #expect(before == 3)
      try await desk.services.linkContact(contact, to: dossier, occasion)
      #expect(try await desk.register.prepare { try Self.rows(in: group, $0) } == 0)
      #expect(try await desk.services.readCrisis(crisis, occasion).crisis.entries.last?.note == "rustig")
    }
  }
}

extension KeyTests {
  /// How many rows of every kind stand in a group.
  fileprivate static func rows(in group: GroupID, _ work: Work) throws -> Int {
    try work.rows(
      """
      SELECT id FROM note WHERE group_id = \(group) UNION ALL SELECT id FROM task WHERE group_id = \(group)
      UNION ALL SELECT id FROM crisis WHERE group_id = \(group) UNION ALL SELECT id FROM contact WHERE group_id = \(group)
      """
    ).count
  }
}

extension TestDesk {
  /// A dossier of the worker with an alias.
  func dossier(_ alias: String) async throws -> DossierID.Public {
    let contact = try await registeredContact("Slaapt slecht", alias: alias)
    return try await services.startDossier(from: contact, owner: .me, token: alias, occasion(worker))
  }

  /// A registered contact of the worker.
  func registeredContact(_ notes: String, alias: String = "", reach: String = "") async throws -> ContactID.Public {
    let occasion = occasion(worker)
    let id = try await services.startContact(.phone, token: "\(notes)\(alias)\(reach)", occasion)
    _ = try await services.registerContact(id, seen: 1, occasion) { content in
      content.caller = QuickCaller.employee.profile
      content.helpQuestions = ["sleep"]
      content.outcome = .information
      content.danger = .no
      content.notes = notes
      content.alias = alias
      content.reach = reach
    }
    return id
  }

  struct TrailRow: Sendable {
    let event: String
    let dossier: Int64?
    let objects: String?
  }

  func trail() async throws -> [TrailRow] {
    try await store.read { transaction in
      try transaction.rows("SELECT event, dossier_id, objects FROM audit ORDER BY id").map { row in
        TrailRow(
          event: try row.get("event"), dossier: try row.optional("dossier_id"), objects: try row.optional("objects"))
      }
    }
  }
}
