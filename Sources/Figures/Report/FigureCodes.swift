import Desk

/// The lists that only the figures have: the calendar, and facts that the register keeps as yes and no.
enum FigureCodes {
  static let wish = CodeList(
    "wish", Text(nl: "Wens over de interne zorglijn", en: "Wish about the internal care line"),
    [
      Code("stays-unknown", Text(nl: "Wil onbekend blijven", en: "Wants to stay unknown")),
      Code("may-be-known", Text(nl: "Mag bekend zijn", en: "May be known")),
      .unknown,
    ])

  static let handover = CodeList(
    "handover", Text(nl: "Manier van overdragen", en: "Kind of handover"),
    [
      Code("warm", Text(nl: "Warm: samen overgedragen", en: "Warm: passed on together")),
      Code("cold", Text(nl: "Koud: op papier of door de cliënt zelf", en: "Cold: on paper or by the client")),
      .unknown,
    ])

  static let receipt = CodeList(
    "receipt", Text(nl: "Ontvangst", en: "Receipt"),
    [
      Code("received", Text(nl: "Ontvangst bevestigd", en: "Receipt confirmed")),
      Code("open", Text(nl: "Nog niet bevestigd", en: "Not yet confirmed")),
    ])

  /// ISO 8601: Monday is 1.
  static let weekdays = CodeList(
    "weekday", Text(nl: "Weekdag", en: "Weekday"),
    [
      Code("1", Text(nl: "maandag", en: "Monday")), Code("2", Text(nl: "dinsdag", en: "Tuesday")),
      Code("3", Text(nl: "woensdag", en: "Wednesday")), Code("4", Text(nl: "donderdag", en: "Thursday")),
      Code("5", Text(nl: "vrijdag", en: "Friday")), Code("6", Text(nl: "zaterdag", en: "Saturday")),
      Code("7", Text(nl: "zondag", en: "Sunday")),
    ])

  static let hours = CodeList(
    "hour", Text(nl: "Uur", en: "Hour"),
    (0..<24).compactMap { hour in
      CodeKey(hourKey(hour)).map { Code($0, Text(same: "\(hourKey(hour)):00–\(hourKey(hour)):59")) }
    })

  static let levels = [
    Text(nl: "veel minder dan afgesproken (-2)", en: "much less than agreed (-2)"),
    Text(nl: "minder dan afgesproken (-1)", en: "less than agreed (-1)"),
    Text(nl: "zoals afgesproken (0)", en: "as agreed (0)"),
    Text(nl: "meer dan afgesproken (1)", en: "more than agreed (1)"),
    Text(nl: "veel meer dan afgesproken (2)", en: "much more than agreed (2)"),
  ]

  /// `00` to `23`.
  static func hourKey(_ hour: Int) -> String {
    hour < 10 ? "0\(hour)" : "\(hour)"
  }

  /// `dinsdag 09:00–09:59` for `2-09`.
  static func hourOfWeek(_ key: String) -> Text? {
    let parts = key.split(separator: "-")
    guard parts.count == 2, let day = CodeKey(parts[0]).flatMap({ weekdays[$0] }),
      let hour = CodeKey(parts[1]).flatMap({ hours[$0] })
    else { return nil }
    return Text(nl: "\(day.name.nl) \(hour.name.nl)", en: "\(day.name.en) \(hour.name.en)")
  }
}
