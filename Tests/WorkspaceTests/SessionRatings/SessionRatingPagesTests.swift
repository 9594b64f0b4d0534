import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import ScreeningPages

@Suite("The pages of session ratings") struct SessionRatingPagesTests {
  @Test(arguments: Engine.available) func `on the screen turned round: asked, answered, and in the course`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ratedSession(at: site)
      let asked = try await worker.post(place, ["act": "screen"])
      #expect(asked.headers[.location] == place + "/scherm")
      let screen = try await worker.get(place + "/scherm").page
      #expect(screen.has("[name=item-1]") && !screen.has(".shell"))
      #expect(screen.addresses.allSatisfy { !$0.hasPrefix("/w") })
      for word in ["Kade 48", "Medewerker"] { #expect(!screen.text.contains(word), "\(word)") }
      let empty = try await worker.post(place + "/scherm", ["versie": "0", "remark": "Fijn <i>gesprek</i>"])
      #expect(empty.status == .unprocessableContent)
      #expect(try empty.main.refusedFields == ["item-1"])
      #expect(try empty.main.value(of: "remark") == "Fijn <i>gesprek</i>")
      let again = try #require(try empty.main.form(to: place + "/scherm"))
      let sent = try await worker.send(place + "/scherm", again.filled(with: [("item-1", "8")]))
      #expect(sent.headers[.location] == place + "/dank")
      #expect(!(try await worker.look(place + "/dank").text.contains("Fijn")))
      let shown = try await worker.look(place)
      #expect(shown.first(".score")?.text.hasPrefix("8, ") == true)
      #expect(shown.first(".prose")?.text == "Fijn <i>gesprek</i>")
      #expect(try await worker.get(place + "/scherm").headers[.location] == place)
      let dossier = String(place[..<(try #require(place.range(of: "/gesprek/"))).lowerBound])
      #expect(try await worker.look(dossier + "/beloop").all(".figs svg").count == 1)
    }
  }

  @Test func `by a code the client sees the question with the quick exit`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ratedSession(at: site)
      let made = try await worker.post(place, ["act": "code"])
      let code = try #require(made.text.firstMatch(of: #/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/#)).output.0.description
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      let form = try await client.get("/s/lijst").page
      #expect(form.has("[name=item-1]") && form.has("a.exit[href=/weg]"))
      _ = try await client.post("/s/lijst", ["versie": "0", "act": "finish", "item-1": "3", "remark": "Te kort"])
      let shown = try await worker.look(place)
      #expect(shown.first(".score")?.text.hasPrefix("3, ") == true && shown.first(".prose")?.text == "Te kort")
      let tasks = try await worker.look("/w").all("[data-row] .what").map(\.text)
      #expect(tasks.contains { $0.contains(TaskSource.sessionRating.name.nl) })
    }
  }

  @Test func `a second window is told that its words were not sent, a second tap that they were`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ratedSession(at: site)
      let made = try await worker.post(place, ["act": "code"])
      let code = try #require(made.text.firstMatch(of: #/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/#)).output.0.description
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      _ = try await client.get("/s/lijst")
      let words = [("versie", "0"), ("act", "finish"), ("item-1", "8"), ("remark", "")]
      for _ in 1...2 { #expect(try await client.send("/s/lijst", words).headers[.location] == "/s/klaar") }
      let typed = try await client.post(
        "/s/lijst/bewaar", ["versie": "0", "remark": "Niet gehoord"], accept: "application/json")
      #expect(typed.status == .unprocessableContent && typed.text.contains("moved"))
      for act in ["finish", "save"] {
        let late = try await client.post(
          "/s/lijst", ["versie": "0", "act": act, "item-1": "2", "remark": "Niet <b>gehoord</b>"])
        #expect(late.status == .unprocessableContent)
        #expect(try late.main.first(".prose")?.text == "Niet <b>gehoord</b>", "to copy, or to read on the telephone")
      }
      #expect(try await worker.look(place).first(".score")?.text.hasPrefix("8, ") == true)
    }
  }

  @Test func `not asked is recorded with a reason, and nothing is rated for another team`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ratedSession(at: site)
      let without = try await worker.post(place, ["act": "skip"])
      #expect(without.status == .unprocessableContent)
      #expect(try without.main.refusedFields == ["skip-reason"])
      #expect(try await worker.post(place, ["act": "skip", "skip-reason": "declined"]).status == .seeOther)
      #expect(try await worker.look(place).first(".score")?.text.contains(ScreeningTexts.skipped.nl) == true)
      var stranger = try await site.browser(of: "stranger")
      for page in [place, place + "/scherm"] { #expect(try await stranger.get(page).status == .notFound) }
    }
  }
}

extension SiteBrowser {
  /// A dossier in help with one session held; gives the address of its rating.
  mutating func ratedSession(at site: WorkspaceSite) async throws -> String {
    let dossier = try await startedDossier(at: site)
    try await fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
    try await fill(dossier + "/intake", ["intake-on": "22-11-2026", "attendance": "held"], then: dossier + "/intake")
    try await fill(
      dossier + "/traject/nieuw",
      ["product": "short-term", "help-question": "sleep", "opened-on": "22-11-2026", "work": "sick"], then: dossier)
    try await fill(
      dossier + "/gesprek/nieuw", ["session-on": "22-11-2026", "attendance": "held", "place": "phone"], then: dossier)
    return try #require(try await look(dossier).address(in: dossier, ending: "/beoordeling"))
  }
}
