import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let noOffers = KeyFigure(
    Indicator(
      .noOffers, Text(nl: "Hulpvragen zonder aanbod", en: "Help questions without an offer"),
      Definition(
        rule: Text(
          nl: """
            Elke hulpvraag waarvoor het loket geen aanbod had, bij het besluit over de aanmelding of later, in de maand \
            waarin dat werd vastgesteld, naar de reden.
            """,
          en: """
            Every help question for which the desk had no offer, at the decision on the registration or later, in the \
            month in which that was found, by the reason.
            """),
        denominator: Sentences.partition, exclusions: Sentences.oldRegister, source: Sentences.evaluations),
      counted: .helpQuestions, dimensions: [.noOfferReason, .helpQuestion],
      charts: [Indicator.Chart(.noOfferReason), Indicator.Chart(.helpQuestion)], trend: .total),
    counted: [
      FactCount(
        questions,
        [
          .total, .by(.noOfferReason, FactKey("no_offer_reason", "q.no_offer_reason")),
          .by(.helpQuestion, FactKey("help_question", "q.code")),
        ])
    ])
}

/// Questions that ended so, in the month in which they did.
private let questions = FactSource<Period>(
  "help questions without an offer", month: "q.settled_on", part: \.ofRegistration,
  from: { _ in "registration_question q JOIN registration r ON r.id = q.registration_id" },
  where: {
    """
    q.desk_id = \($0.desk) AND q.outcome = 'no-offer' AND q.settled_on BETWEEN \($0.firstDay) AND \($0.lastDay)
      AND r.legacy = 0
    """
  })

extension FigureDimension {
  static let noOfferReason = Self(
    "no-offer-reason", Text(nl: "reden van geen aanbod", en: "reason for no offer"), .list(NoOfferReason.list),
    order: .size)
}
