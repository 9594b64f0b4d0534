/// Cuts the bytes of a file into physical lines, ended by CRLF, LF or CR, numbered from 1.
struct FileLines: Sequence, IteratorProtocol {
  struct Line {
    let number: Int
    /// Without the line end.
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var position: Int
  private var number = 0

  /// - Parameter start: where the text begins, after a byte order mark.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    let end = position
    let isPair = end + 1 < bytes.count && bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
    position += isPair ? 2 : 1
    number += 1
    return Line(number: number, range: start..<end)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
