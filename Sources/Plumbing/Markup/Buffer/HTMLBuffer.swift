/// The bytes of a page under construction. Text goes in by one door, which escapes each byte that HTML could read as
/// markup.
public struct HTMLBuffer: Sendable {
  /// What has been written so far: UTF-8, well formed whatever text came in.
  public private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: bytes to make room for beforehand; a page of the workspace is about 24 KiB.
  public init(capacity: Int = 24_576) {
    bytes.reserveCapacity(capacity)
  }

  /// Writes text that a reader must see exactly as it is, in content as well as inside a quoted attribute.
  ///
  /// Works on bytes: a quote that is followed by a combining mark is one `Character` and would slip through a
  /// comparison of characters. Control characters that HTML forbids become U+FFFD.
  public mutating func writeEscaped(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Writes markup that stands in the source of this package.
  mutating func writeVerbatim(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes what a buffer of this type held before.
  mutating func writeWritten(_ written: [UInt8]) {
    bytes.append(contentsOf: written)
  }

  mutating func writeByte(_ byte: UInt8) {
    bytes.append(byte)
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      defer { index += 1 }
      if Escape.isPlain(text[index]) { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      writeVerbatim(Escape.replacement(of: text[index]))
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}
