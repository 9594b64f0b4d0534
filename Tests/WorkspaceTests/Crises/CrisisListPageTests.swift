import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing

@Suite("The list of crises, its page and its file") struct CrisisListPageTests {
  @Test func `filter and order stand in the address, and the file holds the same lines without a note`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      #expect(try await browser.look("/w/crises").has(".empty"))
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      _ = try await browser.post(place + "/log", ["token": "b", "log": "action:note", "note": "kanarie"])
      _ = try await browser.post(place + "/log", ["token": "c", "log": "severity:acute"])
      let page = try await browser.look("/w/crises")
      #expect(page.addresses.contains(place) && page.has("th[aria-sort=descending]"))
      #expect(page.addresses.contains("/w/crises?volgorde=oudste"))
      #expect(page.has(".print-head"))
      let other = try await browser.look("/w/crises?toon=alle&volgorde=oudste")
      #expect(other.has("th[aria-sort=ascending]"))
      #expect(other.addresses.contains("/w/crises/csv?toon=alle&volgorde=oudste"))
      #expect(try await browser.look("/w/crises?toon=gesloten").has(".empty"))
      let file = try await browser.get("/w/crises/csv?toon=alle")
      #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
      #expect(file.text.contains("Acuut") && file.text.contains(";") && !file.text.contains("kanarie"))
      var administrator = try await site.browser(of: "administrator")
      for path in ["/w/crises", "/w/crises/csv"] { #expect(try await administrator.get(path).status != .ok) }
    }
  }
}
