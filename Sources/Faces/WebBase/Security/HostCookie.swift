public import Hummingbird

/// A cookie with a secret of one browser.
///
/// Over TLS it has the `__Host-` name, so that no other host or path can set it; it ends with the browser.
public struct HostCookie: Sendable {
  private let name: String
  private let isSecure: Bool

  /// - Parameter name: tells the cookies of one site apart.
  public init(_ name: String, isSecure: Bool) {
    self.name = (isSecure ? "__Host-" : "") + name
    self.isSecure = isSecure
  }

  /// What the browser sent.
  public func value(in request: Request) -> String? { request.cookies[name]?.value }

  /// Sets the cookie.
  public func setting(_ value: String) -> String {
    "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
  }

  /// Takes the cookie away.
  public var clearing: String { setting("") + "; Max-Age=0" }
}
