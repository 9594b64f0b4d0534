import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

@Suite("The pages of consultations") struct ConsultationPagesTests {
  @Test(arguments: Engine.available) func `by forms alone: asked, shown without a name, and answered`(
    engine: Engine
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = dossier + "/overleg"
      let token = try #require(try await worker.look(place).value(of: "token"))
      let refused = try await worker.post(
        place, ["token": token, "question": "Wat <b>nu</b>?", "consultation-fact": "age-band"])
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == ["consulted"])
      #expect(try refused.main.value(of: "question") == "Wat <b>nu</b>?")
      let asked = try await worker.post(
        place,
        ["token": token, "consulted": "physician", "question": "Wat <b>nu</b>?", "consultation-fact": "age-band"])
      let sheet = try await worker.get(try #require(asked.headers[.location])).text
      let words = try PageElement(sheet).text
      #expect(words.contains("Wat <b>nu</b>?") && words.contains(ConsultationFact.ageBand.name.nl))
      for word in ["Kade 48", "06-12345678", "/w/caseload"] { #expect(!sheet.contains(word), "\(word)") }
      let form = try #require(asked.headers[.location])
      let missing = try await worker.post(form, ["words": "Rust.", "answered-on": "22-11-2026"])
      #expect(missing.status == .unprocessableContent)
      #expect(try missing.main.refusedFields == ["advice"])
      #expect(try missing.main.value(of: "words") == "Rust.")
      let done = try await worker.post(form, ["advice": "go-on", "words": "Rust.", "answered-on": "22-11-2026"])
      #expect(done.status == .seeOther)
      #expect(try await worker.look(dossier).all(".tl .prose").map(\.text).contains("Rust."))
      var stranger = try await site.browser(of: "stranger")
      for page in [place, form] { #expect(try await stranger.get(page).status == .notFound) }
    }
  }
}
