/// Base32 of RFC 4648 section 6 without padding, as authenticator apps take it; whole groups of five bytes only.
enum Base32Text {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func of(_ bytes: [UInt8]) -> String {
    FiveBitText.of(bytes, alphabet: alphabet)
  }
}
