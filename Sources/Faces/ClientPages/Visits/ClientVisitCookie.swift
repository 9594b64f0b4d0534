import Hummingbird
import Vault
import WebBase

/// The cookie of a browser in which a client opened a code.
struct ClientVisitCookie: Sendable {
  private let cookie: HostCookie

  init(isSecure: Bool) {
    cookie = HostCookie("luwte-s", isSecure: isSecure)
  }

  /// The visit that a request belongs to, as far as the browser says.
  func visit(in request: Request) -> ClientVisit? {
    cookie.value(in: request).flatMap { SessionToken($0) }.map { ClientVisit(token: $0) }
  }

  /// Sets the cookie.
  func setting(_ token: SessionToken) -> String { cookie.setting(token.text) }

  /// Takes the cookie away.
  var clearing: String { cookie.clearing }
}

/// Finds out to which visit a request belongs. Whether that still goes on is asked by each act.
struct ClientVisitMiddleware: RouterMiddleware {
  let cookie: ClientVisitCookie

  func handle(
    _ request: Request, context: ClientContext, next: (Request, ClientContext) async throws -> Response
  ) async throws -> Response {
    guard let visit = cookie.visit(in: request) else { return try await next(request, context) }
    var context = context
    context.account = visit
    context.visit.csrf = visit.csrf
    return try await next(request, context)
  }
}
