/// The groups in which the desk publishes: the five of its target group, the care professionals who turn to it beside
/// them, and what falls outside. Never entered, always derived.
public enum TargetGroup: String, CodedChoice {
  case employee
  case aspirant
  case manager
  case former
  case family
  /// Whoever calls as a care professional, of the police or not, such as a company doctor or a general practitioner.
  case careProfessional = "care-professional"
  /// Known to belong to none of these.
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
      Code("care-professional", Text(nl: "Zorgprofessional", en: "Care professional"), aliases: ["hulpverlener"]),
      Code("other", Text(nl: "Buiten deze groepen", en: "Outside these groups"), aliases: ["anders"]),
      .unknown,
    ])
}
