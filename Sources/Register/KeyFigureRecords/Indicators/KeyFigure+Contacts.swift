import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let contacts = KeyFigure(
    Indicator(
      .contacts, Text(nl: "Contacten", en: "Contacts"),
      Definition(
        rule: Text(
          nl: """
            Elk vastgelegd gesprek of bericht telt één keer, in de maand, de weekdag en het uur waarin het begon, in \
            de plaatselijke tijd van het loket.
            """,
          en: """
            Every recorded call or message counts once, in the month, weekday and hour in which it began, in the \
            desk's local time.
            """),
        denominator: Sentences.partition,
        exclusions: Text(
          nl: """
            Concepten en verworpen concepten tellen niet. Verkeerd verbonden, opgehangen, stille en proefcontacten \
            staan apart.
            """,
          en: "Drafts and discarded drafts don't count. Wrong numbers, hang-ups, silent and test contacts stand apart."),
        source: Sentences.evaluation),
      counted: .contacts, dimensions: [.channel, .kind, .weekday, .hour, .hourOfWeek], trend: .channel,
      breakdowns: Breakdown.ofContacts),
    counted: [
      FactCount(
        .contacts("contacts by hour", in: "registered"),
        [
          .total, .by(.weekday, weekday), .by(.hour, hour) { hourKey($0[0]) },
          .by(.hourOfWeek, weekday, hour) { "\($0[0])-\(hourKey($0[1]))" },
        ]),
      FactCount(
        .contacts("contacts by kind", in: "registered"),
        [.by(.channel, FactKey("channel", "contact.channel")), .by(.kind, FactKey("kind", "contact.kind"))]),
    ])
}

extension FactSource<Period> {
  /// Contacts in a state, by the hour in which they began or by their kind: each along an index of its own.
  static func contacts(_ name: String, in state: String) -> Self {
    Self(name, month: "contact.local_month", part: \.ofContact) { _ in
      "contact"
    } where: { scope in
      """
      contact.desk_id = \(scope.desk) AND contact.state = \(state)
        AND contact.local_month BETWEEN \(scope.firstMonth) AND \(scope.lastMonth)
      """
    }
  }
}

extension Breakdown {
  /// A contact has no product.
  static let ofContacts: [Breakdown] = [.unit, .group, .gender, .age, .channel, .path]
}

private let weekday = FactKey("weekday", "contact.local_weekday")
private let hour = FactKey("hour", "contact.local_hour")

/// `00` to `23`.
private func hourKey(_ hour: String) -> String { hour.utf8.count == 1 ? "0" + hour : hour }

extension FigureDimension {
  /// ISO 8601: Monday is 1.
  static let weekday = Self("weekday", weekdays.title, .list(weekdays), showsNought: true)

  static let hour = Self("hour", hours.title, .list(hours), showsNought: true)

  /// Weekday and hour together, `1-00` (Monday, midnight to one) to `7-23`.
  static let hourOfWeek = Self(
    "hour-of-week", Text(nl: "weekdag en uur", en: "weekday and hour"), .named(hourOfWeekName), isGrid: true)

  private static let weekdays = CodeList(
    "weekday", Text(nl: "weekdag", en: "weekday"),
    [
      Code("1", Text(nl: "maandag", en: "Monday")), Code("2", Text(nl: "dinsdag", en: "Tuesday")),
      Code("3", Text(nl: "woensdag", en: "Wednesday")), Code("4", Text(nl: "donderdag", en: "Thursday")),
      Code("5", Text(nl: "vrijdag", en: "Friday")), Code("6", Text(nl: "zaterdag", en: "Saturday")),
      Code("7", Text(nl: "zondag", en: "Sunday")),
    ])

  private static let hours = CodeList(
    "hour", Text(nl: "uur", en: "hour"),
    (0..<24).map { hourKey(String($0)) }.compactMap { key in
      CodeKey(key).map { Code($0, Text(same: "\(key):00–\(key):59")) }
    })

  /// `dinsdag 09:00–09:59` for `2-09`.
  @Sendable private static func hourOfWeekName(_ key: String) -> Text? {
    let parts = key.split(separator: "-")
    guard parts.count == 2, let day = CodeKey(parts[0]).flatMap({ weekdays[$0] }),
      let hour = CodeKey(parts[1]).flatMap({ hours[$0] })
    else { return nil }
    return Text(nl: "\(day.name.nl) \(hour.name.nl)", en: "\(day.name.en) \(hour.name.en)")
  }
}
