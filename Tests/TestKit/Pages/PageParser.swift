/// Reads what `Markup` writes: quoted attributes, five escapes, void elements, and closing tags for all others.
struct PageParser {
  private var rest: Substring.UTF8View

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  init(_ source: String) {
    rest = source[...].utf8
  }

  mutating func document() throws -> [PageElement.Node] {
    if starts(with: "<!doctype html>") { drop("<!doctype html>") }
    return try nodes(in: nil)
  }

  /// What stands in an element, up to and with its closing tag.
  private mutating func nodes(in open: String?) throws -> [PageElement.Node] {
    var found: [PageElement.Node] = []
    while let byte = rest.first {
      guard byte == UInt8(ascii: "<") else {
        found.append(.text(try unescaped(take { $0 != UInt8(ascii: "<") })))
        continue
      }
      if starts(with: "</") {
        drop("</")
        let name = take { $0 != UInt8(ascii: ">") }
        try expect(">")
        guard name == open else { throw PageFault.misnested(open: open ?? "", closed: name) }
        return found
      }
      found.append(.element(try element()))
    }
    if let open { throw PageFault.unclosed(open) }
    return found
  }

  private mutating func element() throws -> PageElement {
    try expect("<")
    let name = take { Self.isNameByte($0) }
    guard !name.isEmpty else { throw malformed() }
    var attributes: [String: String] = [:]
    while starts(with: " ") {
      drop(" ")
      let attribute = take { Self.isNameByte($0) }
      guard !attribute.isEmpty else { throw malformed() }
      attributes[attribute] = ""
      if starts(with: "=") {
        try expect("=\"")
        attributes[attribute] = try unescaped(take { $0 != UInt8(ascii: "\"") })
        try expect("\"")
      }
    }
    if starts(with: "/>") {
      drop("/>")
      return PageElement(name: name, attributes: attributes, nodes: [])
    }
    try expect(">")
    if Self.void.contains(name) { return PageElement(name: name, attributes: attributes, nodes: []) }
    return PageElement(name: name, attributes: attributes, nodes: try nodes(in: name))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    let isEnd = [" ", "=", ">", "<", "/", "\"", "'", "\n"].contains(Character(UnicodeScalar(byte)))
    return byte < 0x80 && !isEnd
  }

  // On bytes: an escape that is followed by a combining mark ends in one `Character` with it.
  private func unescaped(_ text: String) throws -> String {
    var rest = text.utf8[...]
    var bytes: [UInt8] = []
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      bytes += rest[..<mark]
      rest = rest[mark...].dropFirst()
      guard let (escape, byte) = Self.escapes.first(where: { rest.starts(with: $0.0.utf8) }) else {
        throw PageFault.malformed("&" + String(decoding: rest.prefix(20), as: UTF8.self))
      }
      bytes.append(byte)
      rest = rest.dropFirst(escape.utf8.count)
    }
    return String(decoding: bytes + rest, as: UTF8.self)
  }

  private static let escapes: [(String, UInt8)] = [
    ("amp;", UInt8(ascii: "&")), ("lt;", UInt8(ascii: "<")), ("gt;", UInt8(ascii: ">")),
    ("quot;", UInt8(ascii: "\"")), ("#39;", UInt8(ascii: "'")),
  ]

  // MARK: Bytes

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { rest.starts(with: $0) }
  }

  private mutating func drop(_ text: StaticString) {
    rest = rest.dropFirst(text.utf8CodeUnitCount)
  }

  private mutating func expect(_ text: StaticString) throws {
    guard starts(with: text) else { throw malformed() }
    drop(text)
  }

  private mutating func take(while goesOn: (UInt8) -> Bool) -> String {
    let taken = rest.prefix(while: goesOn)
    rest = rest[taken.endIndex...]
    return String(Substring(taken))
  }

  private func malformed() -> PageFault {
    .malformed(String(decoding: rest.prefix(40), as: UTF8.self))
  }
}
