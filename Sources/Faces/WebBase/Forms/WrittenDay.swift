import Desk

/// On which side of today the day of a field lies: decides about a day without a year, and about the name of a weekday.
public enum DaySide: Sendable, Hashable {
  /// Something that happened; today counts.
  case past
  /// Something that is planned. A weekday is the next one, never today, since today has a word of its own.
  case future
}

/// Days as people type them: `1-12`, `1/12/26`, `wo 2 december`, `Dec 2nd`, `02122026`, `morgen`, `over 2 weken`, `ma`;
/// in Dutch and in English. *Volgende maandag* is none: to some it is the next one, to others that of next week.
struct WrittenDay {
  let today: LocalDate
  let side: DaySide

  /// The day that was meant; `nil` when it is none.
  func day(_ text: String) -> LocalDate? {
    let words = Self.words(in: text)
    if let days = Self.fromToday[words.joined(separator: " ")] ?? Self.ahead(words) { return today.adding(days: days) }
    guard let weekday = words.first.flatMap({ Self.weekdays[$0] }) else { return written(words) }
    guard words.count > 1 else { return day(of: weekday) }
    // A weekday beside a day is a promise: when they don't agree, one of the two was mistyped.
    return written(Array(words.dropFirst())).flatMap { $0.isoWeekday == weekday ? $0 : nil }
  }

  /// The words and figures of a text, without what stands between them: `2dec.` and `2 dec` are the same.
  private static func words(in text: String) -> [String] {
    var words: [String] = []
    var isDigit: Bool?
    for letter in text.lowercased() where !"'’".contains(letter) {
      guard letter.isLetter || letter.isNumber else {
        isDigit = nil
        continue
      }
      if isDigit == letter.isNumber { words[words.count - 1].append(letter) } else { words.append(String(letter)) }
      isDigit = letter.isNumber
    }
    return words
  }

  private func day(of weekday: Int) -> LocalDate {
    switch side {
    case .past: today.adding(days: -((today.isoWeekday - weekday + 7) % 7))
    case .future: today.adding(days: (weekday - today.isoWeekday + 6) % 7 + 1)
    }
  }

  /// Day, month and perhaps year, in figures or with the month's name; the year first when it has four digits, the month
  /// first when it has a name.
  private func written(_ words: [String]) -> LocalDate? {
    var parts = words.filter { !Self.betweenWords.contains($0) }
    if parts.count == 1, parts[0].count == 8 {
      parts = [String(parts[0].prefix(2)), String(parts[0].dropFirst(2).prefix(2)), String(parts[0].suffix(4))]
    }
    guard (2...3).contains(parts.count) else { return nil }
    if parts.count == 3, parts[0].count == 4 { parts.reverse() }
    if Self.months[parts[0]] != nil { parts.swapAt(0, 1) }
    guard let day = Self.number(parts[0], upTo: 2), let month = Self.number(parts[1], upTo: 2) ?? Self.months[parts[1]]
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
    let years = (0...8).map { today.year + (side == .past ? -$0 : $0) }
    return years.lazy.compactMap { LocalDate(year: $0, month: month, day: day) }
      .first { side == .past ? $0 <= today : $0 >= today }
  }

  private static func number(_ text: String, upTo count: Int) -> Int? {
    guard (1...count).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text)
  }

  /// The days of `over 3 dagen`, `over een week`, `in 2 weeks`.
  private static func ahead(_ words: [String]) -> Int? {
    guard words.count == 3, words[0] == "over" || words[0] == "in", let length = lengths[words[2]],
      let count = number(words[1], upTo: 2) ?? counts[words[1]]
    else { return nil }
    return count * length
  }

  private static let fromToday = [
    "vandaag": 0, "vanochtend": 0, "vanmorgen": 0, "vanmiddag": 0, "vanavond": 0, "today": 0, "tonight": 0,
    "this morning": 0, "this afternoon": 0, "this evening": 0, "gisteren": -1, "gisterochtend": -1, "gistermiddag": -1,
    "gisteravond": -1, "yesterday": -1, "eergisteren": -2, "morgen": 1, "morgenochtend": 1, "morgenmiddag": 1,
    "morgenavond": 1, "tomorrow": 1, "overmorgen": 2, "day after tomorrow": 2,
  ]

  private static let lengths = ["dag": 1, "dagen": 1, "day": 1, "days": 1, "week": 7, "weken": 7, "weeks": 7]

  private static let counts = [
    "een": 1, "één": 1, "a": 1, "one": 1, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4,
  ]

  /// What stands in a written day and says nothing: the ends of `2nd` and `1e`, and `of` in `2nd of December`.
  private static let betweenWords: Set<String> = ["st", "nd", "rd", "th", "e", "de", "ste", "of"]

  /// 1 is Monday.
  private static let weekdays = words([
    ["ma", "maandag", "mon", "monday"], ["di", "din", "dinsdag", "tue", "tues", "tuesday"],
    ["wo", "woe", "woensdag", "wed", "weds", "wednesday"],
    ["do", "don", "donderdag", "thu", "thur", "thurs", "thursday"], ["vr", "vrij", "vrijdag", "fri", "friday"],
    ["za", "zat", "zaterdag", "sat", "saturday"], ["zo", "zon", "zondag", "sun", "sunday"],
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
