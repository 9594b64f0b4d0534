import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let decisions = KeyFigure(
    Indicator(
      .decisions, Text(nl: "Besluiten op signalen", en: "Decisions on signals"),
      Definition(
        rule: Text(
          nl: "Elk besluit op een signaal, in de maand van het besluit; bij afwijken van de richtlijn ook de reden.",
          en:
            "Every decision on a signal, in the month of the decision; the reason too when the guideline was deviated from."
        ),
        denominator: Text(
          nl: "\(Sentences.partition.nl) Redenen zijn van de besluiten om af te wijken.",
          en: "\(Sentences.partition.en) Reasons are of the decisions to deviate."),
        exclusions: Text(
          nl: "Een signaal dat na afwachten terugkwam, heeft meer dan één besluit.",
          en: "A signal that came back after watching has more than one decision."),
        source: Sentences.evaluations),
      counted: .decisions, dimensions: [.decision, .deviation],
      measures: [
        .part(
          "deviated", Text(nl: "afgeweken van de richtlijn", en: "deviated from the guideline"), .decision, ["deviate"])
      ], breakdowns: Breakdown.ofDossiers),
    counted: [
      FactCount(
        rulings,
        [
          .total, .by(.decision, decision),
          .by(.deviation, FactKey("deviation", "g.deviation"))
            .only(where: decision, is: SignalDecision.deviate.rawValue),
        ])
    ])
}

private let decision = FactKey("decision", "g.decision")

/// Decisions on signals, in the month in which they were made.
private let rulings = FactSource<Period>(
  "decisions on signals", month: "g.decided_on", part: \.ofDossier,
  from: { _ in "signal_ruling g JOIN signal s ON s.id = g.signal_id JOIN dossier d ON d.id = s.dossier_id" },
  where: { "g.desk_id = \($0.desk) AND g.decided_on BETWEEN \($0.firstDay) AND \($0.lastDay)" })

extension FigureDimension {
  static let decision = Self("decision", Text(nl: "besluit", en: "decision"), .list(SignalDecision.list))

  static let deviation = Self(
    "deviation", Text(nl: "reden van afwijken", en: "reason to deviate"), .list(DeviationReason.list), order: .size)
}
