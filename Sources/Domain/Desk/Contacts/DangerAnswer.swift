/// The answer to the question whether there is direct danger. It has no default anywhere.
public enum DangerAnswer: String, CodedChoice {
  case no
  case doubt
  case yes
  /// An answer of its own: it never counts as no.
  case notAsked = "not-asked"

  public static let list = CodeList(
    "danger", Text(nl: "Direct gevaar?", en: "Direct danger?"),
    [
      Code("no", Text(nl: "Nee", en: "No")),
      Code("doubt", Text(nl: "Twijfel", en: "Doubt")),
      Code("yes", Text(nl: "Ja", en: "Yes")),
      Code("not-asked", Text(nl: "Niet gevraagd", en: "Not asked"), mark: .unknown),
    ])
}
