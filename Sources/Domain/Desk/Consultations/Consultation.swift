/// A question to a physician or psychologist about a client, with the least that they need to know: no name, no unit, no
/// day of birth, no contact. What was shared is kept as it was shared.
public struct Consultation: Sendable, Hashable {
  public static let questionLimit = 2_000

  /// What was answered.
  public struct Answer: Sendable, Hashable {
    public let advice: ConsultationAdvice
    public let words: String
    public let on: LocalDate

    public init(_ advice: ConsultationAdvice, words: String, on day: LocalDate) {
      self.advice = advice
      self.words = words
      on = day
    }
  }

  public let askedOf: ConsultedRole
  public let question: String
  /// What was shared beside the question, in the order of the list.
  public let facts: [ConsultationFact]
  public let askedOn: LocalDate
  public private(set) var answer: Answer?

  /// A question that is asked now.
  public init(
    to role: ConsultedRole?, question: String, facts: Set<ConsultationFact>, on day: LocalDate
  ) throws(Refusals<ConsultationRefusal>) {
    var found: [ConsultationRefusal] = []
    if role == nil { found.append(.roleMissing) }
    if question.allSatisfy(\.isWhitespace) { found.append(.questionMissing) }
    if let refusals = Refusals(found) { throw refusals }
    guard let role else { throw Refusals(.roleMissing) }
    self.init(stored: role, question: question, facts: facts, on: day, answer: nil)
  }

  /// A question as the register keeps it.
  public init(
    stored role: ConsultedRole, question: String, facts: Set<ConsultationFact>, on day: LocalDate, answer: Answer?
  ) {
    askedOf = role
    self.question = question
    self.facts = ConsultationFact.allCases.filter(facts.contains)
    askedOn = day
    self.answer = answer
  }

  /// The answer comes in; the same again changes nothing.
  public mutating func settle(
    _ advice: ConsultationAdvice?, words: String, on day: LocalDate, today: LocalDate
  ) throws(ConsultationRefusal) {
    guard let advice else { throw .adviceMissing }
    guard !words.allSatisfy(\.isWhitespace) else { throw .wordsMissing }
    let new = Answer(advice, words: words, on: day)
    if answer == new { return }
    guard answer == nil else { throw .answered }
    guard day >= askedOn else { throw .beforeTheQuestion }
    guard day <= today else { throw .inTheFuture }
    answer = new
  }
}

/// Who is asked.
public enum ConsultedRole: String, CodedChoice {
  case physician
  case psychologist

  public static let list = CodeList(
    "consulted", Text(nl: "Aan wie", en: "Asked of"),
    [
      Code("physician", Text(nl: "Arts", en: "Physician")),
      Code("psychologist", Text(nl: "Psycholoog", en: "Psychologist")),
    ])
}

/// What may be shared beside the question. Nothing on this list says who it is.
public enum ConsultationFact: String, CodedChoice {
  case ageBand = "age-band"
  case group
  case event
  case complaints
  case scores
  case sessions

  public static let list = CodeList(
    "consultation-fact", Text(nl: "Wat de ander mag weten", en: "What the other may know"),
    [
      Code("age-band", Text(nl: "Leeftijdsgroep", en: "Age band")),
      Code("group", Text(nl: "Doelgroep", en: "Target group")),
      Code("event", Text(nl: "Soort gebeurtenis, en hoe lang geleden", en: "Kind of event, and how long ago")),
      Code(
        "complaints",
        Text(nl: "Of klachten vier weken of langer duren", en: "Whether complaints last four weeks or more")),
      Code("scores", Text(nl: "Laatste score van elke vragenlijst", en: "Latest score of each questionnaire")),
      Code("sessions", Text(nl: "Aantal gesprekken tot nu toe", en: "Number of sessions so far")),
    ])
}

/// What the answer came to, as a code; the words are sealed.
public enum ConsultationAdvice: String, CodedChoice {
  case goOn = "go-on"
  case screenAgain = "screen-again"
  case seeClient = "see-client"
  case refer
  case other

  public static let list = CodeList(
    "advice", Text(nl: "Advies", en: "Advice"),
    [
      Code("go-on", Text(nl: "Zo doorgaan", en: "Go on like this")),
      Code("screen-again", Text(nl: "Opnieuw screenen", en: "Screen again")),
      Code("see-client", Text(nl: "Wil de cliënt zelf zien", en: "Wants to see the client")),
      Code("refer", Text(nl: "Verwijzen", en: "Refer")),
      Code("other", Text(nl: "Anders", en: "Other")),
    ])
}

/// Why a question or an answer can't be kept.
public enum ConsultationRefusal: Refusal {
  case roleMissing
  case questionMissing
  case adviceMissing
  case wordsMissing
  case answered
  case beforeTheQuestion
  case inTheFuture

  public var field: String? {
    switch self {
    case .roleMissing: ConsultedRole.list.name
    case .questionMissing: "question"
    case .adviceMissing: ConsultationAdvice.list.name
    case .wordsMissing: "words"
    case .beforeTheQuestion, .inTheFuture: "answered-on"
    case .answered: nil
    }
  }

  public var text: Text {
    switch self {
    case .roleMissing: Text(nl: "Kies aan wie je het vraagt.", en: "Choose whom you ask.")
    case .questionMissing: Text(nl: "Schrijf je vraag op.", en: "Write down your question.")
    case .adviceMissing: Text(nl: "Kies wat het advies was.", en: "Choose what the advice was.")
    case .wordsMissing: Text(nl: "Schrijf op wat er is geantwoord.", en: "Write down what was answered.")
    case .answered: Text(nl: "Deze vraag is al beantwoord.", en: "This question was answered already.")
    case .beforeTheQuestion: Text(nl: "Deze dag ligt voor de vraag.", en: "This day lies before the question.")
    case .inTheFuture: Text(nl: "Deze dag ligt in de toekomst.", en: "This day lies in the future.")
    }
  }
}
