/// One meeting in a trajectory, planned or past.
public struct HelpSession: Sendable, Hashable {
  public let on: LocalDate
  public let place: SessionPlace
  /// `nil` as long as it lies ahead or was not reported.
  public let attendance: Attendance?
  public let minutes: Int?
  public let by: AccountID
  /// What was said, what was agreed, what comes next; sealed.
  public let report: String

  public init(
    on day: LocalDate, place: SessionPlace, attendance: Attendance?, minutes: Int? = nil, by worker: AccountID,
    report: String = ""
  ) {
    on = day
    self.place = place
    self.attendance = attendance
    self.minutes = minutes
    by = worker
    self.report = report
  }

  /// The longest session that can be recorded, in minutes.
  public static let longestMinutes = 600

  /// Whether it counts as a session.
  public var isHeld: Bool { attendance == .held }
}
