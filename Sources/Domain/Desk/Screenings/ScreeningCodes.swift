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

/// How far a questionnaire has come.
public enum ScreeningState: String, Sendable, Hashable, CaseIterable {
  /// Answers are still coming in.
  case open
  case done
  /// Not administered, with a reason.
  case skipped
}

/// Why a questionnaire was not administered.
public enum SkipReason: String, CodedChoice {
  case declined
  case tooMuch = "too-much"
  case crisisFirst = "crisis-first"
  case language
  case doneElsewhere = "done-elsewhere"
  case notFitting = "not-fitting"
  case mistake

  public static let list = CodeList(
    "skip-reason", Text(nl: "Waarom niet", en: "Why not"),
    [
      Code("declined", Text(nl: "De cliënt wil het niet", en: "The client would rather not")),
      Code("too-much", Text(nl: "Nu te belastend", en: "Too much at this moment")),
      Code("crisis-first", Text(nl: "Er was een crisis", en: "There was a crisis")),
      Code("language", Text(nl: "Niet in een taal van de cliënt", en: "Not in a language of the client")),
      Code("done-elsewhere", Text(nl: "Elders al afgenomen", en: "Administered elsewhere already")),
      Code("not-fitting", Text(nl: "Past niet bij de hulpvraag", en: "Does not fit the help question")),
      Code("mistake", Text(nl: "Per vergissing begonnen", en: "Begun by mistake")),
    ])
}

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

/// What a score says about the border of its cut-off set: the coarse fact that is counted.
public enum ScreeningOutcome: String, Sendable, Hashable, CaseIterable {
  case over
  case under
  /// Missing answers make the difference.
  case open
  /// The instrument has no cut-off, or none that a decision may rest on.
  case none
}
