/// How soon somebody must be spoken to.
public enum Urgency: String, CodedChoice {
  case now
  case today
  case thisWeek = "this-week"
  case usual

  /// The last day on which an intake should be held.
  public func intakeBy(_ received: LocalDate, _ norms: DeskNorms) -> LocalDate {
    switch self {
    case .now, .today: received
    case .thisWeek: received.adding(days: norms[.intakeThisWeek])
    case .usual: received.adding(days: norms[.intake])
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
