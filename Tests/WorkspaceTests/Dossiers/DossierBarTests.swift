import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

@Suite("The head of a dossier") struct DossierBarTests {
  /// Pages below a dossier that are for somebody else than the reader: turned round, or to be taken along.
  private static let forOthers = [
    "course.screen", "session-rating.screen", "session-rating.thanks", "consultation.sheet", "referral.sheet",
  ]

  @Test func `each page of a dossier says whose it is, how they are reached and where never, and leads back`()
    async throws
  {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["phq-9"])) { site in
      let sample = try await SampleDossier.make(at: site.desk)
      let dossier = "/w/dossier/\(sample.name("dossier"))"
      var worker = try await site.browser(of: "worker")
      let known = try #require(try await worker.look(dossier + "/gegevens").form(to: dossier + "/gegevens"))
      let set = try await worker.send(
        dossier + "/gegevens",
        known.filled(with: [("safe-contact", "Nooit thuis bellen"), ("phone-shared", CheckFieldWord.ticked)]))
      #expect(set.status == .seeOther)
      let crisis = try await worker.post("/w/crisis/nieuw?dossier=\(sample.name("dossier"))", ["token": "hier"])
      let log = try #require(crisis.headers[.location])
      var lead = try await site.browser(of: "lead")
      var seen = 0
      for route in site.workspace.catalog.routes
      where route.method == .get && route.template.hasPrefix("/w/dossier/:dossier") {
        if Self.forOthers.contains(route.name) || route.template.contains("/concept") { continue }
        let path = sample.filled(
          route.name == "screening.versions"
            ? route.template.replacing(":screening", with: ":finished") : route.template)
        let answer =
          route.name == "dossier.hand-over-form" ? try await lead.get(path) : try await worker.get(path)
        guard answer.status == .ok else { continue }
        seen += 1
        let head = try #require(try answer.main.first(".d-head"), "\(route.name)")
        #expect(head.text.contains("Nooit thuis bellen"), "\(route.name)")
        #expect(head.all(".d-facts .due-late").count == 1, "\(route.name)")
        #expect(head.has(".chip") && head.addresses.contains(log), "\(route.name)")
        #expect(try answer.main.all("h1").count == 1, "\(route.name)")
        if path != dossier {
          #expect(head.first("nav a")?["href"] == dossier, "\(route.name)")
          #expect(head.all(".who a").first?["href"] == dossier, "\(route.name)")
        }
      }
      #expect(seen > 20)
    }
  }
}

private enum CheckFieldWord {
  static let ticked = "ja"
}
