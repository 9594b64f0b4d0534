import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@Suite("What an act came to") struct DoneTests {
  @Test(arguments: [Language.dutch, .english]) func `is said on the page behind it, once`(language: Language)
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let place = try await worker.startedDossier(at: site)
      _ = try await worker.look(place)
      try await worker.fill(place + "/gegevens", ["alias": "Kade 49"], then: place)
      #expect(try await worker.look(place).first(".toast[role=status]")?.text == Done.Word.saved.text(language))
      #expect(try await !worker.look(place).has(".toast"), "a reload says nothing of it")
    }
  }

  @Test func `is nothing that whoever asks for a page can put there, and never leaves the house as a header`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      worker.done = "__Host-luwte-gedaan=<b>.x"
      #expect(try await !worker.look("/w").has(".toast"))
      let form = try #require(try await worker.look("/w/taken/nieuw").form(to: "/w/taken/nieuw"))
      let sent = try await worker.send("/w/taken/nieuw", form.filled(with: [("title", "Bellen")]))
      #expect(sent.headerPairs.allSatisfy { !$0.0.lowercased().hasPrefix("luwte") })
      #expect(
        sent.headers[.setCookie] == "__Host-luwte-gedaan=toegevoegd; Path=/; HttpOnly; SameSite=Strict; Secure")
    }
  }

  @Test func `is not said of a form that was refused`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let form = try #require(try await worker.look("/w/taken/nieuw").form(to: "/w/taken/nieuw"))
      let refused = try await worker.send("/w/taken/nieuw", form.fields)
      #expect(refused.status == .unprocessableContent && refused.headers[.setCookie] == nil)
      #expect(try !refused.main.has(".toast"))
    }
  }
}
