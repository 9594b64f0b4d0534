import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let internalLine = KeyFigure(
    Indicator(
      .internalLine, Text(nl: "Bellers over de interne zorglijn", en: "Callers about the internal care line"),
      Definition(
        rule: Text(
          nl: """
            Elk vastgelegd gesprek of bericht naar waarom de beller niet naar de interne zorglijn gaat en of die het mag \
            weten. ‘Later misschien’ telt als wens om onbekend te blijven. Redenen daarvoor zijn van wie dat wenst.
            """,
          en: """
            Every recorded call or message by why the caller does not go to the internal care line, and whether it may \
            know. ‘Perhaps later’ counts as a wish to stay unknown. Reasons for that are of those who wish it.
            """),
        denominator: Text(
          nl: "\(Sentences.partition.nl) Het aandeel is van de bellers die het zeiden.",
          en: "\(Sentences.partition.en) The share is of the callers who said."),
        exclusions: Sentences.askedContacts, source: Sentences.evaluations),
      counted: .contacts, dimensions: [.notInternalReason, .wish, .wishReason],
      charts: [Indicator.Chart(.notInternalReason)],
      measures: [
        .part(
          "stays-unknown", Text(nl: "wil onbekend blijven", en: "wants to stay unknown"), .wish, ["stays-unknown"],
          of: ["stays-unknown", "may-be-known"])
      ], breakdowns: Breakdown.ofContacts),
    counted: [
      FactCount(
        .askedContacts,
        [
          .total, .by(.notInternalReason, FactKey("not_internal_reason", "contact.not_internal_reason")),
          .by(
            .wish, FactKey("internal_line", "contact.internal_line"),
            as: ["no": "stays-unknown", "later": "stays-unknown", "yes": "may-be-known"]),
          .by(.wishReason, FactKey("internal_line_reason", "contact.internal_line_reason"))
            .only(where: staysUnknown, is: "1"),
        ])
    ])
}

private let staysUnknown = FactKey(
  "stays_unknown", "CASE WHEN contact.internal_line IN ('no', 'later') THEN 1 ELSE 0 END")
