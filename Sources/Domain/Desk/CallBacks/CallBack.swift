public import Foundation

/// The promise to call somebody back at a moment. It ends by a contact or by a reason, and moves only to another moment
/// that somebody gives after trying, or that was agreed anew; what was promised before stays on record.
public struct CallBack: Sendable, Hashable {
  /// That nobody was spoken to at a promised moment, or that it was changed.
  public struct Attempt: Sendable, Hashable {
    /// The moment that was promised until then.
    public let promised: Date
    public let way: MissedCall
    public let at: Date
    public let by: AccountID

    public init(promised: Date, way: MissedCall, at: Date, by: AccountID) {
      self.promised = promised
      self.way = way
      self.at = at
      self.by = by
    }
  }

  /// How it ended.
  public struct Ending: Sendable, Hashable {
    public enum Way: String, Sendable, Hashable, CaseIterable {
      /// By a contact.
      case called
      /// By a reason.
      case not
      /// The contact that promised it was corrected.
      case corrected
    }

    public let way: Way
    public let at: Date
    public let by: AccountID
    public let reason: NoCallReason?

    public init(_ way: Way, at moment: Date, by worker: AccountID, reason: NoCallReason? = nil) {
      self.way = way
      at = moment
      by = worker
      self.reason = reason
    }
  }

  /// Somebody who does not answer is tried so many times before that can be the end; a norm of our own.
  public static let leastAttempts = 3
  /// So many days ahead somebody can be promised a call; beyond it a year was mistyped.
  public static let daysAhead = 60

  public let promisedAt: Date
  public let promisedBy: AccountID
  /// The moment that stands now.
  public private(set) var due: Date
  /// Oldest first.
  public private(set) var attempts: [Attempt]
  public private(set) var ending: Ending?

  public init(
    due: Date, promisedAt: Date, by worker: AccountID, attempts: [Attempt] = [], ending: Ending? = nil
  ) {
    self.due = due
    self.promisedAt = promisedAt
    promisedBy = worker
    self.attempts = attempts
    self.ending = ending
  }

  public var isOpen: Bool { ending == nil }

  /// How often somebody called in vain.
  public var tries: Int { attempts.filter(\.way.isTry).count }

  /// Nobody was spoken to, or another moment was agreed: it is promised anew.
  ///
  /// - Parameters:
  ///   - next: when it is tried again; whole days are no promise.
  ///   - calendar: the desk's.
  public mutating func miss(
    _ way: MissedCall?, next: WrittenDue, by worker: AccountID, at now: Date, calendar: DeskCalendar
  ) throws(Refusals<CallBackRefusal>) {
    guard isOpen else { throw Refusals(.endedAlready) }
    var found: [CallBackRefusal] = []
    if way?.isOffered != true { found.append(.wayMissing) }
    var moment: Date?
    do throws(CallBackRefusal) {
      moment = try Self.moment(next, at: now, calendar: calendar)
    } catch {
      found.append(error)
    }
    if let refusals = Refusals(found) { throw refusals }
    guard let way, let moment else { return }
    attempts.append(Attempt(promised: due, way: way, at: now, by: worker))
    due = moment
  }

  private static func moment(
    _ next: WrittenDue, at now: Date, calendar: DeskCalendar
  ) throws(CallBackRefusal) -> Date {
    guard let time = next.time else { throw .timeMissing }
    let today = calendar.day(of: now)
    let day = next.day ?? today
    guard day <= today.adding(days: daysAhead) else { throw .tooFar(days: daysAhead) }
    let moment: Date
    do throws(TimeRefusal) {
      moment = try calendar.moment(day, time)
    } catch {
      throw .time(error)
    }
    guard moment > now else { throw .behind }
    return moment
  }

  /// The contact that promised it now says another moment.
  public mutating func correct(to moment: Date, by worker: AccountID, at now: Date) {
    guard isOpen, moment != due else { return }
    attempts.append(Attempt(promised: due, way: .corrected, at: now, by: worker))
    due = moment
  }

  /// The caller was spoken to in a contact, or the contact that promised it says so no more; doing it again changes nothing.
  public mutating func end(_ way: Ending.Way, by worker: AccountID, at now: Date) {
    guard isOpen else { return }
    ending = Ending(way, at: now, by: worker)
  }

  /// Nobody calls any more.
  ///
  /// - Parameter words: needed when no reason of the list fits.
  public mutating func give(
    up reason: NoCallReason?, words: String, by worker: AccountID, at now: Date
  ) throws(Refusals<CallBackRefusal>) {
    guard isOpen else { throw Refusals(.endedAlready) }
    var found: [CallBackRefusal] = []
    if reason == nil { found.append(.reasonMissing) }
    if reason == .notReached, tries < Self.leastAttempts { found.append(.triedTooLittle(Self.leastAttempts)) }
    if reason == .other, words.allSatisfy(\.isWhitespace) { found.append(.wordsMissing) }
    if let refusals = Refusals(found) { throw refusals }
    ending = Ending(.not, at: now, by: worker, reason: reason)
  }
}
