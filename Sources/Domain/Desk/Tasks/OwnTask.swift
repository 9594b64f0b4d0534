public import Foundation

/// What a worker writes down to be done; the owner may be somebody else, or whoever is on shift.
public struct OwnTask: Sendable, Hashable {
  /// In UTF-16 units, as browsers count.
  public static let titleLimit = 200

  public let title: String
  public let when: WrittenDue
  public let owner: AccountID?

  public init(title: String, when: WrittenDue, owner: AccountID?) {
    self.title = title
    self.when = when
    self.owner = owner
  }

  /// The task, once nothing is wrong with it.
  public func task(at now: Date, calendar: DeskCalendar) throws(Refusals<TaskRefusal>) -> DeskTask {
    var found: [TaskRefusal] = []
    if title.allSatisfy(\.isWhitespace) { found.append(.titleMissing) }
    if title.utf16.count > Self.titleLimit { found.append(.titleTooLong) }
    var due: DeskTask.Due?
    do {
      due = try when.due(at: now, calendar: calendar)
    } catch {
      found.append(error)
    }
    if let refusals = Refusals(found) { throw refusals }
    guard let due else { throw Refusals(.dueMissing) }
    return DeskTask(source: .worker, due: due, owner: owner, createdAt: now)
  }
}

/// A due moment as somebody writes it: a day, and a time when it matters.
public struct WrittenDue: Sendable, Hashable {
  public let day: LocalDate?
  public let time: ClockTime?

  public init(day: LocalDate?, time: ClockTime?) {
    self.day = day
    self.time = time
  }

  /// The due moment; it lies ahead. A time that the clocks skip becomes the whole day.
  public func due(at now: Date, calendar: DeskCalendar) throws(TaskRefusal) -> DeskTask.Due {
    guard let day else { throw .dueMissing }
    guard day >= calendar.day(of: now) else { throw .dueBehind }
    guard let time else { return .on(day) }
    do {
      let moment = try calendar.moment(day, time)
      guard moment > now else { throw TaskRefusal.dueBehind }
      return .at(moment)
    } catch let refusal as TaskRefusal {
      throw refusal
    } catch {
      return .on(day)
    }
  }
}
