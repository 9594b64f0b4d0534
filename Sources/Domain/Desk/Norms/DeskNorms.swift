/// What the desk expects of itself on waiting, as it was talked over with those for whom it works. It is no target and no
/// field norm, and stands beside both in the figures.
public struct WaitingExpectation: Sendable, Hashable {
  /// The word under which it is set.
  public static let code: CodeKey = "waiting"

  /// Days from the registration to the first intake that was held.
  public let days: Int
  public let talkedOverOn: LocalDate

  public init(days: Int, talkedOverOn day: LocalDate) {
    self.days = days
    talkedOverOn = day
  }
}

/// The norms of a desk: what it set, and what holds where it set nothing.
public struct DeskNorms: Sendable, Hashable {
  private var own: [DeskNorm: Int]
  public private(set) var expectation: WaitingExpectation?

  /// As the software ships.
  public static let standard = DeskNorms()

  /// As the register keeps them.
  public init(own: [DeskNorm: Int] = [:], expectation: WaitingExpectation? = nil) {
    self.own = own
    self.expectation = expectation
  }

  public subscript(norm: DeskNorm) -> Int { own[norm] ?? norm.standard }

  /// Whether the desk set it.
  public func isOwn(_ norm: DeskNorm) -> Bool { own[norm] != nil }

  /// The desk sets a norm.
  public mutating func set(_ norm: DeskNorm, to days: Int) throws(NormRefusal) {
    guard (1...DeskNorm.longest).contains(days) else { throw .daysOutOfRange }
    if norm == .intakeThisWeek || norm == .intake {
      let (week, usual) = norm == .intake ? (self[.intakeThisWeek], days) : (days, self[.intake])
      guard week <= usual else { throw .thisWeekAfterUsual }
    }
    own[norm] = days
  }

  /// What was talked over about waiting.
  public mutating func expect(_ days: Int, talkedOverOn day: LocalDate?, today: LocalDate) throws(NormRefusal) {
    guard (1...DeskNorm.longest).contains(days) else { throw .daysOutOfRange }
    guard let day else { throw .talkedOverMissing }
    guard day <= today else { throw .talkedOverLater }
    expectation = WaitingExpectation(days: days, talkedOverOn: day)
  }
}

/// Why a norm can't be set.
public enum NormRefusal: Refusal {
  case unknownNorm
  case daysOutOfRange
  case thisWeekAfterUsual
  /// An expectation is one that was talked over.
  case talkedOverMissing
  case talkedOverLater

  public var field: String? {
    switch self {
    case .unknownNorm: DeskNorm.list.name
    case .daysOutOfRange, .thisWeekAfterUsual: "days"
    case .talkedOverMissing, .talkedOverLater: "talked-over"
    }
  }

  public var text: Text {
    switch self {
    case .unknownNorm: Text(nl: "Deze norm is er niet.", en: "There is no such norm.")
    case .daysOutOfRange:
      Text(nl: "Gebruik 1 tot \(DeskNorm.longest) dagen.", en: "Use 1 to \(DeskNorm.longest) days.")
    case .thisWeekAfterUsual:
      Text(
        nl: "Wie deze week gesproken moet worden, wacht niet langer dan anderen.",
        en: "Whoever is to be spoken to this week waits no longer than others.")
    case .talkedOverMissing:
      Text(
        nl: "Noem de dag waarop deze verwachting is besproken.",
        en: "Name the day on which this expectation was talked over.")
    case .talkedOverLater: Text(nl: "Die dag ligt in de toekomst.", en: "That day lies in the future.")
    }
  }
}
