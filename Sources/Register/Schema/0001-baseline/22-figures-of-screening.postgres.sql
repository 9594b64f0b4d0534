-- What forgets a month when a questionnaire, a signal or a decision on one in it changes; as for the facts of care.

-- A questionnaire counts in its own month, in that of the session that it rates, and as a first or last measurement
-- where help starts and ends.
CREATE FUNCTION figures_screening_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
      SELECT substr(OLD.taken_on, 1, 7)
      UNION ALL SELECT substr(session_on, 1, 7) FROM session WHERE id = OLD.session_id
      UNION ALL SELECT substr(started_on, 1, 7) FROM trajectory WHERE dossier_id = OLD.dossier_id
      UNION ALL SELECT closed_month FROM trajectory WHERE dossier_id = OLD.dossier_id
    );
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
      SELECT substr(NEW.taken_on, 1, 7)
      UNION ALL SELECT substr(session_on, 1, 7) FROM session WHERE id = NEW.session_id
      UNION ALL SELECT substr(started_on, 1, 7) FROM trajectory WHERE dossier_id = NEW.dossier_id
      UNION ALL SELECT closed_month FROM trajectory WHERE dossier_id = NEW.dossier_id
    );
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_screening_added AFTER INSERT OR DELETE ON screening
  FOR EACH ROW EXECUTE FUNCTION figures_screening_touched();

CREATE TRIGGER figures_screening_changed AFTER UPDATE ON screening
  FOR EACH ROW WHEN (OLD.taken_on IS DISTINCT FROM NEW.taken_on
    OR OLD.state IS DISTINCT FROM NEW.state
    OR OLD.outcome IS DISTINCT FROM NEW.outcome
    OR OLD.change_class IS DISTINCT FROM NEW.change_class
    OR OLD.reading_way IS DISTINCT FROM NEW.reading_way
    OR OLD.reading_conclusion IS DISTINCT FROM NEW.reading_conclusion
    OR OLD.session_id IS DISTINCT FROM NEW.session_id)
  EXECUTE FUNCTION figures_screening_touched();

-- A signal counts in the month in which it was raised, a decision in its own month too.
CREATE FUNCTION figures_signal_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (SELECT substr(OLD.raised_on, 1, 7));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (SELECT substr(NEW.raised_on, 1, 7));
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_signal_added AFTER INSERT OR DELETE ON signal
  FOR EACH ROW EXECUTE FUNCTION figures_signal_touched();

CREATE TRIGGER figures_signal_changed AFTER UPDATE ON signal
  FOR EACH ROW WHEN (OLD.raised_on IS DISTINCT FROM NEW.raised_on
    OR OLD.kind IS DISTINCT FROM NEW.kind)
  EXECUTE FUNCTION figures_signal_touched();

CREATE FUNCTION figures_signal_ruling_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
      SELECT substr(OLD.decided_on, 1, 7)
      UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE id = OLD.signal_id
    );
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
      SELECT substr(NEW.decided_on, 1, 7)
      UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE id = NEW.signal_id
    );
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_signal_ruling_added AFTER INSERT OR DELETE ON signal_ruling
  FOR EACH ROW EXECUTE FUNCTION figures_signal_ruling_touched();

CREATE TRIGGER figures_signal_ruling_changed AFTER UPDATE ON signal_ruling
  FOR EACH ROW WHEN (OLD.decision IS DISTINCT FROM NEW.decision
    OR OLD.deviation IS DISTINCT FROM NEW.deviation
    OR OLD.decided_on IS DISTINCT FROM NEW.decided_on)
  EXECUTE FUNCTION figures_signal_ruling_touched();

-- How early somebody came, and with what strengths, counts in the month of the registration.
CREATE FUNCTION figures_early_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (SELECT OLD.registered_month);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (SELECT NEW.registered_month);
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_early_added AFTER INSERT OR DELETE ON registration
  FOR EACH ROW EXECUTE FUNCTION figures_early_touched();

CREATE TRIGGER figures_early_changed AFTER UPDATE ON registration
  FOR EACH ROW WHEN (OLD.onset IS DISTINCT FROM NEW.onset
    OR OLD.first_help IS DISTINCT FROM NEW.first_help
    OR OLD.started_by IS DISTINCT FROM NEW.started_by
    OR OLD.coping IS DISTINCT FROM NEW.coping
    OR OLD.own_strength IS DISTINCT FROM NEW.own_strength)
  EXECUTE FUNCTION figures_early_touched();

-- Questionnaires and signals count under the unit and group of their dossier.
CREATE FUNCTION figures_dossier_signals_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
      SELECT substr(taken_on, 1, 7) FROM screening WHERE dossier_id = OLD.id
      UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE dossier_id = OLD.id
      UNION ALL SELECT substr(g.decided_on, 1, 7) FROM signal_ruling g JOIN signal s ON s.id = g.signal_id
        WHERE s.dossier_id = OLD.id
    );
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
      SELECT substr(taken_on, 1, 7) FROM screening WHERE dossier_id = NEW.id
      UNION ALL SELECT substr(raised_on, 1, 7) FROM signal WHERE dossier_id = NEW.id
      UNION ALL SELECT substr(g.decided_on, 1, 7) FROM signal_ruling g JOIN signal s ON s.id = g.signal_id
        WHERE s.dossier_id = NEW.id
    );
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_dossier_signals_added AFTER INSERT OR DELETE ON dossier
  FOR EACH ROW EXECUTE FUNCTION figures_dossier_signals_touched();

CREATE TRIGGER figures_dossier_signals_changed AFTER UPDATE ON dossier
  FOR EACH ROW WHEN (OLD.target_group IS DISTINCT FROM NEW.target_group
    OR OLD.unit IS DISTINCT FROM NEW.unit
    OR OLD.gender IS DISTINCT FROM NEW.gender
    OR OLD.age_band IS DISTINCT FROM NEW.age_band)
  EXECUTE FUNCTION figures_dossier_signals_touched();
