/// Gender as the person says it, if at all.
public enum Gender: String, CodedChoice {
  case female
  case male
  case other
  case unknown
  case wontSay = "wont-say"

  public static let list = CodeList(
    "gender", Text(nl: "Geslacht", en: "Gender"),
    [
      Code("female", Text(nl: "Vrouw", en: "Female"), aliases: ["v"]),
      Code("male", Text(nl: "Man", en: "Male"), aliases: ["m"]),
      Code("other", Text(nl: "Anders", en: "Other"), aliases: ["x", "non-binair"]),
      .unknown, .wontSay,
    ])
}
