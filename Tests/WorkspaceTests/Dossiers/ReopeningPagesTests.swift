import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("Going on with help that was closed") struct ReopeningPagesTests {
  @Test(arguments: [Language.dutch, .english])
  func `it asks why, says so in the timeline, and has something due at once`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let dossier = try await worker.dossierInHelp(at: site)
      let closing = try #require(
        try await worker.look(dossier).address(in: dossier + "/traject/", ending: "/afsluiten"))
      let session = dossier + "/gesprek/nieuw"
      _ = try await worker.send(
        dossier + "/concept?van=gesprek/nieuw", [("versie", "0"), ("report", "Half verslag")],
        accept: "application/json")
      try await worker.fill(
        closing, ["goals-reached": "no-goals", "work": "works", "reason": "own-strength"], then: dossier)
      let left = try await worker.look(session)
      #expect(left.first("[data-typed]")?.text == "Half verslag", "what was typed has no place, and is not lost")
      #expect(left.all("form").contains { $0["action"]?.hasPrefix(dossier + "/concept/weg") == true })
      let place = closing.replacing("/afsluiten", with: "/heropen")
      #expect(try await worker.look(dossier).addresses.contains(place))
      let form = try #require(try await worker.look(place).form(to: place))
      let refused = try await worker.send(place, form.fields)
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == [ReopeningReason.list.name])
      try await worker.fill(place, ["reopening-reason": "new-event"], then: dossier)
      #expect(try await worker.look(session).form(to: session)?.value(of: "report") == "Half verslag")
      let page = try await worker.look(dossier)
      let reason = try #require(ReopeningReason.list["new-event"]?.name(language))
      #expect(page.text.contains(reason))
      #expect(page.text.contains(TaskSource.nextSession.name(language)))
      #expect(try await worker.get(place).status == .ok, "help that runs says so when it is sent")
    }
  }
}
