import Desk
import Foundation

extension RowReader {
  /// A number that names something: letters, digits and `- _ . /`, starting with a letter or digit, and with at least
  /// one digit where it is to be searched by.
  mutating func key(_ column: LegacyColumn, required: Bool = true) -> String? {
    guard let text = text(column, required: required) else { return nil }
    guard text.utf8.count <= context.limits.keyBytes else {
      report(.characters(.tooMany(bytes: context.limits.keyBytes)), column)
      return nil
    }
    let hasDigit = column == .worker || text.utf8.contains(where: Self.isDigit)
    guard hasDigit, text.utf8.allSatisfy(Self.isKeyByte), text.utf8.first.map(Self.isLetterOrDigit) == true else {
      report(.value(.notAKey), column)
      return nil
    }
    return text
  }

  /// The case that the word stands for.
  mutating func choice<Choice: CodedChoice>(_ column: LegacyColumn, as type: Choice.Type) -> Choice? {
    code(column, in: Choice.list).flatMap { Choice(key: $0) }
  }

  /// The product of the desk's catalogue that the word stands for.
  mutating func product(_ column: LegacyColumn) -> CodeKey? {
    guard let text = text(column) else { return nil }
    guard let key = context.words.product(text) else {
      report(.value(.unknownCode), column)
      return nil
    }
    return key
  }

  /// The code that the word stands for.
  mutating func code(_ column: LegacyColumn, in list: CodeList) -> CodeKey? {
    guard let text = text(column) else { return nil }
    guard let key = context.words.key(of: text, in: list) else {
      report(.value(.unknownCode), column)
      return nil
    }
    return key
  }

  /// The codes of words that are parted by bars, each once.
  mutating func codes(_ column: LegacyColumn, in list: CodeList) -> [CodeKey] {
    guard let text = text(column) else { return [] }
    var keys: [CodeKey] = []
    var faults: [ValueFault] = []
    for part in text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      let word = Self.withoutBlanks(part)
      guard !word.isEmpty else {
        faults.append(.partEmpty)
        continue
      }
      guard let key = context.words.key(of: word, in: list) else {
        faults.append(.unknownCode)
        continue
      }
      if keys.contains(key) { faults.append(.partRepeated) } else { keys.append(key) }
    }
    for fault in Self.distinct(faults) { report(.value(fault), column) }
    return keys
  }

  /// Yes or no, in either language.
  mutating func flag(_ column: LegacyColumn, required: Bool = false) -> Bool? {
    guard let text = text(column, required: required) else { return nil }
    switch text.lowercased() {
    case "ja", "yes": return true
    case "nee", "no": return false
    default:
      report(.value(.unknownCode), column)
      return nil
    }
  }

  /// A whole number within bounds.
  mutating func number(_ column: LegacyColumn, in range: ClosedRange<Int>, required: Bool = false) -> Int? {
    guard let text = text(column, required: required) else { return nil }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy(Self.isDigit) else {
      report(.value(.notANumber), column)
      return nil
    }
    // What does not even fit an integer is out of any range.
    guard let number = Int(text), range.contains(number) else {
      report(.value(.outOfRange(range)), column)
      return nil
    }
    return number
  }

  private static func distinct(_ faults: [ValueFault]) -> [ValueFault] {
    faults.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func withoutBlanks(_ part: Substring.UTF8View) -> String {
    var word = part
    while word.first == UInt8(ascii: " ") { word.removeFirst() }
    while word.last == UInt8(ascii: " ") { word.removeLast() }
    return String(Substring(word))
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-_./".utf8.contains(byte)
  }
}
