import CareActs
import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

@Suite("A dossier that a colleague closes while somebody writes in it") struct ClosedMeanwhileTests {
  @Test func `what was typed is shown to be copied, with and without a script, and nothing else of it`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      let place = try await worker.startedDossier(at: site)
      let form = try #require(try await colleague.look(place + "/gegevens").form(to: place + "/gegevens"))
      let keeping = place + "/concept?van=gegevens"
      let kept = try await colleague.send(
        keeping, [("versie", "0"), ("was", "[]"), ("begin.versie", "1"), ("begin.was", "[]"), ("alias", "Haven <9>")],
        accept: "application/json")
      #expect(kept.status == .ok)
      try await worker.fill(place + "/besluit", ["triage": "answered", "urgency": "usual"], then: "/w/aanmeldingen")

      let late = try await colleague.send(
        keeping, [("versie", "1"), ("was", "[]"), ("alias", "Haven 9")], accept: "application/json")
      #expect(late.status == .unprocessableContent && late.text.contains(#""outcome":"moved""#))
      let sent = try await colleague.send(place + "/gegevens", form.filled(with: [("alias", "Haven elf")]))
      #expect(sent.status == .unprocessableContent)
      #expect(try sent.main.all("[data-typed]").map(\.text) == ["Haven elf", "Haven <9>"])
      #expect(!sent.text.contains("Kade 48"))
      let page = try await colleague.get(place)
      #expect(page.status == .unprocessableContent)
      #expect(try page.main.all("[data-typed]").map(\.text) == ["Haven <9>"])

      let drop = try #require(try page.main.form(to: place + "/concept/weg?van=gegevens"))
      #expect(try await colleague.send(place + "/concept/weg?van=gegevens", drop.fields).headers[.location] == place)
      #expect(try await colleague.get(place).main.all("[data-typed]").isEmpty)
      var stranger = try await site.browser(of: "stranger")
      #expect(try await stranger.get(place).status == .notFound)
      #expect(try await worker.get(place).status == .ok, "who carried it looks back on it")
    }
  }

  @Test func `somebody who takes on what they carry already is led to it`() async throws {
    try await WorkspaceSite.run { site in
      let place = "/w/dossier/\(try await site.desk.anonymousDossier(owner: .team))"
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      _ = try await worker.get("/w")
      _ = try await colleague.get("/w")
      for _ in 1...2 { #expect(try await worker.post(place + "/neem", [:]).headers[.location] == place) }
      #expect(try await colleague.post(place + "/neem", [:]).headers[.location] == place)
    }
  }
}
