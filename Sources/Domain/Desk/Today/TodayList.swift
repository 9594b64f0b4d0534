public import Foundation

/// How a task stands against the clock.
public enum DueMark: String, Sendable, Hashable, CaseIterable, Comparable {
  case late
  /// Due within the hour.
  case now
  case today
  case later

  public static func < (left: DueMark, right: DueMark) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .late: 0
    case .now: 1
    case .today: 2
    case .later: 3
    }
  }

  public var name: Text {
    switch self {
    case .late: Text(nl: "te laat", en: "late")
    case .now: Text(nl: "nu", en: "now")
    case .today: Text(nl: "vandaag", en: "today")
    case .later: Text(nl: "later", en: "later")
    }
  }
}

/// The order of the day: what must be done first, on top.
public struct TodayList: Sendable {
  private let now: Date
  private let calendar: DeskCalendar

  public init(now: Date, calendar: DeskCalendar) {
    self.now = now
    self.calendar = calendar
  }

  /// How a due moment stands against the clock: something due on a day is late when that day is over.
  public func mark(_ due: DeskTask.Due) -> DueMark {
    let today = calendar.day(of: now)
    switch due {
    case .at(let moment):
      if moment < now { return .late }
      if moment.timeIntervalSince(now) <= 3600 { return .now }
      return calendar.day(of: moment) == today ? .today : .later
    case .on(let day):
      if day < today { return .late }
      return day == today ? .today : .later
    }
  }

  /// The open tasks in the order of the day: crises first, then signals past their term, then what is late, now, today and later; within these by due
  /// moment (a whole day counts as its end), then by age.
  public func ordered<Item>(_ items: [Item], by task: (Item) -> DeskTask) -> [Item] {
    items.map { (item: $0, task: task($0)) }.filter(\.task.isOpen)
      .sorted { comesFirst($0.task, $1.task) }.map(\.item)
  }

  /// The tasks of today: everything but what is due later.
  public func today(_ tasks: [DeskTask]) -> [DeskTask] {
    ordered(tasks) { $0 }.filter { mark($0.due) != .later || $0.source.isOfCrisis }
  }

  private func comesFirst(_ left: DeskTask, _ right: DeskTask) -> Bool {
    let ranks = (rank(left), rank(right))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    let marks = (mark(left.due), mark(right.due))
    if marks.0 != marks.1 { return marks.0 < marks.1 }
    let moments = (moment(left.due), moment(right.due))
    if moments.0 != moments.1 { return moments.0 < moments.1 }
    return left.createdAt < right.createdAt
  }

  private func rank(_ task: DeskTask) -> Int {
    if task.source.isOfCrisis { return 0 }
    return task.source.isOfSignal && moment(task.due) <= now ? 1 : 2
  }

  private func moment(_ due: DeskTask.Due) -> Date {
    switch due {
    case .at(let moment): moment
    case .on(let day): calendar.end(of: day)
    }
  }
}
