-- What people thought of the help, some time after it ended; taken over from an older register.

CREATE TABLE survey (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER REFERENCES dossier (id),
  surveyed_on TEXT NOT NULL,
  surveyed_month TEXT NOT NULL,
  mark INTEGER CHECK (mark BETWEEN 1 AND 10),
  path TEXT,
  goals_reached TEXT,
  work_resumed TEXT,
  legacy_number_sealed BLOB,
  legacy INTEGER NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1))
) STRICT;

CREATE INDEX survey_month ON survey (desk_id, surveyed_month);

CREATE INDEX survey_dossier ON survey (dossier_id);
