import Database

extension Migration {
  /// What the indicators of screening and signals count: how early somebody came, and why a guideline was deviated from.
  static let indicators = Migration(
    number: 15, name: "indicators",
    """
    ALTER TABLE registration ADD COLUMN onset TEXT;

    ALTER TABLE registration ADD COLUMN first_help TEXT;

    ALTER TABLE registration ADD COLUMN started_by TEXT;

    ALTER TABLE signal_ruling ADD COLUMN deviation TEXT;

    CREATE INDEX screening_figures ON screening (desk_id, taken_on, state, outcome);

    CREATE INDEX signal_figures ON signal (desk_id, raised_on);

    CREATE INDEX signal_ruling_figures ON signal_ruling (desk_id, decided_on);
    """,
    .only(.sqlite, FigureWatch.signals.map(\.sqlite).joined(separator: "\n")),
    .only(.postgres, FigureWatch.signals.map(\.postgres).joined(separator: "\n")))
}

extension FigureWatch {
  private static let ofDossier = """
    SELECT substr(taken_on, 1, 7) FROM screening WHERE dossier_id = ROW.id
    UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE dossier_id = ROW.id
    UNION ALL SELECT substr(g.decided_on, 1, 7) FROM signal_ruling g JOIN signal s ON s.id = g.signal_id
      WHERE s.dossier_id = ROW.id
    """

  /// The facts of questionnaires and signals. The text is part of migration 15.
  static let signals = [
    FigureWatch(
      table: "screening", columns: ["taken_on", "state", "outcome", "change_class", "session_id"],
      months: """
        SELECT substr(ROW.taken_on, 1, 7)
        UNION ALL SELECT substr(session_on, 1, 7) FROM session WHERE id = ROW.session_id
        UNION ALL SELECT substr(started_on, 1, 7) FROM trajectory WHERE dossier_id = ROW.dossier_id
        UNION ALL SELECT closed_month FROM trajectory WHERE dossier_id = ROW.dossier_id
        """),
    FigureWatch(table: "signal", columns: ["raised_on", "kind"], months: "SELECT substr(ROW.raised_on, 1, 7)"),
    FigureWatch(
      table: "signal_ruling", columns: ["decision", "deviation", "decided_on"],
      months: """
        SELECT substr(ROW.decided_on, 1, 7)
        UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE id = ROW.signal_id
        """),
    FigureWatch(
      table: "registration", name: "early", columns: ["onset", "first_help", "started_by"],
      months: "SELECT ROW.registered_month"),
    FigureWatch(
      table: "dossier", name: "dossier_signals", columns: ["target_group", "unit", "gender", "age_band"],
      months: ofDossier),
  ]
}
