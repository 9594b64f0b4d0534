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
      /// What came of checking on the weapon.
      case check(WeaponCheck)
      case action(CrisisAction)
      /// Where the caller is; the place itself is the note of the line, which is sealed.
      case location
      /// A colleague or the team lead is asked to come along.
      case calledIn(AccountID)
    }

    /// A line that was pressed by mistake stays in the log and counts for nothing.
    public struct TakenBack: Sendable, Hashable {
      public let at: Date
      public let by: AccountID

      public init(at: Date, by: AccountID) {
        self.at = at
        self.by = by
      }
    }

    public let content: Content
    public let note: String
    public let at: Date
    public let by: AccountID
    public internal(set) var takenBack: TakenBack?

    public init(_ content: Content, note: String = "", at: Date, by: AccountID, takenBack: TakenBack? = nil) {
      self.content = content
      self.note = note
      self.at = at
      self.by = by
      self.takenBack = takenBack
    }

    /// Until when its writer may take it back.
    public var undoUntil: Date { at.addingTimeInterval(Crisis.undoSeconds) }
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
  /// In the order of writing; a line keeps its place, also when it was taken back.
  public private(set) var entries: [Entry]
  public private(set) var ending: Ending?
  public private(set) var signOff: SignOff?
  /// By whom and when it was closed as opened by mistake.
  public private(set) var mistake: SignOff?

  /// The longest time to the follow-up, in hours.
  public static let followUpHours = 24
  /// How long a line may be taken back by its writer.
  public static let undoSeconds: TimeInterval = 10
  /// How long whoever opened it may close it as opened by mistake, in minutes.
  public static let mistakeMinutes = 5

  public init(openedAt: Date, openedBy: AccountID) {
    self.openedAt = openedAt
    self.openedBy = openedBy
    entries = []
  }

  /// A crisis as the register keeps it.
  public init(
    openedAt: Date, openedBy: AccountID, entries: [Entry], ending: Ending?, signOff: SignOff?, mistake: SignOff? = nil
  ) {
    self.openedAt = openedAt
    self.openedBy = openedBy
    self.entries = entries
    self.ending = ending
    self.signOff = signOff
    self.mistake = mistake
  }

  public var state: State {
    if signOff != nil || mistake != nil { return .closed }
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
  public var severity: CrisisSeverity { judged ?? .notYetJudged }

  /// The last judgement that somebody gave; that it can't be judged yet is one as well.
  public var judged: CrisisSeverity? { last { if case .severity(let level) = $0 { level } else { nil } } }

  /// Where the weapon is and when that is checked again; `nil` when it was never said.
  public var whereabouts: (place: WeaponWhereabouts, checkAt: Date)? {
    last { if case .whereabouts(let place, let checkAt) = $0 { (place, checkAt) } else { nil } }
  }

  /// Where the caller is, as last said; `nil` while nobody said it, and in a crisis of which the notes are sealed.
  public var location: String? {
    entries.last { entry in
      if case .location = entry.content { entry.takenBack == nil && !entry.note.isEmpty } else { false }
    }?.note
  }

  /// Whether 112 may be needed, so that the place of the caller is asked first: it is not safe, acute, or 112 was called.
  public var mayNeed112: Bool {
    safety == .no || severity == .acute
      || entries.contains { entry in
        if case .action(.called112) = entry.content { entry.takenBack == nil } else { false }
      }
  }

  /// Who was called in and has written nothing in the log since, while the crisis runs; in the order of the calls.
  public var awaited: [AccountID] {
    guard state == .open else { return [] }
    var waiting: [AccountID] = []
    for entry in entries where entry.takenBack == nil {
      waiting.removeAll { $0 == entry.by }
      if case .calledIn(let colleague) = entry.content, !waiting.contains(colleague) { waiting.append(colleague) }
    }
    return waiting
  }

  /// When the weapon has to be checked; `nil` once it was secured, or when there is nothing to check. A check that came to
  /// nothing leaves it due: it ends by a weapon that is secured, or by where it is now and a new time.
  public var checkAt: Date? {
    guard mistake == nil else { return nil }
    return last { (content) -> Date?? in
      switch content {
      case .whereabouts(_, let checkAt): .some(checkAt)
      case .check(.secured): .some(nil)
      default: nil
      }
    } ?? nil
  }

  /// Whether the weapon should have been checked by now.
  public func isCheckDue(at now: Date) -> Bool { checkAt.map { $0 <= now } ?? false }

  /// Whether the place of the weapon must be asked: there is one, or nobody knows.
  public var needsWhereabouts: Bool { weapon == .service || weapon == .other }

  /// How far others have brought it: it changes with each line that somebody else adds or takes back, and when they end
  /// it anew. Whoever ends a crisis, or agrees to its end, says with it what they read.
  ///
  /// - Parameter reader: what they did themselves, also in another window, they know.
  public func stage(for reader: AccountID) -> String {
    let added = entries.count { $0.by != reader }
    let takenBack = entries.count { $0.takenBack.map { $0.by != reader } ?? false }
    let ended = ending.flatMap { $0.by == reader ? nil : Int64(($0.at.timeIntervalSince1970 * 1000).rounded()) } ?? 0
    return "\(added).\(takenBack).\(ended)"
  }

  /// Adds a line. The log may grow until the second person has signed; what comes of a check may come later still.
  public mutating func log(_ entry: Entry) throws(CrisisRefusal) {
    if case .check(let result) = entry.content {
      guard checkAt != nil else { throw .nothingToCheck }
      if result != .secured, entry.note.allSatisfy(\.isWhitespace) { throw .checkNoteMissing }
    } else if state == .closed {
      // An unsecured weapon may move, and a check that came to nothing asks for a new time.
      guard case .whereabouts = entry.content, checkAt != nil else { throw .closed }
    }
    guard entry.at >= openedAt else { throw .beforeItBegan }
    guard entries.last.map({ entry.at >= $0.at }) ?? true else { throw .beforeTheLastEntry }
    if case .whereabouts(_, let checkAt) = entry.content, checkAt <= entry.at { throw .checkNotAhead }
    if case .action(.note) = entry.content, entry.note.allSatisfy(\.isWhitespace) { throw .noteMissing }
    if case .location = entry.content, entry.note.allSatisfy(\.isWhitespace) { throw .locationMissing }
    if case .calledIn(let colleague) = entry.content {
      guard state == .open else { throw .endedAlready }
      guard colleague != entry.by else { throw .cannotComeAlong }
    }
    entries.append(entry)
  }

  /// Takes a line back that was pressed by mistake. Again changes nothing.
  ///
  /// - Parameter line: its place in the log.
  public mutating func takeBack(_ line: Int, by worker: AccountID, at now: Date) throws(CrisisRefusal) {
    guard entries.indices.contains(line) else { throw .noSuchLine }
    let entry = entries[line]
    guard entry.by == worker else { throw .notYours }
    guard entry.takenBack == nil else { return }
    guard state != .closed else { throw .closed }
    // How it ended was decided over what stood there.
    guard now <= entry.undoUntil, ending.map({ entry.at > $0.at }) ?? true else { throw .tooLateToTakeBack }
    entries[line].takenBack = Entry.TakenBack(at: now, by: worker)
  }

  /// The lines that somebody may still take back, by their place in the log.
  public func undoable(by worker: AccountID, at now: Date) -> [Int] {
    entries.indices.filter { line in
      guard entries[line].by == worker, entries[line].takenBack == nil else { return false }
      var copy = self
      do throws(CrisisRefusal) {
        try copy.takeBack(line, by: worker, at: now)
        return true
      } catch {
        return false
      }
    }
  }

  /// The worker ends it: refused until the weapon was asked about, and without a follow-up within 24 hours.
  public mutating func end(
    _ outcome: CrisisOutcome?, safetyPlanGiven: Bool?, followUpAt: Date?, at now: Date, by worker: AccountID
  ) throws(Refusals<CrisisRefusal>) {
    guard state != .closed else { throw Refusals(.closed) }
    var found: [CrisisRefusal] = []
    if safety == nil { found.append(.safetyNotAsked) }
    if weapon == nil { found.append(.weaponNotAsked) }
    if needsWhereabouts, whereabouts == nil { found.append(.whereaboutsNotAsked) }
    if judged == nil { found.append(.severityNotJudged) }
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
    // What was said after it ended counts as well.
    guard !needsWhereabouts || whereabouts != nil else { throw .whereaboutsNotAsked }
    guard !isCheckDue(at: now) else { throw .checkDue }
    signOff = SignOff(at: now, by: second)
  }

  /// Whoever opened it by mistake closes it, without a second person and a follow-up; it stays to be read as that.
  public mutating func closeAsMistake(by worker: AccountID, at now: Date) throws(CrisisRefusal) {
    guard worker == openedBy else { throw .notYours }
    if mistake != nil { return }
    guard state == .open else { throw .closed }
    guard !hasAnswers else { throw .noMistake }
    guard mayBeMistake(of: worker, at: now) else { throw .tooLateForMistake }
    mistake = SignOff(at: now, by: worker)
  }

  /// Whether somebody may still say that it was opened by mistake.
  public func mayBeMistake(of worker: AccountID, at now: Date) -> Bool {
    worker == openedBy && state == .open && !hasAnswers
      && now <= openedAt.addingTimeInterval(Double(Self.mistakeMinutes) * 60)
  }

  /// Whether anything stands in its log that counts, beside notes: then there was a crisis.
  private var hasAnswers: Bool {
    entries.contains { entry in
      if case .action(.note) = entry.content { false } else { entry.takenBack == nil }
    }
  }

  private func last<Answer>(_ read: (Entry.Content) -> Answer?) -> Answer? {
    for entry in entries.reversed() where entry.takenBack == nil {
      if let answer = read(entry.content) { return answer }
    }
    return nil
  }
}
