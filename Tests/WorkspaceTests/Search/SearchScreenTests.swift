import CareActs
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestKit
import Testing

@Suite("The search page") struct SearchScreenTests {
  @Test func `shows what was found without the term in the address or the title`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let contact = try await site.desk.services.startContact(.phone, token: "a", site.desk.occasion(site.desk.worker))
      _ = try await site.desk.services.saveDraft(contact, seen: 1, site.desk.occasion(site.desk.worker)) {
        $0.reach = "0612345678"
      }
      let answer = try await browser.post("/w/zoek", ["q": "+31612345678"])
      #expect(answer.status == .ok)
      #expect(answer.headers[.location] == nil)
      let page = try answer.page
      #expect(page.first("[role=status]")?.addresses == ["/w/contact/\(contact)"])
      #expect(page.first("head title")?.text.contains("612345678") == false)
      #expect(page.addresses.allSatisfy { !$0.contains("612345678") })
    }
  }

  @Test func `says nothing more about a walled record than about none`() async throws {
    try await WorkspaceSite.run { site in
      let contact = try await site.desk.services.startContact(.phone, token: "a", site.desk.occasion(site.desk.worker))
      _ = try await site.desk.services.saveDraft(contact, seen: 1, site.desk.occasion(site.desk.worker)) {
        $0.reach = "0612345678"
      }
      var stranger = try await site.browser(of: "stranger")
      _ = try await stranger.get("/w")
      let walled = String(buffer: try await stranger.post("/w/zoek", ["q": "0612345678"]).body)
      let missing = String(buffer: try await stranger.post("/w/zoek", ["q": "0687654321"]).body)
      #expect(masked(walled, "0612345678") == masked(missing, "0687654321"))
    }
  }

  /// A page without what was typed and without what differs per page.
  private func masked(_ page: String, _ term: String) -> String {
    page.replacing(term, with: "TERM").replacing(#/[0-7][0-9a-hjkmnp-tv-z]{25}/#, with: "NAME")
  }
}
