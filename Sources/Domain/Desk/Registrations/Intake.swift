/// An appointment for an intake, and whether it came about.
public struct Intake: Sendable, Hashable {
  public let on: LocalDate
  public internal(set) var attendance: Attendance?

  public init(on day: LocalDate, attendance: Attendance? = nil) {
    on = day
    self.attendance = attendance
  }
}
