import CareActs
import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("The page of the caseload") struct CaseloadPagesTests {
  @Test(arguments: [Language.dutch, .english]) func `each scope has its own address and its own empty page`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      for scope in CaseloadScope.allCases {
        let place = scope == .mine ? "/w/caseload" : "/w/caseload?toon=\(scope.rawValue)"
        let page = try await worker.look(place)
        #expect(page.heading == DossierTexts.caseload(language))
        #expect(page.first(".empty strong")?.text == DossierTexts.empty(scope.rawValue)(language))
        #expect(page.all("nav a[aria-current]").compactMap { $0["href"] } == [place])
        #expect(page.all("nav a").count == CaseloadScope.allCases.count)
      }
      #expect(try await worker.look("/w/caseload?toon=geheim").first("nav a[aria-current]")?["href"] == "/w/caseload")
    }
  }

  @Test func `a line leads to its dossier and says in codes where help stands`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.dossierInHelp(at: site)
      let id = try await site.desk.anonymousDossier()
      let rows = try await worker.look("/w/caseload").all("tbody tr")
      #expect(rows.compactMap { $0.first("a")?["href"] } == ["/w/dossier/\(id)", dossier])
      #expect(rows.first?.first(".chip-anon")?.text == DossierTexts.known(.codeOnly).nl)
      #expect(rows.last?.has(".chip-anon") == false && rows.last?.first("a")?.text == "Kade 48")
      #expect(rows.last?.text.contains("Medewerker 01") == true)
      var colleague = try await site.browser(of: "colleague")
      #expect(try await colleague.look("/w/caseload").has(".empty"))
      #expect(try await colleague.look("/w/caseload?toon=team").all("tbody tr").count == 2)
      var stranger = try await site.browser(of: "stranger")
      #expect(try await stranger.look("/w/caseload?toon=team").has(".empty"))
      var administrator = try await site.browser(of: "administrator")
      #expect(try await administrator.get("/w/caseload").status == .notFound)
    }
  }

  @Test func `more than 25 go on on a next page, in the same scope`() async throws {
    try await WorkspaceSite.run { site in
      for _ in 0..<26 {
        site.desk.clock.advance(by: 1)
        _ = try await site.desk.anonymousDossier()
      }
      var worker = try await site.browser(of: "worker")
      let first = try await worker.look("/w/caseload?toon=team")
      #expect(first.all("tbody tr").count == 25)
      let next = try #require(first.address(in: "/w/caseload?toon=team&na="))
      let last = try await worker.look(next)
      #expect(last.all("tbody tr").count == 1)
      #expect(last.all("a[rel=next]").isEmpty && last.addresses.contains("/w/caseload?toon=team"))
      #expect(last.address(in: "/w/caseload?toon=team&na=") == nil)
    }
  }
}
