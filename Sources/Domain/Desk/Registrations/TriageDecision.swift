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
