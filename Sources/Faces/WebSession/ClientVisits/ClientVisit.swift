import Foundation
public import Hummingbird
public import UseCases
public import Vault
public import WebBase

/// A browser in which a client opened a link; it knows nothing of any sign-in.
public struct ClientVisit: Sendable {
  public let token: SessionToken

  /// The token of the forms of this visit.
  public var csrf: CSRFToken { CSRFToken(sessionSecret: Data(token.text.utf8)) }
}

/// The cookie of such a browser: as that of a sign-in, under another name.
public struct ClientVisitCookie: Sendable {
  private let cookie: SessionCookie

  public init(isSecure: Bool) {
    cookie = SessionCookie(isSecure: isSecure, suffix: "-s")
  }

  /// The visit that a request belongs to, as far as the browser says.
  public func visit(in request: Request) -> ClientVisit? {
    cookie.token(in: request).map { ClientVisit(token: $0) }
  }

  /// Sets the cookie.
  public func setting(_ token: SessionToken) -> String { cookie.setting(token) }

  /// Takes the cookie away.
  public var clearing: String { cookie.clearing }
}

extension OpenClientLink {
  /// Opens a link for the browser of a request.
  public func callAsFunction(_ typed: String, from request: Request, requestID: String) async throws -> SessionToken {
    try await self(typed, network: ClientNetwork.of(request), requestID: requestID)
  }
}
