import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let changeClasses = KeyFigure(
    Indicator(
      .changeClasses, Text(nl: "Wat er van de klachten werd", en: "What became of the complaints"),
      Definition(
        rule: Text(
          nl: """
            Elk afgesloten traject naar de klasse van de laatste meting die met een eerste van dezelfde lijst te \
            vergelijken is: hersteld, verbeterd, gelijk of verslechterd, volgens de gepubliceerde drempel. In de maand \
            van de afsluiting.
            """,
          en: """
            Every closed trajectory by the class of the last measurement that can be compared with a first one of the \
            same list: recovered, improved, unchanged or deteriorated, by the published threshold. In the month of the \
            closing.
            """),
        denominator: Text(
          nl:
            "\(Sentences.partition.nl) De klassen zijn van de trajecten met een paar; de paren zijn van alle afgesloten.",
          en:
            "\(Sentences.partition.en) The classes are of the trajectories with a pair; the pairs are of all closed ones."
        ),
        exclusions: Sentences.oldRegister,
        source: Text(
          nl: "Bron: Jacobson en Truax (1991); drempels per lijst bij de vragenlijsten.",
          en: "Source: Jacobson and Truax (1991); thresholds per list at the questionnaires.")),
      counted: .trajectories, dimensions: [.change],
      measures: [
        .part("pairs", Text(nl: "met twee metingen", en: "with two measurements"), .change, paired),
        .part(
          "better", Text(nl: "hersteld of verbeterd", en: "recovered or improved"), .change, ["recovered", "improved"],
          of: paired),
        .part("worse", Text(nl: "verslechterd", en: "deteriorated"), .change, ["deteriorated"], of: paired),
      ]),
    counted: [
      FactCount(lastClasses, [.total, .by(.change, FactKey("change_class", "coalesce(t.change_class, 'no-pair')"))])
    ])
}

/// The last class of change that was found in each closed trajectory, in the month of the closing.
private let lastClasses = FactSource<Period>(
  "classes of change", month: "t.closed_month", part: \.ofTrajectory,
  from: {
    $0.withRegistration(
      """
      (SELECT t.closed_month, t.product, t.registration_id, (SELECT s.change_class FROM screening s
        WHERE s.dossier_id = t.dossier_id AND s.change_class IS NOT NULL
        AND s.taken_on BETWEEN t.started_on AND t.closed_on
        ORDER BY s.taken_on DESC, s.id DESC LIMIT 1) AS change_class
        FROM trajectory t WHERE t.desk_id = \($0.desk)
        AND t.closed_month BETWEEN \($0.firstMonth) AND \($0.lastMonth) AND t.legacy = 0) t
      """)
  }, where: { _ in "1 = 1" })

private let paired: Set<String> = ["recovered", "improved", "unchanged", "deteriorated"]

extension FigureDimension {
  static let change = Self(
    "change", Text(nl: "verandering", en: "change"),
    .list(
      CodeList(
        "change", Text(nl: "Verandering", en: "Change"),
        [
          Code("recovered", Text(nl: "Hersteld", en: "Recovered")),
          Code("improved", Text(nl: "Verbeterd", en: "Improved")),
          Code("unchanged", Text(nl: "Gelijk", en: "Unchanged")),
          Code("deteriorated", Text(nl: "Verslechterd", en: "Deteriorated")),
          Code("no-pair", Text(nl: "Geen twee metingen", en: "No two measurements")),
        ])))
}
