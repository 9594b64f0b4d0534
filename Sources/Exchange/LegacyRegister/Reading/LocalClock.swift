import Desk
import Foundation

/// Finds the moment at which the clocks of a time zone showed a time.
///
/// Remembers each day: a register has many contacts per day, and asking a time zone is slow.
final class LocalClock {
  private enum Day {
    /// Seconds east of Greenwich, all day long.
    case steady(Int)
    /// The clocks change in the night before, on or after this day.
    case changing(before: Int, after: Int)
  }

  private let timeZone: TimeZone
  private var days: [Int: Day] = [:]

  init(_ timeZone: TimeZone) {
    self.timeZone = timeZone
  }

  /// The first moment at which the clocks showed that time; `nil` when they never did.
  func moment(_ date: LocalDate, hour: Int, minute: Int) -> Date? {
    // The seconds of the wall clock, as if it hung in Greenwich.
    let shown = date.dayNumber * 86_400 + hour * 3600 + minute * 60
    switch day(date.dayNumber) {
    case .steady(let offset):
      return Date(timeIntervalSince1970: Double(shown - offset))
    case .changing(let before, let after):
      // The larger offset gives the earlier moment.
      let candidates = [max(before, after), min(before, after)].map { offset in
        (offset, Date(timeIntervalSince1970: Double(shown - offset)))
      }
      return candidates.first { offset, moment in timeZone.secondsFromGMT(for: moment) == offset }?.1
    }
  }

  private func day(_ number: Int) -> Day {
    if let day = days[number] { return day }
    let noon = Double(number) * 86_400 + 43_200
    let before = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: noon - 129_600))
    let after = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: noon + 129_600))
    let day = before == after ? Day.steady(before) : .changing(before: before, after: after)
    days[number] = day
    return day
  }
}
