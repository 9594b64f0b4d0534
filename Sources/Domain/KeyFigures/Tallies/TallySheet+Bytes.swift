/// Bytes that are no sheet of tallies of this form.
public struct DamagedTallies: Error, Hashable, Sendable {
  public init() {}
}

/// A sheet as bytes, to be kept for a month that is over: every text once, then the columns with their tallies.
///
/// The same sheet always gives the same bytes. Numbers are written seven bits at a time, the lowest first.
extension TallySheet {
  private static let form: UInt8 = 1

  public var bytes: [UInt8] {
    var texts = TextTable()
    var body = ByteWriter()
    let sorted = columns.map { (column: $0, slots: $1) }.sorted {
      ($0.column.indicator.rawValue, $0.column.dimension.id)
        < ($1.column.indicator.rawValue, $1.column.dimension.id)
    }
    body.write(sorted.count)
    for (column, slots) in sorted {
      body.write(texts.number(of: column.indicator.rawValue))
      body.write(texts.number(of: column.dimension.id))
      body.write(slots.count)
      let inOrder = slots.sorted {
        ($0.key.part, $0.key.category, $0.key.value) < ($1.key.part, $1.key.category, $1.key.value)
      }
      for (slot, count) in inOrder {
        body.write(texts.number(of: slot.part))
        body.write(texts.number(of: slot.category))
        body.write(signed: slot.value)
        body.write(count)
      }
    }
    var head = ByteWriter()
    head.bytes.append(Self.form)
    head.write(texts.all.count)
    for text in texts.all {
      head.write(text.utf8.count)
      head.bytes += Array(text.utf8)
    }
    return head.bytes + body.bytes
  }

  /// - Parameter catalogue: of the version under which the sheet was kept; a name that it does not have is damage.
  public init(bytes: [UInt8], of catalogue: IndicatorCatalogue) throws(DamagedTallies) {
    self.init()
    var reader = ByteReader(bytes: bytes)
    guard try reader.byte() == Self.form else { throw DamagedTallies() }
    var texts: [String] = []
    for _ in 0..<(try reader.count()) { texts.append(try reader.text()) }
    for _ in 0..<(try reader.count()) {
      let column = try reader.column(of: texts, in: catalogue)
      var slots: [Slot: Int] = [:]
      let count = try reader.count()
      slots.reserveCapacity(count)
      for _ in 0..<count {
        let slot = Slot(
          part: try reader.text(of: texts), category: try reader.text(of: texts), value: try reader.signed())
        slots[slot] = try reader.number()
      }
      try keep(slots, in: column)
    }
    guard reader.isAtEnd else { throw DamagedTallies() }
  }
}

/// Texts in the order of their first use.
private struct TextTable {
  private(set) var all: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = all.count
    all.append(text)
    return all.count - 1
  }
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    precondition(number >= 0, "counts are not negative")
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Small numbers of either sign take one byte: 0, -1, 1, -2 … are written as 0, 1, 2, 3 …
  mutating func write(signed number: Int) {
    write(number >= 0 ? number * 2 : -number * 2 - 1)
  }
}

private struct ByteReader {
  let bytes: [UInt8]
  var position = 0

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws(DamagedTallies) -> UInt8 {
    guard position < bytes.count else { throw DamagedTallies() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws(DamagedTallies) -> Int {
    var number = 0
    for shift in stride(from: 0, to: 56, by: 7) {
      let byte = try byte()
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw DamagedTallies()
  }

  mutating func signed() throws(DamagedTallies) -> Int {
    let number = try number()
    return number % 2 == 0 ? number / 2 : -(number + 1) / 2
  }

  /// How many follow; each takes at least a byte, so damage can't ask for more memory than the bytes are worth.
  mutating func count() throws(DamagedTallies) -> Int {
    let count = try number()
    guard count <= bytes.count - position else { throw DamagedTallies() }
    return count
  }

  mutating func text() throws(DamagedTallies) -> String {
    let length = try count()
    defer { position += length }
    guard let text = String(validating: bytes[position..<(position + length)], as: UTF8.self) else {
      throw DamagedTallies()
    }
    return text
  }

  mutating func text(of texts: [String]) throws(DamagedTallies) -> String {
    let number = try number()
    guard texts.indices.contains(number) else { throw DamagedTallies() }
    return texts[number]
  }

  mutating func column(of texts: [String], in catalogue: IndicatorCatalogue) throws(DamagedTallies) -> TallySheet.Column
  {
    guard let indicator = IndicatorID(rawValue: try text(of: texts)),
      let dimension = catalogue.dimension(try text(of: texts))
    else { throw DamagedTallies() }
    return TallySheet.Column(indicator: indicator, dimension: dimension)
  }
}
