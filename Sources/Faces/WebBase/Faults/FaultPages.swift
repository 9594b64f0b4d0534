import HTTPTypes
public import Hummingbird
public import Markup

/// Turns every error into a page with the request's number and the desk's telephone number; the error itself goes to
/// the log by name only. For a script it becomes a short JSON answer.
///
/// Added again behind a session, so that its pages speak the account's language.
public struct FaultPages<Context: WebContext>: RouterMiddleware {
  let profile: DeskProfile
  let home: Href
  let exit: Href?

  /// - Parameters:
  ///   - home: where a page of a fault leads back to.
  ///   - exit: where its quick exit leads, for clients.
  public init(profile: DeskProfile, home: Href = "/", exit: Href? = nil) {
    self.profile = profile
    self.home = home
    self.exit = exit
  }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      FaultNote.current?.keep(error)
      return try answer(to: error, request: request, context: context)
    }
  }

  private func answer(to error: any Error, request: Request, context: Context) throws -> Response {
    let kind = FaultKind(error)
    var response: Response
    if request.headers[.accept]?.contains("application/json") == true {
      response = try JSONResponse(FaultResponse(error: kind.code, request: context.requestID), status: kind.status)
        .response(from: request, context: context)
    } else {
      response = try Page(
        FaultPage(
          kind: kind, requestID: context.requestID, profile: profile, visit: context.visit, home: home, exit: exit),
        status: kind.status
      ).response(from: request, context: context)
    }
    if let seconds = kind.retryAfterSeconds { response.headers[.retryAfter] = String(seconds) }
    return request.method == .head ? response.createHeadResponse() : response
  }
}

/// What a script gets instead of a page.
struct FaultResponse: Encodable, Sendable {
  let error: String
  let request: String
}
