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
      let place = try await found("+31612345678", by: &browser)
      #expect(!place.contains("612345678"))
      let page = try await browser.get(place).page
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
      let walled = try await stranger.get(try await found("0612345678", by: &stranger)).text
      let missing = try await stranger.get(try await found("0687654321", by: &stranger)).text
      #expect(masked(walled, "0612345678") == masked(missing, "0687654321"))
    }
  }

  @Test func `what was found is there again for who comes back, for nobody else, and for half an hour`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      try await worker.fill(dossier + "/gegevens", ["alias": "Haven 3"], then: dossier)
      _ = try await worker.look(dossier)
      let place = try await found("haven", by: &worker)
      for _ in 0..<2 {
        let page = try await worker.look(place)
        #expect(page.first("[role=status]")?.addresses == [dossier])
        #expect(page.form(to: "/w/zoek")?.value(of: "q") == "haven")
      }
      var colleague = try await site.browser(of: "colleague")
      #expect(try await colleague.look(place).all("[data-row]").isEmpty)
      #expect(try await colleague.look(place).has(".notice"))
      // A session that does nothing for ten minutes is over; this one goes on.
      for _ in 0..<5 {
        site.desk.clock.advance(by: 300)
        _ = try await worker.get("/w/ik")
      }
      site.desk.clock.advance(by: 299)
      #expect(try await worker.look(place).all("[data-row]").count == 1)
      site.desk.clock.advance(by: 1)
      let gone = try await worker.look(place)
      #expect(gone.all("[data-row]").isEmpty && gone.has(".notice") && gone.form(to: "/w/zoek")?.value(of: "q") == "")
    }
  }

  @Test func `a search that is too long is refused where it was typed`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      _ = try await worker.get("/w")
      let page = try await worker.post("/w/zoek", ["q": String(repeating: "a", count: 121)]).main
      #expect(page.refusedFields == ["q"])
      #expect(page.form(to: "/w/zoek")?.value(of: "q")?.count == 121)
    }
  }

  /// Where a search leads.
  private func found(_ term: String, by browser: inout SiteBrowser) async throws -> String {
    if browser.csrf.isEmpty { _ = try await browser.get("/w") }
    let answer = try await browser.post("/w/zoek", ["q": term])
    #expect(answer.status == .seeOther)
    return try #require(answer.headers[.location])
  }

  /// A page without what was typed and without what differs per page.
  private func masked(_ page: String, _ term: String) -> String {
    page.replacing(term, with: "TERM").replacing(#/[0-7][0-9a-hjkmnp-tv-z]{25}/#, with: "NAME")
  }
}
