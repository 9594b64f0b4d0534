import CareActs
import ScreeningActs
import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
@testable import WebBase
import Workspace

@Suite("Keeping what is typed in a form") struct DraftRouteTests {
  /// A page of the form for a referral, which has a draft.
  private struct Window {
    var worker: SiteBrowser
    let dossier: String
    var page: String { dossier + "/verwijzing/nieuw" }

    init(at site: WorkspaceSite) async throws {
      worker = try await site.browser(of: "worker")
      dossier = try await worker.dossierInHelp(at: site)
    }

    /// What the script sends: the fields, and what they held as far as it knows.
    mutating func keep(
      version: Int, _ fields: [(String, String)], knowing known: [String] = [""], begins: Bool = false
    ) async throws -> TestResponse {
      let digests = known.map { "\"\(Self.digest($0))\"" }.joined(separator: ",")
      let was = fields.map { "{\"name\":\"\($0.0)\",\"digests\":[\(digests)]}" }.joined(separator: ",")
      let begin = begins ? [("begin.versie", "0"), ("begin.was", "[]")] : []
      return try await worker.send(
        dossier + "/concept?van=verwijzing/nieuw", [("versie", String(version)), ("was", "[\(was)]")] + fields + begin,
        accept: "application/json")
    }

    /// The digest of the pages' script, of a text of one field.
    static func digest(_ text: String) -> String {
      var (first, second): (UInt32, UInt32) = (0x811C_9DC5, 0x050C_5D1F)
      for unit in text.utf16 {
        first = (first ^ UInt32(unit)) &* 0x0100_0193
        second = (second ^ UInt32(unit)) &* 0x0100_0193 &+ 1
      }
      return [UInt32(text.utf16.count), first, second].map { String($0, radix: 16) }.joined(separator: "-")
    }

    mutating func value(of field: String) async throws -> String? { try await worker.look(page).value(of: field) }
  }

  @Test func `a field that was not kept before is kept, also when the answer of the last save was lost`() async throws {
    try await WorkspaceSite.run { site in
      var window = try await Window(at: site)
      _ = try await window.keep(version: 0, [("agreement", "Een")], begins: true)
      // The page never heard of it, and sends both.
      let kept = try await window.keep(
        version: 0, [("agreement", "Een twee"), ("referred-on", "21-11-2026")], knowing: ["", "Een"], begins: true)
      #expect(kept.text.contains(#""outcome":"saved""#))
      #expect(try await window.value(of: "agreement") == "Een twee")
      #expect(try await window.value(of: "referred-on") == "21-11-2026")
    }
  }

  @Test func `two windows of one person use different fields, and what the page was made from is no field`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var window = try await Window(at: site)
      _ = try await window.keep(version: 0, [("agreement", "Een")], begins: true)
      let other = try await window.keep(version: 0, [("referred-on", "21-11-2026")], begins: true)
      #expect(other.status == .ok && other.text.contains(#""clashes":{}"#))
      // The page showed a recorded value; that the draft holds none does not mean that somebody emptied it.
      let recorded = try await window.keep(version: 0, [("question", "Ons")], knowing: ["Van ons"], begins: true)
      #expect(recorded.status == .ok && recorded.text.contains(#""clashes":{}"#))
      let same = try await window.keep(version: 0, [("agreement", "Ander")], begins: true)
      let state = try await window.worker.look(window.page).first("[data-save-state]")
      #expect(state?["data-theirs"] == EditTexts.Other.window.theirs.nl, "the other window is the reader's own")
      #expect(same.status == .conflict && same.text.contains(#""clashes":{"agreement":["Een"]}"#))
      #expect(try await window.value(of: "agreement") == "Een")
    }
  }

  @Test func `two windows of one draft are one form, however often it is sent`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.dossierInHelp(at: site)
      let page = dossier + "/gesprek/nieuw"
      let keeping = dossier + "/concept?van=gesprek/nieuw"
      let first = try #require(try await worker.look(page).form(to: page))
      let token = try #require(first.value(of: "token"))
      let origin = [("begin.versie", "0"), ("begin.was", "[]"), ("begin.token", token)]
      _ = try await worker.send(keeping, [("versie", "0"), ("report", "Samen")] + origin, accept: "application/json")
      let second = try #require(try await worker.look(page).form(to: page))
      #expect(second.value(of: "token") == token)
      let met = try await worker.send(
        keeping, [("versie", "0"), ("was", "[]"), ("minutes", "30"), ("begin.token", "anders")],
        accept: "application/json")
      #expect(met.text.contains(#""token":"\#(token)""#))
      let fields = [("session-on", "22-11-2026"), ("attendance", "held")]
      #expect(try await worker.send(page, first.filled(with: fields + [("report", "Samen")])).status == .seeOther)
      let late = try await worker.send(page, second.filled(with: fields + [("minutes", "30")]))
      #expect(late.status == .unprocessableContent)
      #expect(try late.main.form(to: page)?.value(of: "token") != token, "who means it can send it as another one")
      let id = try #require(DossierID.Public(String(dossier.split(separator: "/").last ?? "")))
      let read = try await site.desk.services.readDossier(id, site.desk.occasion(site.desk.worker))
      #expect(read.plan.openTrajectories.flatMap(\.sessions).filter { $0.session.isHeld }.count == 1)
    }
  }

  @Test func `words that arrive behind their form begin no draft, and what it did not hold is kept`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.dossierInHelp(at: site)
      let page = dossier + "/gesprek/nieuw"
      let form = try #require(try await worker.look(page).form(to: page))
      let token = try #require(form.value(of: "token"))
      let fields = [("session-on", "22-11-2026"), ("attendance", "held"), ("report", "Heel")]
      #expect(try await worker.send(page, form.filled(with: fields)).status == .seeOther)
      let origin = [
        ("versie", "0"), ("was", "[]"), ("begin.versie", "0"), ("begin.was", "[]"), ("begin.token", token),
      ]
      let keeping = dossier + "/concept?van=gesprek/nieuw"
      let late = try await worker.send(keeping, origin + [("report", "Heel")], accept: "application/json")
      #expect(late.status == .ok && late.text.contains(#""outcome":"saved""#))
      #expect(try await worker.look(page).value(of: "report") == "", "it is recorded, and no draft")
      _ = try await worker.send(keeping, origin + [("report", "Heel en meer")], accept: "application/json")
      #expect(try await worker.look(page).value(of: "report") == "Heel en meer", "no record holds this")
    }
  }

  @Test func `typing goes on in a draft that was thrown away in another window`() async throws {
    try await WorkspaceSite.run { site in
      var window = try await Window(at: site)
      _ = try await window.keep(version: 0, [("agreement", "Een")], begins: true)
      _ = try await window.worker.post(window.dossier + "/concept/weg?van=verwijzing/nieuw", [:])
      let kept = try await window.keep(version: 1, [("agreement", "Een twee")], knowing: ["Een"])
      #expect(kept.status == .ok && kept.text.contains(#""outcome":"begun""#))
      #expect(try await window.value(of: "agreement") == "Een twee")
    }
  }

  @Test func `the start of help is kept until help starts`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      try await worker.fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
      try await worker.fill(
        dossier + "/intake", ["intake-on": "22-11-2026", "attendance": "held"], then: dossier + "/intake")
      let page = dossier + "/traject/nieuw"
      let kept = try await worker.post(
        dossier + "/concept?van=traject/nieuw", ["versie": "0", "work": "sick"], accept: "application/json")
      #expect(kept.status == .ok)
      #expect(try await worker.look(dossier).addresses.contains(page))
      #expect(try await worker.look(page).value(of: "work") == "sick")
      let start = try #require(try await worker.look(page).form(to: page))
      let sent = try await worker.send(page, start.filled(with: [("product", "short-term")]))
      let wrong = sent.status == .seeOther ? "" : try sent.main.first(".errsum")?.text ?? ""
      #expect(sent.headers[.location] == dossier, "\(wrong)")
      let left = try #require(DossierID.Public(String(dossier.split(separator: "/").last ?? "")))
      let read = try await site.desk.services.readDossier(left, site.desk.occasion(site.desk.worker))
      #expect(read.plan.drafts.isEmpty)
    }
  }

  @Test func `what can't be read back is not kept`() async throws {
    try await WorkspaceSite.run { site in
      var window = try await Window(at: site)
      let address = window.dossier + "/concept?van=verwijzing/nieuw"
      let broken = try await window.worker.post(
        address, ["versie": "0", "agreement": "Een", "begin.versie": "0", "begin.was": "kapot"],
        accept: "application/json")
      #expect(broken.status == .badRequest)
      #expect(try await window.value(of: "agreement") == "")
    }
  }

  @Test func `a choice that was not made is asked for again after leaving and coming back`() async throws {
    try await WorkspaceSite.run { site in
      var window = try await Window(at: site)
      let page = window.dossier + "/gegevens"
      let form = try #require(try await window.worker.look(page).form(to: page))
      var colleague = try await site.browser(of: "colleague")
      try await colleague.fill(page, ["alias": "Brug"], then: window.dossier)
      let clash = try await window.worker.send(page, form.filled(with: [("alias", "Haven")]))
      let shown = try #require(try clash.main.form(to: page))
      let origin = ["versie", "was", "botste"].map { ("begin." + $0, shown.value(of: $0) ?? "") }
      _ = try await window.worker.send(
        window.dossier + "/concept?van=gegevens",
        [("versie", "0"), ("was", "[]"), ("name", "Anna"), ("alias", "Haven")] + origin, accept: "application/json")
      let back = try #require(try await window.worker.look(page).form(to: page))
      #expect(back.value(of: "alias") == "Haven")
      let sent = try await window.worker.send(page, back.filled(with: []))
      #expect(sent.status == .unprocessableContent)
      #expect(try sent.main.refusedFields == ["alias"])
      #expect(try await colleague.look(page).value(of: "alias") == "Brug")
    }
  }

  @Test func `a form that is sent again with another text is not acknowledged, and its draft stays`() async throws {
    try await WorkspaceSite.run { site in
      var window = try await Window(at: site)
      let page = window.dossier + "/gesprek/nieuw"
      let form = try #require(try await window.worker.look(page).form(to: page))
      let held = [("session-on", "22-11-2026"), ("attendance", "held")]
      for _ in 0..<2 {
        let sent = try await window.worker.send(page, form.filled(with: held + [("report", "Eerst")]))
        #expect(sent.status == .seeOther, "the same form twice is one act")
      }
      let other = try await window.worker.send(page, form.filled(with: held + [("report", "Anders")]))
      #expect(other.status == .unprocessableContent)
      let again = try #require(try other.main.form(to: page))
      #expect(again.value(of: "report") == "Anders" && again.value(of: "token") != form.value(of: "token"))
      let reports = try await window.worker.look(window.dossier).all(".tl .prose").map(\.text)
      #expect(reports.filter { $0 == "Eerst" }.count == 1 && !reports.contains("Anders"))
    }
  }

  @Test func `a value that may not be chosen any more stays in a form that somebody else's field is changed in`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var window = try await Window(at: site)
      let page = window.dossier + "/gegevens"
      let form = try #require(try await window.worker.look(page).form(to: page))
      let before = form.value(of: "relation")
      try await window.worker.fill(page, ["phone": "0612345678"], then: window.dossier)
      #expect(try await window.worker.look(page).value(of: "relation") == before)
    }
  }
}
