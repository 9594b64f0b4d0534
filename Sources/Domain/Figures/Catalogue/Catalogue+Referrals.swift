import Desk

extension Catalogue {
  static let referrals = [
    Indicator(
      .referrals, Text(nl: "Doorverwijzingen", en: "Referrals"),
      Definition(
        rule: Text(
          nl: """
            Elke doorverwijzing telt één keer, in de maand waarin zij is verstuurd, naar de interne zorglijn van de politie \
            of naar zorg daarbuiten.
            """,
          en: """
            Every referral counts once, in the month in which it was sent, to the police's internal care line or to care \
            outside it.
            """),
        denominator: Sentences.partition,
        exclusions: Text(
          nl: "Een advies om zelf hulp te zoeken is geen doorverwijzing.",
          en: "Advice to look for help oneself is no referral."),
        method: nil, source: Sentences.evaluation),
      counted: .referrals, dimensions: [.line, .receiver, .handover, .receipt]),
    Indicator(
      .registrationsReferred, Text(nl: "Aanmeldingen met een doorverwijzing", en: "Registrations with a referral"),
      Definition(
        rule: Text(
          nl: """
            Elke aanmelding van de periode die tot nu toe ten minste één keer is doorverwezen, per zorglijn één keer, in de \
            maand van de aanmelddatum. Het cijfer rijpt dus nog na.
            """,
          en: """
            Every registration of the period that has been referred at least once until now, once for each care line, in \
            the month of its date. So the figure still ripens.
            """),
        denominator: Text(
          nl: "n is alle aanmeldingen van de periode. Wie naar beide lijnen is verwezen, telt bij beide.",
          en: "n is all registrations of the period. Whoever was referred to both lines counts under both."),
        exclusions: Text(
          nl: "Doorverwijzingen zonder aanmelding tellen niet.",
          en: "Referrals without a registration don't count."),
        method: nil,
        source: Text(
          nl: "Bron: resultaten van het loket, mei 2012 tot en met maart 2014 (25 % naar de eenheid).",
          en: "Source: results of the desk, May 2012 to March 2014 (25 % to the unit).")),
      counted: .registrations, dimensions: [.line], base: .registrations),
  ]
}
