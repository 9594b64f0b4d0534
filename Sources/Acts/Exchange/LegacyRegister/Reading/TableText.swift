/// The text of one file: refuses what isn't UTF-8 as a whole and finds where the text begins.
struct TableText {
  let bytes: [UInt8]
  /// Where the text begins, after a byte order mark.
  let start: Int

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ bytes: [UInt8]) throws(FileFault) {
    start = bytes.starts(with: Self.mark) ? Self.mark.count : 0
    self.bytes = bytes
    // The marks of UTF-16, and its zeros where a mark is left out.
    let head = bytes.prefix(64)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || head.count(where: { $0 == 0 }) > 8 {
      throw .notUTF8
    }
    let blanks: [UInt8] = [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: " ")]
    guard bytes[start...].contains(where: { !blanks.contains($0) }) else { throw .empty }
  }
}
