import Folding

/// Base 32 for people: no I, L, O or U, and I, L and O are read as 1, 1 and 0 (Douglas Crockford, "Base 32").
enum CrockfordText {
  static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Five bits a character, most significant first; the number of bits must be a multiple of five.
  static func of(_ bytes: [UInt8]) -> String {
    FiveBitText.of(bytes, alphabet: alphabet)
  }

  /// The canonical characters of what somebody typed or read out; `nil` if a character cannot be one of ours.
  static func canonical(_ text: String) -> String? {
    var characters: [UInt8] = []
    for scalar in text.precomposedCompatibility.unicodeScalars {
      if isSeparator(scalar) { continue }
      guard let character = canonical(scalar) else { return nil }
      characters.append(character)
    }
    return String(decoding: characters, as: UTF8.self)
  }

  private static func canonical(_ scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.isASCII else { return nil }
    var character = UInt8(scalar.value)
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(character) { character -= 32 }
    switch character {
    case UInt8(ascii: "O"): return UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return UInt8(ascii: "1")
    default: return alphabet.contains(character) ? character : nil
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
  }
}
