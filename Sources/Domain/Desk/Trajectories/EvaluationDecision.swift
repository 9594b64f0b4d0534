/// What is decided when help is looked at together.
public enum EvaluationDecision: String, CodedChoice {
  case goOn = "continue"
  case adjust
  case stepUp = "step-up"
  case refer
  case stop

  public static let list = CodeList(
    "evaluation-decision", Text(nl: "Besluit", en: "Decision"),
    [
      Code("continue", Text(nl: "Doorgaan", en: "Continue")),
      Code("adjust", Text(nl: "Bijstellen", en: "Adjust")),
      Code("step-up", Text(nl: "Zwaardere hulp", en: "Step up")),
      Code("refer", Text(nl: "Verwijzen", en: "Refer")),
      Code("stop", Text(nl: "Afronden", en: "Stop")),
    ])
}
