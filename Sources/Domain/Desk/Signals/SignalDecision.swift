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
