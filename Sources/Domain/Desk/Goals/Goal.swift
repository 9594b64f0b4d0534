/// Something that a client wants to reach, in the client's own words.
public struct Goal: Sendable, Hashable {
  /// What each level of the scale means for this goal.
  public struct Scale: Sendable, Hashable {
    /// Five texts, from much less to much more than expected.
    public let texts: [String]

    /// `nil` unless there are five texts, each with something in it.
    public init?(_ texts: [String]) {
      guard texts.count == GoalLevel.allCases.count, texts.allSatisfy({ !$0.allSatisfy(\.isWhitespace) }) else {
        return nil
      }
      self.texts = texts
    }

    public subscript(level: GoalLevel) -> String {
      texts[level.rawValue + 2]
    }
  }

  /// The level of a goal on a day.
  public struct Score: Sendable, Hashable {
    public let level: GoalLevel
    public let on: LocalDate

    public init(_ level: GoalLevel, on day: LocalDate) {
      self.level = level
      on = day
    }
  }

  /// The client's own mark, 0 to 10.
  public struct OwnMark: Sendable, Hashable {
    public let mark: Int
    public let on: LocalDate

    public init(_ mark: Int, on day: LocalDate) {
      self.mark = mark
      on = day
    }
  }

  /// The client's words; sealed.
  public private(set) var words: String
  public let agreedOn: LocalDate
  public private(set) var reachBy: LocalDate?
  /// 1 to 5; how much it matters beside the other goals.
  public private(set) var weight: Int
  public private(set) var scale: Scale?
  /// Where the client stood at the start, usually -1 or -2.
  public let baseline: GoalLevel
  /// Oldest first.
  public private(set) var scores: [Score] = []
  /// The mark that the client hopes for.
  public private(set) var hopedMark: Int?
  /// Oldest first.
  public private(set) var marks: [OwnMark] = []
  /// Dropped in agreement with the client, with the day.
  public private(set) var droppedOn: LocalDate?

  public init(
    words: String, agreedOn: LocalDate, reachBy: LocalDate? = nil, weight: Int = 1, scale: Scale? = nil,
    baseline: GoalLevel = .less, hopedMark: Int? = nil
  ) throws(GoalRefusal) {
    guard !words.allSatisfy(\.isWhitespace) else { throw .wordsMissing }
    guard (1...5).contains(weight) else { throw .weightOutOfRange }
    guard reachBy.map({ $0 >= agreedOn }) ?? true else { throw .beforeItWasAgreed("reach-by") }
    guard hopedMark.map({ (0...10).contains($0) }) ?? true else { throw .markOutOfRange("hoped-mark") }
    guard baseline <= .expected else { throw .startsAboveExpectation }
    self.words = words
    self.agreedOn = agreedOn
    self.reachBy = reachBy
    self.weight = weight
    self.scale = scale
    self.baseline = baseline
    self.hopedMark = hopedMark
  }

  /// A goal as the register keeps it.
  ///
  /// - Parameters:
  ///   - scores: oldest first.
  ///   - marks: oldest first.
  public init(
    stored words: String, agreedOn: LocalDate, reachBy: LocalDate?, weight: Int, scale: Scale?, baseline: GoalLevel,
    scores: [Score], hopedMark: Int?, marks: [OwnMark], droppedOn: LocalDate?
  ) {
    self.words = words
    self.agreedOn = agreedOn
    self.reachBy = reachBy
    self.weight = weight
    self.scale = scale
    self.baseline = baseline
    self.scores = scores
    self.hopedMark = hopedMark
    self.marks = marks
    self.droppedOn = droppedOn
  }

  /// The last level, if any was given after the start.
  public var level: GoalLevel? { scores.last?.level }

  /// The last own mark.
  public var mark: Int? { marks.last?.mark }

  /// Records a level; a second one on the same day takes the place of the first.
  public mutating func score(_ level: GoalLevel, on day: LocalDate, today: LocalDate) throws(GoalRefusal) {
    try check(day, last: scores.last?.on, today: today, field: "level")
    if scores.last?.on == day { scores.removeLast() }
    scores.append(Score(level, on: day))
  }

  /// Records the client's own mark; a second one on the same day takes the place of the first.
  public mutating func mark(_ mark: Int, on day: LocalDate, today: LocalDate) throws(GoalRefusal) {
    guard (0...10).contains(mark) else { throw .markOutOfRange("mark") }
    try check(day, last: marks.last?.on, today: today, field: "mark")
    if marks.last?.on == day { marks.removeLast() }
    marks.append(OwnMark(mark, on: day))
  }

  /// The same goal in the help that takes the place of this one: it starts from where it stands, without a level yet.
  func goingOn(from day: LocalDate) -> Goal {
    Goal(
      stored: words, agreedOn: day, reachBy: reachBy.flatMap { $0 >= day ? $0 : nil }, weight: weight, scale: scale,
      baseline: level ?? baseline, scores: [], hopedMark: hopedMark, marks: [], droppedOn: nil)
  }

  /// The level that it had on a day.
  public func level(on day: LocalDate) -> GoalLevel? { scores.last { $0.on <= day }?.level }

  /// The goal is let go of, in agreement with the client: it no longer counts.
  public mutating func drop(on day: LocalDate, today: LocalDate) throws(GoalRefusal) {
    guard droppedOn == nil else { return }
    try check(day, last: scores.last?.on, today: today, field: "dropped")
    droppedOn = day
  }

  private func check(_ day: LocalDate, last: LocalDate?, today: LocalDate, field: String) throws(GoalRefusal) {
    guard droppedOn == nil else { throw .dropped }
    guard day >= agreedOn else { throw .beforeItWasAgreed(field) }
    guard last.map({ day >= $0 }) ?? true else { throw .beforeTheLastOne(field) }
    guard day <= today else { throw .inTheFuture(field) }
  }
}

extension Collection where Element == Goal {
  /// The T-score of the goals that were not dropped, by their last levels.
  public var tScore: Double? {
    GoalAttainment.tScore(filter { $0.droppedOn == nil }.map { (weight: $0.weight, level: $0.level) })
  }

  /// The goals that still wait for a level.
  public var withoutLevel: Int {
    filter { $0.droppedOn == nil && $0.level == nil }.count
  }
}

/// Why a goal can't be recorded.
public enum GoalRefusal: Refusal {
  case wordsMissing
  case weightOutOfRange
  case markOutOfRange(String)
  case startsAboveExpectation
  case beforeItWasAgreed(String)
  case beforeTheLastOne(String)
  case inTheFuture(String)
  case dropped

  public var field: String? {
    switch self {
    case .wordsMissing: "words"
    case .weightOutOfRange: "weight"
    case .startsAboveExpectation: "baseline"
    case .markOutOfRange(let field), .beforeItWasAgreed(let field), .beforeTheLastOne(let field),
      .inTheFuture(let field):
      field
    case .dropped: nil
    }
  }

  public var text: Text {
    switch self {
    case .wordsMissing:
      Text(nl: "Schrijf het doel op in de woorden van de cliënt.", en: "Write the goal in the client's words.")
    case .weightOutOfRange: Text(nl: "Kies een gewicht van 1 tot en met 5.", en: "Choose a weight from 1 to 5.")
    case .markOutOfRange: Text(nl: "Kies een cijfer van 0 tot en met 10.", en: "Choose a mark from 0 to 10.")
    case .startsAboveExpectation:
      Text(
        nl: "Het begin ligt niet hoger dan wat je verwacht te bereiken.",
        en: "The start is not higher than what you expect to reach.")
    case .beforeItWasAgreed:
      Text(nl: "Deze dag ligt voor de dag van de afspraak.", en: "This day lies before the goal was agreed.")
    case .beforeTheLastOne: Text(nl: "Deze dag ligt voor de vorige meting.", en: "This day lies before the last score.")
    case .inTheFuture: Text(nl: "Deze dag ligt in de toekomst.", en: "This day lies in the future.")
    case .dropped: Text(nl: "Dit doel is losgelaten.", en: "This goal was let go of.")
    }
  }
}
