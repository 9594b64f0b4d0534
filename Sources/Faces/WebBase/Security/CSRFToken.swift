import Crypto
public import Foundation

/// The secret word in every form of one session; a page of another site can't know it.
public struct CSRFToken: Sendable, Hashable {
  /// The name of the hidden field.
  public static let field = "csrf"

  /// 43 characters of base64url.
  public let text: String

  /// Derived from the session's secret, so that it needs no storage and changes with the session.
  ///
  /// - Parameter sessionSecret: the session's token or its hash, at least 128 bits; it can't be found back.
  public init(sessionSecret: some DataProtocol) {
    let key = SymmetricKey(data: Array(sessionSecret))
    let code = HMAC<SHA256>.authenticationCode(for: Array("luwte csrf 1".utf8), using: key)
    text = Data(code).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// Compares in a time that does not depend on where the first difference is.
  public func matches(_ other: String) -> Bool {
    let mine = Array(text.utf8)
    let theirs = Array(other.utf8)
    guard mine.count == theirs.count else { return false }
    return zip(mine, theirs).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
