import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import UseCases
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
      let waiting = try await worker.get(place).text
      #expect(waiting.contains("Wacht op antwoord"))
      #expect(waiting.contains("Deelt &lt;b&gt;alleen&lt;/b&gt; de slaapklachten."))
      let form = try #require(waiting.firstMatch(of: /"(\/w\/dossier\/[^"]*\/verwijzing\/(?!nieuw)[^"]+)"/))
      try await worker.fill(
        String(form.1), ["referral-outcome": "started", "answered-on": "22-11-2026"], then: place)
      let settled = try await worker.get(place).text
      #expect(settled.contains("Hulp is gestart") && !settled.contains("Wacht op antwoord"))
    }
  }

  @Test func `without consent nothing is kept but what was typed, on the form`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedDossier(at: site)
      let token = try #require(try await worker.get(place + "/verwijzing/nieuw").text.value(of: "token"))
      let refused = try await worker.post(
        place + "/verwijzing/nieuw",
        [
          "token": token, "referral-target": "company-doctor", "referred-on": "22-11-2026", "warm": "no",
          "agreement": "alleen de slaap",
        ])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("consent-error") && refused.text.contains("referral-target-error"))
      #expect(refused.text.contains("alleen de slaap"))
      #expect(!(try await worker.get(place).text.contains("alleen de slaap")))
    }
  }
}
