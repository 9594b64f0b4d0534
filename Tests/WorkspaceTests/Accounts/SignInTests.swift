import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

@testable import WebSession

@Suite("Signing in") struct SignInTests {
  @Test func `the cookie is for this host alone, out of reach of scripts and of other sites`() async throws {
    try await WorkspaceSite.run { site in
      var browser = site.visitor()
      let answer = try await browser.post("/w/in", ["login": "worker", "password": TestDesk.password])
      let cookie = try #require(answer.headers[.setCookie])
      #expect(cookie.hasPrefix("__Host-luwte="))
      for part in ["; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure"] { #expect(cookie.contains(part)) }
      #expect(!cookie.contains("Expires") && !cookie.contains("Max-Age"))
    }
  }

  @Test func `a wrong password and an unknown account get the same page`() async throws {
    try await WorkspaceSite.run { site in
      var browser = site.visitor()
      let wrong = try await browser.post("/w/in", ["login": "worker", "password": "niet dit wachtwoord"])
      let unknown = try await browser.post("/w/in", ["login": "nobody", "password": "niet dit wachtwoord"])
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.replacing("worker", with: "X") == unknown.text.replacing("nobody", with: "X"))
    }
  }

  @Test func `after five failures one has to wait, and nobody else has to`() async throws {
    try await WorkspaceSite.run { site in
      var guesser = site.visitor()
      for _ in 0..<5 { _ = try await guesser.post("/w/in", ["login": "worker", "password": "fout wachtwoord hier"]) }
      let right = try await guesser.post("/w/in", ["login": "worker", "password": TestDesk.password])
      #expect(right.status == .unprocessableContent)
      #expect(try right.main.refusalsOfTheWhole == [SignInTexts.wait(1).nl])
      var colleague = site.visitor()
      let other = try await colleague.post("/w/in", ["login": "colleague", "password": TestDesk.password])
      #expect(other.status == .seeOther)
      site.desk.clock.advance(by: 60)
      let later = try await guesser.post("/w/in", ["login": "worker", "password": TestDesk.password])
      #expect(later.status == .seeOther)
    }
  }

  @Test func `ten idle minutes lock the workspace, and signing in leads back to the page`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      site.desk.clock.advance(by: 599)
      #expect(try await browser.get("/w/contacten").status == .ok)
      site.desk.clock.advance(by: 600)
      let locked = try await browser.get("/w/contacten")
      #expect(locked.headers[.location] == "/w/in?terug=%2Fw%2Fcontacten")
      let back = try await browser.post(
        "/w/in", ["login": "worker", "password": TestDesk.password, "terug": "/w/contacten"])
      #expect(back.headers[.location] == "/w/contacten")
    }
  }

  @Test func `nobody is led to another site after signing in`() async throws {
    try await WorkspaceSite.run { site in
      for place in ["//evil.example", "https://evil.example/w/", "/w/../../evil", "\\\\evil", "/elders"] {
        var browser = site.visitor()
        let answer = try await browser.post(
          "/w/in", ["login": "worker", "password": TestDesk.password, "terug": place])
        let location = try #require(answer.headers[.location])
        #expect(location == "/w" || location.hasPrefix("/w/"), "\(place)")
      }
    }
  }

  @Test func `signing out ends the sign-in for whoever copied the cookie`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w/ik")
      var copy = browser
      let answer = try await browser.post("/w/uit", [:])
      #expect(answer.status == .seeOther)
      #expect(try await copy.get("/w/contacten").status == .seeOther)
    }
  }
}
