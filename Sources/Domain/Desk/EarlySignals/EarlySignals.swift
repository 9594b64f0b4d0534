/// How early somebody came: asked at the intake, in codes only. No day of onset is kept, since it could point at an event.
public struct EarlySignals: Sendable, Hashable {
  /// How long there had been complaints at the first contact.
  public var onset: Onset
  /// Whether this was the first help ever for these complaints.
  public var firstHelp: FirstHelp
  public var startedBy: StartedBy

  public init(onset: Onset = .unknown, firstHelp: FirstHelp = .unknown, startedBy: StartedBy = .unknown) {
    self.onset = onset
    self.firstHelp = firstHelp
    self.startedBy = startedBy
  }
}

/// How long complaints lasted before the first contact.
public enum Onset: String, CodedChoice {
  case underFourWeeks = "under-4-weeks"
  case underThreeMonths = "under-3-months"
  case underYear = "under-1-year"
  case underFiveYears = "under-5-years"
  case longer
  case unknown
  case wontSay = "wont-say"

  public static let list = CodeList(
    "onset", Text(nl: "Klachten voor het eerste contact", en: "Complaints before the first contact"),
    [
      Code("under-4-weeks", Text(nl: "Korter dan vier weken", en: "Less than four weeks")),
      Code("under-3-months", Text(nl: "Vier weken tot drie maanden", en: "Four weeks to three months")),
      Code("under-1-year", Text(nl: "Drie maanden tot een jaar", en: "Three months to a year")),
      Code("under-5-years", Text(nl: "Een tot vijf jaar", en: "One to five years")),
      Code("longer", Text(nl: "Vijf jaar of langer", en: "Five years or longer")),
      .unknown, .wontSay,
    ])
}

/// Whether the desk is the first help that somebody looked for.
public enum FirstHelp: String, CodedChoice {
  case yes
  case no
  case unknown
  case wontSay = "wont-say"

  public static let list = CodeList(
    "first-help", Text(nl: "Eerste hulp ooit hiervoor", en: "First help ever for this"),
    [
      Code("yes", Text(nl: "Ja", en: "Yes")),
      Code("no", Text(nl: "Nee, eerder hulp gehad", en: "No, had help before")),
      .unknown, .wontSay,
    ])
}

/// Who took the first step; the path is how the client found the desk, this is whose idea it was.
public enum StartedBy: String, CodedChoice {
  case client
  case partner
  case colleague
  case manager
  case care
  case desk
  case other
  case unknown
  case wontSay = "wont-say"

  public static let list = CodeList(
    "started-by", Text(nl: "Wie de eerste stap zette", en: "Who took the first step"),
    [
      Code("client", Text(nl: "De cliënt zelf", en: "The client")),
      Code("partner", Text(nl: "Partner of familie", en: "Partner or family")),
      Code("colleague", Text(nl: "Een collega", en: "A colleague")),
      Code("manager", Text(nl: "Een leidinggevende", en: "A manager")),
      Code("care", Text(nl: "Huisarts of andere hulpverlener", en: "General practitioner or other helper")),
      Code("desk", Text(nl: "Het loket, na een gebeurtenis", en: "The desk, after an event")),
      .other, .unknown, .wontSay,
    ])
}
