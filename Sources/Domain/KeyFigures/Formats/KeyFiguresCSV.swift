public import Desk

/// The report as comma-separated values after RFC 4180: a header, CRLF, quotes where needed, UTF-8 without mark.
///
/// Names of categories are in the reader's language; numbers have a decimal point and are not rounded.
public struct KeyFiguresCSV: Sendable {
  public static let header = ["indicator", "dimension", "category", "count", "share", "n"]

  private let language: Language

  public init(_ language: Language) {
    self.language = language
  }

  public func text(_ figures: KeyFiguresReport) -> String {
    var text = Self.row(Self.header)
    for line in figures.lines {
      text += Self.row([
        line.indicator, line.dimension.id, line.category.name(language), line.count, line.share, line.n,
      ])
    }
    return text
  }

  static func row(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  /// One field. What a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS 5.0, 1.2.10); names of
  /// categories come from the desk's own lists, and lists can be edited.
  static func field(_ text: String) -> String {
    let starts: Set<UInt8> = Set("=+-@\t\r\n".utf8)
    let guarded = text.utf8.first.map(starts.contains) ?? false ? "'" + text : text
    let special: Set<UInt8> = Set(",\"\r\n".utf8)
    guard guarded.utf8.contains(where: special.contains) else { return guarded }
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}
