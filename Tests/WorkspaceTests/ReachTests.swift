import Database
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

@Suite("Who comes where") struct ReachTests {
  @Test func `without a sign-in every page of the workspace leads to signing in, and every act too`() async throws {
    try await WorkspaceSite.run { site in
      var visitor = site.visitor()
      for route in site.workspace.catalog.routes where route.reach == .signedIn {
        let path = Self.filled(route.template)
        let answer = route.method == .get ? try await visitor.get(path) : try await visitor.post(path, [:])
        #expect(answer.status == .seeOther, "\(route.name)")
        #expect(answer.headers[.location]?.hasPrefix("/w/in") == true, "\(route.name)")
      }
    }
  }

  @Test func `a script without a sign-in hears so instead of being sent elsewhere`() async throws {
    try await WorkspaceSite.run { site in
      var visitor = site.visitor()
      let answer = try await visitor.post("/w/bellen/x/bewaar", [:], accept: "application/json")
      #expect(answer.status == .unauthorized)
    }
  }

  @Test func `every answer carries the security headers, also the refusals`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      for path in ["/w/in", "/w/bellen", "/w/contacten", "/w/nergens", "/w/contact/x"] {
        let answer = try await browser.get(path)
        for name in ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control"] {
          let field = try #require(HTTPField.Name(name))
          #expect(answer.headers[field] != nil, "\(path) lacks \(name)")
        }
        #expect(answer.headers[.cacheControl]?.contains("no-store") == true, "\(path)")
      }
    }
  }

  @Test func `a record behind a wall and a record that does not exist give the same answer`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      let id = place.split(separator: "/").last.map(String.init) ?? ""
      let nothing = String(repeating: "0", count: 26)
      for login in ["stranger", "administrator"] {
        var other = try await site.browser(of: login)
        for template in ["/w/bellen/:id", "/w/contact/:id"] {
          let walled = try await other.get(template.replacing(":id", with: id))
          let missing = try await other.get(template.replacing(":id", with: nothing))
          #expect(walled.status == .notFound, "\(login) \(template)")
          #expect(missing.status == .notFound)
          #expect(Self.masked(walled.text) == Self.masked(missing.text))
        }
      }
    }
  }

  @Test func `a form without the session's token is refused and changes nothing`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try #require(try await worker.get("/w/bellen").headers[.location])
      _ = try await worker.get(place)
      worker.csrf = String(repeating: "A", count: 43)
      let answer = try await worker.post(place + "/bewaar", ["versie": "1", "notes": "dit mag niet"])
      #expect(answer.status == .forbidden)
      let page = try await worker.get(place)
      #expect(!page.text.contains("dit mag niet"))
    }
  }

  private static func filled(_ template: String) -> String {
    template.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(":") ? String(repeating: "0", count: 26) : String($0) }.joined(separator: "/")
  }

  private static func masked(_ page: String) -> String {
    page.replacing(#/[0-9a-f]{12}/#, with: "REQUEST")
  }
}
