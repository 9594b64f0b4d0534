import Hummingbird
import Vault

/// The cookie that holds a sign-in's token.
///
/// Over TLS it has the `__Host-` name, so that no other host or path can set it; it ends with the browser.
public struct SessionCookie: Sendable {
  let isSecure: Bool
  private let suffix: String

  public init(isSecure: Bool) {
    self.init(isSecure: isSecure, suffix: "")
  }

  /// - Parameter suffix: tells the cookies of one site apart.
  init(isSecure: Bool, suffix: String) {
    self.isSecure = isSecure
    self.suffix = suffix
  }

  var name: String { (isSecure ? "__Host-luwte" : "luwte") + suffix }

  func token(in request: Request) -> SessionToken? {
    request.cookies[name].flatMap { SessionToken($0.value) }
  }

  /// Sets the cookie.
  func setting(_ token: SessionToken) -> String {
    attributes(value: token.text)
  }

  /// Takes the cookie away.
  var clearing: String { attributes(value: "") + "; Max-Age=0" }

  private func attributes(value: String) -> String {
    "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
  }
}
