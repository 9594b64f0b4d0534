public import Desk

/// How the values of a report are parted and written.
public enum CSVDialect: Sendable {
  /// As spreadsheets of the language open it without being asked: in Dutch a semicolon, a decimal comma and a byte order
  /// mark; in English RFC 4180.
  case desk
  /// RFC 4180 in any language, for programs: commas, a decimal point, no mark.
  case rfc4180
}

/// The report as separated values: a header, CRLF, quotes where needed, UTF-8.
///
/// Names of categories are in the reader's language; numbers are not rounded.
public struct KeyFiguresCSV: Sendable {
  public static let header = ["indicator", "dimension", "category", "count", "share", "n"]

  private let language: Language
  private let isDutch: Bool

  public init(_ language: Language, _ dialect: CSVDialect = .desk) {
    self.language = language
    isDutch = dialect == .desk && language == .dutch
  }

  public func text(_ figures: KeyFiguresReport) -> String {
    var text = (isDutch ? "\u{FEFF}" : "") + row(Self.header)
    for line in figures.lines {
      text += row([
        line.indicator, line.dimension.id, line.category.name(language), number(line.count), number(line.share),
        number(line.n),
      ])
    }
    return text
  }

  private func row(_ fields: [String]) -> String {
    let separator = isDutch ? ";" : ","
    return fields.map { Self.field($0, separator) }.joined(separator: separator) + "\r\n"
  }

  /// A number of the report, which has a decimal point.
  private func number(_ text: String) -> String {
    isDutch ? text.replacing(".", with: ",") : text
  }

  /// One field. What a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS 5.0, 1.2.10); names of
  /// categories come from the desk's own lists, and lists can be edited.
  static func field(_ text: String, _ separator: String = ",") -> String {
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
