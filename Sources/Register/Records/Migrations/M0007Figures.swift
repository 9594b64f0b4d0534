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

    CREATE INDEX contact_hours ON contact (desk_id, state, local_month, local_weekday, local_hour);

    CREATE INDEX contact_kinds ON contact (desk_id, state, local_month, channel, kind);

    CREATE INDEX registration_figures ON registration (desk_id, registered_month, unit, target_group, gender, age_band,
      channel, path, wishes_anonymity, anonymity_reason, not_internal_reason, product);

    CREATE INDEX registration_waiting ON registration (desk_id, intake_held_on, registered_on);

    CREATE INDEX registration_asks ON registration_question (registration_id, code);

    CREATE INDEX trajectory_start ON trajectory (desk_id, started_on);

    CREATE INDEX trajectory_results ON trajectory (desk_id, closed_month, goals_reached, work_start, work_end);

    CREATE INDEX goal_trajectory ON goal (trajectory_id);

    CREATE INDEX session_days ON session (desk_id, session_on, attendance);

    CREATE INDEX session_held ON session (trajectory_id, attendance);

    CREATE INDEX referral_lines ON referral (registration_id, line);

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
