/// What was noticed, and asks for a person's decision.
public enum SignalKind: String, CodedChoice {
  case safety
  case overCutoff = "over-cutoff"
  case worsening
  case noGain = "no-gain"
  case fourWeeks = "four-weeks"
  case overdueScreening = "overdue-screening"

  public static let list = CodeList(
    "signal-kind", Text(nl: "Signaal", en: "Signal"),
    [
      Code("safety", Text(nl: "Antwoord op een veiligheidsvraag", en: "Answer to a safety item")),
      Code("over-cutoff", Text(nl: "Score vanaf de grenswaarde", en: "Score from the cut-off")),
      Code("worsening", Text(nl: "Klachten duidelijk toegenomen", en: "Complaints clearly worse")),
      Code(
        "no-gain",
        Text(nl: "Geen duidelijke winst bij de tweede evaluatie", en: "No clear gain at the second evaluation")),
      Code("four-weeks", Text(nl: "Klachten van vier weken of langer", en: "Complaints for four weeks or more")),
      Code("overdue-screening", Text(nl: "Screening niet gedaan", en: "Screening not done")),
    ])

  /// Within how many hours somebody decides; norms of the desk's own.
  public var termHours: Int {
    switch self {
    case .safety: 24
    case .worsening: 3 * 24
    case .overCutoff, .fourWeeks, .noGain, .overdueScreening: 7 * 24
    }
  }
}

/// What a person decides on a signal. The house never does.
public enum SignalDecision: String, CodedChoice {
  case consult
  case refer
  case watch
  case deviate

  public static let list = CodeList(
    "signal-decision", Text(nl: "Besluit", en: "Decision"),
    [
      Code("consult", Text(nl: "Overleg met arts of psycholoog", en: "Consult a physician or psychologist")),
      Code("refer", Text(nl: "Verwijs", en: "Refer")),
      Code("watch", Text(nl: "Wacht af tot een dag", en: "Watch until a day")),
      Code("deviate", Text(nl: "Wijk af van de richtlijn", en: "Deviate from the guideline")),
    ])
}

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
