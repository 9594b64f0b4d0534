import Desk

/// On which side of today the day of a field lies: decides about a day without a year, and about the name of a weekday.
public enum DaySide: Sendable, Hashable {
  /// Something that happened; today counts.
  case past
  /// Something that is planned. A weekday is the next one, never today, since today has a word of its own.
  case future
  /// Something that was called off: it may lie on either side, and the nearest such day is meant; of two that are as near, the
  /// one ahead.
  case nearest
}

/// Days as people type them: `1-12`, `1/12/26`, `1 december`, `morgen`, `vandaag`, `ma`; in Dutch and in English.
struct WrittenDay {
  let today: LocalDate
  let side: DaySide

  /// The day that was meant; `nil` when it is none.
  func day(_ text: String) -> LocalDate? {
    let word = text.lowercased()
    if let days = Self.fromToday[word] { return today.adding(days: days) }
    if let weekday = Self.weekdays[word] { return day(of: weekday) }
    return written(word)
  }

  private func day(of weekday: Int) -> LocalDate {
    switch side {
    case .past: today.adding(days: -((today.isoWeekday - weekday + 7) % 7))
    case .future: today.adding(days: (weekday - today.isoWeekday + 6) % 7 + 1)
    case .nearest: today.adding(days: (weekday - today.isoWeekday + 10) % 7 - 3)
    }
  }

  /// Day, month and perhaps year, in figures or with the month's name, with `-`, `/`, `.` or a space between them.
  private func written(_ text: String) -> LocalDate? {
    let parts = text.split { "-/. ".contains($0) }
    guard (2...3).contains(parts.count), let day = Self.number(parts[0], upTo: 2),
      let month = Self.number(parts[1], upTo: 2) ?? Self.months[String(parts[1])]
    else { return nil }
    guard parts.count == 3 else { return withoutYear(day: day, month: month) }
    guard let year = Self.number(parts[2], upTo: 4), parts[2].count == 4 || parts[2].count == 2 else { return nil }
    guard parts[2].count == 2 else { return LocalDate(year: year, month: month, day: day) }
    return ofCentury(year, day: day, month: month)
  }

  /// Two digits are a year of this century, unless what happened would then lie in the future.
  private func ofCentury(_ year: Int, day: Int, month: Int) -> LocalDate? {
    let century = today.year / 100 * 100
    let found = LocalDate(year: century + year, month: month, day: day)
    // 29 February is a day of one of the two centuries only.
    guard side == .past, found.map({ $0 > today }) ?? (century + year > today.year) else { return found }
    return LocalDate(year: century - 100 + year, month: month, day: day)
  }

  /// The nearest such day on the right side of today; 29 February is some years away.
  private func withoutYear(day: Int, month: Int) -> LocalDate? {
    let days = (-8...8).compactMap { LocalDate(year: today.year + $0, month: month, day: day) }
    switch side {
    case .past: return days.last { $0 <= today }
    case .future: return days.first { $0 >= today }
    case .nearest: return days.reversed().min { abs($0.days(since: today)) < abs($1.days(since: today)) }
    }
  }

  /// Whether a text is a day without its year: `1-3`, `1 maart`, `ma`.
  static func lacksYear(_ text: String) -> Bool { text.split { "-/. ".contains($0) }.count != 3 }

  private static func number(_ text: Substring, upTo count: Int) -> Int? {
    guard (1...count).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text)
  }

  private static let fromToday = [
    "vandaag": 0, "today": 0, "gisteren": -1, "yesterday": -1, "eergisteren": -2, "morgen": 1, "tomorrow": 1,
    "overmorgen": 2,
  ]

  /// 1 is Monday.
  private static let weekdays = words([
    ["ma", "maandag", "mon", "monday"], ["di", "dinsdag", "tue", "tuesday"], ["wo", "woensdag", "wed", "wednesday"],
    ["do", "donderdag", "thu", "thursday"], ["vr", "vrijdag", "fri", "friday"], ["za", "zaterdag", "sat", "saturday"],
    ["zo", "zondag", "sun", "sunday"],
  ])

  private static let months = words([
    ["jan", "januari", "january"], ["feb", "februari", "february"], ["mrt", "maart", "mar", "march"], ["apr", "april"],
    ["mei", "may"], ["jun", "juni", "june"], ["jul", "juli", "july"], ["aug", "augustus", "august"],
    ["sep", "sept", "september"], ["okt", "oktober", "oct", "october"], ["nov", "november"], ["dec", "december"],
  ])

  private static func words(_ lists: [[String]]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, words) in lists.enumerated() { for word in words { numbers[word] = index + 1 } }
    return numbers
  }
}
