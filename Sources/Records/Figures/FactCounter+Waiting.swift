import Database
public import Desk

/// Waiting begins with the registration. It ends with the first talk that was held: the intake, or a session where no
/// intake is recorded; or without one, when the registration or the last trajectory of it is closed.
extension FactCounter {
  /// Days from registration to the first held intake, in the month of that intake.
  public func waitingTimes(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: """
        (SELECT r.*, coalesce(r.intake_held_on, \(fragment: Self.firstSession)) AS begun_on FROM registration r
         WHERE r.desk_id = \(desk) AND (r.intake_held_on BETWEEN \(run.firstDay) AND \(run.lastDay)
           OR r.intake_held_on IS NULL)) r
        """,
      month: "substr(r.begun_on, 1, 7)", part: split?.ofRegistration,
      number: "\(fragment: Self.dayNumber("r.begun_on")) - \(fragment: Self.dayNumber("r.registered_on"))",
      where: "r.begun_on BETWEEN \(run.firstDay) AND \(run.lastDay)")
  }

  /// Registrations that ended without an intake, in the month in which they did.
  public func leftWaiting(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: withoutTalk, month: "substr(r.left_on, 1, 7)", part: split?.ofRegistration,
      where: "r.left_on BETWEEN \(run.firstDay) AND \(run.lastDay)")
  }

  /// Who was waiting on the eve of a day; the month of each count is that of the day.
  public func waiting(before day: LocalDate) throws -> [FactCount] {
    let part = split?.ofRegistration
    let begun = try counts(
      from: "registration r", month: "\(day.yearMonth)", part: part,
      where: "r.desk_id = \(desk) AND r.registered_on < \(day) AND r.intake_held_on >= \(day)")
    let never = try counts(
      from: """
        (SELECT r.*, \(fragment: Self.firstSession) AS begun_on, \(fragment: Self.leftOn) AS left_on
         FROM registration r WHERE r.desk_id = \(desk) AND r.registered_on < \(day) AND r.intake_held_on IS NULL) r
        """,
      month: "\(day.yearMonth)", part: part,
      where: """
        (r.begun_on IS NULL AND (r.left_on IS NULL OR r.left_on >= \(day))) OR r.begun_on >= \(day)
        """)
    return begun + never
  }

  /// Registrations without any held talk, with the day on which they ended.
  private var withoutTalk: SQL {
    """
    (SELECT r.*, \(fragment: Self.leftOn) AS left_on FROM registration r
     WHERE r.desk_id = \(desk) AND r.intake_held_on IS NULL AND \(fragment: Self.firstSession) IS NULL) r
    """
  }

  private static let firstSession: SQL = """
    (SELECT min(s.session_on) FROM trajectory t JOIN session s ON s.trajectory_id = t.id
     WHERE t.registration_id = r.id AND s.attendance = 'held')
    """

  private static let leftOn: SQL = """
    coalesce(r.closed_on, CASE WHEN r.triage_outcome <> 'accept' THEN r.triaged_on END,
      (SELECT CASE WHEN count(*) = count(t.closed_on) THEN max(t.closed_on) END
       FROM trajectory t WHERE t.registration_id = r.id))
    """
}
