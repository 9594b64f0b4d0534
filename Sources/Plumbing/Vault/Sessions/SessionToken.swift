import Crypto

/// The secret in a session cookie: 256 random bits. The server keeps its hash only.
public struct SessionToken: Hashable, Concealed {
  let bytes: [UInt8]

  /// A new token.
  public static func generate(using random: RandomSource = .secure) -> SessionToken {
    SessionToken(bytes: random.bytes(32))
  }

  /// Reads the text of a cookie; `nil` unless it is exactly what `text` writes.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 43, let bytes = Base64Text.bytes(fromURLSafe: text), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text of the cookie: 43 characters of the alphabet for addresses.
  public var text: String {
    Base64Text.urlSafe(bytes)
  }

  /// What is stored and searched for (32 bytes). A plain hash is enough: 256 random bits can't be guessed back.
  public var storedHash: [UInt8] {
    var canonical = CanonicalBytes("luwte/session/1")
    canonical.add(bytes)
    return Array(SHA256.hash(data: canonical.bytes))
  }
}
