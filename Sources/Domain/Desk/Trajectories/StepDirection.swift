/// Which way a client goes when other help takes the place of help that runs: stepped care names each step.
public enum StepDirection: String, CodedChoice {
  case up
  case down
  /// Help of another kind that is as heavy.
  case across

  public static let list = CodeList(
    "step", Text(nl: "Welke stap", en: "Which step"),
    [
      Code("up", Text(nl: "Naar zwaardere hulp", en: "To heavier help")),
      Code("down", Text(nl: "Naar lichtere hulp", en: "To lighter help")),
      Code("across", Text(nl: "Naar andere hulp, even zwaar", en: "To other help, as heavy")),
    ])
}
