import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let contactOrigins = KeyFigure(
    Indicator(
      .contactOrigins, Text(nl: "Waarlangs contacten binnenkomen", en: "How contacts come in"),
      Definition(
        rule: Text(
          nl: """
            Elk vastgelegd gesprek of bericht naar de lijn waarop het binnenkwam en de campagne die iemand noemt. Een \
            gesprek op de lijn van het Meldpunt PTSS is informatie en advies en telt bij dat product.
            """,
          en: """
            Every recorded call or message by the line on which it came in and the campaign that somebody names. A call \
            on the PTSD line is information and advice and counts under that product.
            """),
        denominator: Sentences.partition, exclusions: Sentences.askedContacts, source: Sentences.evaluations),
      counted: .contacts, dimensions: [.entryLine, .campaign],
      charts: [Indicator.Chart(.entryLine), Indicator.Chart(.campaign)],
      measures: [
        .part("ptsd-line", Text(nl: "via het Meldpunt PTSS", en: "on the PTSD line"), .entryLine, ["ptsd-line"])
      ], breakdowns: Breakdown.ofContacts),
    counted: [
      FactCount(
        .askedContacts,
        [
          .total, .by(.entryLine, FactKey("entry_line", "contact.entry_line")),
          .by(.campaign, FactKey("campaign", "contact.campaign")),
        ])
    ])
}

extension FigureDimension {
  static let entryLine = Self(
    "entry-line", Text(nl: "lijn van binnenkomst", en: "entry line"), .list(EntryLine.list), order: .size)

  static let campaign = Self("campaign", Text(nl: "campagne", en: "campaign"), .list(Campaign.list), order: .size)
}
