/// The string literals of a Swift source, without what is interpolated into them.
struct SwiftLiterals {
  private(set) var texts: [String] = []
  private var rest: ArraySlice<UInt8>

  init(of source: String) {
    rest = Array(source.utf8)[...]
    while !rest.isEmpty { skipCode(until: nil) }
  }

  /// Reads code up to the end, or past the parenthesis that closes an interpolation.
  private mutating func skipCode(until closing: UInt8?) {
    var depth = 0
    while let byte = rest.first {
      if starts(with: "//") {
        rest = rest.drop { $0 != UInt8(ascii: "\n") }
      } else if starts(with: "/*") {
        skipComment()
      } else if let hashes = opening() {
        readLiteral(hashes: hashes)
      } else {
        rest = rest.dropFirst()
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          depth -= 1
          if closing != nil, depth < 0 { return }
        }
      }
    }
  }

  private mutating func skipComment() {
    while !rest.isEmpty, !starts(with: "*/") { rest = rest.dropFirst() }
    rest = rest.dropFirst(2)
  }

  /// The number of `#` before a quotation mark, nil when no literal begins here.
  private func opening() -> Int? {
    let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
    return rest.dropFirst(hashes).first == UInt8(ascii: "\"") ? hashes : nil
  }

  private mutating func readLiteral(hashes: Int) {
    rest = rest.dropFirst(hashes)
    let mark = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    rest = rest.dropFirst(mark.utf8.count)
    let fence = String(repeating: "#", count: hashes)
    var text: [UInt8] = []
    while let byte = rest.first, !starts(with: mark + fence) {
      if starts(with: "\\" + fence + "(") {
        rest = rest.dropFirst(2 + hashes)
        skipCode(until: UInt8(ascii: ")"))
        text.append(UInt8(ascii: " "))
      } else {
        let length = byte == UInt8(ascii: "\\") ? 2 : 1
        text.append(contentsOf: rest.prefix(length))
        rest = rest.dropFirst(length)
      }
    }
    rest = rest.dropFirst(mark.utf8.count + hashes)
    texts.append(String(decoding: text, as: UTF8.self))
  }

  private func starts(with text: String) -> Bool {
    rest.starts(with: text.utf8)
  }
}
