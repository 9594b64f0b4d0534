import Database

extension Migration {
  /// Indexes that hold all that a list shows of each dossier, and all that key figures count of each fact, so that the
  /// rows themselves, which lie far apart, are not looked up.
  static let covering = Migration(
    number: 18, name: "covering",
    """
    DROP INDEX contact_dossier;

    CREATE INDEX contact_dossier ON contact (dossier_id, desk_id, started_at, id, state, local_date);

    DROP INDEX registration_dossier;

    CREATE INDEX registration_dossier ON registration (dossier_id, desk_id, registered_on, id, state,
      intake_planned_on, intake_held_on);

    DROP INDEX trajectory_dossier;

    CREATE INDEX trajectory_dossier ON trajectory (dossier_id, desk_id, started_on, id, state, product);

    DROP INDEX session_dossier;

    CREATE INDEX session_dossier ON session (dossier_id, trajectory_id, attendance, session_on);

    DROP INDEX task_dossier;

    CREATE INDEX task_dossier ON task (dossier_id, done_at, due_on);

    DROP INDEX crisis_dossier;

    CREATE INDEX crisis_dossier ON crisis (dossier_id, signed_off_at);

    DROP INDEX registration_waiting;

    CREATE INDEX registration_waiting ON registration (desk_id, intake_held_on, registered_on, registered_month,
      closed_on, triage_outcome, triaged_on, id);

    CREATE INDEX registration_open ON registration (desk_id, registered_on, id)
      WHERE state IN ('received', 'waiting') AND legacy = 0;

    CREATE INDEX registration_early ON registration (desk_id, legacy, registered_month, onset, first_help, started_by);

    DROP INDEX trajectory_registration;

    CREATE INDEX trajectory_registration ON trajectory (registration_id, closed_on, id);

    DROP INDEX trajectory_start;

    CREATE INDEX trajectory_start ON trajectory (desk_id, started_on, closed_on, legacy);

    DROP INDEX trajectory_results;

    CREATE INDEX trajectory_results ON trajectory (desk_id, closed_month, goals_reached, work_start, work_end, closed_on,
      registration_id, product, legacy, dossier_id, started_on);

    DROP INDEX session_held;

    CREATE INDEX session_held ON session (trajectory_id, attendance, session_on);

    DROP INDEX session_days;

    CREATE INDEX session_days ON session (desk_id, session_on, attendance, legacy);
    """)
}
