import Access
import CareActs
import Database
import Desk
import Foundation
import HouseActs
import Instruments
import ScreeningActs
import TestKit
import Testing
import Vault

@Suite("A client's one-time link") struct ClientLinkTests {
  @Test(arguments: Engine.available) func `a client fills in, stops, goes on and sends, and the worker has the score`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let house = try LinkDesk(desk)
      let (id, screening, code) = try await house.link("tsq")
      let first = try await house.open(code)
      _ = try await house.save([1: 1, 2: 1, 3: 0], first)
      try await house.services.fillClientForm.leave(first)
      await house.expectNothing(first)
      let second = try await house.open(code)
      let shown = try await house.services.fillClientForm.read(second, requestID: "test")
      #expect(shown.answers[2] == .code(1) && shown.answers[4] == .open)
      desk.moveOn(days: 1)
      let third = try await house.open(code)
      try await house.finish(Dictionary(uniqueKeysWithValues: (4...10).map { ($0, 1) }), third)
      let done = try #require(try await desk.read(id).screenings.first)
      #expect(done.id == screening && done.state == .done && done.score?.total?.value == 9)
      #expect(done.source == .client)
      #expect(done.takenOn == (try await desk.read(id).today))
      #expect(try await desk.read(id).signals.map(\.signal.kind) == [.overCutoff])
      await house.expectNothing(third, .formClosed)
      await house.expectRefusal(code)
    }
  }

  @Test func `without wording there is no link, and it says why; nor for what only a trained worker may ask`()
    async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let house = try LinkDesk(desk)
      for code in ["gad-7", "c-ssrs"] {
        let id = try await desk.dossier()
        let screening = try await desk.begin(code, in: id)
        do {
          _ = try await house.services.makeClientLink(to: screening, in: id, .dutch, desk.occasion(desk.worker))
          Issue.record("a link to \(code)")
        } catch let refusal as ClientLinkRefusal {
          #expect(refusal.text.nl.contains(code == "gad-7" ? "niet geladen" : "geschoolde"))
        }
      }
    }
  }

  @Test func `unknown, malformed, used, withdrawn, replaced and old codes get one and the same answer`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let house = try LinkDesk(desk)
      var codes = ["", "geen code", "0000-0000-0000-0000", String(repeating: "A", count: 5_000)]
      let (_, _, used) = try await house.link("tsq")
      try await house.finish(Dictionary(uniqueKeysWithValues: (1...10).map { ($0, 0) }), try await house.open(used))
      let (id, screening, withdrawn) = try await house.link("tsq")
      try await house.services.withdrawClientLink(of: screening, in: id, desk.occasion(desk.worker))
      let (second, form, replaced) = try await house.link("tsq")
      let newer = try await house.code(to: form, in: second)
      let visit = try await house.open(newer)
      codes += [used, withdrawn, replaced]
      for code in codes { await house.expectRefusal(code) }
      desk.moveOn(days: ClientLink.validDays)
      await house.expectRefusal(newer)
      await house.expectNothing(visit)
    }
  }

  @Test(arguments: Engine.available) func `neither the code nor what the browser holds can be read in the database`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let house = try LinkDesk(desk)
      let (_, _, code) = try await house.link("tsq")
      let visit = try await house.open(code)
      let plain = code.replacing("-", with: "")
      let held = try await desk.store.read { transaction -> [String] in
        try ["SELECT * FROM client_link", "SELECT * FROM audit", "SELECT * FROM sign_in_failure"].flatMap {
          try transaction.rows(SQL(stringLiteral: $0)).flatMap { row in
            row.columns.names.indices.map { Self.words(row[$0]) }
          }
        }
      }
      #expect(held.contains("nl") && held.contains("link.opened"))
      #expect(!held.contains { $0.contains(plain) || $0.contains(code) || $0.contains(visit.text) })
    }
  }

  private static func words(_ value: SQLValue) -> String {
    switch value {
    case .text(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .integer(let number): String(number)
    case .null: ""
    }
  }

  @Test(arguments: Engine.available)
  func `a safety item opens the crisis log with the first answer, and stands on everybody's list`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let house = try LinkDesk(desk)
      let (id, _, code) = try await house.link("phq-9")
      let visit = try await house.open(code)
      #expect(try await house.save([9: 1], visit).isInDanger)
      let today = try await desk.services.showToday(desk.occasion(desk.lead))
      let crisis = try #require(today.crises.first)
      let log = try await desk.services.readCrisis(crisis.id, desk.occasion(desk.colleague))
      #expect(log.dossier == id)
      #expect(log.crisis.entries.map(\.note).first?.contains("door de cliënt zelf") == true)
      #expect(try await desk.read(id).signals.map(\.signal.kind) == [.safety])
      #expect(try await house.services.fillClientForm.read(visit, requestID: "test").isInDanger)
    }
  }

  @Test func `wrong codes slow one network down for a minute at most, and no other`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let house = try LinkDesk(desk)
      let (_, _, code) = try await house.link("tsq")
      for _ in 1...16 {
        await house.expectRefusal("7K3M-Q9TD-2XHV-8RWA", network: "kantoor")
        desk.clock.advance(by: 60)
      }
      desk.clock.advance(by: -59)
      await #expect(throws: ClientLinkRefusal.wait(seconds: 59)) {
        try await house.services.openClientLink(code, network: "kantoor", requestID: "test")
      }
      _ = try await house.services.openClientLink(code, network: "thuis", requestID: "test")
      desk.clock.advance(by: 60)
      _ = try await house.services.openClientLink(code, network: "kantoor", requestID: "test")
    }
  }

  @Test func `after half an hour without a sign of life, and in another browser, the code is asked again`() async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let house = try LinkDesk(desk)
      let (_, _, code) = try await house.link("tsq")
      let first = try await house.open(code)
      desk.clock.advance(by: 1_700)
      _ = try await house.save([1: 1], first)
      desk.clock.advance(by: 1_801)
      await house.expectNothing(first)
      let second = try await house.open(code)
      let third = try await house.open(code)
      await house.expectNothing(second)
      #expect(try await house.services.fillClientForm.read(third, requestID: "test").answers[1] == .code(1))
    }
  }

  @Test func `a form that a worker finishes or skips closes behind the client`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let house = try LinkDesk(desk)
      let (id, screening, code) = try await house.link("tsq")
      let visit = try await house.open(code)
      try await desk.finish(Dictionary(uniqueKeysWithValues: (1...10).map { ($0, 0) }), screening, in: id)
      await house.expectNothing(visit)
      let (other, skipped, second) = try await house.link("tsq")
      try await desk.services.skipScreening(.declined, of: skipped, in: other, desk.occasion(desk.worker))
      await house.expectRefusal(second)
    }
  }

  @Test func `before the moment that it was made, a link opens nothing`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let house = try LinkDesk(desk)
      let (_, _, code) = try await house.link("tsq")
      desk.clock.advance(by: -7_200)
      await house.expectRefusal(code)
    }
  }

  @Test func `what is sent with answers missing is kept, refused with the items, and sent as it is when asked`()
    async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let house = try LinkDesk(desk)
      let (id, _, code) = try await house.link("tsq")
      let visit = try await house.open(code)
      await #expect(throws: UnfinishedClientForm.self) { try await house.finish([1: 1, 2: 1], visit) }
      let shown = try await house.services.fillClientForm.read(visit, requestID: "test")
      #expect(shown.answers[2] == .code(1))
      try await house.finish([:], visit, leavesOpen: true)
      #expect(try await desk.read(id).screenings.first?.score?.outcome == .open)
    }
  }

  @Test func `a client has the rights of one form, and every step leaves a row without an account`() async throws {
    let rules = AccessPolicy.standard.rules.filter { $0.roles.contains(.client) }
    #expect(Set(rules.flatMap(\.actions)) == [.answerForm, .compareScores, .openCrisis])
    try await withDesk(on: .sqlite) { desk in
      let house = try LinkDesk(desk)
      let (_, _, code) = try await house.link("tsq")
      _ = try await house.save([1: 1], try await house.open(code))
      let rows = try await desk.store.read { transaction in
        try transaction.rows("SELECT event, actor_id FROM audit WHERE actor_role = 'client' ORDER BY id").map { row in
          (try row.get("event", as: String.self), try row.optional("actor_id", as: Int64.self))
        }
      }
      #expect(rows.map(\.0) == ["link.opened", "form.shown", "form.answered"])
      #expect(rows.allSatisfy { $0.1 == nil })
    }
  }
}

/// A desk that loaded the texts of two questionnaires.
struct LinkDesk {
  let desk: TestDesk
  let services: DeskServices

  init(_ desk: TestDesk) throws {
    self.desk = desk
    services = desk.services(with: try PracticeWordings.loaded(["tsq", "phq-9"]))
  }

  /// A questionnaire in a new dossier, with a code for the client.
  func link(_ instrument: String) async throws -> (
    dossier: DossierID.Public, screening: ScreeningID.Public, code: String
  ) {
    let id = try await desk.dossier(alias: UUID().uuidString)
    let screening = try await desk.begin(instrument, in: id)
    return (id, screening, try await code(to: screening, in: id))
  }

  func code(to screening: ScreeningID.Public, in id: DossierID.Public) async throws -> String {
    let known = try await services.readScreening(screening, in: id, .dutch, desk.occasion(desk.worker)).link?.link
      .madeAt
    return try await services.makeClientLink(
      to: screening, in: id, .dutch, replacing: known, desk.occasion(desk.worker)
    ).code
  }

  func open(_ code: String) async throws -> SessionToken {
    try await services.openClientLink(code.lowercased(), network: "thuis", requestID: "test")
  }

  func save(_ codes: [Int: Int], _ visit: SessionToken) async throws -> SavedClientForm {
    try await services.fillClientForm.save(
      codes.mapValues { .code($0) }, seen: try await seen(visit), visit, requestID: "test")
  }

  func finish(_ codes: [Int: Int], _ visit: SessionToken, leavesOpen: Bool = false) async throws {
    try await services.fillClientForm.finish(
      codes.mapValues { .code($0) }, seen: try await seen(visit), leavesOpen: leavesOpen, sent: "1", visit,
      requestID: "test")
  }

  private func seen(_ visit: SessionToken) async throws -> Int64 {
    try await services.fillClientForm.read(visit, requestID: "test").version
  }

  func expectRefusal(_ code: String, network: String = "thuis") async {
    await #expect(throws: ClientLinkRefusal.opensNothing) {
      try await services.openClientLink(code, network: network, requestID: "test")
    }
  }

  /// - Parameter why: `formClosed` for a browser that sent the form itself.
  func expectNothing(_ visit: SessionToken, _ why: ClientLinkRefusal = .opensNothing) async {
    await #expect(throws: why) {
      try await services.fillClientForm.read(visit, requestID: "test")
    }
  }
}
