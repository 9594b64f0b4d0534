import Database

extension FactCounter {
  /// Questionnaires that were finished or skipped, without ratings of sessions: by instrument, state and outcome.
  public func screenings(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "screening s JOIN dossier d ON d.id = s.dossier_id", month: "s.taken_on", part: split?.ofDossier,
      keys: ["s.instrument", "s.state", "coalesce(s.outcome, 'skipped')"],
      where: """
        s.desk_id = \(desk) AND s.taken_on BETWEEN \(run.firstDay) AND \(run.lastDay) AND s.state <> 'open'
          AND s.session_id IS NULL
        """)
  }

  /// Trajectories by product and by whether somebody was screened in them, in the month in which they began.
  public func screenedTrajectories(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: withRegistration(
        """
        (SELECT t.started_on, t.product, t.registration_id, CASE
          WHEN EXISTS (SELECT 1 FROM screening s WHERE \(fragment: Self.within) AND s.state = 'done') THEN 'done'
          WHEN EXISTS (SELECT 1 FROM screening s WHERE \(fragment: Self.within) AND s.state = 'skipped') THEN 'skipped'
          ELSE 'none' END AS screened
          FROM trajectory t JOIN registration asked ON asked.id = t.registration_id
          WHERE t.desk_id = \(desk) AND t.started_on BETWEEN \(run.firstDay) AND \(run.lastDay) AND t.legacy = 0) t
        """),
      month: "t.started_on", part: split?.ofTrajectory, keys: ["t.product", "t.screened"], where: "1 = 1")
  }

  /// The last class of change that was found in each closed trajectory, in the month of the closing.
  public func changes(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: withRegistration(
        """
        (SELECT t.closed_month, t.product, t.registration_id, (SELECT s.change_class FROM screening s
          WHERE s.dossier_id = t.dossier_id AND s.change_class IS NOT NULL
          AND s.taken_on BETWEEN t.started_on AND t.closed_on
          ORDER BY s.taken_on DESC, s.id DESC LIMIT 1) AS change_class
          FROM trajectory t WHERE t.desk_id = \(desk)
          AND t.closed_month BETWEEN \(run.firstMonth) AND \(run.lastMonth) AND t.legacy = 0) t
        """),
      month: "t.closed_month", part: split?.ofTrajectory, keys: ["coalesce(t.change_class, 'no-pair')"],
      where: "1 = 1")
  }

  /// Held sessions by what the client thought of them, in their month.
  public func sessionRatings(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "\(fragment: sessionFacts) LEFT JOIN screening q ON q.session_id = s.id",
      month: "s.session_on", part: split?.ofTrajectory,
      keys: [
        """
        CASE WHEN q.state = 'done' THEN q.outcome WHEN q.state = 'skipped' THEN 'skipped'
          WHEN q.state = 'open' THEN 'unanswered' ELSE 'not-asked' END
        """
      ],
      where: """
        s.desk_id = \(desk) AND s.session_on BETWEEN \(run.firstDay) AND \(run.lastDay) AND s.attendance = 'held'
          AND s.legacy = 0
        """)
  }

  /// Signals by kind and by whether the first decision came within its term, in the month in which they were raised.
  public func signals(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: """
        signal s JOIN dossier d ON d.id = s.dossier_id
          LEFT JOIN signal_ruling g ON g.signal_id = s.id AND g.round = 1
        """,
      month: "s.raised_on", part: split?.ofDossier,
      keys: [
        "s.kind",
        """
        CASE WHEN g.id IS NULL THEN 'open' WHEN g.decided_at <= g.due_at THEN 'in-time' ELSE 'late' END
        """,
      ],
      where: "s.desk_id = \(desk) AND s.raised_on BETWEEN \(run.firstDay) AND \(run.lastDay)")
  }

  /// Decisions on signals, by what was decided, in the month in which that was.
  public func rulings(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "signal_ruling g JOIN signal s ON s.id = g.signal_id JOIN dossier d ON d.id = s.dossier_id",
      month: "g.decided_on", part: split?.ofDossier, keys: ["g.decision", "g.deviation"],
      where: "g.desk_id = \(desk) AND g.decided_on BETWEEN \(run.firstDay) AND \(run.lastDay)")
  }

  /// Registrations by how early somebody came; older registers did not ask.
  public func earlySignals(_ run: MonthRun) throws -> [FactCount] {
    try counts(
      from: "registration r", month: "r.registered_month", part: split?.ofRegistration,
      keys: ["r.onset", "r.first_help", "r.started_by"],
      where: """
        r.desk_id = \(desk) AND r.registered_month BETWEEN \(run.firstMonth) AND \(run.lastMonth) AND r.legacy = 0
        """)
  }

  /// A questionnaire `s` that belongs to a trajectory `t` of a registration `asked`: from the registration until its end.
  private static let within: SQL = """
    s.dossier_id = t.dossier_id AND s.session_id IS NULL AND s.taken_on >= asked.registered_on
      AND (t.closed_on IS NULL OR s.taken_on <= t.closed_on)
    """
}
