extension LocalDate {
  /// Reads a day as people here write it: `d-m-jjjj`, with or without leading zeros.
  public init?(dutch text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4,
      let day = DecimalDigits.number(parts[0]), let month = DecimalDigits.number(parts[1]),
      let year = DecimalDigits.number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The week in which the day falls by ISO 8601: weeks start on Monday, week 1 holds the first Thursday of its year.
  public var isoWeek: ISOWeek {
    let thursday = adding(days: 4 - isoWeekday)
    let firstDay = LocalDate.of(thursday.year, 1, 1)
    return ISOWeek(year: thursday.year, week: thursday.days(since: firstDay) / 7 + 1)
  }

  /// The first day of the month of this day.
  public var monthStart: LocalDate { LocalDate.of(year, month, 1) }
}

/// A week of ISO 8601; its year differs from that of its days around New Year.
public struct ISOWeek: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  public let week: Int

  init(year: Int, week: Int) {
    self.year = year
    self.week = week
  }

  /// `yyyy-Www`.
  public var description: String { "\(year)-W" + (week < 10 ? "0" : "") + "\(week)" }

  public static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.week) < (right.year, right.week)
  }
}
