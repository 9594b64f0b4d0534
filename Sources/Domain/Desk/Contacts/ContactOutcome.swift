/// What came of a contact.
public enum ContactOutcome: String, CodedChoice {
  case enough
  case callBack = "call-back"
  case registration
  case referred
  case undecided
  case information
  case advice
  case crisisService = "crisis-service"
  /// The one answer to an inquiry; set by the house, never chosen.
  case fixedAnswer = "fixed-answer"
  case unknown

  public static let list = CodeList(
    "outcome", Text(nl: "Uitkomst", en: "Outcome"),
    [
      Code("enough", Text(nl: "Gesprek was genoeg", en: "The talk was enough")),
      Code("call-back", Text(nl: "Terugbellen", en: "Call back")),
      Code("registration", Text(nl: "Traject", en: "Trajectory"), aliases: ["aanmelding"]),
      Code("referred", Text(nl: "Verwezen", en: "Referred"), aliases: ["doorverwezen"]),
      Code("undecided", Text(nl: "Weet ik nog niet", en: "Not yet known")),
      Code("information", Text(nl: "Informatie gegeven", en: "Information given"), aliases: ["informatie"]),
      Code("advice", Text(nl: "Advies gegeven", en: "Advice given"), aliases: ["advies"]),
      Code(
        "crisis-service", Text(nl: "Crisisdienst ingeschakeld", en: "Crisis service called in"),
        aliases: ["crisisdienst"]),
      Code("fixed-answer", Text(nl: "Vast antwoord gegeven", en: "Fixed answer given"), offered: false),
      Code("unknown", Text(nl: "Onbekend", en: "Unknown"), mark: .unknown, offered: false),
    ])
}
