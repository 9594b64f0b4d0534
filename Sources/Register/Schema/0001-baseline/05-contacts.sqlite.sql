-- Conversations, with a version for each correction.

CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  group_id INTEGER NOT NULL REFERENCES content_key (id),
  dossier_id INTEGER REFERENCES dossier (id),
  team_id INTEGER REFERENCES team (id),
  worker_id INTEGER REFERENCES account (id),
  entered_by INTEGER REFERENCES account (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'registered', 'without-data', 'discarded')),
  kind TEXT NOT NULL,
  channel TEXT NOT NULL,
  direction TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  -- The same moment as the clock of the desk shows it; Monday is 1.
  local_date TEXT NOT NULL,
  local_month TEXT NOT NULL,
  local_hour INTEGER NOT NULL CHECK (local_hour BETWEEN 0 AND 23),
  local_weekday INTEGER NOT NULL CHECK (local_weekday BETWEEN 1 AND 7),
  minutes INTEGER,
  relation TEXT,
  staff_category TEXT,
  manager_role TEXT,
  target_group TEXT,
  unit TEXT,
  gender TEXT,
  age_band TEXT,
  danger TEXT,
  outcome TEXT,
  other_desk TEXT,
  path TEXT,
  entry_line TEXT,
  campaign TEXT,
  not_internal_reason TEXT,
  -- What the caller wishes about the internal care line, and why.
  internal_line TEXT,
  internal_line_reason TEXT,
  text_sealed BLOB,
  set_aside_until INTEGER,
  legacy_number_sealed BLOB,
  legacy INTEGER NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
  -- The moment from which a rule of access counts its days.
  settled_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX contact_recent ON contact (desk_id, started_at, id);

CREATE INDEX contact_entered ON contact (entered_by, state);

CREATE INDEX contact_team_state ON contact (team_id, state, started_at);

-- All that key figures count.
CREATE INDEX contact_hours ON contact (desk_id, state, local_month, local_weekday, local_hour);

CREATE INDEX contact_kinds ON contact (desk_id, state, local_month, channel, kind);

CREATE INDEX contact_asked ON contact (desk_id, state, legacy, local_month, kind, target_group, relation, staff_category,
  entry_line, campaign, other_desk, not_internal_reason, internal_line, internal_line_reason);

CREATE INDEX contact_set_aside ON contact (desk_id, set_aside_until) WHERE set_aside_until IS NOT NULL;

-- One for each way in which a contact may be listed: by who carries it in the order of time, and by who entered it or
-- which team it is of as far back as that still lists it.
CREATE INDEX contact_worker_state ON contact (worker_id, state, started_at);

CREATE INDEX contact_author_settled ON contact (entered_by, state, settled_at, desk_id, team_id, started_at);

CREATE INDEX contact_team_settled ON contact (team_id, state, settled_at, desk_id, started_at);

-- All that a caseload shows, so that the rows themselves, which lie far apart, are not looked up.
CREATE INDEX contact_dossier ON contact (dossier_id, desk_id, started_at, id, state, local_date);

CREATE TABLE contact_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  version INTEGER NOT NULL,
  content_sealed BLOB NOT NULL,
  amended_at INTEGER NOT NULL,
  amended_by INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (contact_id, version)
) STRICT;

CREATE TABLE contact_question (
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (contact_id, position)
) STRICT;
