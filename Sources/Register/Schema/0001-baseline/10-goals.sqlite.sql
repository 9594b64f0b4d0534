-- What somebody wants to reach, and how near it is: goal attainment scaling from -2 to 2, marks from 0 to 10.

CREATE TABLE goal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  trajectory_id INTEGER NOT NULL REFERENCES trajectory (id),
  position INTEGER NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 5),
  baseline INTEGER NOT NULL CHECK (baseline BETWEEN -2 AND 2),
  target_on TEXT,
  agreed_on TEXT NOT NULL,
  hoped_mark INTEGER CHECK (hoped_mark BETWEEN 0 AND 10),
  dropped_on TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX goal_dossier ON goal (dossier_id);

CREATE INDEX goal_trajectory ON goal (trajectory_id);

CREATE TABLE goal_score (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  goal_id INTEGER NOT NULL REFERENCES goal (id),
  scored_on TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
  scored_by INTEGER REFERENCES account (id)
) STRICT;

CREATE INDEX goal_score_goal ON goal_score (goal_id, id);

CREATE TABLE goal_mark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  goal_id INTEGER NOT NULL REFERENCES goal (id),
  marked_on TEXT NOT NULL,
  mark INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 10)
) STRICT;

CREATE INDEX goal_mark_goal ON goal_mark (goal_id, id);
