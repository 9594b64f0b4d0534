/// Fields written one after the other so that no two different rows give the same bytes.
///
/// Each field is a tag byte followed by its content: `0` nothing; `1` a number, 8 bytes, most significant first;
/// `2` text and `3` bytes, an 8-byte length before the content; `4` a list, its 8-byte count before its fields. Every
/// field tells where it ends, therefore shifting a character from one field to the next changes the bytes. The first
/// field is always the purpose, so that a hash made for one purpose never passes for another.
public struct CanonicalBytes: Hashable, Sendable {
  /// The encoding so far.
  public private(set) var bytes: [UInt8] = []

  /// Begins an encoding; the purpose names what is encoded and its version, such as `"audit/1"`.
  public init(_ purpose: String) {
    add(purpose)
  }

  /// Adds a number, or its absence.
  public mutating func add(_ value: Int64?) {
    guard let value else { return addNothing() }
    bytes.append(1)
    append(number: UInt64(bitPattern: value))
  }

  /// Adds a truth value as the number 0 or 1, or its absence.
  public mutating func add(_ value: Bool?) {
    add(value.map { Int64($0 ? 1 : 0) })
  }

  /// Adds text by its UTF-8 bytes, or its absence. Empty text differs from absent text.
  public mutating func add(_ value: String?) {
    guard let value else { return addNothing() }
    append(tag: 2, content: Array(value.utf8))
  }

  /// Adds bytes, or their absence.
  public mutating func add(_ value: [UInt8]?) {
    guard let value else { return addNothing() }
    append(tag: 3, content: value)
  }

  /// Adds a list of numbers in their order.
  public mutating func add(list: [Int64]) {
    beginList(of: list.count)
    for value in list { add(value) }
  }

  /// Adds a list of texts in their order.
  public mutating func add(list: [String]) {
    beginList(of: list.count)
    for value in list { add(value) }
  }

  private mutating func addNothing() {
    bytes.append(0)
  }

  private mutating func beginList(of count: Int) {
    bytes.append(4)
    append(number: UInt64(count))
  }

  private mutating func append(tag: UInt8, content: [UInt8]) {
    bytes.append(tag)
    append(number: UInt64(content.count))
    bytes.append(contentsOf: content)
  }

  private mutating func append(number: UInt64) {
    bytes.append(contentsOf: number.bigEndianBytes)
  }
}
