public import Hummingbird

/// Refuses a request that brings more than any page of ours needs, before a handler sees it.
public struct RequestLimits<Context: RequestContext>: RouterMiddleware {
  let limits: WebLimits

  public init(limits: WebLimits) {
    self.limits = limits
  }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard (request.head.path ?? "").utf8.count <= limits.address else { throw HTTPFault.addressTooLong }
    let headerBytes = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
    guard request.headers.count <= limits.headers, headerBytes <= limits.headerBytes else {
      throw HTTPFault.headersTooLarge
    }
    if let text = request.headers[.contentLength] {
      guard let length = Int(text), length >= 0 else { throw HTTPFault.malformed }
      guard length <= limits.body else { throw HTTPFault.bodyTooLarge }
    }
    return try await next(request, context)
  }
}
