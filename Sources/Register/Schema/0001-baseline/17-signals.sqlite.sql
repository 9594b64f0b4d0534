-- Events that start clocks, and signals that ask for a decision; reasons are notes of the dossier.

CREATE TABLE index_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  happened_on TEXT,
  four_weeks TEXT NOT NULL,
  no_contact INTEGER NOT NULL CHECK (no_contact IN (0, 1)),
  entered_at INTEGER NOT NULL,
  entered_by INTEGER REFERENCES account (id),
  UNIQUE (dossier_id, version)
) STRICT;

CREATE TABLE signal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  kind TEXT NOT NULL,
  -- What raised it, so that nothing raises a second one.
  cause TEXT NOT NULL,
  screening_id INTEGER REFERENCES screening (id),
  raised_at INTEGER NOT NULL,
  raised_on TEXT NOT NULL,
  -- Rises each time the signal asks again, after it was watched.
  round INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  escalated INTEGER NOT NULL CHECK (escalated IN (0, 1)),
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (desk_id, cause)
) STRICT;

CREATE INDEX signal_dossier ON signal (dossier_id, id);

-- The list of the desk, by term.
CREATE INDEX signal_due ON signal (desk_id, is_open, due_at, id);

-- All that key figures count.
CREATE INDEX signal_figures ON signal (desk_id, raised_on);

CREATE TABLE signal_ruling (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  signal_id INTEGER NOT NULL REFERENCES signal (id),
  round INTEGER NOT NULL,
  decision TEXT NOT NULL,
  -- Why a guideline was deviated from.
  deviation TEXT,
  watch_until TEXT,
  due_at INTEGER NOT NULL,
  decided_at INTEGER NOT NULL,
  decided_on TEXT NOT NULL,
  decided_by INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (signal_id, round)
) STRICT;

CREATE INDEX signal_ruling_figures ON signal_ruling (desk_id, decided_on);
