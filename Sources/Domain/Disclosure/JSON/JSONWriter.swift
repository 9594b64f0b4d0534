/// Writes JSON in one way only, so that the same value always gives the same bytes: no spaces, members in the given
/// order, `/` unescaped, control characters as `\u00xx`.
public enum JSONWriter {
  /// The bytes of a value on one line.
  public static func write(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
  }

  /// Like `write`, but with every element of the named top-level lists on a line of its own, so that a person can read
  /// the file.
  public static func writeLines(_ value: JSONValue) -> [UInt8] {
    guard case .object(let members) = value else { return write(value) }
    var bytes = Array("{\n".utf8)
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(contentsOf: ",\n".utf8) }
      append(.string(member.name), to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      appendLines(member.value, to: &bytes)
    }
    bytes.append(contentsOf: "\n}\n".utf8)
    return bytes
  }

  private static func appendLines(_ value: JSONValue, to bytes: inout [UInt8]) {
    guard case .array(let elements) = value, !elements.isEmpty else { return append(value, to: &bytes) }
    bytes.append(contentsOf: "[\n".utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(contentsOf: ",\n".utf8) }
      append(element, to: &bytes)
    }
    bytes.append(contentsOf: "\n]".utf8)
  }

  private static func append(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .string(let text): append(text, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(element, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(member.value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
