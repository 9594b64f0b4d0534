/// Triggers on one table of facts: when a row changes, the closed months whose figures it touches are forgotten.
///
/// They stand in the database and not in the use cases, so that no way of writing a fact, now or later, can leave a
/// figure behind. The text is part of migration 7 and never changes once that is released.
struct FigureWatch {
  let table: String
  /// Tells several watches on one table apart.
  var name: String?
  /// The columns on which figures depend: other changes touch no month.
  let columns: [String]
  /// A query or list of months for a row; `ROW` stands for the row before or after the change.
  let months: String
  /// A condition under which a change is felt in every month of the dossier, because who counts where depends on it.
  var spreads: String? = nil
  /// Columns of which a change, but not the first value, is felt in every month of the dossier.
  var spreading: [String] = []

  private static let withoutIntake = """
    EXISTS (SELECT 1 FROM registration r WHERE r.dossier_id = ROW.dossier_id AND r.intake_held_on IS NULL)
    """

  static let all = [
    FigureWatch(
      table: "contact",
      columns: [
        "state", "kind", "channel", "local_month", "local_hour", "local_weekday", "target_group", "unit", "gender",
        "age_band", "path",
      ],
      months: "SELECT ROW.local_month"),
    // A registration gives its unit, group and path to everything that follows from it.
    FigureWatch(
      table: "registration",
      columns: [
        "registered_on", "registered_month", "channel", "path", "wishes_anonymity", "anonymity_reason",
        "not_internal_reason", "target_group", "unit", "gender", "age_band", "product", "intake_held_on", "triaged_on",
        "triage_outcome", "closed_on",
      ],
      months: "SELECT ROW.registered_month UNION ALL SELECT substr(ROW.intake_held_on, 1, 7)", spreads: "1 = 1"),
    FigureWatch(
      table: "registration_question", columns: ["code"],
      months: "SELECT registered_month FROM registration WHERE id = ROW.registration_id"),
    FigureWatch(
      table: "trajectory",
      columns: ["product", "started_on", "closed_on", "closed_month", "goals_reached", "work_start", "work_end"],
      months: "SELECT substr(ROW.started_on, 1, 7) UNION ALL SELECT ROW.closed_month", spreads: withoutIntake,
      spreading: ["product"]),
    FigureWatch(
      table: "session", columns: ["trajectory_id", "session_on", "attendance"],
      months: """
        SELECT substr(ROW.session_on, 1, 7)
        UNION ALL SELECT closed_month FROM trajectory WHERE id = ROW.trajectory_id
        """, spreads: withoutIntake),
    FigureWatch(
      table: "goal", columns: ["dropped_on", "trajectory_id"],
      months: "SELECT closed_month FROM trajectory WHERE id = ROW.trajectory_id"),
    FigureWatch(
      table: "goal_score", columns: ["level"],
      months: """
        SELECT t.closed_month FROM goal g JOIN trajectory t ON t.id = g.trajectory_id WHERE g.id = ROW.goal_id
        """),
    FigureWatch(
      table: "referral", columns: ["registration_id", "referred_month", "target", "line", "warm", "received_on"],
      months: """
        SELECT ROW.referred_month
        UNION ALL SELECT registered_month FROM registration WHERE id = ROW.registration_id
        """),
    FigureWatch(table: "survey", columns: ["surveyed_month", "mark", "path"], months: "SELECT ROW.surveyed_month"),
    FigureWatch(
      table: "dossier", columns: ["target_group", "unit", "gender", "age_band"],
      months: "SELECT surveyed_month FROM survey WHERE dossier_id = ROW.id"),
  ]

  // MARK: The two dialects

  private func forget(_ row: String) -> String {
    let own = """
      DELETE FROM figure_month WHERE desk_id = \(row).desk_id
        AND month IN (\(months.replacing("ROW", with: row)));
      """
    guard let spreads else { return own }
    return own + "\n" + forgetDossier(row, when: spreads.replacing("ROW", with: row))
  }

  private func forgetDossier(_ row: String, when condition: String) -> String {
    """
    DELETE FROM figure_month WHERE desk_id = \(row).desk_id AND (\(condition))
      AND month IN (SELECT month FROM figure_month_of_dossier WHERE dossier_id = \(row).dossier_id);
    """
  }

  private func differs(_ columns: [String]) -> String {
    columns.map { "OLD.\($0) IS DISTINCT FROM NEW.\($0)" }.joined(separator: " OR ")
  }

  private var forgetSpreading: String {
    spreading.isEmpty ? "" : forgetDossier("NEW", when: differs(spreading))
  }

  var sqlite: String {
    """
    CREATE TRIGGER figures_\(name ?? table)_added AFTER INSERT ON \(table) BEGIN
      \(forget("NEW"))
    END;
    CREATE TRIGGER figures_\(name ?? table)_changed AFTER UPDATE ON \(table) WHEN \(differs(columns)) BEGIN
      \(forget("OLD"))
      \(forget("NEW"))
      \(forgetSpreading)
    END;
    CREATE TRIGGER figures_\(name ?? table)_removed AFTER DELETE ON \(table) BEGIN
      \(forget("OLD"))
    END;
    """
  }

  var postgres: String {
    """
    CREATE FUNCTION figures_\(name ?? table)_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      IF TG_OP <> 'INSERT' THEN
        \(forget("OLD"))
      END IF;
      IF TG_OP <> 'DELETE' THEN
        \(forget("NEW"))
      END IF;
      \(forgetSpreading.isEmpty ? "" : "IF TG_OP = 'UPDATE' THEN \(forgetSpreading) END IF;")
      RETURN NULL;
    END
    $body$;
    CREATE TRIGGER figures_\(name ?? table)_added AFTER INSERT OR DELETE ON \(table)
      FOR EACH ROW EXECUTE FUNCTION figures_\(name ?? table)_touched();
    CREATE TRIGGER figures_\(name ?? table)_changed AFTER UPDATE ON \(table)
      FOR EACH ROW WHEN (\(differs(columns))) EXECUTE FUNCTION figures_\(name ?? table)_touched();
    """
  }
}
