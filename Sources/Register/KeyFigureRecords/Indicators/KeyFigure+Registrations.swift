import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let registrations = KeyFigure(
    Indicator(
      .registrations, Text(nl: "Aanmeldingen", en: "Registrations"),
      Definition(
        rule: Text(
          nl: """
            Elke aanmelding telt één keer, in de maand van de aanmelddatum, met de kenmerken zoals bij de aanmelding \
            vastgelegd. Een voormalig korps telt bij de eenheid waarin het opging. Een familielid of leidinggevende \
            die zelf hulp vraagt, is een eigen aanmelding.
            """,
          en: """
            Every registration counts once, in the month of its date, with the facts as recorded at registration. A \
            former force counts under the unit that it went into. A relative or manager who asks for help is a \
            registration of their own.
            """),
        denominator: Text(
          nl: """
            n is alle aanmeldingen van de periode. Eén aanmelding kan meer hulpvragen hebben: die aandelen tellen \
            samen op tot meer dan 100 %. Alle andere verdelingen tellen op tot n, onbekend telt mee.
            """,
          en: """
            n is all registrations of the period. One registration can have several help questions: those shares add \
            up to more than 100 %. All other distributions add up to n, unknown included.
            """),
        exclusions: Text(
          nl:
            "Degene over wie een ander belt, is geen aanmelding. Contacten die bij informatie of advies bleven, tellen niet.",
          en:
            "The person somebody else calls about is no registration. Contacts that ended with information or advice don't count."
        ),
        source: Sentences.evaluation),
      counted: .registrations,
      dimensions: [
        .unit, .group, .staffCategory, .gender, .age, .channel, .path, .wish, .notInternalReason, .helpQuestion,
      ],
      charts: [
        Indicator.Chart(.helpQuestion), Indicator.Chart(.group), Indicator.Chart(.unit),
        Indicator.Chart(.notInternalReason), Indicator.Chart(.path), Indicator.Chart(.age, keepsOrder: true),
      ], trend: .total),
    counted: [
      FactCount(
        .registrations,
        [
          .total, .by(.unit, FactKey("unit", "r.unit")), .by(.group, FactKey("target_group", "r.target_group")),
          .by(.staffCategory, FactKey("staff_category", "r.staff_category")),
          .by(.gender, FactKey("gender", "r.gender")), .by(.age, FactKey("age_band", "r.age_band")),
          .by(.channel, FactKey("channel", "r.channel")), .by(.path, FactKey("path", "r.path")),
          .by(
            .wish, FactKey("wishes_anonymity", "r.wishes_anonymity"), as: ["1": "stays-unknown", "0": "may-be-known"]),
          .by(.notInternalReason, FactKey("not_internal_reason", "r.not_internal_reason")),
        ]),
      FactCount(helpQuestions, [.by(.helpQuestion, FactKey("help_question", "q.code"))]),
    ])
}

extension FactSource<Period> {
  /// Registrations in the month of their date, read once for all that is counted of them.
  static let registrations = Self(
    "registrations", isGrouped: false, month: "r.registered_month", part: \.ofRegistration,
    from: { _ in "registration r" }, where: { $0.ofRegistrations })
}

extension FactScope<Period> {
  /// Registrations `r` of the months.
  var ofRegistrations: SQL {
    "r.desk_id = \(desk) AND r.registered_month BETWEEN \(firstMonth) AND \(lastMonth)"
  }
}

/// One with several help questions counts under each of them.
private let helpQuestions = FactSource<Period>(
  "help questions", month: "r.registered_month", part: \.ofRegistration,
  from: { _ in "registration r LEFT JOIN registration_question q ON q.registration_id = r.id" },
  where: { $0.ofRegistrations })

extension FigureDimension {
  /// Whether the client wants to stay unknown to the internal care line.
  static let wish = Self(
    "wish", Text(nl: "wens over de interne zorglijn", en: "wish about the internal care line"),
    .list(
      CodeList(
        "wish", Text(nl: "Wens over de interne zorglijn", en: "Wish about the internal care line"),
        [
          Code("stays-unknown", Text(nl: "Wil onbekend blijven", en: "Wants to stay unknown")),
          Code("may-be-known", Text(nl: "Mag bekend zijn", en: "May be known")),
          .unknown,
        ])), showsNought: true)

  static let notInternalReason = Self(
    "not-internal-reason",
    Text(nl: "reden om niet naar de interne zorglijn te gaan", en: "reason not to go to the internal care line"),
    .list(ReasonNotInternal.list), order: .size)

  static let helpQuestion = Self(
    "help-question", Text(nl: "hulpvraag", en: "help question"), .list(HelpQuestion.list), order: .size,
    overlaps: true)
}
