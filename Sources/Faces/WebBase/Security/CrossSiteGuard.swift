import Foundation
public import Hummingbird

/// Refuses acts that a page of another site started (threat T10); the form token is the second wall.
///
/// Browsers say where a request comes from in `Sec-Fetch-Site`. Over plain HTTP, and in old browsers, only `Origin` is
/// there, and because our pages send no referrer it may be the word `null`: then the token alone decides.
public struct CrossSiteGuard<Context: RequestContext>: RouterMiddleware {
  let origins: Set<String>

  public init(origins: [String]) {
    self.origins = Set(origins.map { $0.lowercased() })
  }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    switch request.method {
    case .get, .head: break
    default: guard isFromHere(request) else { throw HTTPFault.crossSite }
    }
    return try await next(request, context)
  }

  private func isFromHere(_ request: Request) -> Bool {
    if let site = request.headers[.secFetchSite], site != "same-origin" { return false }
    guard let origin = request.headers[.origin]?.lowercased(), origin != "null" else { return true }
    if !origins.isEmpty { return origins.contains(origin) }
    guard let authority = request.head.authority?.lowercased() else { return false }
    return origin == "http://" + authority || origin == "https://" + authority
  }
}
