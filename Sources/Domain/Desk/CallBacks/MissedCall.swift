/// Why a promised call led to another promise.
public enum MissedCall: String, CodedChoice {
  case notAnswered = "not-answered"
  case messageLeft = "message-left"
  /// Somebody answered who is not the caller; nothing was said.
  case somebodyElse = "somebody-else"
  /// Both agreed on another moment.
  case agreedAnew = "agreed-anew"
  /// The contact that promised it was corrected; set by the house, never chosen.
  case corrected

  public static let list = CodeList(
    "missed-call", Text(nl: "Wat gebeurde er", en: "What happened"),
    [
      Code("not-answered", Text(nl: "Niet opgenomen", en: "Not answered")),
      Code("message-left", Text(nl: "Neutraal bericht ingesproken", en: "Neutral message left")),
      Code("somebody-else", Text(nl: "Iemand anders nam op", en: "Somebody else answered")),
      Code("agreed-anew", Text(nl: "Ander moment afgesproken", en: "Another moment agreed")),
      Code("corrected", Text(nl: "Contact gecorrigeerd", en: "Contact corrected"), offered: false),
    ])

  /// Whether somebody called in vain.
  public var isTry: Bool { self != .agreedAnew && self != .corrected }

  var isOffered: Bool { self != .corrected }
}

/// Why nobody calls back any more.
public enum NoCallReason: String, CodedChoice {
  case calledThemselves = "called-themselves"
  case notWanted = "not-wanted"
  case notReached = "not-reached"
  case reachedOtherwise = "reached-otherwise"
  case other

  public static let list = CodeList(
    "no-call-reason", Text(nl: "Waarom bel je niet meer?", en: "Why is there no call any more?"),
    [
      Code("called-themselves", Text(nl: "Belde zelf al", en: "Called themselves already")),
      Code("reached-otherwise", Text(nl: "Al anders gesproken", en: "Spoken to otherwise already")),
      Code("not-wanted", Text(nl: "Wil niet meer gebeld worden", en: "Wants no call any more")),
      Code("not-reached", Text(nl: "Niet te bereiken", en: "Can’t be reached")),
      Code("other", Text(nl: "Iets anders", en: "Something else")),
    ])
}
