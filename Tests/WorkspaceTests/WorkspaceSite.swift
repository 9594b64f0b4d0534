import ClientPages
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Instruments
import NIOCore
import TestKit
import Testing
import WebBase
import Workspace

/// The pages of a test desk, asked without a network.
struct WorkspaceSite {
  let desk: TestDesk
  let client: any TestClientProtocol
  let workspace: Workspace
  let clientPages: ClientPages

  /// Runs a test on the workspace of a desk of its own.
  static func run(
    on engine: Engine = .sqlite, wordings: LoadedWordings = .empty,
    _ body: @escaping @Sendable (WorkspaceSite) async throws -> Void
  ) async throws {
    try await withDesk(on: engine) { desk in
      let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
      let settings = WebSettings(
        profile: DeskProfile(name: "Proefloket", phone: "030 000 24 24", timeZone: zone), isSecure: true)
      let services = desk.services(with: wordings)
      let workspace = Workspace(services: services, settings: settings)
      let clientPages = ClientPages(services: services, settings: settings)
      let application = Application(responder: Faces(workspace.face, beside: [clientPages.face]))
      try await application.test(.router) { client in
        try await body(WorkspaceSite(desk: desk, client: client, workspace: workspace, clientPages: clientPages))
      }
    }
  }

  /// A browser without a sign-in.
  func visitor() -> SiteBrowser {
    SiteBrowser(client: client, promises: PagePromises(workspace.catalog, clientPages.catalog))
  }

  /// A browser of somebody who signed in.
  ///
  /// - Parameter language: what they chose in their settings.
  func browser(of login: String, in language: Language = .dutch) async throws -> SiteBrowser {
    var browser = visitor()
    let answer = try await browser.post("/w/in", ["login": login, "password": TestDesk.password])
    #expect(answer.status == .seeOther)
    if language != .dutch { try await browser.fill("/w/ik", ["language": language.rawValue], then: "/w/ik") }
    return browser
  }

  /// Moments as this desk writes them.
  func moments(in language: Language = .dutch) throws -> Moments {
    Moments(timeZone: try #require(TimeZone(identifier: "Europe/Amsterdam")), language: language)
  }
}

/// One browser: keeps its cookie and the token of its forms, and holds every page to what pages promise.
struct SiteBrowser {
  let client: any TestClientProtocol
  let promises: PagePromises
  var cookie: String?
  /// The cookie that tells the next page what an act came to.
  var done: String?
  var csrf = ""

  init(client: any TestClientProtocol, promises: PagePromises) {
    self.client = client
    self.promises = promises
  }

  mutating func get(_ path: String, accept: String = "text/html") async throws -> TestResponse {
    let answer = try await client.execute(uri: path, method: .get, headers: headers(accept: accept))
    keep(answer, from: path)
    return answer
  }

  /// The page's own part, of a page that is there.
  mutating func look(_ path: String) async throws -> PageElement {
    let answer = try await get(path)
    #expect(answer.status == .ok, "\(path)")
    return try answer.main
  }

  /// Opens a form, fills it in, sends it as it stands, and expects to be led on.
  mutating func fill(
    _ place: String, _ fields: KeyValuePairs<String, String>, then next: String
  ) async throws {
    let form = try #require(try await look(place).form(to: place), "\(place)")
    let answer = try await send(place, form.filled(with: fields.map { ($0.key, $0.value) }))
    #expect(answer.status == .seeOther, "\(place)")
    #expect(answer.headers[.location] == next, "\(place)")
  }

  mutating func post(
    _ path: String, _ fields: KeyValuePairs<String, String>, accept: String = "text/html"
  ) async throws -> TestResponse {
    try await send(path, fields.map { ($0.key, $0.value) }, accept: accept)
  }

  mutating func send(
    _ path: String, _ fields: [(String, String)], accept: String = "text/html", site: String? = "same-origin"
  ) async throws -> TestResponse {
    var headers = headers(accept: accept)
    headers[.secFetchSite] = site
    headers[.contentType] = "application/x-www-form-urlencoded"
    let pairs = fields.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }
    let body = (pairs + ["csrf=\(csrf)"]).joined(separator: "&")
    let answer = try await client.execute(
      uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    keep(answer, from: path)
    return answer
  }

  private func headers(accept: String) -> HTTPFields {
    var headers: HTTPFields = [.accept: accept, .acceptLanguage: "nl"]
    let cookies = [cookie, done].compactMap { $0 }
    headers[.cookie] = cookies.isEmpty ? nil : cookies.joined(separator: "; ")
    return headers
  }

  private mutating func keep(_ answer: TestResponse, from path: String) {
    for set in answer.headers[values: .setCookie] {
      let pair = String(set.prefix { $0 != ";" })
      if pair.hasPrefix("__Host-luwte-gedaan=") { done = pair } else { cookie = pair }
    }
    guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { return }
    let page = String(buffer: answer.body)
    for promise in promises.broken(by: page) { Issue.record("\(path): \(promise)") }
    if let start = page.range(of: #"name="csrf" value=""#) {
      csrf = String(page[start.upperBound...].prefix { $0 != "\"" })
    }
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }

  /// The whole page, to ask what stands in it.
  var page: PageElement { get throws { try PageElement(text) } }

  /// The page's own part.
  var main: PageElement { get throws { try #require(try page.main) } }

  /// For golden files.
  var headerPairs: [(String, String)] { headers.map { ($0.name.rawName, $0.value) } }
}
