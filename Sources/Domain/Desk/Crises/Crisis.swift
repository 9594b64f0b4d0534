public import Foundation

/// A crisis and the log of what was done: entries are added, never changed.
///
/// It stays open until there is an outcome, a follow-up within 24 hours and the sign-off of a second person.
public struct Crisis: Sendable, Hashable {
  /// One line of the log. A line is an answer, a judgement, a weapon's place, or an act; the note is sealed.
  public struct Entry: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
      case safety(CrisisSafety)
      case means(CrisisMeans)
      case weapon(CrisisWeapon)
      case company(CrisisCompany)
      case severity(CrisisSeverity)
      /// Where the weapon is, and when that is checked again.
      case whereabouts(WeaponWhereabouts, checkAt: Date)
      case action(CrisisAction)
    }

    public let content: Content
    public let note: String
    public let at: Date
    public let by: AccountID

    public init(_ content: Content, note: String = "", at: Date, by: AccountID) {
      self.content = content
      self.note = note
      self.at = at
      self.by = by
    }
  }

  /// How it ended, as the worker proposes it.
  public struct Ending: Sendable, Hashable {
    public let outcome: CrisisOutcome
    public let safetyPlanGiven: Bool
    public let followUpAt: Date
    public let at: Date
    public let by: AccountID

    public init(outcome: CrisisOutcome, safetyPlanGiven: Bool, followUpAt: Date, at: Date, by: AccountID) {
      self.outcome = outcome
      self.safetyPlanGiven = safetyPlanGiven
      self.followUpAt = followUpAt
      self.at = at
      self.by = by
    }
  }

  /// The second person's agreement.
  public struct SignOff: Sendable, Hashable {
    public let at: Date
    public let by: AccountID

    public init(at: Date, by: AccountID) {
      self.at = at
      self.by = by
    }
  }

  public enum State: Sendable, Hashable {
    case open
    /// The worker is done; a second person still has to agree.
    case awaitingSignOff
    case closed
  }

  public let openedAt: Date
  public let openedBy: AccountID
  /// In the order of writing.
  public private(set) var entries: [Entry]
  public private(set) var ending: Ending?
  public private(set) var signOff: SignOff?

  /// The longest time to the follow-up, in hours.
  public static let followUpHours = 24

  public init(openedAt: Date, openedBy: AccountID) {
    self.openedAt = openedAt
    self.openedBy = openedBy
    entries = []
  }

  /// A crisis as the register keeps it.
  public init(
    openedAt: Date, openedBy: AccountID, entries: [Entry], ending: Ending?, signOff: SignOff?
  ) {
    self.openedAt = openedAt
    self.openedBy = openedBy
    self.entries = entries
    self.ending = ending
    self.signOff = signOff
  }

  public var state: State {
    if signOff != nil { return .closed }
    return ending == nil ? .open : .awaitingSignOff
  }

  /// The last answer on safety; `nil` is not asked yet, which never counts as safe.
  public var safety: CrisisSafety? { last { if case .safety(let answer) = $0 { answer } else { nil } } }
  /// The last answer on plan and means.
  public var means: CrisisMeans? { last { if case .means(let answer) = $0 { answer } else { nil } } }
  /// The last answer on a weapon; it must be asked before the crisis can end.
  public var weapon: CrisisWeapon? { last { if case .weapon(let answer) = $0 { answer } else { nil } } }
  /// The last answer on who is there.
  public var company: CrisisCompany? { last { if case .company(let answer) = $0 { answer } else { nil } } }
  /// The last judgement.
  public var severity: CrisisSeverity {
    last { if case .severity(let level) = $0 { level } else { nil } } ?? .notYetJudged
  }

  /// Where the weapon is and when that is checked again; `nil` when it was never said.
  public var whereabouts: (place: WeaponWhereabouts, checkAt: Date)? {
    last { if case .whereabouts(let place, let checkAt) = $0 { (place, checkAt) } else { nil } }
  }

  /// Whether the place of the weapon must be asked: there is one, or nobody knows.
  public var needsWhereabouts: Bool { weapon == .service || weapon == .other }

  /// Adds a line. The log may grow until the second person has signed.
  public mutating func log(_ entry: Entry) throws(CrisisRefusal) {
    guard state != .closed else { throw .closed }
    guard entry.at >= openedAt else { throw .beforeItBegan }
    guard entries.last.map({ entry.at >= $0.at }) ?? true else { throw .beforeTheLastEntry }
    if case .whereabouts(_, let checkAt) = entry.content, checkAt <= entry.at { throw .checkNotAhead }
    if case .action(.note) = entry.content, entry.note.allSatisfy(\.isWhitespace) { throw .noteMissing }
    entries.append(entry)
  }

  /// The worker ends it: refused until the weapon was asked about, and without a follow-up within 24 hours.
  public mutating func end(
    _ outcome: CrisisOutcome?, safetyPlanGiven: Bool?, followUpAt: Date?, at now: Date, by worker: AccountID
  ) throws(Refusals<CrisisRefusal>) {
    guard state != .closed else { throw Refusals(.closed) }
    var found: [CrisisRefusal] = []
    if weapon == nil { found.append(.weaponNotAsked) }
    if needsWhereabouts, whereabouts == nil { found.append(.whereaboutsNotAsked) }
    if outcome == nil { found.append(.outcomeMissing) }
    if safetyPlanGiven == nil { found.append(.safetyPlanMissing) }
    if now < entries.last?.at ?? openedAt { found.append(.beforeTheLastEntry) }
    if let followUpAt {
      if followUpAt <= now { found.append(.followUpNotAhead) }
      if followUpAt.timeIntervalSince(now) > Double(Self.followUpHours) * 3600 { found.append(.followUpTooLate) }
    } else {
      found.append(.followUpMissing)
    }
    if let refusals = Refusals(found) { throw refusals }
    guard let outcome, let safetyPlanGiven, let followUpAt else { return }
    ending = Ending(outcome: outcome, safetyPlanGiven: safetyPlanGiven, followUpAt: followUpAt, at: now, by: worker)
  }

  /// A second person agrees: somebody else than who ended it. Only then is it closed.
  public mutating func sign(by second: AccountID, at now: Date) throws(CrisisRefusal) {
    if signOff?.by == second { return }
    guard signOff == nil else { throw .closed }
    guard let ending else { throw .notEnded }
    guard second != ending.by else { throw .samePerson }
    guard now >= ending.at else { throw .beforeTheLastEntry }
    signOff = SignOff(at: now, by: second)
  }

  private func last<Answer>(_ read: (Entry.Content) -> Answer?) -> Answer? {
    for entry in entries.reversed() {
      if let answer = read(entry.content) { return answer }
    }
    return nil
  }
}
