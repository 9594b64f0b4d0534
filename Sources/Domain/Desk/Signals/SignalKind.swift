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
