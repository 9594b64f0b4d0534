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
