public import Desk

/// A month of the Gregorian calendar in the desk's own time zone: the smallest step in which figures are kept.
public struct Month: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// `nil` unless the month is 1 to 12 and the year 1 to 9999.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// Reads exactly `yyyy-mm`.
  public init?(iso text: some StringProtocol) {
    guard let day = LocalDate(iso: String(text) + "-01") else { return nil }
    self.init(day)
  }

  /// The month in which a day lies.
  public init(_ day: LocalDate) {
    year = day.year
    month = day.month
  }

  private init(ordinal: Int) {
    year = ordinal / 12
    month = ordinal % 12 + 1
  }

  /// Months since January of the year 0, so that a span can be counted.
  var ordinal: Int { year * 12 + month - 1 }

  public var next: Month { adding(1) }

  /// The month that many months later, or earlier when negative; held within the years 1 to 9999.
  public func adding(_ months: Int) -> Month {
    Month(ordinal: min(max(ordinal + months, 12), 9999 * 12 + 11))
  }

  public var firstDay: LocalDate { day(1) }

  public var lastDay: LocalDate { day(LocalDate.length(ofMonth: month, year: year)) }

  /// `yyyy-mm`, as it is stored and exchanged.
  public var iso: String { String(firstDay.iso.utf8.prefix(7)) ?? "" }

  /// As people write it: `mei 2012`, `May 2012`.
  public var name: Text {
    let name = Self.names[month - 1]
    return Text(nl: "\(name.nl) \(year)", en: "\(name.en) \(year)")
  }

  public var description: String { iso }

  public static func < (left: Month, right: Month) -> Bool {
    left.ordinal < right.ordinal
  }

  private func day(_ number: Int) -> LocalDate {
    guard let day = LocalDate(year: year, month: month, day: number) else {
      preconditionFailure("a month has its first and last day")
    }
    return day
  }

  private static let names = [
    Text(nl: "januari", en: "January"), Text(nl: "februari", en: "February"), Text(nl: "maart", en: "March"),
    Text(nl: "april", en: "April"), Text(nl: "mei", en: "May"), Text(nl: "juni", en: "June"),
    Text(nl: "juli", en: "July"), Text(nl: "augustus", en: "August"), Text(nl: "september", en: "September"),
    Text(nl: "oktober", en: "October"), Text(nl: "november", en: "November"), Text(nl: "december", en: "December"),
  ]
}
