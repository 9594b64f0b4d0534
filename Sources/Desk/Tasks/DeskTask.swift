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
    public let by: AccountID
    public let reason: String
  }

  /// An earlier due moment, and why it was moved.
  public struct Move: Sendable, Hashable {
    public let from: Due
    public let reason: String
    public let at: Date
    public let by: AccountID
  }

  public let source: TaskSource
  public private(set) var due: Due
  /// `nil` as long as it belongs to whoever is on shift.
  public private(set) var owner: AccountID?
  public let createdAt: Date
  public private(set) var done: Done?
  public private(set) var moves: [Move]

  public init(
    source: TaskSource, due: Due, owner: AccountID?, createdAt: Date, done: Done? = nil, moves: [Move] = []
  ) {
    self.source = source
    self.due = due
    self.owner = owner
    self.createdAt = createdAt
    self.done = done
    self.moves = moves
  }

  /// Whether it still has to be done.
  public var isOpen: Bool { done == nil }

  /// Ticks it off; again by anybody changes nothing.
  public mutating func complete(by worker: AccountID, at now: Date) throws(TaskRefusal) {
    guard done == nil else { return }
    guard now >= createdAt else { throw .beforeItExisted }
    done = Done(way: .done, at: now, by: worker, reason: "")
  }

  /// Lets it go, with a reason. What a crisis asks for can't be let go.
  public mutating func drop(reason: String, by worker: AccountID, at now: Date) throws(TaskRefusal) {
    guard done == nil else { return }
    guard !source.isOfCrisis else { throw .crisisStays }
    guard !reason.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
    guard now >= createdAt else { throw .beforeItExisted }
    done = Done(way: .dropped, at: now, by: worker, reason: reason)
  }

  /// Gives it another due moment, with a reason; the first one stays on record. A crisis can't be put off.
  public mutating func move(to new: Due, reason: String, by worker: AccountID, at now: Date) throws(TaskRefusal) {
    guard done == nil else { throw .alreadyDone }
    guard new != due else { return }
    guard !source.isOfCrisis else { throw .crisisStays }
    guard !reason.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
    moves.append(Move(from: due, reason: reason, at: now, by: worker))
    due = new
  }

  /// Somebody takes it on, or it goes back to the shift.
  public mutating func assign(to worker: AccountID?) throws(TaskRefusal) {
    guard done == nil else { throw .alreadyDone }
    owner = worker
  }
}

extension TaskSource {
  /// Whether it comes from a crisis, which goes before everything and can't be put off.
  public var isOfCrisis: Bool { self == .crisisFollowUp || self == .crisisSignOff }
}

/// Why a task can't be changed.
public enum TaskRefusal: Refusal {
  case alreadyDone
  case beforeItExisted
  case reasonMissing
  case crisisStays

  public var field: String? { self == .reasonMissing ? "reason" : nil }

  public var text: Text {
    switch self {
    case .alreadyDone: Text(nl: "Deze taak is al gedaan.", en: "This task is done already.")
    case .beforeItExisted: Text(nl: "De taak bestond toen nog niet.", en: "The task did not exist then.")
    case .reasonMissing: Text(nl: "Geef een reden.", en: "Give a reason.")
    case .crisisStays:
      Text(
        nl: "Na een crisis kan dit niet worden uitgesteld of geschrapt.",
        en: "After a crisis this can't be put off or dropped.")
    }
  }
}
