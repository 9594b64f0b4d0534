/// What is decided when help is looked at together.
public enum EvaluationDecision: String, CodedChoice {
  case goOn = "continue"
  case adjust
  case stepUp = "step-up"
  case stepDown = "step-down"
  case refer
  case stop

  /// Whether the same help goes on.
  public var goesOn: Bool { self == .goOn || self == .adjust }

  /// The step to other help that was decided, if any.
  public var step: StepDirection? {
    switch self {
    case .stepUp: .up
    case .stepDown: .down
    case .goOn, .adjust, .refer, .stop: nil
    }
  }

  public static let list = CodeList(
    "evaluation-decision", Text(nl: "Besluit", en: "Decision"),
    [
      Code("continue", Text(nl: "Doorgaan", en: "Continue")),
      Code("adjust", Text(nl: "Bijstellen", en: "Adjust")),
      Code("step-up", Text(nl: "Zwaardere hulp", en: "Step up")),
      Code("step-down", Text(nl: "Lichtere hulp", en: "Step down")),
      Code("refer", Text(nl: "Verwijzen", en: "Refer")),
      Code("stop", Text(nl: "Afronden", en: "Stop")),
    ])
}
