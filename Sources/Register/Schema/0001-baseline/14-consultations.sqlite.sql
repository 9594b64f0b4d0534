-- Questions to a physician or psychologist; the question, what was shared and the answer are notes of the dossier.

CREATE TABLE consultation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  asked_of TEXT NOT NULL,
  facts TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES account (id),
  advice TEXT,
  answered_on TEXT,
  answered_by INTEGER REFERENCES account (id),
  -- The evaluation that leans on it.
  evaluation_id INTEGER REFERENCES evaluation (id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((advice IS NULL) = (answered_on IS NULL))
) STRICT;

CREATE INDEX consultation_dossier ON consultation (dossier_id, id);

CREATE UNIQUE INDEX consultation_evaluation ON consultation (evaluation_id);
