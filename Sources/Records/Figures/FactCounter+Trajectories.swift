import Database
public import Desk

extension FactCounter {
  /// What closed trajectories can be counted by.
  public enum ClosingFact: Sendable, Hashable {
    case goalsReached, work

    var columns: [SQL] {
      switch self {
      case .goalsReached: ["t.goals_reached"]
      case .work: ["t.work_start", "t.work_end"]
      }
    }
  }

  /// Trajectories by the month in which they began.
  public func begunTrajectories(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: Self.withRegistration, month: "substr(t.started_on, 1, 7)", part: split?.ofTrajectory,
      where: "t.desk_id = \(desk) AND t.started_on BETWEEN \(run.firstDay) AND \(run.lastDay)")
  }

  /// Which trajectories ran on the eve of a day; the month of each count is that of the day.
  public func openTrajectories(before day: LocalDate) throws -> [FactCount] {
    try counts(
      from: Self.withRegistration, month: "\(day.yearMonth)", part: split?.ofTrajectory,
      where: """
        t.desk_id = \(desk) AND t.started_on < \(day) AND (t.closed_on IS NULL OR t.closed_on >= \(day))
        """)
  }

  /// Days from registration to closing, in the month of the closing.
  public func leadTimesFromRegistration(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: Self.withRegistration, month: "t.closed_month", part: split?.ofTrajectory,
      number: "\(fragment: Self.dayNumber("t.closed_on")) - \(fragment: Self.dayNumber("r.registered_on"))",
      where: closed(run))
  }

  /// Days from the held intake to closing, in the month of the closing, where an intake is recorded.
  public func leadTimesFromIntake(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: Self.withRegistration, month: "t.closed_month", part: split?.ofTrajectory,
      number: "\(fragment: Self.dayNumber("t.closed_on")) - \(fragment: Self.dayNumber("r.intake_held_on"))",
      where: "\(fragment: closed(run)) AND r.intake_held_on <= t.closed_on")
  }

  /// Held sessions of each closed trajectory, by product.
  public func sessionsPerTrajectory(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: """
        (SELECT t.id, t.registration_id, t.product, t.closed_month, (SELECT count(*) FROM session s
           WHERE s.trajectory_id = t.id AND s.attendance = 'held') AS held
         FROM trajectory t WHERE \(fragment: closed(run))) t JOIN registration r ON r.id = t.registration_id
        """,
      month: "t.closed_month", part: split?.ofTrajectory, keys: ["t.product"], number: "t.held", where: "1 = 1")
  }

  /// Closed trajectories by what is recorded at their closing.
  public func closings(by fact: ClosingFact, _ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: Self.withRegistration, month: "t.closed_month", part: split?.ofTrajectory, keys: fact.columns,
      where: closed(run))
  }

  /// The last level of each goal that was kept and scored, in trajectories closed in these months.
  public func goalLevels(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: """
        \(fragment: Self.withRegistration) JOIN goal g ON g.trajectory_id = t.id
          JOIN goal_score l ON l.id = (SELECT max(id) FROM goal_score WHERE goal_id = g.id)
        """,
      month: "t.closed_month", part: split?.ofTrajectory, number: "l.level",
      where: "\(fragment: closed(run)) AND g.dropped_on IS NULL")
  }

  /// Sessions of which it is recorded whether they were held, by that and by product, in their month.
  public func sessions(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "session s JOIN trajectory t ON t.id = s.trajectory_id JOIN registration r ON r.id = t.registration_id",
      month: "substr(s.session_on, 1, 7)", part: split?.ofTrajectory, keys: ["s.attendance", "t.product"],
      where: """
        s.desk_id = \(desk) AND s.session_on BETWEEN \(run.firstDay) AND \(run.lastDay)
          AND s.attendance IN \(list: Attendance.allCases.map(\.rawValue))
        """)
  }

  private func closed(_ run: MonthRun) -> SQL {
    "t.desk_id = \(desk) AND t.closed_month BETWEEN \(run.firstMonth) AND \(run.lastMonth)"
  }

  private static let withRegistration: SQL = "trajectory t JOIN registration r ON r.id = t.registration_id"
}
