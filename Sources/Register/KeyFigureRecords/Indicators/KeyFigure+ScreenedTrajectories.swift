import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let screenedTrajectories = KeyFigure(
    Indicator(
      .screenedTrajectories, Text(nl: "Trajecten met een screening", en: "Trajectories with a screening"),
      Definition(
        rule: Text(
          nl: """
            Elk traject naar of er een vragenlijst over klachten is afgerond, van de aanmelding tot het einde van het \
            traject, in de maand van de start. Het cijfer rijpt dus nog na. Per product staat erbij welk deel is \
            gescreend.
            """,
          en: """
            Every trajectory by whether a questionnaire on complaints was finished, from the registration until the \
            end of the trajectory, in the month of its start. So the figure still ripens. The share that was screened \
            is given for each product.
            """),
        denominator: Sentences.partition, exclusions: Sentences.oldRegister, source: Sentences.evaluations),
      counted: .trajectories, dimensions: [.screened], measuredBy: [.product],
      measures: [.part("screened", Text(nl: "gescreend", en: "screened"), .screened, ["done"])]),
    counted: [
      FactCount(
        begun,
        [
          .total, .by(.screened, screened),
          .by(.pair(.product, .screened), pairing: FactKey("product", "t.product"), screened),
        ])
    ])
}

private let screened = FactKey("screened", "t.screened")

/// Trajectories in the month in which they began, with whether somebody was screened in them.
private let begun = FactSource<Period>(
  "screened trajectories", month: "t.started_on", part: \.ofTrajectory,
  from: {
    $0.withRegistration(
      """
      (SELECT t.started_on, t.product, t.registration_id, CASE
        WHEN EXISTS (SELECT 1 FROM screening s WHERE \(fragment: within) AND s.state = 'done'
          AND s.reading_conclusion IS NULL) THEN 'done'
        WHEN EXISTS (SELECT 1 FROM screening s WHERE \(fragment: within) AND s.state = 'skipped'
          AND s.reading_conclusion IS NULL) THEN 'skipped'
        ELSE 'none' END AS screened
        FROM trajectory t JOIN registration asked ON asked.id = t.registration_id
        WHERE t.desk_id = \($0.desk) AND t.started_on BETWEEN \($0.firstDay) AND \($0.lastDay) AND t.legacy = 0) t
      """)
  }, where: { _ in "1 = 1" })

/// A questionnaire `s` that belongs to a trajectory `t` of a registration `asked`: from the registration until its end.
private let within: SQL = """
  s.dossier_id = t.dossier_id AND s.session_id IS NULL AND s.taken_on >= asked.registered_on
    AND (t.closed_on IS NULL OR s.taken_on <= t.closed_on)
  """

extension FigureDimension {
  static let screened = Self(
    "screened", Text(nl: "gescreend", en: "screened"),
    .list(
      CodeList(
        "screened", Text(nl: "Gescreend", en: "Screened"),
        [
          Code("done", Text(nl: "Ja", en: "Yes")),
          Code("skipped", Text(nl: "Overgeslagen, met reden", en: "Skipped, with a reason")),
          Code("none", Text(nl: "Nee", en: "No")),
        ])))
}
