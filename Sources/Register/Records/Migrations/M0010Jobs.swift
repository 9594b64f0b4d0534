import Database

extension Migration {
  /// What the house does by itself: one row per job, leased by the process that does it.
  static let jobs = Migration(
    number: 10, name: "jobs",
    """
    CREATE TABLE job (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      subject BIGINT NOT NULL,
      run_key TEXT NOT NULL,
      run_at BIGINT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
      attempts BIGINT NOT NULL DEFAULT 0,
      lease TEXT,
      lease_until BIGINT,
      fault TEXT,
      done_at BIGINT,
      created_at BIGINT NOT NULL,
      UNIQUE (desk_id, run_key)
    ) {{strict}};

    CREATE INDEX job_waiting ON job (desk_id, run_at, id) WHERE state = 'waiting';

    CREATE INDEX job_failed ON job (desk_id, run_at, id) WHERE state = 'failed';

    CREATE INDEX contact_set_aside ON contact (desk_id, set_aside_until) WHERE set_aside_until IS NOT NULL;
    """)
}
