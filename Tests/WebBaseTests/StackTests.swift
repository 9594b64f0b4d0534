import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore
import TestKit
import Testing

@testable import WebBase

@Suite("Every answer")
struct StackTests {
  static let requests: [(HTTPRequest.Method, String)] = [
    (.get, "/w/dossier/01abcdefghjkmnpqrstvwxyz00"), (.head, "/w/dossier/01abcdefghjkmnpqrstvwxyz00"),
    (.get, "/w/dossier/nietgeldig"), (.get, "/bestaat-niet"), (.head, "/bestaat-niet"), (.get, "/w/stuk"),
    (.get, "/w/onbekend"), (.get, "/w/druk"), (.post, "/w/notitie"), (.delete, "/w/notitie"), (.get, "/w/notitie"),
    (.get, AssetSet.standard.stylesheet.href.text), (.get, "/assets/weg.css"), (.options, "/"),
  ]

  @Test(arguments: requests)
  func `carries all security headers`(method: HTTPRequest.Method, path: String) async throws {
    let answer = try await Site.ask(method, path)
    for (name, value) in SecurityHeaders(isSecure: true).fields { #expect(answer.headers[name] == value) }
    #expect(answer.headers[.strictTransportSecurity] == "max-age=31536000; includeSubDomains")
    #expect(answer.headers[.server] == nil)
    let isAsset = path.hasPrefix("/assets/") && answer.status == .ok
    #expect(answer.headers[.cacheControl] == (isAsset ? "public, max-age=31536000, immutable" : "no-store"))
  }

  @Test func `over plain HTTP does not bind browsers to TLS`() async throws {
    let answer = try await Site.application(isSecure: false).test(.router) { client in
      try await client.executeRequest(uri: "/x", method: .get, headers: [:], body: nil)
    }
    #expect(answer.headers[.strictTransportSecurity] == nil)
    #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
  }

  @Test func `allows no inline script, no style, no frame and no other site`() {
    let policy = SecurityHeaders.contentPolicy
    for word in ["unsafe", "http", "*", "data:", "blob:", "nonce"] { #expect(!policy.contains(word)) }
    for word in ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "require-trusted-types-for"] {
      #expect(policy.contains(word))
    }
  }

  @Test func `to a fault names the request and the telephone and nothing of the fault`() async throws {
    let answer = try await Site.ask(.get, "/w/stuk?zoek=\(Site.canary)")
    #expect(answer.status == .internalServerError)
    #expect(answer.text.contains("030 000 24 24"))
    #expect(answer.text.contains("tel:0300002424"))
    #expect(answer.text.contains(#/<span class="code">[0-9a-f]{12}</span>/#))
    #expect(!answer.text.contains(Site.canary))
    #expect(!answer.text.contains("Outage"))
    #expect(!answer.text.contains("/w/stuk"))
  }

  @Test(arguments: ["/w/stuk", "/w/ongelezen"])
  func `to a form that a fault kept from being stored gives it back whole`(
    path: String
  ) async throws {
    let body = "csrf=\(Site.token.text)&versie=3&verslag=Zij+sliep+%3Cb%3Eniet%3C%2Fb%3E&soort=eigen"
    let answer = try await Site.ask(.post, path, headers: [.secFetchSite: "same-origin"], body: body)
    #expect(answer.status == .internalServerError && !answer.text.contains(Site.canary))
    let page = try PageElement(answer.text)
    let form = try #require(page.form(to: path))
    let sent = form.fields.map { "\($0.name)=\($0.value)" }
    #expect(sent == ["csrf=\(Site.token.text)", "versie=3", "verslag=Zij sliep <b>niet</b>", "soort=eigen"])
    #expect(page.all("[data-typed]").map(\.text) == ["Zij sliep <b>niet</b>"])
  }

  @Test func `to a form that came too late gives its words, and no button that can't help`() async throws {
    let body = "csrf=\(Site.token.text)&verslag=Zij+sliep+niet"
    let answer = try await Site.ask(.post, "/w/ingehaald", headers: [.secFetchSite: "same-origin"], body: body)
    let page = try PageElement(answer.text)
    #expect(answer.status == .conflict && !page.has("form"))
    #expect(page.all("[data-typed]").map(\.text) == ["Zij sliep niet"])
  }

  @Test func `gives nothing back of a form of another session, of another site, or to get in with`() async throws {
    for (path, site, body) in [
      ("/w/stuk", "same-origin", "csrf=\(String(repeating: "A", count: 43))&verslag=Zij+sliep+niet"),
      ("/w/ongelezen", "same-origin", "login=werker&password=vier+losse+woorden"),
      ("/w/ongelezen", "none", "csrf=x&verslag=Zij+sliep+niet"),
    ] {
      let answer = try await Site.ask(.post, path, headers: [.secFetchSite: site], body: body)
      #expect(!answer.text.contains("sliep") && !answer.text.contains("losse woorden"), "\(path) \(site)")
    }
  }

  @Test func `to a refusal of the server library uses our words only`() async throws {
    let answer = try await Site.ask(.get, "/w/onbekend")
    #expect(answer.status == .badRequest)
    #expect(!answer.text.contains(Site.canary))
  }

  @Test func `to a page that is not there does not repeat its path`() async throws {
    let answer = try await Site.ask(.get, "/\(Site.canary)/x")
    #expect(answer.status == .notFound)
    #expect(!answer.text.contains(Site.canary))
  }

  @Test func `is the same for a name that is wrong and one that does not exist`() async throws {
    let wrong = try await Site.ask(.get, "/w/dossier/nietgeldig")
    let missing = try await Site.ask(.get, "/w/bestaat-niet")
    let code = #/<span class="code">[0-9a-f]{12}</span>/#
    #expect(wrong.status == missing.status)
    #expect(wrong.text.replacing(code, with: "") == missing.text.replacing(code, with: ""))
  }

  @Test func `to a script is JSON`() async throws {
    let answer = try await Site.ask(.get, "/w/stuk", headers: [.accept: "application/json"])
    #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
    #expect(answer.text.contains(#""error":"fault""#))
    #expect(!answer.text.contains(Site.canary))
  }

  @Test func `says when to come back`() async throws {
    let answer = try await Site.ask(.get, "/w/druk")
    #expect(answer.status == .tooManyRequests)
    #expect(answer.headers[.retryAfter] == "30")
  }

  @Test func `to HEAD has no body, also for a fault`() async throws {
    for path in ["/w/dossier/01abcdefghjkmnpqrstvwxyz00", "/bestaat-niet"] {
      let answer = try await Site.ask(.head, path)
      #expect(answer.body.readableBytes == 0)
    }
  }

  @Test(arguments: [
    ("en-GB,en;q=0.9,nl;q=0.5", "en"), ("nl", "nl"), ("fr,de", "nl"), ("", "nl"), ("en;q=0.2,nl;q=0.3", "nl"),
    ("en;q=x", "nl"), ("*", "nl"), ("EN", "en"), ("en;q=0,nl;q=0.1", "nl"),
  ])
  func `speaks the language that the browser asks for`(header: String, language: String) async throws {
    let answer = try await Site.ask(.get, "/x", headers: [.acceptLanguage: header])
    #expect(answer.text.contains("<html lang=\"\(language)\""))
  }
}
