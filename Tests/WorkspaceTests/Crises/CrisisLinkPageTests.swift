import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing

@Suite("What a crisis belongs to, without script") struct CrisisLinkPageTests {
  @Test func `on each page of a dossier the button belongs to the dossier`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let dossier = try await browser.startedDossier(at: site)
      let id = try #require(dossier.split(separator: "/").last)
      for page in [dossier, dossier + "/doelen"] {
        #expect(try await browser.get(page).page.form(to: "/w/crisis/nieuw?dossier=\(id)") != nil, "\(page)")
      }
      let place = try #require(
        try await browser.post("/w/crisis/nieuw?dossier=\(id)", ["token": "a"]).headers[.location])
      let page = try await browser.look(place)
      #expect(page.addresses.contains(dossier) && !page.addresses.contains(place + "/koppel"))
    }
  }

  @Test func `one that began alone is linked to a contact or dossier of the worker`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let dossier = try await browser.startedDossier(at: site)
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      #expect(try await browser.look(place).addresses.contains(place + "/koppel"))
      let link = place + "/koppel"
      let form = try #require(try await browser.look(link).form(to: link))
      let refused = try await browser.send(link, form.filled(with: [("hoort-bij", "")]))
      #expect(try refused.main.refusedFields == ["hoort-bij"])
      let id = try #require(dossier.split(separator: "/").last)
      let linked = try await browser.send(link, form.filled(with: [("hoort-bij", "dossier:\(id)")]))
      #expect(linked.headers[.location] == place)
      #expect(try await browser.look(place).addresses.contains(dossier))
    }
  }

  @Test func `who opened it by mistake says so, and the log stays with that`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      var colleague = try await site.browser(of: "colleague")
      _ = try await colleague.get("/w")
      #expect(!(try await colleague.look(place).has("[formaction$=/vergissing]")))
      #expect(try await browser.look(place).has("[formaction$=/vergissing]"))
      #expect(try await browser.post(place + "/vergissing", ["note": "Verkeerde toets"]).status == .seeOther)
      let page = try await colleague.look(place)
      #expect(page.text.contains("Per ongeluk geopend") && page.text.contains("Verkeerde toets"))
      #expect(!page.has("form[data-autosave]"))
      #expect(!(try await colleague.look("/w").has(".pin")))
    }
  }
}
