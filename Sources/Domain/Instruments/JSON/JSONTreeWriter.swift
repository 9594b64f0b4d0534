/// Writes JSON in one way only: the same tree always gives the same bytes.
enum JSONTreeWriter {
  /// On one line.
  static func line(_ tree: JSONTree) -> String {
    var bytes: [UInt8] = []
    append(tree, indentation: nil, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// For people: indented by two spaces, with a line break at the end.
  static func page(_ tree: JSONTree) -> [UInt8] {
    var bytes: [UInt8] = []
    append(tree, indentation: 0, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private static func append(_ tree: JSONTree, indentation: Int?, to bytes: inout [UInt8]) {
    switch tree {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.decimal.utf8)
    case .string(let text): append(text, to: &bytes)
    case .array(let elements):
      // Lists of plain numbers stay on one line.
      let isFlat = elements.allSatisfy { $0.number != nil }
      enclose("[", "]", elements.count, isFlat ? nil : indentation, &bytes) { index, inner, bytes in
        append(elements[index], indentation: inner, to: &bytes)
      }
    case .object(let members):
      enclose("{", "}", members.count, indentation, &bytes) { index, inner, bytes in
        append(members[index].name, to: &bytes)
        bytes.append(contentsOf: (inner == nil ? ":" : ": ").utf8)
        append(members[index].value, indentation: inner, to: &bytes)
      }
    }
  }

  private static func enclose(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ count: Int, _ indentation: Int?, _ bytes: inout [UInt8],
    _ element: (Int, Int?, inout [UInt8]) -> Void
  ) {
    let inner = indentation.map { $0 + 2 }
    bytes.append(UInt8(ascii: open))
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(inner, &bytes)
      element(index, inner, &bytes)
    }
    if count > 0 { newLine(indentation, &bytes) }
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
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0..<0x20: bytes.append(contentsOf: Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
