import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import ScreeningPages

@Suite("The pages of signals, events and jobs") struct SignalScreenTests {
  @Test(arguments: Engine.available) func `by forms alone, a signal is raised, refused without a reason, and decided`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = try await worker.begunScreening("tsq", in: dossier)
      _ = try await worker.send(place, [("versie", "0"), ("act", "finish")] + (1...10).map { ("item-\($0)", "1") })
      #expect(try await worker.look("/w").all("[data-row] a").contains { $0["href"] == dossier + "/signalen" })
      let page = try await worker.look(dossier + "/signalen")
      #expect(page.all(".signal h2").map(\.text) == [SignalKind.overCutoff.name.nl])
      let form = try #require(page.first("form[action^=\(dossier)/signaal/]")?["action"])
      let refused = try await worker.post(form, ["signal-decision": "consult", "reason": " "])
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == ["reason"])
      let watched = try await worker.post(
        form, ["signal-decision": "watch", "reason": "eerst <b>rust</b>", "watch-until": "ooit"])
      #expect(watched.status == .unprocessableContent)
      #expect(try watched.main.refusedFields == ["watch-until"])
      #expect(try watched.main.value(of: "reason") == "eerst <b>rust</b>")
      let deviated = try await worker.post(form, ["signal-decision": "deviate", "reason": "Al in zorg."])
      #expect(deviated.status == .unprocessableContent)
      #expect(try deviated.main.error(of: "deviation") != nil)
      let done = try await worker.post(
        form, ["signal-decision": "consult", "reason": "eerst <b>rust</b>"])
      #expect(done.status == .seeOther)
      let after = try await worker.look(dossier + "/signalen")
      #expect(after.has(".empty") && !after.has(".signal"))
      #expect(after.first(".rulings p")?.text == "eerst <b>rust</b>")
      #expect(after.first(".rulings strong")?.text == SignalDecision.consult.name.nl)
      #expect(try await worker.look(dossier).first(".tl h4")?.text.hasPrefix(SignalDecision.consult.name.nl) == true)
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
      #expect(try refused.main.refusedFields == ["happened-on"])
      try await worker.fill(
        dossier + "/gebeurtenis", ["event-kind": "accident", "happened-on": "21-11-2026", "four-weeks": "yes"],
        then: dossier + "/signalen")
      let page = try await worker.look(dossier + "/signalen")
      #expect(page.all(".signal h2").map(\.text) == [SignalKind.fourWeeks.name.nl])
      #expect(page.first("section[aria-labelledby=event]")?.text.contains(SignalTexts.daysAgo(1).nl) == true)
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
      let main = try page.main
      #expect(main.all("table").count == 1 && !main.has("form"), "nothing has failed")
      #expect(main.all("tbody tr").map(\.text).contains { $0.contains(JobKind.escalation.name.nl) })
      #expect(!page.text.contains("Kade 48") && !page.text.contains(dossier))
    }
  }
}
