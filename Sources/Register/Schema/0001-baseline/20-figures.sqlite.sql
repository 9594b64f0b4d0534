-- Months that are over are counted once, and forgotten when a fact in them changes.

CREATE TABLE figure_month (
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  month TEXT NOT NULL,
  breakdown TEXT NOT NULL,
  -- The version of the counting rules.
  catalogue INTEGER NOT NULL,
  -- Reserves the place while the month is counted; a change in between takes the place away.
  token TEXT NOT NULL,
  tallies BLOB,
  computed_at INTEGER NOT NULL,
  PRIMARY KEY (desk_id, month, breakdown)
) STRICT;

-- The months in which anything of a dossier counts.
CREATE VIEW figure_month_of_dossier (dossier_id, month) AS
  SELECT dossier_id, registered_month FROM registration
  UNION ALL SELECT dossier_id, substr(intake_held_on, 1, 7) FROM registration
  UNION ALL SELECT dossier_id, substr(triaged_on, 1, 7) FROM registration
  UNION ALL SELECT dossier_id, substr(closed_on, 1, 7) FROM registration
  UNION ALL SELECT dossier_id, substr(started_on, 1, 7) FROM trajectory
  UNION ALL SELECT dossier_id, closed_month FROM trajectory
  UNION ALL SELECT dossier_id, substr(evaluated_on, 1, 7) FROM evaluation
  UNION ALL SELECT r.dossier_id, substr(q.settled_on, 1, 7)
    FROM registration_question q JOIN registration r ON r.id = q.registration_id
  UNION ALL SELECT dossier_id, substr(session_on, 1, 7) FROM session
  UNION ALL SELECT dossier_id, referred_month FROM referral
  UNION ALL SELECT dossier_id, surveyed_month FROM survey;
