/// What somebody is or was at the police.
public enum StaffCategory: String, CodedChoice {
  case executive
  case nonExecutive = "non-executive"
  case volunteer
  case aspirant
  case trainee
  /// Sent abroad, for instance on a peace mission.
  case deployed
  case former
  /// In service, but the kind is not known: older registers, and callers who say no more.
  case staff
  /// Neither in service nor ever was, such as most partners and children.
  case none
  case unknown
  case wontSay = "wont-say"

  /// Whether it says that somebody is in service now.
  public var isInService: Bool {
    switch self {
    case .executive, .nonExecutive, .volunteer, .aspirant, .trainee, .deployed, .staff: true
    case .former, .none, .unknown, .wontSay: false
    }
  }

  public static let list = CodeList(
    "staff-category", Text(nl: "Werkt of werkte bij de politie als", en: "Works or worked for the police as"),
    [
      Code("executive", Text(nl: "Executief", en: "Executive (sworn)"), under: "staff"),
      Code("non-executive", Text(nl: "Niet-executief", en: "Non-executive"), under: "staff", aliases: ["ATH"]),
      Code(
        "volunteer", Text(nl: "Politievrijwilliger", en: "Police volunteer"), under: "staff",
        aliases: ["vrijwilliger"]),
      Code("aspirant", Text(nl: "Aspirant", en: "Aspirant (recruit)"), under: "staff"),
      Code("trainee", Text(nl: "Stagiair", en: "Trainee"), under: "staff", aliases: ["stagiaire"]),
      Code("deployed", Text(nl: "Uitgezonden", en: "Deployed abroad"), under: "staff"),
      Code(
        "former", Text(nl: "Oud-medewerker", en: "Former staff"), aliases: ["gepensioneerd", "oud-politiemedewerker"]),
      Code(
        "staff", Text(nl: "In dienst, soort onbekend", en: "In service, kind not known"), aliases: ["medewerker"]),
      Code("none", Text(nl: "Niet bij de politie", en: "Not with the police"), aliases: ["n.v.t."]),
      .unknown, .wontSay,
    ])
}
