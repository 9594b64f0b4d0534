public import Hummingbird

/// Puts the security headers on whatever comes back, faults included.
public struct SecurityHeadersMiddleware<Context: RequestContext>: RouterMiddleware {
  let headers: SecurityHeaders

  public init(headers: SecurityHeaders) {
    self.headers = headers
  }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    headers.apply(to: &response.headers)
    return response
  }
}
