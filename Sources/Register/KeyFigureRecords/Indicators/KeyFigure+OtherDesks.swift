import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let otherDesks = KeyFigure(
    Indicator(
      .otherDesks, Text(nl: "Bellers voor een ander loket", en: "Callers for another desk"),
      Definition(
        rule: Text(
          nl:
            "Elk vastgelegd gesprek of bericht dat voor een ander loket was, naar het loket waarheen de beller is gebracht.",
          en: "Every recorded call or message that was for another desk, by the desk to which the caller was brought."),
        denominator: Sentences.partition, exclusions: Sentences.askedContacts, source: Sentences.evaluations),
      counted: .contacts, dimensions: [.otherDesk], charts: [Indicator.Chart(.otherDesk)],
      breakdowns: Breakdown.ofContacts),
    counted: [
      FactCount(
        .askedContacts,
        [
          .total.only(where: kind, is: ContactKind.otherDesk.rawValue),
          .by(.otherDesk, FactKey("other_desk", "contact.other_desk"))
            .only(where: kind, is: ContactKind.otherDesk.rawValue),
        ])
    ])
}

private let kind = FactKey("kind", "contact.kind")

extension FigureDimension {
  static let otherDesk = Self(
    "other-desk", Text(nl: "ander loket", en: "other desk"), .list(OtherDesk.list), order: .size)
}
