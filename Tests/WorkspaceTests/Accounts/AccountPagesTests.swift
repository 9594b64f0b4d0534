import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import WebSession

@Suite("The pages of signing in and of own settings") struct AccountPagesTests {
  @Test func `a refused sign-in keeps the name and never the password, with whom to call`() async throws {
    try await WorkspaceSite.run { site in
      var browser = site.visitor()
      let form = try #require(try await browser.look("/w/in?terug=/w/contacten").form(to: "/w/in"))
      let sent = form.filled(with: [("login", "niemand-hier"), ("password", "een verkeerd wachtwoord")])
      let refused = try await browser.send("/w/in", sent)
      #expect(refused.status == .unprocessableContent && refused.headers[.setCookie] == nil)
      let page = try refused.main
      #expect(page.refusedFields == ["password"])
      #expect(page.value(of: "login") == "niemand-hier" && page.value(of: "password") == "")
      #expect(page.value(of: "terug") == "/w/contacten")
      #expect(page.addresses.contains("tel:0300002424"))
      #expect(!refused.text.contains("een verkeerd wachtwoord"))
      let empty = try await browser.send("/w/in", form.filled(with: [("login", " ")]))
      #expect(try empty.main.refusedFields == ["login", "password"])
    }
  }

  @Test func `who is signed in already is led on, who signed out is told so`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      #expect(try await browser.get("/w/in?terug=/w/contacten").headers[.location] == "/w/contacten")
      _ = try await browser.get("/w/ik")
      let out = try await browser.post("/w/uit", [:])
      #expect(out.headers[.location] == "/w/in?uit=1")
      #expect(out.headers[.setCookie]?.contains("Max-Age=0") == true)
      var visitor = site.visitor()
      #expect(try await visitor.look("/w/in?uit=1").first("[role=status]")?.text == SignInTexts.signedOut.nl)
    }
  }

  @Test func `of settings in two windows both hold, and one that both changed waits for a choice`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      let form = try #require(try await browser.look("/w/ik").form(to: "/w/ik"))
      func sent(_ language: String, shortcuts: Bool) -> [(String, String)] {
        form.filled(with: [("language", language)]).filter { shortcuts || $0 != ("shortcuts", "ja") }
      }
      #expect(try await browser.send("/w/ik", sent("en", shortcuts: true)).status == .seeOther)
      #expect(try await browser.send("/w/ik", sent("nl", shortcuts: false)).status == .seeOther)
      let both = try await browser.look("/w/ik")
      #expect(both.value(of: "language") == "en" && both.value(of: "shortcuts") == nil, "neither is lost")
    }
  }

  @Test(arguments: ["worker", "lead", "administrator"]) func `language and shortcuts are set, and hold from then on`(
    login: String
  ) async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: login)
      let page = try await browser.look("/w/ik")
      #expect(page.heading == PreferencesTexts.title.nl)
      #expect(page.value(of: "language") == "nl" && page.value(of: "shortcuts") != nil)
      let form = try #require(page.form(to: "/w/ik"))
      let sent = form.filled(with: [("language", "en")]).filter { $0.0 != "shortcuts" }
      #expect(try await browser.send("/w/ik", sent).headers[.location] == "/w/ik")
      let again = try await browser.get("/w/ik").page
      #expect(again.first("html")?["lang"] == "en" && again.heading == PreferencesTexts.title.en)
      #expect(again.value(of: "language") == "en" && again.value(of: "shortcuts") == nil)
      #expect(again.first("body")?["data-shortcuts"] == "off")
      var other = try await site.browser(of: "stranger")
      #expect(try await other.get("/w/ik").page.first("html")?["lang"] == "nl")
    }
  }

  @Test func `a word that is no language changes nothing of it`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w/ik")
      _ = try await browser.post("/w/ik", ["language": "xx", "shortcuts": "1"])
      #expect(try await browser.look("/w/ik").value(of: "language") == "nl")
    }
  }
}
