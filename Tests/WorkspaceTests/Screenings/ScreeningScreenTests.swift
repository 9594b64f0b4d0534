import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages
@testable import ScreeningPages

@Suite("The pages of questionnaires") struct ScreeningScreenTests {
  @Test func `the lists say once who fills them in, and what a client can fill in comes first`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["tsq"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let page = try await worker.look(dossier + "/vragenlijsten")
      let choose = try #require(page.first("section[aria-labelledby=choose]"))
      #expect(choose.all("h3").count == 2, "who fills in is said once")
      let reasons = choose.all("p.muted").map(\.text)
      #expect(!reasons.isEmpty && Set(reasons).count == reasons.count, "and so is each reason why a client can't")
      let order = choose.all("table").map { $0.addresses.map { String($0.split(separator: "/").last ?? "") } }
      #expect(order.first == ["tsq"], "what a client can fill in comes first")
      #expect(order.dropFirst().contains { $0.contains("phq-9") })
    }
  }

  @Test(arguments: Engine.available) func `by forms alone, a questionnaire is begun, kept, finished and corrected`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      #expect(try await worker.look(dossier + "/vragenlijsten").addresses.contains(dossier + "/lijst/tsq"))
      let place = try await worker.begunScreening("tsq", in: dossier)
      let half = Array((1...5).map { ("item-\($0)", "1") })
      _ = try await worker.send(place, [("versie", "0"), ("act", "save")] + half)
      let open = try await worker.look(place)
      #expect((1...10).map { open.value(of: "item-\($0)") == "1" } == (1...10).map { $0 <= 5 })
      let refused = try await worker.send(place, [("versie", "1"), ("act", "finish"), ("item-6", "1")])
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.first(".errsum")?.text.contains("7, 8, 9, 10") == true)
      #expect(try refused.main.has("button[name=act][value=finish-open]"))
      let rest = Array((7...10).map { ("item-\($0)", $0 == 7 ? "1" : "0") })
      let done = try await worker.send(place, [("versie", "2"), ("act", "finish")] + rest)
      #expect(done.status == .seeOther)
      let result = try await worker.look(place)
      #expect(result.first(".score strong")?.text == "7")
      #expect(result.all("dd").map(\.text).contains { $0.contains("Dekkers, Olff, Näring 2010") })
      #expect(try await worker.look(dossier).first(".tl")?.addresses.contains(place) == true)
      let corrected = try await worker.send(place, [("versie", "3"), ("act", "correct"), ("item-7", "0")])
      #expect(corrected.status == .seeOther)
      #expect(try await worker.look(place).all("section[aria-labelledby=versions] li").count == 2)
      #expect(try await worker.look(dossier + "/beloop").has("svg"))
    }
  }

  @Test(arguments: [("worker", Language.dutch), ("lead", .english)])
  func `what a questionnaire said before it was corrected can be read by whoever may read it`(
    login: String, language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("tsq", in: dossier)
      #expect(try await worker.get(place + "/versies").status == .notFound, "it was never finished")
      let answers = (1...10).map { ("item-\($0)", "1") }
      _ = try await worker.send(place, [("versie", "0"), ("act", "save"), ("item-1", "0")])
      _ = try await worker.send(place, [("versie", "1"), ("act", "finish")] + answers)
      #expect(try await worker.look(place).address(in: place + "/versies") == nil, "nothing was corrected")
      site.desk.clock.advance(by: 60)
      let version = try #require(try await worker.look(place + "?corrigeer=1").form(to: place)?.value(of: "versie"))
      _ = try await worker.send(place, [("versie", version), ("act", "correct"), ("item-7", "0")])
      var reader = try await site.browser(of: login, in: language)
      let link = try #require(try await reader.look(place).address(in: place + "/versies"))
      let before = try await site.desk.auditEvents().count
      let page = try await reader.look(link)
      #expect(try await site.desk.auditEvents().dropFirst(before).contains("dossier.read"))
      #expect(page.heading == VersionTexts.title(language))
      #expect(
        page.all("section h2").map(\.text) == [VersionTexts.number(2)(language), VersionTexts.number(1)(language)])
      let seventh = page.all("section").map { $0.all("tbody tr")[6].all("td").map(\.text).suffix(2) }
      #expect(seventh.first.map(Array.init) == ["0", "1"], "now, and what it was")
      #expect(seventh.last.map { $0.last } == "1")
      var stranger = try await site.browser(of: "stranger")
      #expect(try await stranger.get(link).status == .notFound)
    }
  }

  @Test func `a safety item leads to the crisis log, from the button and from the script`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("phq-9", in: dossier)
      let finished = try await worker.send(place, [("versie", "0"), ("act", "finish"), ("item-9", "1")])
      #expect(finished.headers[.location]?.hasPrefix("/w/crisis/") == true)
      #expect(try await worker.look(place).has(".notice-danger a[href^=/w/crisis/]"))
      let other = try await worker.begunScreening("asq", in: dossier)
      let kept = try await worker.post(
        other + "/bewaar", ["versie": "0", "item-1": "1"], accept: "application/json")
      #expect(kept.text.contains(ScreeningTexts.crisisOpened.nl))
    }
  }

  @Test func `what is no answer is refused beside its item, and what was sent stays on the page`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("ors", in: dossier)
      let answer = try await worker.send(
        place,
        [("versie", "0"), ("act", "finish"), ("item-1", "7,4"), ("item-2", "veel"), ("item-3", "2"), ("item-4", "3")])
      #expect(answer.status == .unprocessableContent)
      let page = try answer.main
      #expect(page.refusedFields == ["item-2"])
      #expect(page.value(of: "item-1") == "7,4" && page.value(of: "item-2") == "veel")
    }
  }

  @Test func `for the client the course has no navigation and no name`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("tsq", in: dossier)
      _ = try await worker.send(
        place, [("versie", "0"), ("act", "finish")] + (1...10).map { ("item-\($0)", "1") })
      let page = try await worker.get(dossier + "/beloop/scherm").page
      #expect(page.has("svg") && page.has("table") && !page.has(".shell"))
      #expect(page.addresses.allSatisfy { $0 == dossier + "/beloop" || !$0.hasPrefix("/w") })
      #expect(!page.text.contains("Kade 48"))
    }
  }

  @Test func `the form looks as reviewed`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let page = try await worker.get(try await worker.begunScreening("phq-9", in: dossier))
      try Golden(in: #filePath).check(
        "questionnaire", status: page.status.code, headers: page.headerPairs, body: page.text)
    }
  }

  @Test func `the pages are not there for another team and for an administrator`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("tsq", in: dossier)
      for login in ["stranger", "administrator"] {
        var other = try await site.browser(of: login)
        for page in [dossier + "/vragenlijsten", dossier + "/lijst/tsq", dossier + "/beloop", place] {
          #expect(try await other.get(page).status == .notFound, "\(login) \(page)")
        }
      }
    }
  }
}

extension SiteBrowser {
  /// Begins a questionnaire by its form; gives its address.
  mutating func begunScreening(_ code: String, in dossier: String) async throws -> String {
    let start = dossier + "/lijst/\(code)"
    let form = try #require(try await look(start).form(to: start))
    let begun = try await send(start, form.filled(with: [("taken-on", "22-11-2026")]))
    #expect(begun.status == .seeOther)
    return try #require(begun.headers[.location])
  }
}
