import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let sessionRatings = KeyFigure(
    Indicator(
      .sessionRatings, Text(nl: "Gespreksbeoordelingen", en: "Session ratings"),
      Definition(
        rule: Text(
          nl: """
            Elk gehouden gesprek naar wat de cliënt ervan vond, in de maand van het gesprek. Goed is 7 of hoger op de \
            eigen vraag, of elke lijn van de SRS 9 of hoger.
            """,
          en: """
            Every held session by what the client thought of it, in the month of the session. Good is 7 or higher on \
            the own question, or each line of SRS 9 or higher.
            """),
        denominator: Text(
          nl: "\(Sentences.partition.nl) Respons is van alle gehouden gesprekken; goed is van de beantwoorde.",
          en: "\(Sentences.partition.en) Response is of all held sessions; good is of the answered ones."),
        exclusions: Sentences.oldRegister,
        source: Text(
          nl: "Bron: SRS volgens Duncan e.a. (2003); de grens van de eigen vraag is een eigen norm.",
          en: "Source: SRS after Duncan et al. (2003); the border of the own question is a norm of our own.")),
      counted: .sessions, dimensions: [.rating],
      measures: [
        .part("response", Text(nl: "respons", en: "response"), .rating, ["under", "over", "open"]),
        .part("good", Text(nl: "goed", en: "good"), .rating, ["under"], of: ["under", "over"]),
      ]),
    counted: [
      FactCount(held, [.total, .by(.rating, rating)])
    ])
}

private let rating = FactKey(
  "rating",
  """
  CASE WHEN q.state = 'done' THEN q.outcome WHEN q.state = 'skipped' THEN 'skipped'
    WHEN q.state = 'open' THEN 'unanswered' ELSE 'not-asked' END
  """)

/// Held sessions in their month, with what the client thought of them.
private let held = FactSource<Period>(
  "ratings of sessions", month: "s.session_on", part: \.ofTrajectory,
  from: { "\(fragment: $0.sessions) LEFT JOIN screening q ON q.session_id = s.id" },
  where: {
    """
    s.desk_id = \($0.desk) AND s.session_on BETWEEN \($0.firstDay) AND \($0.lastDay) AND s.attendance = 'held'
      AND s.legacy = 0
    """
  })

extension FigureDimension {
  static let rating = Self(
    "rating", Text(nl: "beoordeling", en: "rating"),
    .list(
      CodeList(
        "rating", Text(nl: "Beoordeling", en: "Rating"),
        [
          Code("under", Text(nl: "Goed", en: "Good")),
          Code("over", Text(nl: "Reden om te bespreken", en: "Reason to talk about it")),
          Code("open", Text(nl: "Onvolledig beantwoord", en: "Answered in part")),
          Code("unanswered", Text(nl: "Gevraagd, nog niet beantwoord", en: "Asked, not answered yet")),
          Code("skipped", Text(nl: "Overgeslagen, met reden", en: "Skipped, with a reason")),
          Code("not-asked", Text(nl: "Niet gevraagd", en: "Not asked")),
        ])))
}
