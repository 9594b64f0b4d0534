import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let screenings = KeyFigure(
    Indicator(
      .screenings, Text(nl: "Vragenlijsten over klachten", en: "Questionnaires on complaints"),
      Definition(
        rule: Text(
          nl: """
            Elke afgeronde of met een reden overgeslagen vragenlijst, in de maand van afname. Over de grens is de \
            uitkomst bij de gekozen grenswaarden, als daarop een besluit mag rusten.
            """,
          en: """
            Every questionnaire that was finished, or skipped with a reason, in the month of administering. Over the \
            cut-off is the outcome by the chosen cut-offs, where a decision may rest on them.
            """),
        denominator: Text(
          nl: "\(Sentences.partition.nl) Het aandeel over de grens is van de afgeronde met een uitkomst.",
          en: "\(Sentences.partition.en) The share over the cut-off is of the finished ones with an outcome."),
        exclusions: Text(
          nl: """
            Beoordelingen van gesprekken tellen niet, lijsten die nog openstaan evenmin, en lijsten zonder score staan apart.
            """,
          en: """
            Ratings of sessions don't count, neither do forms that are still open, and lists without a score stand apart.
            """),
        source: Sentences.evaluations),
      counted: .questionnaires, dimensions: [.instrument, .outcome],
      measures: [
        .part(
          "over-cutoff", Text(nl: "over de grens", en: "over the cut-off"), .outcome, ["over"], of: ["over", "under"])
      ], breakdowns: Breakdown.ofDossiers),
    counted: [
      FactCount(
        finished,
        [
          .total, .by(.instrument, FactKey("instrument", "s.instrument")),
          .by(.outcome, FactKey("outcome", "coalesce(s.outcome, 'skipped')")),
        ])
    ])
}

/// Questionnaires that were finished or skipped, without ratings of sessions.
private let finished = FactSource<Period>(
  "screenings", month: "s.taken_on", part: \.ofDossier,
  from: { _ in "screening s JOIN dossier d ON d.id = s.dossier_id" },
  where: {
    """
    s.desk_id = \($0.desk) AND s.taken_on BETWEEN \($0.firstDay) AND \($0.lastDay) AND s.state <> 'open'
      AND s.session_id IS NULL AND s.reading_conclusion IS NULL
    """
  })

extension FigureDimension {
  static let instrument = Self(
    "instrument", Text(nl: "vragenlijst", en: "questionnaire"), .questionnaires, order: .size)

  static let outcome = Self(
    "outcome", Text(nl: "uitkomst", en: "outcome"),
    .list(
      CodeList(
        "outcome", Text(nl: "Uitkomst", en: "Outcome"),
        [
          Code("over", Text(nl: "Over de grens", en: "Over the cut-off")),
          Code("under", Text(nl: "Onder de grens", en: "Under the cut-off")),
          Code("open", Text(nl: "Antwoorden ontbreken", en: "Answers are missing")),
          Code("none", Text(nl: "Geen grens waarop een besluit mag rusten", en: "No cut-off that may decide")),
          Code("skipped", Text(nl: "Overgeslagen, met reden", en: "Skipped, with a reason")),
        ])))
}
