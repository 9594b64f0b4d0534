/// Why an accepted help question ends without help of the desk.
public enum RequestEnding: String, CodedChoice {
  case withdrawn
  /// Nobody came, called back or answered.
  case notReached = "not-reached"
  /// Help of somebody else, which the client found themselves or had already.
  case otherHelp = "other-help"
  case answered
  case referred
  case noOffer = "no-offer"

  public static let list = CodeList(
    "ending", Text(nl: "Waarom geen hulp", en: "Why no help"),
    [
      Code("withdrawn", Text(nl: "Ingetrokken door de cliënt", en: "Withdrawn by the client")),
      Code("not-reached", Text(nl: "Niet bereikt", en: "Not reached")),
      Code("other-help", Text(nl: "Andere hulp gevonden", en: "Found other help")),
      Code("answered", Text(nl: "Al beantwoord", en: "Answered already")),
      Code("referred", Text(nl: "Verwezen", en: "Referred")),
      Code("no-offer", Text(nl: "Geen aanbod", en: "No offer")),
    ])
}

extension HelpRequest.Outcome {
  init(_ ending: RequestEnding) {
    switch ending {
    case .withdrawn: self = .withdrawn
    case .notReached: self = .notReached
    case .otherHelp: self = .otherHelp
    case .answered: self = .answered
    case .referred: self = .referred
    case .noOffer: self = .noOffer
    }
  }

  /// Why it ended without help; `nil` for one that is open or in help.
  public var ending: RequestEnding? {
    switch self {
    case .open, .inTrajectory: nil
    case .withdrawn: .withdrawn
    case .notReached: .notReached
    case .otherHelp: .otherHelp
    case .answered: .answered
    case .referred: .referred
    case .noOffer: .noOffer
    }
  }
}
