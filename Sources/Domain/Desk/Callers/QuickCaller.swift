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

  /// What somebody can be at the police of whom the line was chosen: more than the line says, and nothing against it.
  public var categories: [StaffCategory] {
    switch self {
    case .employee, .colleague, .manager, .peerSupporter: StaffCategory.allCases.filter(\.isInService)
    case .former: [.former]
    case .aspirant: [.aspirant]
    case .volunteer: [.volunteer]
    case .partner, .child, .relative, .bereaved, .careProfessional, .unknown, .wontSay: StaffCategory.allCases
    }
  }

  /// The line with which a profile was said: exactly, or else with what somebody is at the police beside it. `nil` when
  /// no line says it.
  public init?(_ profile: CallerProfile) {
    let same = Self.allCases.filter { $0.profile.working(as: profile.staffCategory) == profile }
    guard
      let line = same.first(where: { $0.profile == profile })
        ?? same.first(where: { $0.categories.contains(profile.staffCategory) })
    else { return nil }
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
