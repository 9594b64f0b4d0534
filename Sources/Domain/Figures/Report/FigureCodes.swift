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

  static let outcome = CodeList(
    "outcome", Text(nl: "Uitkomst", en: "Outcome"),
    [
      Code("over", Text(nl: "Over de grens", en: "Over the cut-off")),
      Code("under", Text(nl: "Onder de grens", en: "Under the cut-off")),
      Code("open", Text(nl: "Antwoorden ontbreken", en: "Answers are missing")),
      Code("none", Text(nl: "Geen grens waarop een besluit mag rusten", en: "No cut-off that may decide")),
      Code("skipped", Text(nl: "Overgeslagen, met reden", en: "Skipped, with a reason")),
    ])

  static let screened = CodeList(
    "screened", Text(nl: "Gescreend", en: "Screened"),
    [
      Code("done", Text(nl: "Ja", en: "Yes")),
      Code("skipped", Text(nl: "Overgeslagen, met reden", en: "Skipped, with a reason")),
      Code("none", Text(nl: "Nee", en: "No")),
    ])

  static let change = CodeList(
    "change", Text(nl: "Verandering", en: "Change"),
    [
      Code("recovered", Text(nl: "Hersteld", en: "Recovered")),
      Code("improved", Text(nl: "Verbeterd", en: "Improved")),
      Code("unchanged", Text(nl: "Gelijk", en: "Unchanged")),
      Code("deteriorated", Text(nl: "Verslechterd", en: "Deteriorated")),
      Code("no-pair", Text(nl: "Geen twee metingen", en: "No two measurements")),
    ])

  static let rating = CodeList(
    "rating", Text(nl: "Beoordeling", en: "Rating"),
    [
      Code("under", Text(nl: "Goed", en: "Good")),
      Code("over", Text(nl: "Reden om te bespreken", en: "Reason to talk about it")),
      Code("open", Text(nl: "Onvolledig beantwoord", en: "Answered in part")),
      Code("unanswered", Text(nl: "Gevraagd, nog niet beantwoord", en: "Asked, not answered yet")),
      Code("skipped", Text(nl: "Overgeslagen, met reden", en: "Skipped, with a reason")),
      Code("not-asked", Text(nl: "Niet gevraagd", en: "Not asked")),
    ])

  static let actedOn = CodeList(
    "acted-on", Text(nl: "Besluit binnen de termijn", en: "Decision within the term"),
    [
      Code("in-time", Text(nl: "Op tijd", en: "In time")),
      Code("late", Text(nl: "Te laat", en: "Late")),
      Code("open", Text(nl: "Nog geen besluit", en: "No decision yet")),
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
