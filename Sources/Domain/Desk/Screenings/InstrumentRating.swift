/// What a worker thinks of a questionnaire with this client; it is about the list, never about the client.
public enum InstrumentRating: String, CodedChoice {
  case helpful
  case neutral
  case unhelpful

  public static let list = CodeList(
    "instrument-rating", Text(nl: "Wat had je aan deze vragenlijst?", en: "What was this questionnaire worth?"),
    [
      Code("helpful", Text(nl: "Hielp het gesprek", en: "Helped the talk")),
      Code("neutral", Text(nl: "Voegde weinig toe", en: "Added little")),
      Code("unhelpful", Text(nl: "Stond in de weg", en: "Got in the way")),
    ])
}
