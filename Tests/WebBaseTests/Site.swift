import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore

@testable import WebBase

typealias TestContext = DeskContext<String>

/// A small site with one route per kind of answer, behind the real stack.
enum Site {
  static let profile = DeskProfile(
    name: "Loket", phone: "030 000 24 24", timeZone: TimeZone(secondsFromGMT: 3600) ?? .gmt)
  static let token = CSRFToken(sessionSecret: Array("a session's secret of thirty-two".utf8))
  static let canary = "geheim-4711"

  struct Outage: Error { let detail = canary }

  /// Signs everybody in, as the session floor would.
  struct SignedIn: RouterMiddleware {
    typealias Context = TestContext

    func handle(
      _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
      var context = context
      context.visit.csrf = request.headers[.authorization] == nil ? token : nil
      context.account = "medewerker"
      return try await next(request, context)
    }
  }

  static var catalog: RouteCatalog<TestContext> {
    var catalog = RouteCatalog<TestContext>(AssetRoutes.routes())
    catalog.add([
      .get("/w/dossier/:dossier", name: "dossier.show") { _, context in
        let id = try context.publicID(.dossier)
        return Page(BarePage("Dossier", profile: profile, visit: context.visit) { H1 { id.text } })
      },
      .get("/w/stuk", name: "broken") { _, _ -> Page in throw Outage() },
      .get("/w/onbekend", name: "http.error") { _, _ -> Page in
        throw HTTPError(.badRequest, message: canary)
      },
      .get("/w/druk", name: "busy") { _, _ -> Page in throw HTTPFault.tooManyRequests(retryAfterSeconds: 30) },
      .post("/w/notitie", name: "note.save") { request, context in
        let form = try await context.form(from: request)
        var reader = FormReader(form, in: context.language)
        let text = reader.text("notitie", upTo: 10, isRequired: true)
        guard reader.errors.isEmpty else { return Answer.page(refused(form, reader.errors, context)) }
        return Answer.redirect(SeeOther("/w/dossier/\(text ?? "")"))
      },
      .post("/w/stuk", name: "broken.post") { request, context -> Page in
        _ = try await context.form(from: request)
        throw Outage()
      },
      .post("/w/ingehaald", name: "overtaken.post") { request, context -> Page in
        _ = try await context.form(from: request)
        throw HTTPFault.overtaken
      },
      .post("/w/ongelezen", name: "unread.post") { _, _ -> Page in throw Outage() },
      .post("/w/bewaar", name: "note.autosave") { request, context in
        _ = try await context.form(from: request)
        return try JSONResponse(
          SaveResponse(.saved, version: 4, message: SaveTexts.saved("14:32:07")(context.language)))
      },
    ])
    return catalog
  }

  /// Either the form again or the next place.
  enum Answer: ResponseGenerator {
    case page(Page)
    case redirect(SeeOther)

    func response(from request: Request, context: some RequestContext) throws -> Response {
      switch self {
      case .page(let page): try page.response(from: request, context: context)
      case .redirect(let place): place.response(from: request, context: context)
      }
    }
  }

  private static func refused(_ form: FormData, _ errors: FieldErrors, _ context: TestContext) -> Page {
    .refused(
      BarePage("Notitie", profile: profile, visit: context.visit, hasErrors: !errors.isEmpty) {
        ErrorSummary(errors, in: context.language)
        PostForm(to: "/w/notitie", csrf: context.visit.csrf) {
          TextArea(
            "notitie", label: "Notitie", value: form["notitie"], error: errors["notitie"], in: context.language)
          SubmitButton("Bewaar")
        }
      })
  }

  static func application(origins: [String] = [], isSecure: Bool = true) -> some ApplicationProtocol {
    let settings = WebSettings(profile: profile, origins: origins, isSecure: isSecure)
    let router = WebStack.router(context: TestContext.self, settings: settings)
    catalog.mount(on: router, reach: .open)
    catalog.mount(on: router.group().add(middleware: SignedIn()), reach: .signedIn)
    return Application(router: router)
  }

  /// One request to the site.
  static func ask(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String? = nil,
    origins: [String] = []
  ) async throws -> TestResponse {
    var headers = headers
    if body != nil, headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
    let sent = headers
    return try await application(origins: origins).test(.router) { client in
      try await client.executeRequest(
        uri: path, method: method, headers: sent, body: body.map(ByteBuffer.init(string:)))
    }
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
}
