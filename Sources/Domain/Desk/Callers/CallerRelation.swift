/// In which role somebody turns to the desk: what ties the caller to the person with the question.
public enum CallerRelation: String, CodedChoice {
  /// The caller has the question.
  case own = "self"
  case partner
  case child
  case relative
  case bereaved
  case colleague
  case peerSupporter = "peer-supporter"
  case careProfessional = "care-professional"
  case manager
  /// Partner, child or relative, in registers that did not tell these apart.
  case family
  case unknown
  case wontSay = "wont-say"

  /// Whether the caller belongs to the home front.
  public var isFamily: Bool {
    switch self {
    case .partner, .child, .relative, .bereaved, .family: true
    case .own, .colleague, .peerSupporter, .careProfessional, .manager, .unknown, .wontSay: false
    }
  }

  public static let list = CodeList(
    "relation", Text(nl: "Wie belt er", en: "Who is calling"),
    [
      Code("self", Text(nl: "Voor zichzelf", en: "For themselves"), aliases: ["zelf", "betrokkene"]),
      Code("partner", Text(nl: "Partner", en: "Partner"), under: "family"),
      Code("child", Text(nl: "Kind of jongere", en: "Child or young person"), under: "family", aliases: ["kind"]),
      Code("relative", Text(nl: "Ander familielid", en: "Other relative"), under: "family", aliases: ["familie"]),
      Code("bereaved", Text(nl: "Nabestaande", en: "Bereaved"), under: "family"),
      Code("colleague", Text(nl: "Collega", en: "Colleague")),
      Code(
        "peer-supporter", Text(nl: "Collegiaal ondersteuner (TCO)", en: "Peer supporter"),
        aliases: ["TCO", "collegiaal ondersteuner"]),
      Code("care-professional", Text(nl: "Zorgprofessional", en: "Care professional"), aliases: ["hulpverlener"]),
      Code("manager", Text(nl: "Leidinggevende", en: "Manager")),
      Code(
        "family", Text(nl: "Familie, partner of kind", en: "Relative, partner or child"), offered: false,
        aliases: ["familie/partner/kind", "naaste"]),
      .unknown, .wontSay,
    ])
}
