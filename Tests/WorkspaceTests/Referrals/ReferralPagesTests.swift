import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

@Suite("Referring on screen") struct ReferralPagesTests {
  @Test(arguments: Engine.available) func `a referral is made, waits on the dossier, and is answered`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      try await worker.fill(
        place + "/verwijzing/nieuw",
        [
          "referral-target": "gp", "referred-on": "22-11-2026", "warm": "yes", "consent": "on",
          "agreement": "Deelt <b>alleen</b> de slaapklachten.",
        ], then: place)
      let waiting = try await worker.look(place)
      #expect(waiting.all(".tl .prose").map(\.text).contains("Deelt <b>alleen</b> de slaapklachten."))
      let list = try #require(waiting.first("section[aria-labelledby=verwijzingen]"))
      let form = try #require(list.first("li a")?["href"])
      try await worker.fill(form, ["referral-outcome": "started", "answered-on": "22-11-2026"], then: place)
      let settled = try #require(try await worker.look(place).first("section[aria-labelledby=verwijzingen]"))
      #expect(settled.first("li")?.text.contains(ReferralOutcome.started.name.nl) == true)
      #expect(!settled.has("li a"), "nothing is left to answer")
    }
  }

  @Test func `without consent nothing is kept but what was typed, on the form`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      let token = try #require(try await worker.look(place + "/verwijzing/nieuw").value(of: "token"))
      let refused = try await worker.post(
        place + "/verwijzing/nieuw",
        [
          "token": token, "referral-target": "company-doctor", "referred-on": "22-11-2026", "warm": "no",
          "agreement": "alleen de slaap",
        ])
      #expect(refused.status == .unprocessableContent)
      #expect(Set(try refused.main.refusedFields) == ["consent", "referral-target"])
      #expect(try refused.main.value(of: "agreement") == "alleen de slaap")
      #expect(!(try await worker.get(place).text.contains("alleen de slaap")))
    }
  }
}
