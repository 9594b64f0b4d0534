/// How somebody read a list that has no validated scoring: what stood out, and what they make of it. There is no total and
/// no class, since no source says what one would mean; the conclusion is the reader's.
public struct ListReading: Sendable, Hashable {
  public var way: ReadingWay
  /// Of `ListTopic`, in the order of that list; an answer of the client, so sealed.
  public var topics: [CodeKey]
  public var conclusion: ReadingConclusion
  /// What the reader wrote down; sealed, and may be empty.
  public var words: String

  public init(way: ReadingWay, topics: [CodeKey] = [], conclusion: ReadingConclusion, words: String = "") {
    self.way = way
    self.topics = topics
    self.conclusion = conclusion
    self.words = words
  }

  /// What stands in the way of keeping it.
  public var refusals: [ScreeningRefusal] {
    let known = topics.allSatisfy { ListTopic.list[$0] != nil }
    let isContrary = conclusion == .nothing && topics.contains(ListTopic.deathThoughts)
    return (known ? [] : [.unknownTopic]) + (isContrary ? [.somethingStandsOut] : [])
  }

  /// Whether somebody has to look at it soon, whatever the conclusion was.
  public var asksForSafety: Bool { topics.contains(ListTopic.deathThoughts) }
}

/// With whom a list was read.
public enum ReadingWay: String, CodedChoice {
  case together
  case alone
  case withColleague = "with-colleague"

  public static let list = CodeList(
    "reading-way", Text(nl: "Hoe is de lijst gelezen", en: "How the list was read"),
    [
      Code("together", Text(nl: "Samen met de cliënt doorgenomen", en: "Gone through together with the client")),
      Code("alone", Text(nl: "Door mij alleen gelezen", en: "Read by me alone")),
      Code("with-colleague", Text(nl: "Samen met een collega gelezen", en: "Read together with a colleague")),
    ])
}

/// What the reader makes of a list.
public enum ReadingConclusion: String, CodedChoice {
  case nothing
  case talkOn = "talk-on"
  case validatedList = "validated-list"
  case consult
  case refer
  case unreadable

  public static let list = CodeList(
    "reading-conclusion", Text(nl: "Wat maak je ervan", en: "What you make of it"),
    [
      Code("nothing", Text(nl: "Er valt niets op", en: "Nothing stands out")),
      Code("talk-on", Text(nl: "We praten erover door", en: "We go on talking about it")),
      Code(
        "validated-list", Text(nl: "Een gevalideerde vragenlijst afnemen", en: "Administer a validated questionnaire")),
      Code("consult", Text(nl: "Overleggen met arts of psycholoog", en: "Consult a physician or psychologist")),
      Code("refer", Text(nl: "Verwijzen", en: "Refer")),
      Code("unreadable", Text(nl: "Niet te lezen: te weinig ingevuld", en: "Can't be read: too little filled in")),
    ])

  /// Within how many days what it asks for is done; a norm of our own.
  public static let followUpDays = 7
}

/// What can stand out in a list; short topics of our own, no wording of anybody's list.
public enum ListTopic {
  static let deathThoughts: CodeKey = "death-thoughts"

  public static let list = CodeList(
    "list-topic", Text(nl: "Wat valt op", en: "What stands out"),
    [
      Code("reliving", Text(nl: "Herbeleven", en: "Reliving")),
      Code("avoidance", Text(nl: "Vermijden", en: "Avoiding")),
      Code("tension", Text(nl: "Spanning en schrikken", en: "Tension and startling")),
      Code("sleep", Text(nl: "Slapen", en: "Sleep")),
      Code("mood", Text(nl: "Stemming", en: "Mood")),
      Code("anger", Text(nl: "Boosheid", en: "Anger")),
      Code("guilt", Text(nl: "Schuld of schaamte", en: "Guilt or shame")),
      Code("concentration", Text(nl: "Aandacht en geheugen", en: "Attention and memory")),
      Code("body", Text(nl: "Lichaam", en: "Body")),
      Code("substances", Text(nl: "Drank, middelen of gokken", en: "Drink, drugs or gambling")),
      Code("home", Text(nl: "Thuis", en: "Home")),
      Code("work", Text(nl: "Werk", en: "Work")),
      Code("support", Text(nl: "Steun van anderen", en: "Support from others")),
      Code("death-thoughts", Text(nl: "Gedachten aan de dood", en: "Thoughts of death")),
    ])
}
