/// Reads JSON (RFC 8259) from bytes: whole numbers only, no key twice, bounded depth.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private static let deepest = 64

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.fault(.notJSON) }
    return value
  }

  private func fault(_ reason: CertificateRefusal.Reason) -> JSONFault { JSONFault(offset: position, reason: reason) }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
  }

  private mutating func peek() throws(JSONFault) -> UInt8 {
    guard position < bytes.count else { throw fault(.notJSON) }
    return bytes[position]
  }

  private mutating func take(_ byte: UInt8) throws(JSONFault) {
    guard position < bytes.count, bytes[position] == byte else { throw fault(.notJSON) }
    position += 1
  }

  private mutating func word(_ text: StaticString, is value: JSONValue) throws(JSONFault) -> JSONValue {
    for index in 0..<text.utf8CodeUnitCount { try take(text.utf8Start[index]) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < Self.deepest else { throw fault(.tooDeep) }
    skipSpace()
    switch try peek() {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", is: .bool(true))
    case UInt8(ascii: "f"): return try word("false", is: .bool(false))
    case UInt8(ascii: "n"): return try word("null", is: .null)
    default: return .integer(try integer())
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
    try take(UInt8(ascii: "{"))
    var members: [String: JSONValue] = [:]
    skipSpace()
    if try peek() == UInt8(ascii: "}") { position += 1; return .object(members) }
    while true {
      skipSpace()
      let key = try string()
      guard members[key] == nil else { throw fault(.duplicateKey) }
      skipSpace()
      try take(UInt8(ascii: ":"))
      members[key] = try value(depth: depth + 1)
      skipSpace()
      if try peek() == UInt8(ascii: ",") { position += 1; continue }
      try take(UInt8(ascii: "}"))
      return .object(members)
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
    try take(UInt8(ascii: "["))
    var items: [JSONValue] = []
    skipSpace()
    if try peek() == UInt8(ascii: "]") { position += 1; return .array(items) }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if try peek() == UInt8(ascii: ",") { position += 1; continue }
      try take(UInt8(ascii: "]"))
      return .array(items)
    }
  }

  private mutating func integer() throws(JSONFault) -> Int {
    let negative = try peek() == UInt8(ascii: "-")
    if negative { position += 1 }
    let start = position
    var number = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      let digit = Int(bytes[position]) - 0x30
      let (tens, high) = number.multipliedReportingOverflow(by: 10)
      let (sum, over) = tens.addingReportingOverflow(digit)
      guard !high, !over else { throw fault(.outOfRange) }
      number = sum
      position += 1
    }
    guard position > start, position == start + 1 || bytes[start] != 0x30 else { throw fault(.notJSON) }
    if position < bytes.count, [0x2E, 0x65, 0x45].contains(bytes[position]) { throw fault(.wrongType) }
    return negative ? -number : number
  }

  private mutating func string() throws(JSONFault) -> String {
    try take(UInt8(ascii: "\""))
    var scalars: [UInt8] = []
    while true {
      let byte = try peek()
      guard byte >= 0x20 else { throw fault(.notJSON) }
      position += 1
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") { try escape(into: &scalars) } else { scalars.append(byte) }
    }
    guard let text = String(validating: scalars, as: UTF8.self) else { throw fault(.notJSON) }
    return text
  }

  private mutating func escape(into scalars: inout [UInt8]) throws(JSONFault) {
    let byte = try peek()
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalars.append(byte)
    case UInt8(ascii: "b"): scalars.append(0x08)
    case UInt8(ascii: "f"): scalars.append(0x0C)
    case UInt8(ascii: "n"): scalars.append(0x0A)
    case UInt8(ascii: "r"): scalars.append(0x0D)
    case UInt8(ascii: "t"): scalars.append(0x09)
    case UInt8(ascii: "u"): scalars.append(contentsOf: Array(String(try unicode()).utf8))
    default: throw fault(.notJSON)
    }
  }

  private mutating func unicode() throws(JSONFault) -> Unicode.Scalar {
    let first = try hex4()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first) else { throw fault(.notJSON) }
    try take(UInt8(ascii: "\\"))
    try take(UInt8(ascii: "u"))
    let second = try hex4()
    guard (0xDC00..<0xE000).contains(second) else { throw fault(.notJSON) }
    guard let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else {
      throw fault(.notJSON)
    }
    return scalar
  }

  private mutating func hex4() throws(JSONFault) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      let byte = try peek()
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault(.notJSON) }
      number = number << 4 + UInt32(digit)
      position += 1
    }
    return number
  }
}
