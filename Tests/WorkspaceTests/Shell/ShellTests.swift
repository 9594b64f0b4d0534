import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages
@testable import HousePages

@Suite("The frame of the workspace") struct ShellTests {
  private static let ofHelp = [
    "/w", "/w/bellen", "/w/crises", "/w/contacten", "/w/aanmeldingen", "/w/caseload", "/w/signalen",
    "/w/verwijzingen", "/w/producten", "/w/kengetallen",
  ]

  @Test(arguments: [("worker", ofHelp), ("lead", ofHelp), ("administrator", ["/w/achtergrond"])])
  func `each role is led to its own places, by pointer and by two keys`(login: String, places: [String]) async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: login)
      let page = try await browser.get("/w").page
      let navigation = page.all("nav a[data-go]")
      #expect(navigation.compactMap { $0["href"] } == places)
      #expect(Set(navigation.compactMap { $0["data-go"] }).count == places.count)
      for place in places { #expect(try await browser.get(place).status != .notFound, "\(place)") }
      let isHelping = login != "administrator"
      #expect((page.form(to: "/w/crisis/nieuw") != nil) == isHelping)
      #expect((page.form(to: "/w/zoek") != nil) == isHelping)
      #expect(page.form(to: "/w/uit") != nil && page.addresses.contains("/w/ik"))
    }
  }

  @Test func `the place where one is says so, once`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      for place in ["/w", "/w/contacten", "/w/aanmeldingen", "/w/caseload", "/w/producten"] {
        let current = try await browser.get(place).page.all("nav a[data-go][aria-current=page]")
        #expect(current.compactMap { $0["href"] } == [place])
      }
    }
  }

  @Test(arguments: [Language.dutch, .english]) func `it speaks the language of the account, and leads past itself`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker", in: language)
      let page = try await browser.get("/w/caseload").page
      #expect(page.first("html")?["lang"] == language.rawValue)
      #expect(page.heading == DossierTexts.caseload(language))
      #expect(page.first("head title")?.text == DossierTexts.caseload(language) + " – Proefloket")
      let skip = try #require(page.first("a.skip")?["href"])
      #expect(page.main?["id"] == String(skip.dropFirst()))
      #expect(page.text.contains(Role.worker.name(language)))
    }
  }

  @Test(arguments: [Language.dutch, .english])
  func `what went wrong is said in the language of the account, not of the browser`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker", in: language)
      for place in ["/w/dossier/0123456789abcdefghjkmnpqrs", "/w/nergens", "/w/contact/x"] {
        let answer = try await browser.get(place)
        #expect(answer.status == .notFound, "\(place)")
        #expect(try answer.page.first("html")?["lang"] == language.rawValue, "\(place)")
      }
    }
  }

  @Test func `every drawing on a page is in the sheet of drawings that it brings`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      let call = try await browser.startedCall()
      for place in ["/w", call, "/w/contacten", "/w/kengetallen"] {
        let page = try await browser.get(place).page
        let drawn = Set(page.all("use").compactMap { $0["href"] })
        let known = Set(page.all("svg.sprite symbol").compactMap { $0["id"].map { "#" + $0 } })
        #expect(!drawn.isEmpty && drawn.isSubset(of: known), "\(place)")
      }
    }
  }
}

@Suite("On paper") struct PaperTests {
  @Test func `each part of a dossier says who printed it, when, and that it is confidential, and no today`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      for part in ["", "/intake", "/bekendheid", "/gegevens", "/doelen", "/overleg", "/signalen", "/mensen"] {
        let page = try await worker.look(dossier + part)
        let heads = page.all(".print-head").map(\.text)
        #expect(heads.count == 1, "\(part)")
        for word in ["Proefloket", "Medewerker 01", "22-11-2026 03:00", "ertrouwelijk"] {
          #expect(heads.first?.contains(word) == true, "\(part) \(word)")
        }
      }
      let first = try await worker.look(dossier)
      #expect(Set(first.all(".tl .when [data-on]").map { $0["data-on"] }) == ["zo 22-11"])
      #expect(first.all(".due").allSatisfy { $0["data-on"] != nil || $0.text.contains("-") })
    }
  }
}
