/// Swift without its comments and without what stands in its string literals, line by line as it was; code inside an
/// interpolation stays.
struct SwiftText {
  private let bytes: [UInt8]
  private var at = 0
  private var kept: [UInt8] = []

  static func code(of text: String) -> String {
    var reader = SwiftText(text)
    reader.readCode(until: nil)
    return String(decoding: reader.kept, as: UTF8.self)
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  private func sees(_ token: String) -> Bool { bytes[at...].starts(with: token.utf8) }

  private mutating func keep() {
    kept.append(bytes[at])
    at += 1
  }

  /// Passes one byte over; the end of a line stays.
  private mutating func drop() {
    if bytes[at] == UInt8(ascii: "\n") { kept.append(bytes[at]) }
    at += 1
  }

  /// Reads code to its end, or to the bracket that closes an interpolation.
  private mutating func readCode(until closing: UInt8?) {
    var depth = 0
    while at < bytes.count {
      if sees("//") {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
      } else if sees("/*") {
        while at < bytes.count, !sees("*/") { drop() }
        at = min(at + 2, bytes.count)
      } else if let hashes = openingHashes() {
        readString(hashes: hashes)
      } else {
        if closing != nil, bytes[at] == UInt8(ascii: "(") { depth += 1 }
        if let closing, bytes[at] == closing {
          if depth == 0 { return keep() }
          depth -= 1
        }
        keep()
      }
    }
  }

  /// How many `#` open a string here; `nil` when none opens.
  private func openingHashes() -> Int? {
    var place = at
    while place < bytes.count, bytes[place] == UInt8(ascii: "#") { place += 1 }
    return place < bytes.count && bytes[place] == UInt8(ascii: "\"") ? place - at : nil
  }

  private mutating func readString(hashes: Int) {
    at += hashes
    let quote = sees("\"\"\"") ? "\"\"\"" : "\""
    let marks = String(repeating: "#", count: hashes)
    at += quote.utf8.count
    kept.append(contentsOf: "\"".utf8)
    while at < bytes.count, !sees(quote + marks) {
      if sees("\\" + marks + "(") {
        at += 1 + hashes
        keep()
        readCode(until: UInt8(ascii: ")"))
      } else if sees("\\" + marks) {
        at += 1 + hashes
        if at < bytes.count { drop() }
      } else {
        drop()
      }
    }
    at = min(at + quote.utf8.count + hashes, bytes.count)
    kept.append(contentsOf: "\"".utf8)
  }
}
