/// Writes JSON in one way only, so that the same value always gives the same bytes: members in the given order, `/`
/// unescaped, control characters as `\u00xx`.
public enum JSONWriter {
  /// On one line, without spaces.
  public static func write(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, indentation: nil, to: &bytes)
    return bytes
  }

  /// The same as a text.
  public static func text(_ value: JSONValue) -> String {
    String(decoding: write(value), as: UTF8.self)
  }

  /// Like `write`, but with every member of the object, and every element of its lists, on a line of its own, so that a
  /// person can read a long file.
  public static func writeLines(_ value: JSONValue) -> [UInt8] {
    guard case .object(let members) = value else { return write(value) }
    var bytes = Array("{\n".utf8)
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(contentsOf: ",\n".utf8) }
      append(member.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      appendLines(member.value, to: &bytes)
    }
    bytes.append(contentsOf: "\n}\n".utf8)
    return bytes
  }

  /// For people: indented by two spaces, with a line break at the end; lists of numbers stay on one line.
  public static func writePage(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, indentation: 0, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private static func appendLines(_ value: JSONValue, to bytes: inout [UInt8]) {
    guard case .array(let elements) = value, !elements.isEmpty else {
      return append(value, indentation: nil, to: &bytes)
    }
    bytes.append(contentsOf: "[\n".utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(contentsOf: ",\n".utf8) }
      append(element, indentation: nil, to: &bytes)
    }
    bytes.append(contentsOf: "\n]".utf8)
  }

  /// - Parameter indentation: of the line that the value begins on; `nil` for no lines at all.
  private static func append(_ value: JSONValue, indentation: Int?, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .string(let text): append(text, to: &bytes)
    case .array(let elements):
      let isFlat = indentation == nil || elements.allSatisfy { $0.number != nil }
      enclose("[", "]", elements, isFlat ? nil : indentation, &bytes) { element, inner, bytes in
        append(element, indentation: inner, to: &bytes)
      }
    case .object(let members):
      enclose("{", "}", members, indentation, &bytes) { member, inner, bytes in
        append(member.name, to: &bytes)
        bytes.append(contentsOf: (inner == nil ? ":" : ": ").utf8)
        append(member.value, indentation: inner, to: &bytes)
      }
    }
  }

  private static func enclose<Element>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ elements: [Element], _ indentation: Int?,
    _ bytes: inout [UInt8], _ append: (Element, Int?, inout [UInt8]) -> Void
  ) {
    let inner = indentation.map { $0 + 2 }
    bytes.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(inner, &bytes)
      append(element, inner, &bytes)
    }
    if !elements.isEmpty { newLine(indentation, &bytes) }
    bytes.append(UInt8(ascii: close))
  }

  private static func newLine(_ indentation: Int?, _ bytes: inout [UInt8]) {
    guard let indentation else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
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
