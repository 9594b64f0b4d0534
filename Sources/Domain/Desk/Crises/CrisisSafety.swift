/// Is the person safe at this moment?
public enum CrisisSafety: String, CodedChoice {
  case yes
  case no
  case unknown

  public static let list = CodeList(
    "crisis-safety", Text(nl: "Nu veilig?", en: "Safe now?"),
    [
      Code("yes", Text(nl: "Ja", en: "Yes")),
      Code("no", Text(nl: "Nee", en: "No")),
      .unknown,
    ])
}
