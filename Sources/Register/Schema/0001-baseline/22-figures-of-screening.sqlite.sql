-- What forgets a month when a questionnaire, a signal or a decision on one in it changes; as for the facts of care.

-- A questionnaire counts in its own month, in that of the session that it rates, and as a first or last measurement
-- where help starts and ends.
CREATE TRIGGER figures_screening_added AFTER INSERT ON screening BEGIN
  DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
    SELECT substr(NEW.taken_on, 1, 7)
    UNION ALL SELECT substr(session_on, 1, 7) FROM session WHERE id = NEW.session_id
    UNION ALL SELECT substr(started_on, 1, 7) FROM trajectory WHERE dossier_id = NEW.dossier_id
    UNION ALL SELECT closed_month FROM trajectory WHERE dossier_id = NEW.dossier_id
  );
END;

CREATE TRIGGER figures_screening_changed AFTER UPDATE ON screening
  WHEN OLD.taken_on IS DISTINCT FROM NEW.taken_on
    OR OLD.state IS DISTINCT FROM NEW.state
    OR OLD.outcome IS DISTINCT FROM NEW.outcome
    OR OLD.change_class IS DISTINCT FROM NEW.change_class
    OR OLD.reading_way IS DISTINCT FROM NEW.reading_way
    OR OLD.reading_conclusion IS DISTINCT FROM NEW.reading_conclusion
    OR OLD.session_id IS DISTINCT FROM NEW.session_id
BEGIN
  DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
    SELECT substr(OLD.taken_on, 1, 7)
    UNION ALL SELECT substr(session_on, 1, 7) FROM session WHERE id = OLD.session_id
    UNION ALL SELECT substr(started_on, 1, 7) FROM trajectory WHERE dossier_id = OLD.dossier_id
    UNION ALL SELECT closed_month FROM trajectory WHERE dossier_id = OLD.dossier_id
  );
  DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
    SELECT substr(NEW.taken_on, 1, 7)
    UNION ALL SELECT substr(session_on, 1, 7) FROM session WHERE id = NEW.session_id
    UNION ALL SELECT substr(started_on, 1, 7) FROM trajectory WHERE dossier_id = NEW.dossier_id
    UNION ALL SELECT closed_month FROM trajectory WHERE dossier_id = NEW.dossier_id
  );
END;

CREATE TRIGGER figures_screening_removed AFTER DELETE ON screening BEGIN
  DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
    SELECT substr(OLD.taken_on, 1, 7)
    UNION ALL SELECT substr(session_on, 1, 7) FROM session WHERE id = OLD.session_id
    UNION ALL SELECT substr(started_on, 1, 7) FROM trajectory WHERE dossier_id = OLD.dossier_id
    UNION ALL SELECT closed_month FROM trajectory WHERE dossier_id = OLD.dossier_id
  );
END;

-- A signal counts in the month in which it was raised, a decision in its own month too.
CREATE TRIGGER figures_signal_added AFTER INSERT ON signal BEGIN
  DELETE FROM figure_month WHERE desk_id = NEW.desk_id
    AND month IN (SELECT substr(NEW.raised_on, 1, 7));
END;

CREATE TRIGGER figures_signal_changed AFTER UPDATE ON signal
  WHEN OLD.raised_on IS DISTINCT FROM NEW.raised_on
    OR OLD.kind IS DISTINCT FROM NEW.kind
BEGIN
  DELETE FROM figure_month WHERE desk_id = OLD.desk_id
    AND month IN (SELECT substr(OLD.raised_on, 1, 7));
  DELETE FROM figure_month WHERE desk_id = NEW.desk_id
    AND month IN (SELECT substr(NEW.raised_on, 1, 7));
END;

CREATE TRIGGER figures_signal_removed AFTER DELETE ON signal BEGIN
  DELETE FROM figure_month WHERE desk_id = OLD.desk_id
    AND month IN (SELECT substr(OLD.raised_on, 1, 7));
END;

CREATE TRIGGER figures_signal_ruling_added AFTER INSERT ON signal_ruling BEGIN
  DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
    SELECT substr(NEW.decided_on, 1, 7)
    UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE id = NEW.signal_id
  );
END;

CREATE TRIGGER figures_signal_ruling_changed AFTER UPDATE ON signal_ruling
  WHEN OLD.decision IS DISTINCT FROM NEW.decision
    OR OLD.deviation IS DISTINCT FROM NEW.deviation
    OR OLD.decided_on IS DISTINCT FROM NEW.decided_on
BEGIN
  DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
    SELECT substr(OLD.decided_on, 1, 7)
    UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE id = OLD.signal_id
  );
  DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
    SELECT substr(NEW.decided_on, 1, 7)
    UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE id = NEW.signal_id
  );
END;

CREATE TRIGGER figures_signal_ruling_removed AFTER DELETE ON signal_ruling BEGIN
  DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
    SELECT substr(OLD.decided_on, 1, 7)
    UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE id = OLD.signal_id
  );
END;

-- How early somebody came, and with what strengths, counts in the month of the registration.
CREATE TRIGGER figures_early_added AFTER INSERT ON registration BEGIN
  DELETE FROM figure_month WHERE desk_id = NEW.desk_id
    AND month IN (SELECT NEW.registered_month);
END;

CREATE TRIGGER figures_early_changed AFTER UPDATE ON registration
  WHEN OLD.onset IS DISTINCT FROM NEW.onset
    OR OLD.first_help IS DISTINCT FROM NEW.first_help
    OR OLD.started_by IS DISTINCT FROM NEW.started_by
    OR OLD.coping IS DISTINCT FROM NEW.coping
    OR OLD.own_strength IS DISTINCT FROM NEW.own_strength
BEGIN
  DELETE FROM figure_month WHERE desk_id = OLD.desk_id
    AND month IN (SELECT OLD.registered_month);
  DELETE FROM figure_month WHERE desk_id = NEW.desk_id
    AND month IN (SELECT NEW.registered_month);
END;

CREATE TRIGGER figures_early_removed AFTER DELETE ON registration BEGIN
  DELETE FROM figure_month WHERE desk_id = OLD.desk_id
    AND month IN (SELECT OLD.registered_month);
END;

-- Questionnaires and signals count under the unit and group of their dossier.
CREATE TRIGGER figures_dossier_signals_added AFTER INSERT ON dossier BEGIN
  DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
    SELECT substr(taken_on, 1, 7) FROM screening WHERE dossier_id = NEW.id
    UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE dossier_id = NEW.id
    UNION ALL SELECT substr(g.decided_on, 1, 7) FROM signal_ruling g JOIN signal s ON s.id = g.signal_id
      WHERE s.dossier_id = NEW.id
  );
END;

CREATE TRIGGER figures_dossier_signals_changed AFTER UPDATE ON dossier
  WHEN OLD.target_group IS DISTINCT FROM NEW.target_group
    OR OLD.unit IS DISTINCT FROM NEW.unit
    OR OLD.gender IS DISTINCT FROM NEW.gender
    OR OLD.age_band IS DISTINCT FROM NEW.age_band
BEGIN
  DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
    SELECT substr(taken_on, 1, 7) FROM screening WHERE dossier_id = OLD.id
    UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE dossier_id = OLD.id
    UNION ALL SELECT substr(g.decided_on, 1, 7) FROM signal_ruling g JOIN signal s ON s.id = g.signal_id
      WHERE s.dossier_id = OLD.id
  );
  DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
    SELECT substr(taken_on, 1, 7) FROM screening WHERE dossier_id = NEW.id
    UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE dossier_id = NEW.id
    UNION ALL SELECT substr(g.decided_on, 1, 7) FROM signal_ruling g JOIN signal s ON s.id = g.signal_id
      WHERE s.dossier_id = NEW.id
  );
END;

CREATE TRIGGER figures_dossier_signals_removed AFTER DELETE ON dossier BEGIN
  DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
    SELECT substr(taken_on, 1, 7) FROM screening WHERE dossier_id = OLD.id
    UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE dossier_id = OLD.id
    UNION ALL SELECT substr(g.decided_on, 1, 7) FROM signal_ruling g JOIN signal s ON s.id = g.signal_id
      WHERE s.dossier_id = OLD.id
  );
END;
