/// What the desk decides on a registration.
public enum TriageDecision: String, CodedChoice {
  case accept
  /// Answered on the spot; no trajectory is needed.
  case answered
  case refer
  /// There is no product for the question: counted, and looked at when the catalogue is reviewed.
  case noOffer = "no-offer"
  case withdrawn

  public static let list = CodeList(
    "triage", Text(nl: "Besluit", en: "Decision"),
    [
      Code("accept", Text(nl: "Aannemen", en: "Accept")),
      Code("answered", Text(nl: "Al beantwoord", en: "Answered already")),
      Code("refer", Text(nl: "Verwijzen", en: "Refer")),
      Code("no-offer", Text(nl: "Geen aanbod", en: "No offer")),
      Code("withdrawn", Text(nl: "Ingetrokken door de cliënt", en: "Withdrawn by the client")),
    ])
}

/// How soon somebody must be spoken to.
public enum Urgency: String, CodedChoice {
  case now
  case today
  case thisWeek = "this-week"
  case usual

  /// The last day on which an intake should be held.
  public func intakeBy(_ received: LocalDate) -> LocalDate {
    switch self {
    case .now, .today: received
    case .thisWeek: received.adding(days: 6)
    case .usual: received.adding(days: 14)
    }
  }

  public static let list = CodeList(
    "urgency", Text(nl: "Hoe snel", en: "How soon"),
    [
      Code("now", Text(nl: "Nu", en: "Now")),
      Code("today", Text(nl: "Vandaag", en: "Today")),
      Code("this-week", Text(nl: "Deze week", en: "This week")),
      Code("usual", Text(nl: "Gewoon", en: "Usual")),
    ])
}
