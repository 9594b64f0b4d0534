/// A statement or a part of one: text that was written in the source, and binds that were not.
///
/// Text can only come from literals (`StaticString`), so that no value can become text, by type:
/// ```swift
/// let open: SQL = "SELECT id FROM contact WHERE desk_id = \(desk) AND closed_at IS NULL"
/// ```
/// Both engines read the same text. An integer bind is 64 bits wide on both: where PostgreSQL wants a narrow
/// one (`substr`, `repeat`), write `CAST(\(n) AS INTEGER)`.
public struct SQL: Sendable {
  /// The literal text around the binds: always one more than there are slots.
  private(set) var segments: [String]
  /// For each gap between two segments the bind that stands there.
  private(set) var slots: [Int]
  /// The values, in the order of their numbers.
  public private(set) var binds: [SQLBind]
  /// False when the text depends on the length of a list, so that drivers don't keep it prepared.
  public private(set) var isReusable = true

  /// The empty text.
  public init() {
    segments = [""]
    slots = []
    binds = []
  }

  init(verbatim text: String) {
    segments = [text]
    slots = []
    binds = []
  }

  /// The name of a table or column, quoted; parts of a qualified name are divided by a dot.
  ///
  /// - Precondition: each part is lower-case ASCII letters, digits and underscores and doesn't start with a digit.
  public init(identifier: StaticString) {
    let parts = identifier.description.split(separator: ".", omittingEmptySubsequences: false)
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    for part in parts {
      let first = part.utf8.first ?? 0
      precondition(letters.contains(first) || first == UInt8(ascii: "_"), "an identifier starts with a letter")
      let rest = part.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_") }
      precondition(rest, "an identifier is lower-case letters, digits and underscores")
    }
    self.init(verbatim: parts.map { "\"\($0)\"" }.joined(separator: "."))
  }

  /// A text with binds written by number, in any order and as often as needed: `$2 … $1 … $2`.
  ///
  /// - Precondition: every number has a bind and every bind is used.
  public init(numbered text: StaticString, _ values: any SQLConvertible...) {
    let parsed = NumberedText(text.description)
    precondition(Set(parsed.slots) == Set(values.indices), "every number needs its bind, and every bind its number")
    segments = parsed.segments
    slots = parsed.slots
    binds = values.map { SQLBind($0.sqlValue, type: Swift.type(of: $0).sqlType) }
  }

  /// True when there is nothing to run.
  public var isEmpty: Bool { slots.isEmpty && segments.allSatisfy(\.isEmpty) }

  /// The statement as the engine reads it; the values are not in it.
  public func text(for dialect: Dialect) -> String {
    var text = segments[0]
    for (slot, segment) in zip(slots, segments.dropFirst()) {
      text += dialect.placeholder
      text += String(slot + 1)
      text += segment
    }
    return text
  }

  mutating func append(text: String) {
    segments[segments.count - 1] += text
  }

  mutating func append(bind: SQLBind) {
    slots.append(binds.count)
    binds.append(bind)
    segments.append("")
  }

  mutating func append(_ other: SQL) {
    let offset = binds.count
    segments[segments.count - 1] += other.segments[0]
    segments += other.segments.dropFirst()
    slots += other.slots.map { $0 + offset }
    binds += other.binds
    isReusable = isReusable && other.isReusable
  }

  mutating func markAsOneOff() {
    isReusable = false
  }
}

extension SQL {
  public static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum.append(right)
    return sum
  }

  public static func += (left: inout SQL, right: SQL) {
    left.append(right)
  }
}

extension Sequence where Element == SQL {
  /// The fragments one after another with the separator between them; empty for none.
  public func joined(separator: SQL) -> SQL {
    var result = SQL()
    for (index, fragment) in enumerated() {
      if index > 0 { result += separator }
      result += fragment
    }
    return result
  }
}

/// Shows the text only: a statement in a log or a crash report must not show a value.
extension SQL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { text(for: .postgres) }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["text": description]) }
}
