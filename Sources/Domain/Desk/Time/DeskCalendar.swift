public import Foundation

/// The desk's clock: turns moments into days and hours of its time zone, and back.
///
/// Moments are UTC. Only the offsets of the zone are asked of Foundation; days are counted by `LocalDate`.
public struct DeskCalendar: Sendable, Hashable {
  private let zone: TimeZone

  /// The desk's zone, such as `Europe/Amsterdam`. Refused when the machine does not know it: without its zone data,
  /// a calendar would silently count in GMT.
  public init(zone name: String) throws(TimeRefusal) {
    guard let zone = TimeZone(identifier: name) else { throw .unknownZone }
    self.zone = zone
  }

  /// The local day of a moment.
  public func day(of moment: Date) -> LocalDate {
    LocalDate(dayNumber: Self.floor(localSeconds(of: moment), by: 86_400))
  }

  /// The local time of a moment, to the minute.
  public func time(of moment: Date) -> ClockTime {
    let seconds = localSeconds(of: moment)
    let minutes = (seconds - Self.floor(seconds, by: 86_400) * 86_400) / 60
    guard let time = ClockTime(hour: minutes / 60, minute: minutes % 60) else {
      preconditionFailure("a day has 24 hours")
    }
    return time
  }

  /// The local hour of a moment, 0 to 23.
  public func hour(of moment: Date) -> Int {
    time(of: moment).hour
  }

  /// The local weekday of a moment: Monday 1 to Sunday 7.
  public func isoWeekday(of moment: Date) -> Int {
    day(of: moment).isoWeekday
  }

  /// The first moment of a local day; the first one that exists where clocks go forward at midnight.
  public func start(of day: LocalDate) -> Date {
    let local = day.dayNumber * 86_400
    if let moment = moments(local: local).first { return moment }
    // Midnight was skipped: the day begins when the clocks go forward, found by halving the time around it.
    var before = local - offset(at: local - 86_400) - 86_400
    var after = local - offset(at: local + 86_400) + 86_400
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if middle + offset(at: middle) >= local { after = middle } else { before = middle }
    }
    return Date(timeIntervalSince1970: TimeInterval(after))
  }

  /// The first moment of the day after; with `start(of:)` it bounds a day of 23, 24 or 25 hours.
  public func end(of day: LocalDate) -> Date {
    start(of: day.adding(days: 1))
  }

  /// The moment of a local day and time. A time that the clocks skip is refused; of a time that comes twice it is the
  /// first.
  public func moment(_ day: LocalDate, _ time: ClockTime) throws(TimeRefusal) -> Date {
    guard let moment = moments(local: day.dayNumber * 86_400 + time.minutes * 60).first else {
      throw .skippedByTheClock
    }
    return moment
  }

  /// `d-m-jjjj hh:mm`.
  public func display(_ moment: Date) -> String {
    day(of: moment).display + " " + time(of: moment).description
  }

  /// The moments at which the clocks show so many seconds since 1 January 1970, earliest first.
  private func moments(local: Int) -> [Date] {
    // No zone changes its clocks twice within two days, so the offsets a day before and after are all there are.
    let offsets = Set([offset(at: local - 86_400), offset(at: local + 86_400)])
    let seconds = offsets.map { local - $0 }.filter { $0 + offset(at: $0) == local }.sorted()
    return seconds.map { Date(timeIntervalSince1970: TimeInterval($0)) }
  }

  private func localSeconds(of moment: Date) -> Int {
    let seconds = Int(moment.timeIntervalSince1970.rounded(.down))
    return seconds + zone.secondsFromGMT(for: moment)
  }

  private func offset(at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }

  private static func floor(_ seconds: Int, by unit: Int) -> Int {
    seconds >= 0 ? seconds / unit : (seconds - unit + 1) / unit
  }
}

/// Why a day or time can't be used.
public enum TimeRefusal: Refusal {
  case unknownZone
  /// The clocks went forward over it.
  case skippedByTheClock

  public var field: String? { nil }

  public var text: Text {
    switch self {
    case .unknownZone:
      Text(
        nl: "Deze tijdzone is op deze computer niet bekend. Installeer tzdata.",
        en: "This time zone is not known on this machine. Install tzdata.")
    case .skippedByTheClock:
      Text(
        nl: "Dit tijdstip bestaat niet: de klok ging toen een uur vooruit.",
        en: "This time does not exist: the clocks went forward an hour then.")
    }
  }
}
