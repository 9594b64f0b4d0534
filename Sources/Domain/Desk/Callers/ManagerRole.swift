/// Whether somebody leads others at work.
public enum ManagerRole: String, CodedChoice {
  case yes
  case no
  case unknown
  case wontSay = "wont-say"

  public static let list = CodeList(
    "manager-role", Text(nl: "Geeft leiding", en: "Leads others"),
    [
      Code("yes", Text(nl: "Ja", en: "Yes")),
      Code("no", Text(nl: "Nee", en: "No"), aliases: ["nee"]),
      .unknown, .wontSay,
    ])
}
