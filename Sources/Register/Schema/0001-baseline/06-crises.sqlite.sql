-- Crises and their logs.

CREATE TABLE crisis (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  group_id INTEGER NOT NULL REFERENCES content_key (id),
  contact_id INTEGER REFERENCES contact (id),
  dossier_id INTEGER REFERENCES dossier (id),
  team_id INTEGER REFERENCES team (id),
  opened_at INTEGER NOT NULL,
  opened_by INTEGER NOT NULL REFERENCES account (id),
  outcome TEXT,
  safety_plan INTEGER CHECK (safety_plan IN (0, 1)),
  follow_up_at INTEGER,
  ended_at INTEGER,
  ended_by INTEGER REFERENCES account (id),
  signed_off_at INTEGER,
  signed_off_by INTEGER REFERENCES account (id),
  check_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX crisis_listed ON crisis (desk_id, opened_at, id);
CREATE INDEX crisis_check ON crisis (desk_id, opened_at, id) WHERE check_at IS NOT NULL;
CREATE INDEX crisis_open ON crisis (desk_id, opened_at, id) WHERE signed_off_at IS NULL;

CREATE INDEX crisis_contact ON crisis (contact_id);

CREATE INDEX crisis_dossier ON crisis (dossier_id, signed_off_at);

CREATE TABLE crisis_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  crisis_id INTEGER NOT NULL REFERENCES crisis (id),
  entered_at INTEGER NOT NULL,
  entered_by INTEGER NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  check_at INTEGER,
  called_in INTEGER REFERENCES account (id),
  note_sealed BLOB,
  taken_back_at INTEGER,
  taken_back_by INTEGER REFERENCES account (id)
) STRICT;

CREATE INDEX crisis_entry_crisis ON crisis_entry (crisis_id, id);
