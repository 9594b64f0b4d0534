-- Help that was given: trajectories, the questions they answer, their sessions and evaluations.

CREATE TABLE trajectory (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  registration_id INTEGER NOT NULL REFERENCES registration (id),
  product TEXT NOT NULL,
  product_version INTEGER NOT NULL,
  -- The part of the product that it serves.
  sub_purpose TEXT,
  -- After how many held sessions it is evaluated.
  evaluate_every INTEGER,
  -- The colleague who agreed at the start, where the product asks for one.
  second_name_id INTEGER REFERENCES account (id),
  -- The help whose place it took, and which way that step went.
  stepped_from_id INTEGER REFERENCES trajectory (id),
  step TEXT,
  owner_id INTEGER REFERENCES account (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  started_on TEXT NOT NULL,
  closed_on TEXT,
  closed_month TEXT,
  closing_reason TEXT,
  closed_by INTEGER REFERENCES account (id),
  goals_reached TEXT,
  work_start TEXT,
  work_end TEXT,
  reopened_on TEXT,
  reopenings INTEGER NOT NULL DEFAULT 0,
  legacy INTEGER NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK ((stepped_from_id IS NULL) = (step IS NULL))
) STRICT;

-- All that a caseload shows.
CREATE INDEX trajectory_dossier ON trajectory (dossier_id, desk_id, started_on, id, state, product);

-- Help goes on in one other help at most.
CREATE UNIQUE INDEX trajectory_step ON trajectory (stepped_from_id);

CREATE INDEX trajectory_registration ON trajectory (registration_id, closed_on, id);

-- All that key figures count.
CREATE INDEX trajectory_start ON trajectory (desk_id, started_on, closed_on, legacy);

CREATE INDEX trajectory_results ON trajectory (desk_id, closed_month, goals_reached, work_start, work_end, closed_on,
  registration_id, product, legacy, dossier_id, started_on);

-- What somebody asked help for, and which trajectory answers it.
CREATE TABLE registration_question (
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  registration_id INTEGER NOT NULL REFERENCES registration (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  asked_on TEXT,
  outcome TEXT NOT NULL DEFAULT 'open',
  trajectory_id INTEGER REFERENCES trajectory (id),
  settled_on TEXT,
  no_offer_reason TEXT,
  PRIMARY KEY (registration_id, position)
) STRICT;

CREATE INDEX registration_asks ON registration_question (registration_id, code);

CREATE INDEX registration_question_settled ON registration_question (desk_id, outcome, settled_on);

CREATE INDEX registration_question_trajectory ON registration_question (trajectory_id, position);

-- The closing that was undone when help was opened again.
CREATE TABLE reopening (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  registration_id INTEGER NOT NULL REFERENCES registration (id),
  trajectory_id INTEGER REFERENCES trajectory (id),
  closed_on TEXT NOT NULL,
  closing_reason TEXT,
  goals_reached TEXT,
  work_end TEXT,
  -- Why it goes on; the row of a registration that re-opens with it has none.
  reason TEXT,
  closed_by INTEGER REFERENCES account (id),
  reopened_on TEXT NOT NULL,
  reopened_by INTEGER REFERENCES account (id)
) STRICT;

CREATE INDEX reopening_dossier ON reopening (dossier_id, id);

CREATE INDEX reopening_registration ON reopening (registration_id, id);

CREATE INDEX reopening_trajectory ON reopening (trajectory_id, id);

CREATE TABLE evaluation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  trajectory_id INTEGER NOT NULL REFERENCES trajectory (id),
  evaluated_on TEXT NOT NULL,
  after_sessions INTEGER NOT NULL,
  decision TEXT NOT NULL,
  worker_id INTEGER NOT NULL REFERENCES account (id),
  colleague_id INTEGER REFERENCES account (id),
  own_strength TEXT,
  dependence TEXT,
  -- As what somebody looked along with a medical or psychiatric view; who it was is a note. A consultation says itself
  -- which evaluation leans on it.
  medical_role TEXT,
  -- What a team lead allowed on it beyond the limit of the product.
  more_sessions INTEGER CHECK (more_sessions > 0),
  more_reason TEXT,
  more_on TEXT,
  more_by INTEGER REFERENCES account (id),
  CHECK ((more_sessions IS NULL) = (more_reason IS NULL) AND (more_sessions IS NULL) = (more_on IS NULL)
    AND (more_sessions IS NULL) = (more_by IS NULL))
) STRICT;

CREATE INDEX evaluation_dossier ON evaluation (dossier_id);

-- All that key figures count.
CREATE INDEX evaluation_days ON evaluation (desk_id, evaluated_on, own_strength, trajectory_id);

CREATE INDEX evaluation_trajectory ON evaluation (trajectory_id, evaluated_on, id);

CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  trajectory_id INTEGER NOT NULL REFERENCES trajectory (id),
  number INTEGER NOT NULL,
  worker_id INTEGER REFERENCES account (id),
  session_on TEXT NOT NULL,
  planned_time TEXT,
  form TEXT,
  minutes INTEGER,
  attendance TEXT NOT NULL,
  legacy_number_sealed BLOB,
  legacy INTEGER NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (trajectory_id, number)
) STRICT;

-- All that a caseload shows, and all that key figures count.
CREATE INDEX session_dossier ON session (dossier_id, trajectory_id, attendance, session_on);

CREATE INDEX session_held ON session (trajectory_id, attendance, session_on);

CREATE INDEX session_days ON session (desk_id, session_on, attendance, legacy);
