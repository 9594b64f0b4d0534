import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import UseCases
import WebBase
import Workspace

@Suite("The pages of session ratings") struct SessionRatingPagesTests {
  @Test(arguments: Engine.available) func `on the screen turned round: asked, answered, and in the course`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ratedSession(at: site)
      let asked = try await worker.post(place, ["act": "screen"])
      #expect(asked.headers[.location] == place + "/scherm")
      let screen = try await worker.get(place + "/scherm").text
      #expect(screen.contains("Wat had je aan dit gesprek?"))
      for word in ["Kade 48", "Medewerker", "/w/caseload", "Vandaag"] { #expect(!screen.contains(word), "\(word)") }
      let empty = try await worker.post(place + "/scherm", ["versie": "0", "remark": "Fijn <i>gesprek</i>"])
      #expect(empty.status == .unprocessableContent)
      #expect(empty.text.contains("item-1-error") && empty.text.contains("Fijn &lt;i&gt;gesprek&lt;/i&gt;"))
      let sent = try await worker.post(
        place + "/scherm", ["versie": "0", "item-1": "8", "remark": "Fijn <i>gesprek</i>"])
      #expect(sent.headers[.location] == place + "/dank")
      #expect(!(try await worker.get(place + "/dank").text.contains("gesprek</i>")))
      let shown = try await worker.get(place).text
      #expect(shown.contains("8, geen aanleiding tot bespreken") && shown.contains("Fijn &lt;i&gt;gesprek&lt;/i&gt;"))
      #expect(try await worker.get(place + "/scherm").headers[.location] == place)
      let dossier = String(place[..<(try #require(place.range(of: "/gesprek/"))).lowerBound])
      #expect(try await worker.get(dossier + "/beloop").text.contains("Vraag na het gesprek"))
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
      let form = try await client.get("/s/lijst").text
      #expect(form.contains("Wat had je aan dit gesprek?") && form.contains(#"href="/weg""#))
      _ = try await client.post("/s/lijst", ["versie": "0", "act": "finish", "item-1": "3", "remark": "Te kort"])
      let shown = try await worker.get(place).text
      #expect(shown.contains("3, bespreek het gesprek") && shown.contains("Te kort"))
      #expect(try await worker.get("/w").text.contains("Gesprek bespreken met de cliënt"))
    }
  }

  @Test func `not asked is recorded with a reason, and nothing is rated for another team`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ratedSession(at: site)
      let without = try await worker.post(place, ["act": "skip"])
      #expect(without.status == .unprocessableContent && without.text.contains("Kies een reden"))
      #expect(try await worker.post(place, ["act": "skip", "skip-reason": "declined"]).status == .seeOther)
      #expect(try await worker.get(place).text.contains("overgeslagen: de cliënt wil het niet"))
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
    let page = try await get(dossier).text
    return try #require(page.firstMatch(of: #/href="([^"]+\/beoordeling)"/#)).output.1.description
  }
}
