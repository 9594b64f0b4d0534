-- Questionnaires that were administered; answers and scores are notes of the dossier.

CREATE TABLE screening (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  -- The session that it rates; one at most for each.
  session_id INTEGER REFERENCES session (id),
  instrument TEXT NOT NULL,
  instrument_version TEXT NOT NULL,
  cutoff TEXT,
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
  taken_on TEXT NOT NULL,
  outcome TEXT,
  change_class TEXT,
  skip_reason TEXT,
  rating TEXT,
  -- Of a list that was read and not scored: with whom, and what the reader makes of it. What stood out is a note.
  reading_way TEXT,
  reading_conclusion TEXT,
  started_at INTEGER NOT NULL,
  started_by INTEGER REFERENCES account (id),
  finished_at INTEGER,
  finished_by INTEGER REFERENCES account (id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'open') = (finished_at IS NULL)),
  CHECK ((state = 'skipped') = (skip_reason IS NOT NULL)),
  CHECK ((state = 'done') = (outcome IS NOT NULL)),
  CHECK (outcome IS NULL OR (outcome = 'read') = (reading_conclusion IS NOT NULL))
) STRICT;

CREATE INDEX screening_dossier ON screening (dossier_id, taken_on, id);

CREATE UNIQUE INDEX screening_session ON screening (session_id) WHERE session_id IS NOT NULL;

-- All that key figures count.
CREATE INDEX screening_figures ON screening (desk_id, taken_on, state, outcome);

-- One-time links to a questionnaire. What opens one is kept as a keyed hash; what goes on with it, as a hash.
CREATE TABLE client_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  screening_id INTEGER NOT NULL REFERENCES screening (id),
  language TEXT NOT NULL,
  code_hash BLOB NOT NULL UNIQUE,
  visit_hash BLOB UNIQUE,
  made_at INTEGER NOT NULL,
  made_by INTEGER NOT NULL REFERENCES account (id),
  expires_at INTEGER NOT NULL,
  opened_at INTEGER,
  seen_at INTEGER,
  ending TEXT CHECK (ending IN ('used', 'withdrawn', 'replaced')),
  ended_at INTEGER,
  CHECK ((ending IS NULL) = (ended_at IS NULL)),
  CHECK (ending IS NULL OR ending = 'used' OR visit_hash IS NULL)
) STRICT;

CREATE UNIQUE INDEX client_link_alive ON client_link (screening_id) WHERE ending IS NULL;

CREATE INDEX client_link_screening ON client_link (screening_id, id);
