/// An appointment for an intake, and whether it came about.
public struct Intake: Sendable, Hashable {
  public let on: LocalDate
  /// The time of the appointment, where one was agreed on.
  public let time: ClockTime?
  public internal(set) var attendance: Attendance?

  public init(on day: LocalDate, at time: ClockTime? = nil, attendance: Attendance? = nil) {
    on = day
    self.time = time
    self.attendance = attendance
  }
}
