import Database

extension Migration {
  /// Tells the tasks of crises and signals, which come first in the list of a day, and gives each such list an index in
  /// its own order.
  static let day = Migration(
    number: 19, name: "day",
    """
    ALTER TABLE task ADD COLUMN pressing BIGINT NOT NULL DEFAULT 0 CHECK (pressing IN (0, 1));

    UPDATE task SET pressing = 1
      WHERE source IN ('crisis-follow-up', 'crisis-sign-off', 'signal', 'signal-overdue');

    CREATE INDEX task_day ON task (owner_id, pressing, due_on, id) WHERE done_at IS NULL;

    CREATE INDEX task_carried_day ON task (team_id, pressing, due_on, id)
      WHERE done_at IS NULL AND owner_id IS NOT NULL;

    DROP INDEX task_unassigned;

    CREATE INDEX task_unassigned ON task (team_id, pressing, due_on, id) WHERE done_at IS NULL AND owner_id IS NULL;

    DROP INDEX task_team;
    """)
}
