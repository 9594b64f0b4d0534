/// Why somebody deviates from the guideline, as it is counted; the words stand beside it.
public enum DeviationReason: String, CodedChoice {
  case inCare = "in-care"
  case declined
  case otherFirst = "other-first"
  case improving
  case notFitting = "not-fitting"
  case noReach = "no-reach"
  case other

  public static let list = CodeList(
    "deviation", Text(nl: "Waarom je afwijkt", en: "Why you deviate"),
    [
      Code("in-care", Text(nl: "Al in behandeling", en: "In treatment already")),
      Code("declined", Text(nl: "De cliënt wil het niet", en: "The client would rather not")),
      Code("other-first", Text(nl: "Iets anders gaat voor", en: "Something else comes first")),
      Code("improving", Text(nl: "Gaat al duidelijk beter", en: "Clearly getting better already")),
      Code("not-fitting", Text(nl: "De score past niet bij wat er speelt", en: "The score does not fit what goes on")),
      Code("no-reach", Text(nl: "De cliënt is niet te bereiken", en: "The client can't be reached")),
      Code("other", Text(nl: "Anders", en: "Other")),
    ])
}
