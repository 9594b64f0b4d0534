import Hummingbird
import Vault
import WebBase

/// The cookie that holds a sign-in's token.
public struct SessionCookie: Sendable {
  private let cookie: HostCookie

  public init(isSecure: Bool) {
    cookie = HostCookie("luwte", isSecure: isSecure)
  }

  func token(in request: Request) -> SessionToken? {
    cookie.value(in: request).flatMap { SessionToken($0) }
  }

  /// Sets the cookie.
  func setting(_ token: SessionToken) -> String { cookie.setting(token.text) }

  /// Takes the cookie away.
  var clearing: String { cookie.clearing }
}
