-- What the house does by itself: one row per job, leased by the process that does it.

CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject INTEGER NOT NULL,
  -- The same work has the same key, so that it is planned once.
  run_key TEXT NOT NULL,
  run_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  lease TEXT,
  lease_until INTEGER,
  fault TEXT,
  done_at INTEGER,
  created_at INTEGER NOT NULL,
  UNIQUE (desk_id, run_key)
) STRICT;

CREATE INDEX job_waiting ON job (desk_id, run_at, id) WHERE state = 'waiting';

CREATE INDEX job_failed ON job (desk_id, run_at, id) WHERE state = 'failed';
