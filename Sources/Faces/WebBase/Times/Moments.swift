public import Desk
public import Foundation

/// Writes moments as people of the desk read them: day-month-year, 24 hours, in the desk's own time zone.
public struct Moments: Sendable {
  public let language: Language
  private let calendar: Calendar

  public init(timeZone: TimeZone, language: Language) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self.calendar = calendar
    self.language = language
  }

  /// `02:41`.
  public func time(_ moment: Date) -> String {
    let parts = parts(moment)
    return Self.two(parts.hour) + ":" + Self.two(parts.minute)
  }

  /// `02:41:07`, for the save state.
  public func timeWithSeconds(_ moment: Date) -> String {
    let parts = parts(moment)
    return [parts.hour, parts.minute, parts.second].map(Self.two).joined(separator: ":")
  }

  /// `22-11-2026`.
  public func date(_ moment: Date) -> String { day(moment).display }

  /// `22-11-2026 02:41`.
  public func dateAndTime(_ moment: Date) -> String { date(moment) + " " + time(moment) }

  /// `zo 22-11`: for lists, where the year is plain.
  public func shortDay(_ moment: Date) -> String { shortDay(day(moment)) }

  /// `zo 22-11`.
  public func shortDay(_ day: LocalDate) -> String {
    MomentTexts.weekdaysShort[day.isoWeekday - 1](language) + " \(day.day)-\(day.month)"
  }

  /// `zo 22-11`, and `zo 1-1-2090` for a day more than half a year away, of which the year is not plain.
  public func day(_ day: LocalDate, near today: LocalDate) -> String {
    shortDay(day) + (abs(day.days(since: today)) > 182 ? "-\(day.year)" : "")
  }

  /// `zondag 22 november 2026`.
  public func longDay(_ day: LocalDate) -> String {
    let weekday = MomentTexts.weekdays[day.isoWeekday - 1](language)
    let month = MomentTexts.months[day.month - 1](language)
    return "\(weekday) \(day.day) \(month) \(day.year)"
  }

  /// `november 2026`: over a group of a timeline.
  public func month(_ day: LocalDate) -> String { "\(MomentTexts.months[day.month - 1](language)) \(day.year)" }

  /// The day at the desk of a moment.
  public func day(_ moment: Date) -> LocalDate {
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    guard let day = LocalDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
      preconditionFailure("a moment outside the years 1 to 9999")
    }
    return day
  }

  /// How long ago or ahead, in the largest unit that says it: `4 min`, `1 u 10`, `6 dagen`.
  public func span(_ seconds: TimeInterval) -> String {
    let minutes = Int(abs(seconds) / 60)
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 24 * 60 {
      let hour = MomentTexts.hour(language)
      return minutes % 60 == 0 ? "\(minutes / 60) \(hour)" : "\(minutes / 60) \(hour) \(minutes % 60)"
    }
    return MomentTexts.days(minutes / (24 * 60))(language)
  }

  private func parts(_ moment: Date) -> (hour: Int, minute: Int, second: Int) {
    let parts = calendar.dateComponents([.hour, .minute, .second], from: moment)
    return (parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
