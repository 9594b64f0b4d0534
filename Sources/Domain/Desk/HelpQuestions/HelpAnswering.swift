/// How far the desk itself goes with a help question; a worker may always refer sooner.
public enum HelpAnswering: String, CodedChoice {
  /// The desk answers it.
  case answer
  /// The desk answers up to the limits of its expertise and refers beyond.
  case withinLimits = "within-limits"
  /// The desk listens, explains and refers.
  case refer

  public static let list = CodeList(
    "help-answering", Text(nl: "Wat doen wij ermee", en: "What we do with it"),
    [
      Code("answer", Text(nl: "Wij helpen zelf", en: "We help ourselves")),
      Code("within-limits", Text(nl: "Wij helpen tot een grens", en: "We help up to a limit")),
      Code("refer", Text(nl: "Wij verwijzen", en: "We refer")),
    ])
}
