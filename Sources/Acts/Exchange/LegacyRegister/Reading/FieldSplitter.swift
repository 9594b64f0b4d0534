/// Cuts one line at its semicolons, after RFC 4180 but line by line: no column of a register holds a line break, so a
/// quotation mark that a line does not close is a slip, which must not swallow the rows below it.
struct FieldSplitter {
  struct Field {
    /// The bytes between the separators, without the marks that enclose them.
    let range: Range<Int>
    /// Whether doubled quotation marks stand for single ones.
    let hasDoubledQuotes: Bool
    let fault: RowFault?
  }

  private static let quote = UInt8(ascii: "\"")
  private static let separator = UInt8(ascii: ";")

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  private init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    position = line.lowerBound
    end = line.upperBound
  }

  /// The fields of a line; an empty line is one empty field.
  static func fields(of line: Range<Int>, in bytes: [UInt8], into fields: inout [Field]) {
    fields.removeAll(keepingCapacity: true)
    var splitter = FieldSplitter(bytes, line)
    while let field = splitter.next() { fields.append(field) }
  }

  private mutating func next() -> Field? {
    guard position <= end else { return nil }
    if position < end, bytes[position] == Self.quote { return quoted() }
    let start = position
    let stop = separator(from: start)
    position = stop + 1
    let misplaced = bytes[start..<stop].contains(Self.quote)
    return Field(range: start..<stop, hasDoubledQuotes: false, fault: misplaced ? .quoteMisplaced : nil)
  }

  private mutating func quoted() -> Field {
    let start = position + 1
    var doubled = false
    var cursor = start
    while cursor < end {
      guard bytes[cursor] == Self.quote else {
        cursor += 1
        continue
      }
      guard cursor + 1 < end, bytes[cursor + 1] == Self.quote else { break }
      doubled = true
      cursor += 2
    }
    guard cursor < end else { return broken(.quoteUnclosed) }
    guard cursor + 1 == end || bytes[cursor + 1] == Self.separator else { return broken(.quoteMisplaced) }
    position = cursor + 2
    return Field(range: start..<cursor, hasDoubledQuotes: doubled, fault: nil)
  }

  /// Goes on at the next separator, as if the marks had no meaning, so that the fields after it are looked at as well.
  private mutating func broken(_ fault: RowFault) -> Field {
    let start = position
    let stop = separator(from: start)
    position = stop + 1
    return Field(range: start..<stop, hasDoubledQuotes: false, fault: fault)
  }

  private func separator(from start: Int) -> Int {
    var cursor = start
    while cursor < end, bytes[cursor] != Self.separator { cursor += 1 }
    return cursor
  }
}
