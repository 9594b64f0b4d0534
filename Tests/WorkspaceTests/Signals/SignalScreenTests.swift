import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import UseCases
import WebBase
import Workspace

@Suite("The pages of signals, events and jobs") struct SignalScreenTests {
  @Test(arguments: Engine.available) func `by forms alone, a signal is raised, refused without a reason, and decided`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("tsq", in: dossier)
      _ = try await worker.send(place, [("versie", "0"), ("act", "finish")] + (1...10).map { ("item-\($0)", "1") })
      #expect(try await worker.get("/w").text.contains("Signaal: besluit nodig"))
      let page = try await worker.get(dossier + "/signalen").text
      #expect(page.contains("Score vanaf de grenswaarde"))
      let form = try #require(page.firstMatch(of: #/action="(/w/dossier/[^"]+/signaal/[^"]+)"/#)).output.1
      let refused = try await worker.post(String(form), ["signal-decision": "consult", "reason": " "])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("reason-error"))
      let watched = try await worker.post(
        String(form), ["signal-decision": "watch", "reason": "eerst <b>rust</b>", "watch-until": "morgen"])
      #expect(watched.status == .unprocessableContent)
      #expect(watched.text.contains("watch-until-error") && watched.text.contains("eerst &lt;b&gt;rust&lt;/b&gt;"))
      let deviated = try await worker.post(String(form), ["signal-decision": "deviate", "reason": "Al in zorg."])
      #expect(deviated.status == .unprocessableContent && deviated.text.contains("deviation-error"))
      let done = try await worker.post(
        String(form), ["signal-decision": "consult", "reason": "eerst <b>rust</b>"])
      #expect(done.status == .seeOther)
      let after = try await worker.get(dossier + "/signalen").text
      #expect(after.contains("Er staat geen signaal open"))
      #expect(after.contains("eerst &lt;b&gt;rust&lt;/b&gt;"))
      #expect(try await worker.get(dossier).text.contains("Overleg met arts of psycholoog"))
    }
  }

  @Test func `an event is recorded, and a day that lies ahead is refused at its field`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      _ = try await worker.get(dossier + "/gebeurtenis")
      let refused = try await worker.post(
        dossier + "/gebeurtenis",
        ["versie": "0", "event-kind": "accident", "happened-on": "1-1-2027", "four-weeks": "no"])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("happened-on-error"))
      try await worker.fill(
        dossier + "/gebeurtenis", ["event-kind": "accident", "happened-on": "21-11-2026", "four-weeks": "yes"],
        then: dossier + "/signalen")
      let page = try await worker.get(dossier + "/signalen").text
      #expect(page.contains("Klachten van vier weken of langer"))
      #expect(page.contains("dag 1 na de gebeurtenis"))
    }
  }

  @Test func `background jobs are a page of the administrator alone, without anything of a client`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("tsq", in: dossier)
      _ = try await worker.send(place, [("versie", "0"), ("act", "finish")] + (1...10).map { ("item-\($0)", "1") })
      #expect(try await worker.get("/w/achtergrond").status == .notFound)
      var administrator = try await site.browser(of: "administrator")
      let page = try await administrator.get("/w/achtergrond")
      #expect(page.status == .ok)
      #expect(page.text.contains("Signaal over de termijn") && page.text.contains("Er is niets mislukt"))
      #expect(!page.text.contains("Kade 48") && !page.text.contains(dossier))
    }
  }
}
