import Crypto
public import Foundation

/// The secret word in every form of one session; a page of another site can't know it.
public struct CSRFToken: Sendable, Hashable {
  /// The name of the hidden field.
  public static let field = "csrf"

  /// 43 characters of base64url; behind them, with a dot, whose page it is.
  public let text: String

  /// Derived from the session's secret, so that it needs no storage and changes with the session.
  ///
  /// - Parameters:
  ///   - sessionSecret: the session's token or its hash, at least 128 bits; it can't be found back.
  ///   - owner: the account, or for clients the form, that the page belongs to. It proves nothing; it tells a form that
  ///     comes late to whom it may be shown again.
  public init(sessionSecret: some DataProtocol, owner: String? = nil) {
    let key = SymmetricKey(data: Array(sessionSecret))
    let code = HMAC<SHA256>.authenticationCode(for: Array("luwte csrf 1".utf8), using: key)
    let word = Data(code).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
      "=", with: "")
    text = owner.map { word + "." + $0 } ?? word
  }

  private init(text: String) {
    self.text = text
  }

  /// The same token, on a page of somebody's.
  func belonging(to owner: String) -> CSRFToken {
    CSRFToken(text: String(decoding: Self.word(of: text), as: UTF8.self) + "." + owner)
  }

  /// Whose page a sent token says that it was.
  static func owner(in sent: String) -> String? {
    let parts = sent.split(separator: ".", maxSplits: 1)
    return parts.count == 2 ? String(parts[1]) : nil
  }

  /// Compares in a time that does not depend on where the first difference is.
  public func matches(_ other: String) -> Bool {
    let mine = Self.word(of: text)
    let theirs = Self.word(of: other)
    guard mine.count == theirs.count else { return false }
    return zip(mine, theirs).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func word(of text: String) -> [UInt8] { Array(text.utf8.prefix { $0 != UInt8(ascii: ".") }) }
}
