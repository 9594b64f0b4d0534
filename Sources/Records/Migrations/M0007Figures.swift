import Database

extension Migration {
  /// What makes the key figures quick: closed months that are counted once, and forgotten when a fact in them changes.
  static let figures = Migration(
    number: 7, name: "figures",
    """
    CREATE TABLE figure_month (
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      month TEXT NOT NULL,
      breakdown TEXT NOT NULL,
      catalogue BIGINT NOT NULL,
      token TEXT NOT NULL,
      tallies {{bytes}},
      computed_at BIGINT NOT NULL,
      PRIMARY KEY (desk_id, month, breakdown)
    ) {{strict}};

    CREATE INDEX contact_figures
      ON contact (desk_id, state, local_month, local_weekday, local_hour, channel, kind);

    CREATE INDEX session_day ON session (desk_id, session_on);

    CREATE INDEX trajectory_start ON trajectory (desk_id, started_on);

    CREATE INDEX survey_dossier ON survey (dossier_id);

    CREATE VIEW figure_month_of_dossier (dossier_id, month) AS
      SELECT dossier_id, registered_month FROM registration
      UNION ALL SELECT dossier_id, substr(intake_held_on, 1, 7) FROM registration
      UNION ALL SELECT dossier_id, substr(triaged_on, 1, 7) FROM registration
      UNION ALL SELECT dossier_id, substr(closed_on, 1, 7) FROM registration
      UNION ALL SELECT dossier_id, substr(started_on, 1, 7) FROM trajectory
      UNION ALL SELECT dossier_id, closed_month FROM trajectory
      UNION ALL SELECT dossier_id, substr(session_on, 1, 7) FROM session
      UNION ALL SELECT dossier_id, referred_month FROM referral
      UNION ALL SELECT dossier_id, surveyed_month FROM survey;
    """,
    .only(.sqlite, FigureWatch.all.map(\.sqlite).joined(separator: "\n")),
    .only(.postgres, FigureWatch.all.map(\.postgres).joined(separator: "\n")))
}
