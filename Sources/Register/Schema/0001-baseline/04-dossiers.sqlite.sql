-- Everything about one client at one desk.

CREATE TABLE dossier (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  group_id INTEGER NOT NULL REFERENCES content_key (id),
  owner_id INTEGER REFERENCES account (id),
  team_id INTEGER REFERENCES team (id),
  entered_by INTEGER REFERENCES account (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  opened_on TEXT NOT NULL,
  -- How far the desk knows who this is, and whether the internal care line may know; each value stays in dossier_fact.
  known_to_desk TEXT NOT NULL,
  known_since TEXT NOT NULL,
  internal_line TEXT NOT NULL,
  internal_line_reason TEXT,
  internal_line_since TEXT NOT NULL,
  limits_explained_on TEXT,
  -- The last day on which it was looked at whether all that waits in it is on a list.
  waiting_checked_on TEXT,
  relation TEXT,
  staff_category TEXT,
  manager_role TEXT,
  target_group TEXT,
  unit TEXT,
  gender TEXT,
  age_band TEXT,
  -- Both are sealed for `sealed_version`.
  alias_sealed BLOB,
  identity_sealed BLOB,
  sealed_version INTEGER NOT NULL DEFAULT 1,
  legacy_number_sealed BLOB,
  legacy INTEGER NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
  -- The moment from which a rule of access counts its days.
  settled_at INTEGER NOT NULL,
  touched_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX dossier_owner ON dossier (owner_id, state, touched_at, id);

CREATE INDEX dossier_team ON dossier (team_id, state, touched_at, id);

CREATE TABLE dossier_fact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  fact TEXT NOT NULL CHECK (fact IN ('known', 'internal-line')),
  value TEXT NOT NULL,
  reason TEXT,
  since TEXT NOT NULL,
  noted_at INTEGER NOT NULL,
  noted_by INTEGER REFERENCES account (id)
) STRICT;

CREATE INDEX dossier_fact_dossier ON dossier_fact (dossier_id, id);

-- How the person of one dossier is tied to the person of another, each pair once.
CREATE TABLE dossier_link (
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  linked_id INTEGER NOT NULL REFERENCES dossier (id),
  relation TEXT NOT NULL,
  linked_on TEXT,
  linked_at INTEGER NOT NULL,
  linked_by INTEGER REFERENCES account (id),
  ended_on TEXT,
  PRIMARY KEY (dossier_id, linked_id),
  CHECK (dossier_id <> linked_id)
) STRICT;

CREATE INDEX dossier_link_linked ON dossier_link (linked_id);

-- Who carried the dossier, or one trajectory of it, and who carries it from then on.
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  trajectory_id INTEGER,
  from_account INTEGER REFERENCES account (id),
  to_account INTEGER NOT NULL REFERENCES account (id),
  reason TEXT,
  client_told INTEGER CHECK (client_told IN (0, 1)),
  -- The same moment as the calendar of the desk shows it.
  assigned_on TEXT NOT NULL,
  assigned_at INTEGER NOT NULL,
  assigned_by INTEGER REFERENCES account (id)
) STRICT;

CREATE INDEX assignment_dossier ON assignment (dossier_id);

-- All that key figures count.
CREATE INDEX assignment_days ON assignment (desk_id, assigned_on, trajectory_id, from_account, reason, client_told);

CREATE INDEX assignment_trajectory ON assignment (trajectory_id, id);
