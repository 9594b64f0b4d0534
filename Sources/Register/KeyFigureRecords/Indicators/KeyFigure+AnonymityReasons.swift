import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let anonymityReasons = KeyFigure(
    Indicator(
      .anonymityReasons,
      Text(
        nl: "Redenen om onbekend te blijven voor de interne zorglijn",
        en: "Reasons to stay unknown to the internal care line"),
      Definition(
        rule: Text(
          nl:
            "De eerste reden van elke aanmelding met de wens om onbekend te blijven, in de maand van de aanmelddatum.",
          en: "The first reason of every registration with the wish to stay unknown, in the month of its date."),
        denominator: Text(
          nl: "n is de aanmeldingen met die wens; de delen tellen op tot n, onbekend telt mee.",
          en: "n is the registrations with that wish; the parts add up to n, unknown included."),
        exclusions: Text(
          nl: "Aanmeldingen zonder die wens, of waarvan de wens onbekend is.",
          en: "Registrations without that wish, or of which the wish is unknown."),
        source: Sentences.evaluation),
      counted: .registrations, dimensions: [.wishReason], charts: [Indicator.Chart(.wishReason)]),
    counted: [
      FactCount(
        .registrations,
        [
          .total.only(where: wish, is: "1"),
          .by(.wishReason, FactKey("anonymity_reason", "r.anonymity_reason")).only(where: wish, is: "1"),
        ])
    ])
}

private let wish = FactKey("wishes_anonymity", "r.wishes_anonymity")

extension FigureDimension {
  static let wishReason = Self(
    "wish-reason", Text(nl: "reden om onbekend te blijven", en: "reason to stay unknown"),
    .list(ReasonToStayHidden.list), order: .size)
}
