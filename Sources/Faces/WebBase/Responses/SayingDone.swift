import HTTPTypes
public import Hummingbird

/// Carries what an act came to over to the page behind it, in a cookie that this page takes away: a reload, a bookmark and
/// the way back say nothing of it.
public struct SayingDone<Context: WebContext>: RouterMiddleware {
  let cookie: HostCookie

  public init(isSecure: Bool) {
    cookie = HostCookie("luwte-gedaan", isSecure: isSecure)
  }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let carried = request.method == .get ? cookie.value(in: request).flatMap { Done($0) } : nil
    var context = context
    context.visit.done = carried
    var response = try await next(request, context)
    if let said = response.headers[.done] {
      response.headers[.done] = nil
      response.headers.append(HTTPField(name: .setCookie, value: cookie.setting(said)))
    } else if carried != nil, response.headers[.contentType]?.hasPrefix("text/html") == true {
      response.headers.append(HTTPField(name: .setCookie, value: cookie.clearing))
    }
    return response
  }
}
