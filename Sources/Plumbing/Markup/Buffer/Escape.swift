/// What stands for a byte that may not be written as it is.
enum Escape {
  /// Whether a byte is safe everywhere: all of UTF-8 but five ASCII marks and the forbidden controls.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    // Bit n of these words tells of byte n: below 0x40 the marks and controls, above it only DEL.
    if byte >= 0x40 { return byte != 0x7F }
    return plainBelow64 & (1 << UInt64(byte)) != 0
  }

  /// Bytes 0x20 to 0x3F without `"`, `&`, `'`, `<` and `>`, with tab, line feed, form feed and carriage return.
  private static let plainBelow64: UInt64 = 0xAFFF_FF3B_0000_3600

  /// The replacement of a byte that is not plain.
  ///
  /// The forbidden controls are those of the HTML standard (parse error "control-character-in-input-stream"); a NUL
  /// would be dropped by some parsers, which could join two harmless halves into one harmful word.
  static func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }
}
