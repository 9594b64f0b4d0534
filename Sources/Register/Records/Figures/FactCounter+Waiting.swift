import Database
@_spi(Tables) import RegisterCore
public import Desk

/// Waiting begins with the registration. It ends with the first talk that was held: the intake, or a session where no
/// intake is recorded; or without one, when the registration or the last trajectory of it is closed.
extension FactCounter {
  /// Days from registration to the first held intake, in the month of that intake.
  public func waitingTimes(_ run: MonthRun) throws -> [FactCount] {
    let taken = try days(
      to: "r.intake_held_on", from: "registration r",
      where: "r.desk_id = \(desk) AND r.intake_held_on BETWEEN \(run.firstDay) AND \(run.lastDay)")
    let others = try days(
      to: "r.begun_on", from: withoutIntake(),
      where: "r.begun_on BETWEEN \(run.firstDay) AND \(run.lastDay)")
    return taken + others
  }

  /// Registrations that ended without an intake, in the month in which they did.
  public func leftWaiting(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: withoutIntake(), month: "r.left_on", part: split?.ofRegistration,
      where: "r.begun_on IS NULL AND r.left_on BETWEEN \(run.firstDay) AND \(run.lastDay)")
  }

  /// Who was waiting on the eve of a day, counted in the months of registration. Grouped by the day of registration,
  /// which is the order of the index that narrows it; by the month, SQLite would walk the whole register.
  public func waiting(before day: LocalDate) throws -> [FactCount] {
    let taken = try counts(
      from: "registration r", month: "r.registered_on", part: split?.ofRegistration,
      where: "r.desk_id = \(desk) AND r.intake_held_on >= \(day) AND r.registered_on < \(day)")
    let others = try counts(
      from: withoutIntake(before: day), month: "r.registered_on", part: split?.ofRegistration,
      where: "(r.begun_on IS NULL AND (r.left_on IS NULL OR r.left_on >= \(day))) OR r.begun_on >= \(day)")
    return taken + others
  }

  /// Days between registration and a later day, in the month of that day. Both engines have functions for this, and
  /// each its own: equal pairs are counted there and subtracted here.
  private func days(to end: SQL, from facts: SQL, where condition: SQL) throws -> [FactCount] {
    let part: SQL = split.map { ", \(fragment: $0.ofRegistration)" } ?? ""
    var sums = FactSums()
    var codes = FactCodes()
    try transaction.forEach(
      """
      SELECT \(fragment: end), r.registered_on, count(*)\(fragment: part) FROM \(fragment: facts)
      WHERE \(fragment: condition) GROUP BY \(fragment: end), r.registered_on\(fragment: part)
      """
    ) { row in
      let end = try Self.day(row[0])
      sums.add(
        codes.number(of: end.yearMonth), split == nil ? codes.nothing : try codes.number(of: row[3]), codes.nothing,
        number: end.days(since: try Self.day(row[1])), count: try Self.number(row[2]))
    }
    return sums.counts(codes, hasKey: false)
  }

  /// Registrations for which no intake is recorded, with the first session that was held and the day on which they ended.
  ///
  /// - Parameter day: only what was registered before it.
  private func withoutIntake(before day: LocalDate? = nil) -> SQL {
    let earlier: SQL = day.map { "AND r.registered_on < \($0)" } ?? ""
    return """
      (SELECT r.*, \(fragment: Self.firstSession) AS begun_on, \(fragment: Self.leftOn) AS left_on
       FROM registration r WHERE r.desk_id = \(desk) AND r.intake_held_on IS NULL \(fragment: earlier)) r
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
