/// What one field says, before anybody asks what it means.
enum FieldText {
  case text(String)
  case empty
  case faulty(ImportReason)

  /// Looks at the bytes of a field: no blanks around it, nothing that a register never holds.
  init(_ field: FieldSplitter.Field, in bytes: [UInt8], limit: Int) {
    if let fault = field.fault {
      self = .faulty(.row(fault))
      return
    }
    let text = Self.trimmed(field.hasDoubledQuotes ? Self.unescaped(bytes[field.range]) : bytes[field.range])
    guard let first = text.first else {
      self = .empty
      return
    }
    if let fault = Self.fault(of: text, first: first, limit: limit) {
      self = .faulty(.characters(fault))
    } else if let string = String(validating: text, as: UTF8.self) {
      self = .text(string)
    } else {
      self = .faulty(.characters(.notUTF8))
    }
  }

  private static func fault(of text: ArraySlice<UInt8>, first: UInt8, limit: Int) -> CharacterFault? {
    guard text.count <= limit else { return .tooMany(bytes: limit) }
    if text.contains(0) { return .nul }
    if startsFormula(first), !isNegativeNumber(text) { return .formula }
    return text.contains { $0 < 0x20 || $0 == 0x7F } ? .control : nil
  }

  /// The first characters at which a spreadsheet takes a field for a formula (OWASP, CSV injection).
  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"): true
    default: false
    }
  }

  /// A number below zero is harmless; its column says whether it is in range.
  private static func isNegativeNumber(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == UInt8(ascii: "-") && text.count > 1
      && text.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = bytes
    while text.first == UInt8(ascii: " ") { text.removeFirst() }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if byte != UInt8(ascii: "\"") || isSecond { text.append(byte) }
    }
    return text[...]
  }
}
