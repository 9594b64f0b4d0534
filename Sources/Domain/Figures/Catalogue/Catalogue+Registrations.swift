import Desk

extension Catalogue {
  static let registrations = [
    Indicator(
      .registrations, Text(nl: "Aanmeldingen", en: "Registrations"),
      Definition(
        rule: Text(
          nl: """
            Elke aanmelding telt één keer, in de maand van de aanmelddatum, met de kenmerken zoals bij de aanmelding \
            vastgelegd. Een voormalig korps telt bij de eenheid waarin het opging. Een familielid of leidinggevende die \
            zelf hulp vraagt, is een eigen aanmelding.
            """,
          en: """
            Every registration counts once, in the month of its date, with the facts as recorded at registration. A former \
            force counts under the unit that it went into. A relative or manager who asks for help is a registration of \
            their own.
            """),
        denominator: Text(
          nl: """
            n is alle aanmeldingen van de periode. Eén aanmelding kan meer hulpvragen hebben: die aandelen tellen samen op \
            tot meer dan 100 %. Alle andere verdelingen tellen op tot n, onbekend telt mee.
            """,
          en: """
            n is all registrations of the period. One registration can have several help questions: those shares add up to \
            more than 100 %. All other distributions add up to n, unknown included.
            """),
        exclusions: Text(
          nl:
            "Degene over wie een ander belt, is geen aanmelding. Contacten die bij informatie of advies bleven, tellen niet.",
          en:
            "The person somebody else calls about is no registration. Contacts that ended with information or advice don't count."
        ),
        method: nil, source: Sentences.evaluation),
      counted: .registrations,
      dimensions: [
        .unit, .group, .gender, .age, .channel, .path, .wish, .notInternalReason, .helpQuestion,
      ]),
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
        method: nil, source: Sentences.evaluation),
      counted: .registrations, dimensions: [.wishReason]),
  ]
}
