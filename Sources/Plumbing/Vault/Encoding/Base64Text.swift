import Foundation

/// Base64 as RFC 4648 has it, read strictly: one text per value, nothing ignored.
enum Base64Text {
  static func standard(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
  }

  static func bytes(fromStandard text: some StringProtocol) -> [UInt8]? {
    guard let data = Data(base64Encoded: String(text)) else { return nil }
    let bytes = [UInt8](data)
    return standard(bytes) == String(text) ? bytes : nil
  }

  /// The alphabet for addresses and cookies (RFC 4648 section 5), without padding.
  static func urlSafe(_ bytes: [UInt8]) -> String {
    let characters = standard(bytes).utf8.compactMap(urlSafeCharacter)
    return String(decoding: characters, as: UTF8.self)
  }

  static func bytes(fromURLSafe text: some StringProtocol) -> [UInt8]? {
    var characters: [UInt8] = []
    for character in text.utf8 {
      switch character {
      case UInt8(ascii: "-"): characters.append(UInt8(ascii: "+"))
      case UInt8(ascii: "_"): characters.append(UInt8(ascii: "/"))
      case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): return nil
      default: characters.append(character)
      }
    }
    while characters.count % 4 != 0 { characters.append(UInt8(ascii: "=")) }
    return bytes(fromStandard: String(decoding: characters, as: UTF8.self))
  }

  private static func urlSafeCharacter(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "+"): UInt8(ascii: "-")
    case UInt8(ascii: "/"): UInt8(ascii: "_")
    case UInt8(ascii: "="): nil
    default: character
    }
  }
}
