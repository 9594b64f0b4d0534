-- What is to be done by when, and how often it was put off.

CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  group_id INTEGER NOT NULL REFERENCES content_key (id),
  dossier_id INTEGER REFERENCES dossier (id),
  contact_id INTEGER REFERENCES contact (id),
  crisis_id INTEGER REFERENCES crisis (id),
  team_id INTEGER REFERENCES team (id),
  owner_id INTEGER REFERENCES account (id),
  source TEXT NOT NULL,
  -- Whether it is of a crisis or a signal: these come first in the list of a day.
  pressing INTEGER NOT NULL DEFAULT 0 CHECK (pressing IN (0, 1)),
  due_on TEXT NOT NULL,
  due_at INTEGER,
  -- The day that the fact gives which it mirrors; where somebody moved it, due_on differs.
  fact_on TEXT,
  done_way TEXT,
  title_sealed BLOB,
  created_at INTEGER NOT NULL,
  created_by INTEGER REFERENCES account (id),
  done_at INTEGER,
  done_by INTEGER REFERENCES account (id),
  reason_sealed BLOB,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX task_owner ON task (owner_id, due_on, id) WHERE done_at IS NULL;

CREATE INDEX task_contact ON task (contact_id);

CREATE INDEX task_crisis ON task (crisis_id);

-- All that a caseload shows.
CREATE INDEX task_dossier ON task (dossier_id, done_at, due_on);

-- One for each list of a day, in its own order.
CREATE INDEX task_day ON task (owner_id, pressing, due_on, id) WHERE done_at IS NULL;

CREATE INDEX task_carried_day ON task (team_id, pressing, due_on, id)
  WHERE done_at IS NULL AND owner_id IS NOT NULL;

CREATE INDEX task_unassigned ON task (team_id, pressing, due_on, id) WHERE done_at IS NULL AND owner_id IS NULL;

CREATE TABLE task_move (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  task_id INTEGER NOT NULL REFERENCES task (id),
  from_on TEXT NOT NULL,
  from_at INTEGER,
  reason_sealed BLOB NOT NULL,
  moved_at INTEGER NOT NULL,
  moved_by INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE INDEX task_move_task ON task_move (task_id, id);
