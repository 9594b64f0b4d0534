/// The groups in which the desk publishes: five, and what falls outside them. Never entered, always derived.
public enum TargetGroup: String, CodedChoice {
  case employee
  case aspirant
  case manager
  case former
  case family
  /// Known to belong to none of the five, such as a general practitioner.
  case other
  case unknown

  public static let list = CodeList(
    "target-group", Text(nl: "Doelgroep", en: "Target group"),
    [
      Code("employee", Text(nl: "Medewerker", en: "Employee")),
      Code("aspirant", Text(nl: "Aspirant", en: "Aspirant (recruit)")),
      Code("manager", Text(nl: "Leidinggevende", en: "Manager")),
      Code("former", Text(nl: "Oud-medewerker", en: "Former employee"), aliases: ["oud-politiemedewerker"]),
      Code(
        "family", Text(nl: "Familie, partner of kind", en: "Relative, partner or child"),
        aliases: ["familie/partner/kind"]),
      Code("other", Text(nl: "Buiten de vijf groepen", en: "Outside the five groups"), aliases: ["anders"]),
      .unknown,
    ])
}
