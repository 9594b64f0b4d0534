import HTTPTypes
public import Hummingbird
import NIOCore

extension WebContext {
  /// The form that came with a request, after its token is checked.
  ///
  /// Throws `StaleForm` without a session or with another session's token, `malformed` for anything that is
  /// not a form, and `bodyTooLarge` over the limits.
  public func form(from request: Request, limits: WebLimits = .standard) async throws -> FormData {
    let form = try await uncheckedForm(from: request, limits: limits)
    guard let token = visit.csrf, let sent = form[CSRFToken.field], token.matches(sent) else {
      throw StaleForm(form: form)
    }
    FaultNote.current?.keep(form)
    return form
  }

  /// The form without a look at its token: for the one page that has no session yet, signing in. There the cross-site
  /// guard and the session cookie's SameSite rule stand alone.
  public func uncheckedForm(from request: Request, limits: WebLimits = .standard) async throws -> FormData {
    let type = request.headers[.contentType]?.split(separator: ";").first.map(String.init)?.lowercased()
    guard type == "application/x-www-form-urlencoded" else { throw HTTPFault.malformed }
    FaultNote.current?.noteReading()
    do {
      let body = try await request.body.collect(upTo: limits.body)
      return try FormParser(limits: limits).parse(body.readableBytesView)
    } catch is NIOTooManyBytesError {
      throw HTTPFault.bodyTooLarge
    }
  }
}
