/// What may be passed on with a referral, beside that the desk refers somebody: chosen one by one, none to begin with.
public enum ReferralScope: String, CodedChoice {
  case name
  case reach
  case ageBand = "age-band"
  case group
  case questions
  case event
  case complaints
  case scores
  case sessions

  /// What a contact without a dossier can hold.
  public static let ofContacts: Set<ReferralScope> = [.name, .reach, .ageBand, .group, .questions]

  public static let list = CodeList(
    "referral-scope", Text(nl: "Wat je doorgeeft", en: "What you pass on"),
    [
      Code("name", Text(nl: "Naam of roepnaam", en: "Name or alias")),
      Code("reach", Text(nl: "Hoe de cliënt te bereiken is", en: "How to reach the client")),
      Code("age-band", Text(nl: "Leeftijdsgroep", en: "Age band")),
      Code("group", Text(nl: "Doelgroep", en: "Target group")),
      Code("questions", Text(nl: "Hulpvragen", en: "Help questions")),
      Code("event", Text(nl: "Soort gebeurtenis, en hoe lang geleden", en: "Kind of event, and how long ago")),
      Code(
        "complaints",
        Text(nl: "Of klachten vier weken of langer duren", en: "Whether complaints last four weeks or more")),
      Code("scores", Text(nl: "Laatste score van elke vragenlijst", en: "Latest score of each questionnaire")),
      Code("sessions", Text(nl: "Aantal gesprekken tot nu toe", en: "Number of sessions so far")),
    ])

  /// The same fact as a consultation shares it; `nil` for what only a receiver needs.
  public var fact: ConsultationFact? {
    switch self {
    case .name, .reach, .questions: nil
    case .ageBand: .ageBand
    case .group: .group
    case .event: .event
    case .complaints: .complaints
    case .scores: .scores
    case .sessions: .sessions
    }
  }
}
