/// Reads JSON (RFC 8259, in UTF-8) with the place of every mistake. Doubled members, numbers that can't be held exactly,
/// exponents, nesting beyond 32 and text after the value are refused: the reader of the platform lets most of these pass
/// silently, and neither counts nor scoring must be guessed.
public struct JSONReader {
  private let bytes: [UInt8]
  private let numbers: JSONNumbers
  private var position = 0
  private static let deepest = 32

  private init(_ bytes: [UInt8], _ numbers: JSONNumbers) {
    self.bytes = bytes
    self.numbers = numbers
  }

  /// Reads exactly one value; a mark of the byte order before it is passed over.
  public static func read(
    _ bytes: some Sequence<UInt8>, numbers: JSONNumbers = .integers
  ) throws(JSONSyntaxRefusal) -> JSONValue {
    var reader = JSONReader(Array(bytes), numbers)
    if reader.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == reader.bytes.count else { throw reader.refusal(.textAfterValue) }
    return value
  }

  private func refusal(_ reason: JSONSyntaxRefusal.Reason, at place: Int? = nil) -> JSONSyntaxRefusal {
    let before = bytes.prefix(place ?? position)
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    return JSONSyntaxRefusal(reason: reason, line: line, column: column)
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
  }

  private mutating func peek() throws(JSONSyntaxRefusal) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw refusal(.unexpectedEnd) }
    return bytes[position]
  }

  private mutating func expect(_ byte: Character) throws(JSONSyntaxRefusal) {
    guard try peek() == byte.asciiValue else { throw refusal(.unexpectedByte) }
    position += 1
  }

  private mutating func value(depth: Int) throws(JSONSyntaxRefusal) -> JSONValue {
    guard depth < Self.deepest else { throw refusal(.tooDeep) }
    switch try peek() {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ text: String, _ value: JSONValue) throws(JSONSyntaxRefusal) -> JSONValue {
    guard bytes[position...].starts(with: text.utf8) else { throw refusal(.unexpectedByte) }
    position += text.utf8.count
    return value
  }

  private mutating func members(depth: Int) throws(JSONSyntaxRefusal) -> [JSONValue.Member] {
    try expect("{")
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    if try peek() == UInt8(ascii: "}") {
      position += 1
      return members
    }
    while true {
      _ = try peek()
      let place = position
      let name = try string()
      guard names.insert(name).inserted else { throw refusal(.duplicateMember, at: place) }
      try expect(":")
      members.append(.init(name, try value(depth: depth + 1)))
      if try closes("}") { return members }
    }
  }

  private mutating func elements(depth: Int) throws(JSONSyntaxRefusal) -> [JSONValue] {
    try expect("[")
    var elements: [JSONValue] = []
    if try peek() == UInt8(ascii: "]") {
      position += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth + 1))
      if try closes("]") { return elements }
    }
  }

  /// After an element: true for the closing byte, false for a comma.
  private mutating func closes(_ byte: Character) throws(JSONSyntaxRefusal) -> Bool {
    let next = try peek()
    guard next == byte.asciiValue || next == UInt8(ascii: ",") else { throw refusal(.unexpectedByte) }
    position += 1
    return next == byte.asciiValue
  }

  private mutating func number() throws(JSONSyntaxRefusal) -> JSONNumber {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    guard !whole.isEmpty else { throw refusal(position > start ? .invalidNumber : .unexpectedByte, at: start) }
    if bytes[whole.lowerBound] == UInt8(ascii: "0"), whole.count > 1 { throw refusal(.invalidNumber, at: start) }
    if numbers == .integers, position < bytes.count, [0x2E, 0x45, 0x65].contains(bytes[position]) {
      throw refusal(.notAnInteger, at: start)
    }
    let fraction = try fraction(start)
    if case .decimals(let before, let behind, let inAll) = numbers {
      let fits = whole.count <= before && fraction.count <= behind && whole.count + fraction.count <= inAll
      guard fits else { throw refusal(.numberOutOfRange, at: start) }
    }
    let text = String(decoding: bytes[start..<whole.upperBound] + bytes[fraction], as: UTF8.self)
    guard let number = Int(text) else { throw refusal(.numberOutOfRange, at: start) }
    return JSONNumber(number, decimals: fraction.count)
  }

  /// The digits behind a point; an exponent is refused, as it says nothing exact about decimals.
  private mutating func fraction(_ start: Int) throws(JSONSyntaxRefusal) -> Range<Int> {
    var fraction = position..<position
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      fraction = digits()
      guard !fraction.isEmpty else { throw refusal(.invalidNumber, at: start) }
    }
    if position < bytes.count, [0x45, 0x65].contains(bytes[position]) { throw refusal(.invalidNumber, at: start) }
    return fraction
  }

  private mutating func digits() -> Range<Int> {
    let start = position
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    return start..<position
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func string() throws(JSONSyntaxRefusal) -> String {
    let start = position
    try expect("\"")
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw refusal(.invalidString, at: start) }
        return string
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escaped(start)).utf8)
      case 0..<0x20: throw refusal(.invalidString, at: position - 1)
      default: text.append(byte)
      }
    }
    throw refusal(.unexpectedEnd)
  }

  private mutating func escaped(_ start: Int) throws(JSONSyntaxRefusal) -> Unicode.Scalar {
    guard position < bytes.count else { throw refusal(.unexpectedEnd) }
    let byte = bytes[position]
    position += 1
    let plain: [UInt8: Unicode.Scalar] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
    ]
    if let scalar = plain[byte] { return scalar }
    guard byte == UInt8(ascii: "u") else { throw refusal(.invalidString, at: start) }
    let unit = try fourHexDigits(start)
    guard (0xD800..<0xDC00).contains(unit) else {
      guard let scalar = Unicode.Scalar(unit) else { throw refusal(.invalidString, at: start) }
      return scalar
    }
    guard bytes[position...].starts(with: [0x5C, 0x75]) else { throw refusal(.invalidString, at: start) }
    position += 2
    let low = try fourHexDigits(start)
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw refusal(.invalidString, at: start) }
    return scalar
  }

  private mutating func fourHexDigits(_ start: Int) throws(JSONSyntaxRefusal) -> UInt32 {
    guard position + 4 <= bytes.count else { throw refusal(.unexpectedEnd) }
    let digits = bytes[position..<position + 4]
    let isHex = digits.allSatisfy { isDigit($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) }
    guard isHex, let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw refusal(.invalidString, at: start)
    }
    position += 4
    return number
  }
}
