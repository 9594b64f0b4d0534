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
      let sent = await sent(request, context)
      FaultNote.current?.keep(error)
      return try answer(to: error, with: sent, request: request, context: context)
    }
  }

  /// What was sent, for who sent it: the words in it stand nowhere else when the house broke before it kept them.
  ///
  /// A form that was read and found to be of nobody here, such as a sign-in, stays out.
  private func sent(_ request: Request, _ context: Context) async -> FormData? {
    guard request.method == .post, let note = FaultNote.current else { return nil }
    guard !note.isRead, request.headers[.secFetchSite] == "same-origin" else { return note.form }
    do {
      let form = try await context.uncheckedForm(from: request)
      // A form without a token is one to get in with: its password or code is not given back.
      return form.has(CSRFToken.field) ? form : nil
    } catch {
      // It is no form of ours, or too much at once: the page says so.
      context.note(error)
      return nil
    }
  }

  private func answer(
    to error: any Error, with sent: FormData?, request: Request, context: Context
  ) throws -> Response {
    let kind = FaultKind(error)
    var response: Response
    if request.headers[.accept]?.contains("application/json") == true {
      response = try JSONResponse(FaultResponse(error: kind.code, request: context.requestID), status: kind.status)
        .response(from: request, context: context)
    } else {
      response = try Page(
        FaultPage(
          kind: kind, requestID: context.requestID, profile: profile, visit: context.visit, home: home, exit: exit,
          sent: sent.flatMap { SentForm($0, to: request.uri.string) }),
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
