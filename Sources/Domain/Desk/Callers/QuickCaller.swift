/// One line of the quick form's question who is calling: a single key that sets relation and staff category together.
public enum QuickCaller: String, CodedChoice {
  case employee
  case former
  case partner
  case child
  case relative
  case colleague
  case manager
  case bereaved
  case unknown
  case aspirant
  case volunteer
  case peerSupporter = "peer-supporter"
  case careProfessional = "care-professional"
  case wontSay = "wont-say"

  /// What the line says about the caller; the worker may say more later.
  public var profile: CallerProfile {
    switch self {
    case .employee: CallerProfile(relation: .own, staffCategory: .staff)
    case .former: CallerProfile(relation: .own, staffCategory: .former)
    case .partner: CallerProfile(relation: .partner)
    case .child: CallerProfile(relation: .child)
    case .relative: CallerProfile(relation: .relative)
    case .colleague: CallerProfile(relation: .colleague, staffCategory: .staff)
    case .manager: CallerProfile(relation: .manager, staffCategory: .staff, managerRole: .yes)
    case .bereaved: CallerProfile(relation: .bereaved)
    case .unknown: .unknown
    case .aspirant: CallerProfile(relation: .own, staffCategory: .aspirant)
    case .volunteer: CallerProfile(relation: .own, staffCategory: .volunteer)
    case .peerSupporter: CallerProfile(relation: .peerSupporter, staffCategory: .staff)
    case .careProfessional: CallerProfile(relation: .careProfessional)
    case .wontSay: CallerProfile(relation: .wontSay, staffCategory: .wontSay)
    }
  }

  /// The line that says exactly what a profile says; `nil` when the profile says more or less.
  public init?(_ profile: CallerProfile) {
    guard let line = Self.allCases.first(where: { $0.profile == profile }) else { return nil }
    self = line
  }

  public static let list = CodeList(
    "caller", Text(nl: "Doelgroep", en: "Target group"),
    [
      Code("employee", Text(nl: "Medewerker", en: "Employee")),
      Code("former", Text(nl: "Oud-medewerker", en: "Former employee")),
      Code("partner", Text(nl: "Partner", en: "Partner")),
      Code("child", Text(nl: "Kind of jongere", en: "Child or young person")),
      Code("relative", Text(nl: "Ander familielid", en: "Other relative")),
      Code("colleague", Text(nl: "Collega", en: "Colleague")),
      Code("manager", Text(nl: "Leidinggevende", en: "Manager")),
      Code("bereaved", Text(nl: "Nabestaande", en: "Bereaved")),
      .unknown,
      Code("aspirant", Text(nl: "Aspirant", en: "Aspirant (recruit)")),
      Code("volunteer", Text(nl: "Vrijwilliger", en: "Volunteer")),
      Code("peer-supporter", Text(nl: "Collegiaal ondersteuner", en: "Peer supporter")),
      Code("care-professional", Text(nl: "Zorgprofessional", en: "Care professional")),
      .wontSay,
    ])
}
