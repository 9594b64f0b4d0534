/// The four domains in which the desk hears help questions.
public enum HelpDomain: String, CodedChoice {
  case medical
  case psychological
  case psychosocial
  case legal

  public static let list = CodeList(
    "help-domain", Text(nl: "Domein", en: "Domain"),
    [
      Code("medical", Text(nl: "Medisch", en: "Medical")),
      Code("psychological", Text(nl: "Psychisch", en: "Psychological")),
      Code("psychosocial", Text(nl: "Psychosociaal", en: "Psychosocial")),
      Code("legal", Text(nl: "Juridisch", en: "Legal")),
    ])
}
