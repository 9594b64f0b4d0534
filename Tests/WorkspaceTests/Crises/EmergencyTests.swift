import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing

@Suite("Without the desk") struct EmergencyTests {
  @Test func `the page is the same for everybody and holds nothing of anybody`() async throws {
    try await WorkspaceSite.run { site in
      var visitor = site.visitor()
      let answer = try await visitor.get("/w/nood?taal=nl")
      #expect(answer.status == .ok)
      let page = try answer.page
      for number in ["tel:112", "tel:113", "tel:08000113", "tel:0300002424"] {
        #expect(page.addresses.contains(number), "\(number)")
      }
      for name in ["safety", "means", "weapon", "company", "caller-place", "note"] {
        #expect(page.has("[name=\(name)]"), "\(name)")
      }
      var worker = try await site.browser(of: "worker")
      #expect(try await worker.get("/w/nood?taal=nl").text == answer.text)
      #expect(!page.has("[data-account]") && !page.has("[name=csrf]"))
    }
  }

  @Test func `what was written there stands in the log as answers, a place and a note`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let sent = [
        ("token", "n"), ("safety", "no"), ("weapon", "service"), ("means", "x"), ("caller-place", "Kade 3"),
        ("note", "Partner belt"),
      ]
      let place = try #require(try await browser.send("/w/crisis/nieuw", sent).headers[.location])
      #expect(try await browser.send("/w/crisis/nieuw", sent).headers[.location] == place)
      let log = try #require(try await browser.look(place).first("aside .tl"))
      for text in ["Nu veilig? Nee", "Dienstwapen", "Kade 3", "Partner belt"] {
        #expect(log.text.components(separatedBy: text).count == 2, "\(text)")
      }
      // The answer was lost, and somebody wrote on before it was sent again.
      let more = sent.map { $0.0 == "note" ? ("note", "Partner belt, is onderweg") : $0 }
      #expect(try await browser.send("/w/crisis/nieuw", more).headers[.location] == place)
      let whole = try #require(try await browser.look(place).first("aside .tl"))
      #expect(whole.text.contains("is onderweg"), "no word is taken for sent that was not")
    }
  }

  @Test func `pages of helpers name the worker that keeps it, and others do not`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let body = try #require(try await worker.get("/w").page.first("body"))
      let script = try #require(body["data-worker"])
      let answer = try await worker.get(script)
      #expect(answer.status == .ok)
      #expect(answer.headers[try #require(HTTPField.Name("Service-Worker-Allowed"))] == "/w")
      #expect(body["data-emergency"] == "/w/nood")
      var administrator = try await site.browser(of: "administrator")
      #expect(try await administrator.get("/w").page.first("body")?["data-worker"] == nil)
    }
  }
}
