-- Requests for help, from the first day to the intake.

CREATE TABLE registration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  contact_id INTEGER REFERENCES contact (id),
  state TEXT NOT NULL,
  registered_on TEXT NOT NULL,
  registered_month TEXT NOT NULL,
  channel TEXT NOT NULL,
  path TEXT,
  wishes_anonymity INTEGER CHECK (wishes_anonymity IN (0, 1)),
  anonymity_reason TEXT,
  not_internal_reason TEXT,
  relation TEXT,
  staff_category TEXT,
  manager_role TEXT,
  target_group TEXT,
  unit TEXT,
  gender TEXT,
  age_band TEXT,
  triaged_on TEXT,
  triaged_by INTEGER REFERENCES account (id),
  triage_outcome TEXT,
  product TEXT,
  intake_planned_on TEXT,
  intake_held_on TEXT,
  intake_by INTEGER REFERENCES account (id),
  closed_on TEXT,
  urgency TEXT,
  -- How early somebody came: how long there had been complaints, whether this was the first help, who took the step.
  onset TEXT,
  first_help TEXT,
  started_by TEXT,
  work_start TEXT,
  coping TEXT,
  own_strength TEXT,
  legacy INTEGER NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX registration_state ON registration (desk_id, state, registered_on, id);

-- All that key figures count.
CREATE INDEX registration_figures ON registration (desk_id, registered_month, unit, target_group, gender, age_band,
  channel, path, wishes_anonymity, anonymity_reason, not_internal_reason, product);

-- All that a caseload shows.
CREATE INDEX registration_dossier ON registration (dossier_id, desk_id, registered_on, id, state,
  intake_planned_on, intake_held_on);

CREATE INDEX registration_waiting ON registration (desk_id, intake_held_on, registered_on, registered_month,
  closed_on, triage_outcome, triaged_on, id);

-- The queue, without what an older register left open.
CREATE INDEX registration_open ON registration (desk_id, registered_on, id)
  WHERE state IN ('received', 'waiting') AND legacy = 0;

CREATE INDEX registration_early ON registration (desk_id, legacy, registered_month, onset, first_help, started_by,
  coping, own_strength);

-- Each appointment for an intake, also those to which nobody came.
CREATE TABLE intake (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  registration_id INTEGER NOT NULL REFERENCES registration (id),
  intake_on TEXT NOT NULL,
  planned_time TEXT,
  attendance TEXT,
  worker_id INTEGER REFERENCES account (id)
) STRICT;

CREATE INDEX intake_registration ON intake (registration_id);
