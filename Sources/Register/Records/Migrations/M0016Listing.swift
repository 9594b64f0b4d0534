import Database

extension Migration {
  /// Indexes for each way in which a contact may be listed: by who carries it in the order of time, and by who entered it
  /// or which team it is of as far back as that still lists it. And one with all that closings are counted by.
  static let listing = Migration(
    number: 16, name: "listing",
    """
    CREATE INDEX contact_worker_state ON contact (worker_id, state, started_at);

    CREATE INDEX contact_author_settled ON contact (entered_by, state, settled_at, desk_id, team_id, started_at);

    CREATE INDEX contact_team_settled ON contact (team_id, state, settled_at, desk_id, started_at);

    DROP INDEX trajectory_results;

    CREATE INDEX trajectory_results ON trajectory (desk_id, closed_month, goals_reached, work_start, work_end, closed_on,
      registration_id, product);
    """)
}
