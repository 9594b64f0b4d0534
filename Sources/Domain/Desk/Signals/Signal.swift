public import Foundation

/// Something noticed that stays open until a person decides. A watched one comes back on its day, in a new round.
public struct Signal: Sendable, Hashable {
  /// What a person decided in one round.
  public struct Ruling: Sendable, Hashable {
    public let decision: SignalDecision
    /// Why.
    public let reason: String
    /// Why the guideline was deviated from, as it is counted; older decisions don't say.
    public let deviation: DeviationReason?
    /// The day on which a watched signal comes back.
    public let watchUntil: LocalDate?
    public let at: Date
    public let by: AccountID

    public init(
      decision: SignalDecision, reason: String, deviation: DeviationReason? = nil, watchUntil: LocalDate?, at: Date,
      by: AccountID
    ) {
      self.decision = decision
      self.reason = reason
      self.deviation = deviation
      self.watchUntil = watchUntil
      self.at = at
      self.by = by
    }
  }

  /// The longest that a signal may be watched, in days.
  public static let longestWatch = 60

  public let kind: SignalKind
  public let raisedAt: Date
  /// From 1; each time that it comes back there is one more.
  public private(set) var round: Int
  /// When this round has to be decided.
  public private(set) var due: Date
  /// Whether this round was put in sight of the whole shift.
  public private(set) var isEscalated: Bool
  /// The ruling of this round; `nil` as long as it is open.
  public private(set) var ruling: Ruling?

  /// A signal that is noticed now.
  public init(_ kind: SignalKind, at now: Date) {
    self.init(
      kind, raisedAt: now, round: 1, due: now.addingTimeInterval(Double(kind.termHours) * 3600), isEscalated: false,
      ruling: nil)
  }

  /// A signal as the register keeps it.
  public init(_ kind: SignalKind, raisedAt: Date, round: Int, due: Date, isEscalated: Bool, ruling: Ruling?) {
    self.kind = kind
    self.raisedAt = raisedAt
    self.round = round
    self.due = due
    self.isEscalated = isEscalated
    self.ruling = ruling
  }

  public var isOpen: Bool { ruling == nil }

  /// Whether it is open past its term.
  public func isOverdue(at now: Date) -> Bool { isOpen && due <= now }

  /// Somebody decides. The same decision by the same person again changes nothing.
  public mutating func decide(
    _ decision: SignalDecision?, reason: String, deviation: DeviationReason? = nil, watchUntil: LocalDate?,
    by worker: AccountID, at now: Date, today: LocalDate
  ) throws(SignalRefusal) {
    guard let decision else { throw .decisionMissing }
    let until = decision == .watch ? watchUntil : nil
    let deviation = decision == .deviate ? deviation : nil
    if let ruling {
      guard ruling.by == worker, ruling.decision == decision, ruling.watchUntil == until else { throw .decided }
      return
    }
    guard !reason.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
    if decision == .watch {
      guard let until else { throw .dayMissing }
      guard until > today else { throw .dayBehind }
      guard until.days(since: today) <= Self.longestWatch else { throw .dayTooFar }
    }
    if decision == .deviate, deviation == nil { throw .deviationMissing }
    ruling = Ruling(decision: decision, reason: reason, deviation: deviation, watchUntil: until, at: now, by: worker)
  }

  /// The term has passed: it comes in sight of the whole shift. `false` when there is nothing to do.
  public mutating func escalate(at now: Date) -> Bool {
    guard isOverdue(at: now), !isEscalated else { return false }
    isEscalated = true
    return true
  }

  /// The watching is over: it is open again, in a new round. `false` when there is nothing to do.
  public mutating func comeBack(at now: Date, today: LocalDate) -> Bool {
    guard let until = ruling?.watchUntil, until <= today else { return false }
    round += 1
    due = now.addingTimeInterval(Double(kind.termHours) * 3600)
    isEscalated = false
    ruling = nil
    return true
  }
}

/// Why a decision can't be kept.
public enum SignalRefusal: Refusal {
  case decisionMissing
  case reasonMissing
  case deviationMissing
  case dayMissing
  case dayBehind
  case dayTooFar
  /// Somebody decided already.
  case decided

  public var field: String? {
    switch self {
    case .decisionMissing: SignalDecision.list.name
    case .reasonMissing: "reason"
    case .deviationMissing: DeviationReason.list.name
    case .dayMissing, .dayBehind, .dayTooFar: "watch-until"
    case .decided: nil
    }
  }

  public var text: Text {
    switch self {
    case .decisionMissing: Text(nl: "Kies een besluit.", en: "Choose a decision.")
    case .reasonMissing: Text(nl: "Geef een reden.", en: "Give a reason.")
    case .deviationMissing: Text(nl: "Kies waarom je afwijkt.", en: "Choose why you deviate.")
    case .dayMissing: Text(nl: "Kies tot welke dag je afwacht.", en: "Choose the day until which you watch.")
    case .dayBehind: Text(nl: "Kies een dag die nog komt.", en: "Choose a day that is still ahead.")
    case .dayTooFar:
      Text(
        nl: "Wacht niet langer af dan \(Signal.longestWatch) dagen.",
        en: "Watch for no more than \(Signal.longestWatch) days.")
    case .decided:
      Text(
        nl: "Hierover is al besloten. Het besluit staat hieronder; het jouwe is niet bewaard.",
        en: "This was decided already. The decision is below; yours was not kept.")
    }
  }
}
