import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let callers = KeyFigure(
    Indicator(
      .callers, Text(nl: "Wie contact zoekt", en: "Who gets in touch"),
      Definition(
        rule: Text(
          nl: """
            Elk vastgelegd gesprek of bericht naar wie de beller is: de doelgroep, in welke rol iemand belt en als wat \
            iemand bij de politie werkt. Zorgprofessionals zijn een eigen groep naast de vijf doelgroepen.
            """,
          en: """
            Every recorded call or message by who the caller is: the target group, in which role somebody calls, and as \
            what somebody works for the police. Care professionals are a group of their own beside the five.
            """),
        denominator: Sentences.partition, exclusions: Sentences.askedContacts, source: Sentences.evaluations),
      counted: .contacts, dimensions: [.group, .relation, .staffCategory],
      charts: [Indicator.Chart(.group, keepsOrder: true), Indicator.Chart(.staffCategory, keepsOrder: true)],
      measures: [
        .part(
          "care-professionals", Text(nl: "zorgprofessionals", en: "care professionals"), .group,
          [TargetGroup.careProfessional.rawValue])
      ], breakdowns: Breakdown.ofContacts),
    counted: [
      FactCount(
        .askedContacts,
        [
          .total, .by(.group, FactKey("target_group", "contact.target_group")),
          .by(.relation, FactKey("relation", "contact.relation")),
          .by(.staffCategory, FactKey("staff_category", "contact.staff_category")),
        ])
    ])
}

extension FigureDimension {
  static let relation = Self(
    "relation", Text(nl: "rol van de beller", en: "role of the caller"), .list(CallerRelation.list))
}
