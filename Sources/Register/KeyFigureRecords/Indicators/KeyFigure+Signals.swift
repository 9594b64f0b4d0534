import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let signals = KeyFigure(
    Indicator(
      .signals, Text(nl: "Signalen", en: "Signals"),
      Definition(
        rule: Text(
          nl: """
            Elk signaal, in de maand waarin het ontstond: naar soort, en naar of het eerste besluit binnen de termijn \
            viel. De termijn is 24 uur bij een veiligheidsvraag, drie dagen bij toegenomen klachten en anders zeven \
            dagen.
            """,
          en: """
            Every signal, in the month in which it was raised: by kind, and by whether the first decision came within \
            its term. The term is 24 hours for a safety item, three days when complaints got worse, and seven days \
            otherwise.
            """),
        denominator: Text(
          nl: "\(Sentences.partition.nl) Op tijd is van de signalen waarover is besloten; de open staan ernaast.",
          en:
            "\(Sentences.partition.en) In time is of the signals that were decided on; the open ones stand beside them."
        ),
        exclusions: Sentences.none, source: Sentences.evaluations),
      counted: .signals, dimensions: [.signalKind, .actedOn],
      measures: [
        .part(
          "in-time", Text(nl: "op tijd besloten", en: "decided in time"), .actedOn, ["in-time"],
          of: ["in-time", "late"])
      ], breakdowns: Breakdown.ofDossiers),
    counted: [
      FactCount(raised, [.total, .by(.signalKind, FactKey("kind", "s.kind")), .by(.actedOn, actedOn)])
    ])
}

private let actedOn = FactKey(
  "acted_on", "CASE WHEN g.id IS NULL THEN 'open' WHEN g.decided_at <= g.due_at THEN 'in-time' ELSE 'late' END")

/// Signals in the month in which they were raised, with their first decision.
private let raised = FactSource<Period>(
  "signals", month: "s.raised_on", part: \.ofDossier,
  from: { _ in
    """
    signal s JOIN dossier d ON d.id = s.dossier_id
      LEFT JOIN signal_ruling g ON g.signal_id = s.id AND g.round = 1
    """
  }, where: { "s.desk_id = \($0.desk) AND s.raised_on BETWEEN \($0.firstDay) AND \($0.lastDay)" })

extension FigureDimension {
  static let signalKind = Self(
    "signal-kind", Text(nl: "soort signaal", en: "kind of signal"), .list(SignalKind.list), order: .size)

  static let actedOn = Self(
    "acted-on", Text(nl: "besluit binnen de termijn", en: "decision within the term"),
    .list(
      CodeList(
        "acted-on", Text(nl: "Besluit binnen de termijn", en: "Decision within the term"),
        [
          Code("in-time", Text(nl: "Op tijd", en: "In time")),
          Code("late", Text(nl: "Te laat", en: "Late")),
          Code("open", Text(nl: "Nog geen besluit", en: "No decision yet")),
        ])))
}
