import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let registrationsReferred = KeyFigure(
    Indicator(
      .registrationsReferred, Text(nl: "Aanmeldingen met een doorverwijzing", en: "Registrations with a referral"),
      Definition(
        rule: Text(
          nl: """
            Elke aanmelding van de periode die tot nu toe ten minste één keer is doorverwezen, per zorglijn één keer, \
            in de maand van de aanmelddatum. Het cijfer rijpt dus nog na.
            """,
          en: """
            Every registration of the period that has been referred at least once until now, once for each care line, \
            in the month of its date. So the figure still ripens.
            """),
        denominator: Text(
          nl: "n is alle aanmeldingen van de periode. Wie naar beide lijnen is verwezen, telt bij beide.",
          en: "n is all registrations of the period. Whoever was referred to both lines counts under both."),
        exclusions: Text(
          nl: "Doorverwijzingen zonder aanmelding tellen niet.",
          en: "Referrals without a registration don't count."),

        source: Text(
          nl: "Bron: resultaten van het loket, mei 2012 tot en met maart 2014 (25 % naar de eenheid).",
          en: "Source: results of the desk, May 2012 to March 2014 (25 % to the unit).")),
      counted: .registrations, dimensions: [.line],
      charts: [Indicator.Chart(.line, Text(nl: "Doorverwezen aanmeldingen", en: "Referred registrations"))],
      base: .registrations),
    counted: [
      FactCount(
        .registrations,
        [
          .total.only(where: inside, outside, is: "1"),
          .by(.line, always: "internal").only(where: inside, is: "1"),
          .by(.line, always: "external").only(where: outside, is: "1"),
        ])
    ])
}

private let inside = FactKey(
  "referred_inside",
  """
  CASE WHEN EXISTS (SELECT 1 FROM referral f WHERE f.registration_id = r.id AND f.line = 'internal') THEN 1 ELSE 0 END
  """)

private let outside = FactKey(
  "referred_outside",
  """
  CASE WHEN EXISTS (SELECT 1 FROM referral f WHERE f.registration_id = r.id AND f.line = 'external') THEN 1 ELSE 0 END
  """)
