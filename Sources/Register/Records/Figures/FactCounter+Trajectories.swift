import Database
@_spi(Tables) import RegisterCore
public import Desk

/// Closed trajectories measured in every way at once, in the month of the closing.
public struct ClosingTimes: Sendable {
  /// Days from registration.
  public fileprivate(set) var fromRegistration: [FactCount] = []
  /// Days from the held intake, where one is recorded.
  public fileprivate(set) var fromIntake: [FactCount] = []
  /// Held sessions, by product.
  public fileprivate(set) var sessions: [FactCount] = []
}

extension FactCounter {
  /// Trajectories by the month in which they began.
  public func begunTrajectories(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: trajectories, month: "t.started_on", part: split?.ofTrajectory,
      where: "t.desk_id = \(desk) AND t.started_on BETWEEN \(run.firstDay) AND \(run.lastDay)")
  }

  /// Which trajectories ran on the eve of a day, counted in the months in which they began.
  public func openTrajectories(before day: LocalDate) throws -> [FactCount] {
    try counts(
      from: trajectories, month: "t.started_on", part: split?.ofTrajectory,
      where: """
        t.desk_id = \(desk) AND t.started_on < \(day) AND (t.closed_on IS NULL OR t.closed_on >= \(day))
        """)
  }

  /// Closed trajectories by goals reached, work at the start and work at the end.
  public func closings(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: trajectories, month: "t.closed_month", part: split?.ofTrajectory,
      keys: ["t.goals_reached", "t.work_start", "t.work_end"], where: closed(run))
  }

  public func closingTimes(_ run: MonthRun) throws -> ClosingTimes {
    var codes = FactCodes()
    var (fromRegistration, fromIntake, sessions) = (FactSums(), FactSums(), FactSums())
    let part: SQL = split?.ofTrajectory ?? "0"
    try transaction.forEach(
      """
      SELECT t.closed_month, \(fragment: part), t.closed_on, r.registered_on, r.intake_held_on, t.product,
        (SELECT count(*) FROM session s WHERE s.trajectory_id = t.id AND s.attendance = 'held')
      FROM trajectory t JOIN registration r ON r.id = t.registration_id WHERE \(fragment: closed(run))
      """
    ) { row in
      let month = try codes.number(of: row[0])
      let part = split == nil ? codes.nothing : try codes.number(of: row[1])
      let end = try Self.day(row[2])
      fromRegistration.add(month, part, codes.nothing, number: end.days(since: try Self.day(row[3])))
      if row[4] != .null, case let intake = try Self.day(row[4]), intake <= end {
        fromIntake.add(month, part, codes.nothing, number: end.days(since: intake))
      }
      sessions.add(month, part, try codes.number(of: row[5]), number: try Self.number(row[6]))
    }
    return ClosingTimes(
      fromRegistration: fromRegistration.counts(codes, hasKey: false),
      fromIntake: fromIntake.counts(codes, hasKey: false), sessions: sessions.counts(codes))
  }

  /// The last level of each goal that was kept and scored, in trajectories closed in these months.
  public func goalLevels(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: """
        \(fragment: trajectories) JOIN goal g ON g.trajectory_id = t.id
          JOIN goal_score l ON l.id = (SELECT max(id) FROM goal_score WHERE goal_id = g.id)
        """,
      month: "t.closed_month", part: split?.ofTrajectory, number: "l.level",
      where: "\(fragment: closed(run)) AND g.dropped_on IS NULL")
  }

  /// Sessions of which it is recorded whether they were held, by that, in their month.
  public func sessions(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: sessionFacts, month: "s.session_on", part: split?.ofTrajectory,
      keys: ["s.attendance"],
      where: """
        s.desk_id = \(desk) AND s.session_on BETWEEN \(run.firstDay) AND \(run.lastDay)
          AND s.attendance IN \(list: Attendance.allCases.map(\.rawValue))
        """)
  }

  private func closed(_ run: MonthRun) -> SQL {
    "t.desk_id = \(desk) AND t.closed_month BETWEEN \(run.firstMonth) AND \(run.lastMonth)"
  }

  /// Sessions `s`, with their trajectory and its registration where those give the part.
  var sessionFacts: SQL {
    split == nil
      ? "session s"
      : "session s JOIN trajectory t ON t.id = s.trajectory_id JOIN registration r ON r.id = t.registration_id"
  }

  private var trajectories: SQL { withRegistration("trajectory t") }

  /// Trajectories `t` with their registration `r`, which is needed only where it gives the part.
  func withRegistration(_ trajectories: SQL) -> SQL {
    split == nil ? trajectories : "\(fragment: trajectories) JOIN registration r ON r.id = t.registration_id"
  }
}
