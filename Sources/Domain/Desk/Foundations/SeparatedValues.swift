/// How the values of a file are parted and written.
public enum CSVDialect: Sendable {
  /// As spreadsheets of the language open it without being asked: in Dutch a semicolon, a decimal comma and a byte order
  /// mark; in English RFC 4180.
  case desk
  /// RFC 4180 in any language, for programs: commas, a decimal point, no mark.
  case rfc4180
}

/// Rows of separated values: CRLF, quotes where needed, UTF-8.
public struct SeparatedValues: Sendable {
  /// Whether it is written as Dutch spreadsheets read it.
  public let isDutch: Bool

  public init(_ language: Language, _ dialect: CSVDialect = .desk) {
    isDutch = dialect == .desk && language == .dutch
  }

  /// A file with these rows, the header first.
  public func text(_ rows: some Sequence<[String]>) -> String {
    rows.reduce(into: isDutch ? "\u{FEFF}" : "") { $0 += row($1) }
  }

  private func row(_ fields: [String]) -> String {
    let separator = isDutch ? ";" : ","
    return fields.map { Self.field($0, separator) }.joined(separator: separator) + "\r\n"
  }

  /// One field. What a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS 5.0, 1.2.10); names of
  /// categories come from the desk's own lists, and lists can be edited.
  public static func field(_ text: String, _ separator: String = ",") -> String {
    let starts: Set<UInt8> = Set("=+-@\t\r\n".utf8)
    let guarded = text.utf8.first.map(starts.contains) ?? false ? "'" + text : text
    let special: Set<UInt8> = Set((separator + "\"\r\n").utf8)
    guard guarded.utf8.contains(where: special.contains) else { return guarded }
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}
