public import Foundation

/// Something that somebody at the desk must do: it comes from a record, is due, has an owner, and is done by somebody.
public struct DeskTask: Sendable, Hashable {
  /// When it is due: at a moment, or in the course of a day.
  public enum Due: Sendable, Hashable {
    case at(Date)
    case on(LocalDate)
  }

  /// How it ended.
  public struct Done: Sendable, Hashable {
    public enum Way: String, Sendable, Hashable, CaseIterable {
      case done
      /// No longer needed; with a reason.
      case dropped
    }

    public let way: Way
    public let at: Date
    /// `nil` when the house saw at night that its fact was gone.
    public let by: AccountID?
    public let reason: String

    public init(way: Way, at: Date, by: AccountID?, reason: String) {
      self.way = way
      self.at = at
      self.by = by
      self.reason = reason
    }
  }

  /// An earlier due moment, and why it was moved.
  public struct Move: Sendable, Hashable {
    public let from: Due
    public let reason: String
    public let at: Date
    public let by: AccountID

    public init(from: Due, reason: String, at: Date, by: AccountID) {
      self.from = from
      self.reason = reason
      self.at = at
      self.by = by
    }
  }

  public let source: TaskSource
  public private(set) var due: Due
  /// `nil` as long as it belongs to whoever is on shift.
  public private(set) var owner: AccountID?
  public let createdAt: Date
  public private(set) var done: Done?
  public private(set) var moves: [Move]
  /// The day that the fact behind it gives; `nil` for what mirrors none.
  public let factOn: LocalDate?

  public init(
    source: TaskSource, due: Due, owner: AccountID?, createdAt: Date, done: Done? = nil, moves: [Move] = [],
    factOn: LocalDate? = nil
  ) {
    self.source = source
    self.factOn = factOn
    self.due = due
    self.owner = owner
    self.createdAt = createdAt
    self.done = done
    self.moves = moves
  }

  /// Whether it still has to be done.
  public var isOpen: Bool { done == nil }

  /// For so many seconds who ticked it off can take that back.
  public static let undoSeconds: TimeInterval = 10

  /// Ticks it off; again by anybody changes nothing. What was let go is not done. What mirrors a fact is not ticked
  /// off: it ends with the fact.
  ///
  /// - Parameter outcome: what came of it; needed for a task that nobody made.
  public mutating func complete(outcome: String = "", by worker: AccountID, at now: Date) throws(TaskRefusal) {
    if let done {
      guard done.way == .done else { throw .alreadyDone }
      return
    }
    switch source.ending {
    case .byFact: throw refusalOfWord
    case .byOutcome: guard !outcome.allSatisfy(\.isWhitespace) else { throw .outcomeMissing }
    case .byWord: break
    }
    guard now >= createdAt else { throw .beforeItExisted }
    done = Done(way: .done, at: now, by: worker, reason: outcome)
  }

  /// Takes a tick back, by the one who gave it, at once.
  public mutating func undo(by worker: AccountID, at now: Date) throws(TaskRefusal) {
    guard let done else { return }
    guard done.way == .done, done.by == worker, source.ending == .byWord else { throw .alreadyDone }
    guard now.timeIntervalSince(done.at) <= Self.undoSeconds else { throw .undoneTooLate }
    self.done = nil
  }

  private var refusalOfWord: TaskRefusal {
    if source == .crisisSignOff { return .signCrisisOff }
    if source == .weaponCheck { return .logWeaponCheck }
    if source == .crisisCallIn { return .answerCallIn }
    if source == .callBack { return .callsBack }
    return source.isOfSignal ? .decideSignal : .endsByFact
  }

  /// Lets it go, with a reason. What a crisis asks for can't be let go, and what mirrors a fact ends with the fact.
  public mutating func drop(reason: String, by worker: AccountID, at now: Date) throws(TaskRefusal) {
    guard done == nil else { return }
    guard !source.isOfCrisis else { throw .crisisStays }
    guard source.ending != .byFact else { throw refusalOfWord }
    guard !reason.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
    guard now >= createdAt else { throw .beforeItExisted }
    done = Done(way: .dropped, at: now, by: worker, reason: reason)
  }

  /// Gives it another due moment, with a reason; the first one stays on record. A crisis can't be put off, and what
  /// mirrors a fact stays in sight.
  ///
  /// - Parameter calendar: the desk's.
  public mutating func move(
    to new: Due, reason: String, by worker: AccountID, at now: Date, calendar: DeskCalendar
  ) throws(TaskRefusal) {
    guard done == nil else { throw .alreadyDone }
    guard new != due else { return }
    guard !source.isOfCrisis else { throw .crisisStays }
    guard !source.isOfSignal else { throw .decideSignal }
    guard source != .callBack else { throw .promiseStands }
    if let factOn {
      let latest = Self.latest(for: factOn, today: calendar.day(of: now))
      guard new.day(in: calendar) <= latest else { throw .beyondItsFact(latest) }
    }
    guard !reason.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
    moves.append(Move(from: due, reason: reason, at: now, by: worker))
    due = new
  }

  /// A call back is promised anew, at the moment that its record says.
  public mutating func promise(_ moment: Date) {
    guard done == nil, source == .callBack else { return }
    due = .at(moment)
  }

  /// Nobody calls back any more; the reason stands with the call back, what was written beside it here.
  public mutating func giveUpCall(words: String, by worker: AccountID, at now: Date) {
    guard done == nil, source == .callBack else { return }
    done = Done(way: .dropped, at: now, by: worker, reason: words)
  }

  /// So many days ahead a task comes into sight, on the first page of whoever could do it.
  public static let daysInSight = 7

  /// The last day on which a task may stand that mirrors a fact: the fact's own day, or one that is in sight. Whatever
  /// waits is so on somebody's list on each day that it waits.
  public static func latest(for factOn: LocalDate, today: LocalDate) -> LocalDate {
    max(factOn, today.adding(days: daysInSight))
  }

  /// Somebody takes it on, or it goes back to the shift. Who is called in to a crisis answers in person: another
  /// colleague is called in from there.
  public mutating func assign(to worker: AccountID?) throws(TaskRefusal) {
    guard done == nil else { throw .alreadyDone }
    guard source != .crisisCallIn else { throw .answerCallIn }
    owner = worker
  }
}

extension DeskTask.Due {
  /// Its day at the desk.
  public func day(in calendar: DeskCalendar) -> LocalDate {
    switch self {
    case .at(let moment): calendar.day(of: moment)
    case .on(let day): day
    }
  }
}

extension TaskSource {
  /// Whether it comes from a crisis, which goes before everything and can't be put off.
  public var isOfCrisis: Bool { self == .crisisFollowUp || self == .secondLook || isDoneInCrisis }

  /// Whether a dossier stays open for it, since nobody would reach it in a closed one: a crisis, or what a consultation
  /// advised.
  public var holdsDossierOpen: Bool { isOfCrisis || self == .advice }

  /// Whether it is done in the log of its crisis, and nowhere else.
  public var isDoneInCrisis: Bool {
    self == .crisisSignOff || self == .weaponCheck || self == .crisisCallIn
  }

  /// Whether it is done by deciding on a signal, and by nothing else.
  public var isOfSignal: Bool { self == .signal || self == .signalOverdue }

  /// Whether it may be put off: what somebody was promised moves with the promise only.
  public var mayMove: Bool { !isPressing && self != .callBack }

  /// Whether it stands in the list of a day before everything that is not, so that no pile of tasks hides it.
  public var isPressing: Bool { isOfCrisis || isOfSignal }
}

/// Why a task can't be changed.
public enum TaskRefusal: Refusal {
  case alreadyDone
  case beforeItExisted
  case reasonMissing
  case crisisStays
  /// Done by signing the crisis off, and by nothing else.
  case signCrisisOff
  /// Done by what the log says of the check, and by nothing else.
  case logWeaponCheck
  /// Whoever was called in answers in the log of the crisis.
  case answerCallIn
  /// Done by deciding on the signal, and by nothing else.
  case decideSignal
  /// Done by what the task is about, and by nothing else.
  case endsByFact
  case outcomeMissing
  case undoneTooLate
  case titleMissing
  case titleTooLong
  case dueMissing
  case dueBehind
  /// The account is closed, or of another team by now.
  case colleagueGone
  /// Whoever had the contact looked once already.
  case looksAgain
  /// Somebody was promised a call at this moment.
  case promiseStands
  /// Done by calling, or by a reason.
  case callsBack
  /// What waits would be out of everybody's sight; with the last day that is allowed.
  case beyondItsFact(LocalDate)

  public var field: String? {
    switch self {
    case .reasonMissing: "reason"
    case .titleMissing, .titleTooLong: "title"
    case .dueMissing, .dueBehind, .beyondItsFact: "due-day"
    case .outcomeMissing: "outcome"
    case .colleagueGone: "owner"
    case .looksAgain, .alreadyDone, .beforeItExisted, .crisisStays, .signCrisisOff, .logWeaponCheck, .answerCallIn,
      .decideSignal,
      .endsByFact, .promiseStands, .callsBack, .undoneTooLate:
      nil
    }
  }

  public var text: Text {
    switch self {
    case .alreadyDone: Text(nl: "Deze taak is intussen al afgerond.", en: "This task was ended already.")
    case .beforeItExisted: Text(nl: "De taak bestond toen nog niet.", en: "The task did not exist then.")
    case .reasonMissing: Text(nl: "Geef een reden.", en: "Give a reason.")
    case .crisisStays:
      Text(
        nl: "Na een crisis kan dit niet worden uitgesteld of geschrapt.",
        en: "After a crisis this can't be put off or dropped.")
    case .signCrisisOff:
      Text(
        nl: "Dit akkoord geef je in de crisis zelf, na het lezen.",
        en: "This is agreed to in the crisis itself, after reading it.")
    case .answerCallIn:
      Text(
        nl: "Open de crisis en zeg daar dat je erbij bent.", en: "Open the crisis and say there that you are with it.")
    case .logWeaponCheck:
      Text(
        nl: "Wat uit de check kwam, leg je vast in het crisislog.",
        en: "What came of the check is recorded in the crisis log.")
    case .decideSignal:
      Text(
        nl: "Hierover besluit je bij de signalen van het dossier.",
        en: "This is decided on at the signals of the dossier.")
    case .endsByFact:
      Text(
        nl: "Deze taak verdwijnt vanzelf zodra het in het dossier is gedaan.",
        en: "This task goes by itself once it is done in the dossier.")
    case .promiseStands:
      Text(
        nl: "Dit moment is beloofd. Leg vast dat je niemand sprak, of welk ander moment is afgesproken.",
        en: "This moment was promised. Record that you spoke to nobody, or which other moment was agreed.")
    case .callsBack:
      Text(
        nl: "Deze taak is klaar als je hebt gebeld, of met een reden waarom niet.",
        en: "This task is done once you called, or with a reason why not.")
    case .outcomeMissing: Text(nl: "Schrijf op wat ervan kwam.", en: "Write down what came of it.")
    case .undoneTooLate:
      Text(
        nl: "Dit kon tot \(Int(DeskTask.undoSeconds)) tellen erna. Maak een nieuwe taak.",
        en: "This could be done for \(Int(DeskTask.undoSeconds)) seconds. Make a new task.")
    case .titleMissing: Text(nl: "Schrijf op wat er moet gebeuren.", en: "Write down what has to be done.")
    case .titleTooLong:
      Text(
        nl: "Houd het bij \(OwnTask.titleLimit) tekens.", en: "Keep it to \(OwnTask.titleLimit) characters.")
    case .looksAgain:
      Text(
        nl: "Een ander dan wie het contact had, kijkt mee.", en: "Somebody else than who had the contact looks along.")
    case .colleagueGone:
      Text(
        nl: "Deze collega is niet meer te kiezen. Kies een ander.",
        en: "This colleague can't be chosen any more. Choose another.")
    case .dueMissing: Text(nl: "Kies een dag.", en: "Choose a day.")
    case .beyondItsFact(let day):
      Text(
        nl:
          "Dit wacht, en moet in zicht blijven: uiterlijk \(day.display). Ligt de afspraak later, wijzig dan de afspraak.",
        en:
          "This waits and has to stay in sight: \(day.display) at the latest. If the appointment is later, change that."
      )
    case .dueBehind: Text(nl: "Kies een moment dat nog komt.", en: "Choose a moment that is still ahead.")
    }
  }
}
