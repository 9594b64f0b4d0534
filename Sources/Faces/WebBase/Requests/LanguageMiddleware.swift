public import Hummingbird

/// Chooses the language from the browser; a session's own setting overrules it further in.
public struct LanguageMiddleware<Context: WebContext>: RouterMiddleware {
  let profile: DeskProfile

  public init(profile: DeskProfile) {
    self.profile = profile
  }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.visit.language = .preferred(by: request.headers[.acceptLanguage]) ?? profile.language
    return try await next(request, context)
  }
}
