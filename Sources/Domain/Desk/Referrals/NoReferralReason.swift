/// Why nobody is referred although that was decided, as it is counted; the words stand beside it.
public enum NoReferralReason: String, CodedChoice {
  case declined
  case inCare = "in-care"
  case otherFirst = "other-first"
  case helpedHere = "helped-here"
  case noPlace = "no-place"
  case noReach = "no-reach"
  case mistake
  case other
  /// The contact that said so was corrected; set by the house, never chosen.
  case corrected

  public static let list = CodeList(
    "no-referral", Text(nl: "Waarom je niet verwijst", en: "Why you don't refer"),
    [
      Code("declined", Text(nl: "De cliënt wil het niet", en: "The client would rather not")),
      Code("in-care", Text(nl: "De cliënt heeft deze hulp al", en: "The client has this help already")),
      Code("other-first", Text(nl: "Iets anders gaat voor", en: "Something else comes first")),
      Code("helped-here", Text(nl: "Het loket helpt zelf verder", en: "The desk itself helps on")),
      Code("no-place", Text(nl: "Er is geen passende hulp of geen plek", en: "There is no fitting help or no place")),
      Code("no-reach", Text(nl: "De cliënt is niet te bereiken", en: "The client can't be reached")),
      Code("mistake", Text(nl: "Verwijzen was een vergissing", en: "To refer was a mistake")),
      Code("other", Text(nl: "Anders", en: "Other")),
      Code("corrected", Text(nl: "Het contact is gecorrigeerd", en: "The contact was corrected"), offered: false),
    ])
}
