/// Where the answers of a questionnaire come from.
public enum ScreeningSource: String, CodedChoice {
  /// A worker enters them from the organisation's own form, since no wording is loaded here.
  case ownForm = "own-form"
  /// A worker reads the loaded wording aloud, or lets the client read along.
  case readAloud = "read-aloud"
  /// The client filled it in on the worker's screen, turned round.
  case turnedScreen = "turned-screen"
  /// The client filled it in, by a one-time link.
  case client = "client-link"

  public static let list = CodeList(
    "screening-source", Text(nl: "Afgenomen", en: "Administered"),
    [
      Code("own-form", Text(nl: "Ingevoerd vanaf het eigen formulier", en: "Entered from the organisation's own form")),
      Code("read-aloud", Text(nl: "Samen ingevuld", en: "Filled in together")),
      Code(
        "turned-screen",
        Text(nl: "Door de cliënt ingevuld, op het scherm", en: "Filled in by the client, on the screen")),
      Code(
        "client-link", Text(nl: "Door de cliënt ingevuld, met een code", en: "Filled in by the client, with a code")),
    ])
}
