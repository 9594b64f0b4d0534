/// How a contact came about.
public enum ContactChannel: String, CodedChoice {
  case phone
  case email
  case web
  case visit
  case letter
  case unknown

  public static let list = CodeList(
    "channel", Text(nl: "Kanaal", en: "Channel"),
    [
      Code("phone", Text(nl: "Telefoon", en: "Phone"), aliases: ["telefonisch"]),
      Code("email", Text(nl: "E-mail", en: "E-mail"), aliases: ["email"]),
      Code("web", Text(nl: "Webbericht", en: "Web message"), aliases: ["bericht", "website"]),
      Code("visit", Text(nl: "Bezoek", en: "Visit")),
      Code("letter", Text(nl: "Brief", en: "Letter"), aliases: ["post"]),
      Code("unknown", Text(nl: "Onbekend", en: "Unknown"), mark: .unknown, offered: false),
    ])
}

/// Who sought whom.
public enum ContactDirection: String, CodedChoice {
  case inbound = "in"
  case outbound = "out"

  public static let list = CodeList(
    "direction", Text(nl: "Richting", en: "Direction"),
    [
      Code("in", Text(nl: "Naar ons", en: "To us"), aliases: ["inkomend"]),
      Code("out", Text(nl: "Van ons", en: "From us"), aliases: ["uitgaand"]),
    ])
}
