/// Reads JSON with exact numbers and refuses a doubled member: a second `text` would hide the first.
struct JSONTreeReader {
  private let bytes: [UInt8]
  private var position = 0
  private static let deepest = 24

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads exactly one value; a refusal names the line.
  static func read(_ bytes: [UInt8]) throws(WordingRefusal) -> JSONTree {
    var reader = JSONTreeReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let tree = try reader.value(depth: 0)
    guard reader.peek() == nil else { throw reader.refusal() }
    return tree
  }

  private func refusal() -> WordingRefusal {
    .unreadable(line: bytes.prefix(position).count { $0 == 0x0A } + 1)
  }

  private mutating func peek() -> UInt8? {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    return position < bytes.count ? bytes[position] : nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(WordingRefusal) -> JSONTree {
    guard depth < Self.deepest else { throw refusal() }
    switch peek() {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ text: String, _ tree: JSONTree) throws(WordingRefusal) -> JSONTree {
    guard bytes[position...].starts(with: text.utf8) else { throw refusal() }
    position += text.utf8.count
    return tree
  }

  private mutating func members(depth: Int) throws(WordingRefusal) -> [JSONTree.Member] {
    position += 1
    var members: [JSONTree.Member] = []
    var names: Set<String> = []
    if take("}") { return members }
    repeat {
      guard peek() == UInt8(ascii: "\"") else { throw refusal() }
      let name = try string()
      guard names.insert(name).inserted, take(":") else { throw refusal() }
      members.append(.init(name: name, value: try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw refusal() }
    return members
  }

  private mutating func elements(depth: Int) throws(WordingRefusal) -> [JSONTree] {
    position += 1
    var elements: [JSONTree] = []
    if take("]") { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw refusal() }
    return elements
  }

  private mutating func number() throws(WordingRefusal) -> Fraction {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) || [0x2D, 0x2E].contains(bytes[position]) {
      position += 1
    }
    guard let number = Fraction(decimal: String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw refusal()
    }
    return number
  }

  private mutating func string() throws(WordingRefusal) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw refusal() }
        return string
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escaped()).utf8)
      case 0..<0x20: throw refusal()
      default: text.append(byte)
      }
    }
    throw refusal()
  }

  private mutating func escaped() throws(WordingRefusal) -> Unicode.Scalar {
    guard position < bytes.count else { throw refusal() }
    let plain: [UInt8: Unicode.Scalar] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
    ]
    let byte = bytes[position]
    position += 1
    if let scalar = plain[byte] { return scalar }
    guard byte == UInt8(ascii: "u") else { throw refusal() }
    let unit = try fourHexDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800..<0xDC00).contains(unit), bytes[position...].starts(with: [0x5C, 0x75]) else { throw refusal() }
    position += 2
    let second = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00))
    else { throw refusal() }
    return scalar
  }

  private mutating func fourHexDigits() throws(WordingRefusal) -> UInt32 {
    guard position + 4 <= bytes.count,
      bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw refusal() }
    position += 4
    return unit
  }
}
