/// A text with `$n` taken apart; what stands between quotes is text.
struct NumberedText {
  private(set) var segments: [String] = []
  private(set) var slots: [Int] = []

  init(_ text: String) {
    var current: [UInt8] = []
    var quote: UInt8?
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let number = quote == nil && byte == UInt8(ascii: "$") ? Self.leadingNumber(of: rest) : nil
      if let number {
        segments.append(String(decoding: current, as: UTF8.self))
        slots.append(number.value - 1)
        current = []
        rest = rest.dropFirst(number.digits)
        continue
      }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      }
      current.append(byte)
    }
    segments.append(String(decoding: current, as: UTF8.self))
  }

  /// Whether the text holds a `$n` outside quotes.
  static func hasNumber(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "$")) && !NumberedText(text).slots.isEmpty
  }

  private static func leadingNumber(of bytes: ArraySlice<UInt8>) -> (value: Int, digits: Int)? {
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self)).map { ($0, digits.count) }
  }
}
