-- What forgets a month when a fact of contacts, help, referrals or surveys in it changes.
--
-- Triggers stand here and not in the acts, so that no way of writing a fact, now or later, can leave a figure behind.
-- For each kind of fact: the columns on which figures depend, and the months that it touches, before and after the
-- change.

-- A conversation counts in its own month.
CREATE FUNCTION figures_contact_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (SELECT OLD.local_month);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (SELECT NEW.local_month);
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_contact_added AFTER INSERT OR DELETE ON contact
  FOR EACH ROW EXECUTE FUNCTION figures_contact_touched();

CREATE TRIGGER figures_contact_changed AFTER UPDATE ON contact
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state
    OR OLD.kind IS DISTINCT FROM NEW.kind
    OR OLD.channel IS DISTINCT FROM NEW.channel
    OR OLD.local_month IS DISTINCT FROM NEW.local_month
    OR OLD.local_hour IS DISTINCT FROM NEW.local_hour
    OR OLD.local_weekday IS DISTINCT FROM NEW.local_weekday
    OR OLD.target_group IS DISTINCT FROM NEW.target_group
    OR OLD.unit IS DISTINCT FROM NEW.unit
    OR OLD.gender IS DISTINCT FROM NEW.gender
    OR OLD.age_band IS DISTINCT FROM NEW.age_band
    OR OLD.path IS DISTINCT FROM NEW.path
    OR OLD.relation IS DISTINCT FROM NEW.relation
    OR OLD.staff_category IS DISTINCT FROM NEW.staff_category
    OR OLD.entry_line IS DISTINCT FROM NEW.entry_line
    OR OLD.campaign IS DISTINCT FROM NEW.campaign
    OR OLD.other_desk IS DISTINCT FROM NEW.other_desk
    OR OLD.not_internal_reason IS DISTINCT FROM NEW.not_internal_reason
    OR OLD.internal_line IS DISTINCT FROM NEW.internal_line
    OR OLD.internal_line_reason IS DISTINCT FROM NEW.internal_line_reason)
  EXECUTE FUNCTION figures_contact_touched();

-- A registration gives its unit, group and path to everything that follows from it, so that a change is felt in every
-- month of the dossier.
CREATE FUNCTION figures_registration_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (SELECT OLD.registered_month UNION ALL SELECT substr(OLD.intake_held_on, 1, 7));
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (SELECT month FROM figure_month_of_dossier WHERE dossier_id = OLD.dossier_id);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (SELECT NEW.registered_month UNION ALL SELECT substr(NEW.intake_held_on, 1, 7));
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (SELECT month FROM figure_month_of_dossier WHERE dossier_id = NEW.dossier_id);
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_registration_added AFTER INSERT OR DELETE ON registration
  FOR EACH ROW EXECUTE FUNCTION figures_registration_touched();

CREATE TRIGGER figures_registration_changed AFTER UPDATE ON registration
  FOR EACH ROW WHEN (OLD.registered_on IS DISTINCT FROM NEW.registered_on
    OR OLD.registered_month IS DISTINCT FROM NEW.registered_month
    OR OLD.channel IS DISTINCT FROM NEW.channel
    OR OLD.path IS DISTINCT FROM NEW.path
    OR OLD.wishes_anonymity IS DISTINCT FROM NEW.wishes_anonymity
    OR OLD.anonymity_reason IS DISTINCT FROM NEW.anonymity_reason
    OR OLD.not_internal_reason IS DISTINCT FROM NEW.not_internal_reason
    OR OLD.staff_category IS DISTINCT FROM NEW.staff_category
    OR OLD.target_group IS DISTINCT FROM NEW.target_group
    OR OLD.unit IS DISTINCT FROM NEW.unit
    OR OLD.gender IS DISTINCT FROM NEW.gender
    OR OLD.age_band IS DISTINCT FROM NEW.age_band
    OR OLD.product IS DISTINCT FROM NEW.product
    OR OLD.intake_held_on IS DISTINCT FROM NEW.intake_held_on
    OR OLD.triaged_on IS DISTINCT FROM NEW.triaged_on
    OR OLD.triage_outcome IS DISTINCT FROM NEW.triage_outcome
    OR OLD.closed_on IS DISTINCT FROM NEW.closed_on)
  EXECUTE FUNCTION figures_registration_touched();

-- A question counts in the month of its registration, and where it ended.
CREATE FUNCTION figures_registration_question_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (
        SELECT registered_month FROM registration WHERE id = OLD.registration_id
        UNION ALL SELECT substr(OLD.settled_on, 1, 7)
      );
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (
        SELECT registered_month FROM registration WHERE id = NEW.registration_id
        UNION ALL SELECT substr(NEW.settled_on, 1, 7)
      );
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_registration_question_added AFTER INSERT OR DELETE ON registration_question
  FOR EACH ROW EXECUTE FUNCTION figures_registration_question_touched();

CREATE TRIGGER figures_registration_question_changed AFTER UPDATE ON registration_question
  FOR EACH ROW WHEN (OLD.code IS DISTINCT FROM NEW.code
    OR OLD.outcome IS DISTINCT FROM NEW.outcome
    OR OLD.settled_on IS DISTINCT FROM NEW.settled_on
    OR OLD.no_offer_reason IS DISTINCT FROM NEW.no_offer_reason)
  EXECUTE FUNCTION figures_registration_question_touched();

-- A trajectory counts where it starts and where it ends. Who waits for an intake depends on it, so that it is felt in
-- every month of a dossier that waits; and so is a product that changed, whoever waits.
CREATE FUNCTION figures_trajectory_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (SELECT substr(OLD.started_on, 1, 7) UNION ALL SELECT OLD.closed_month);
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND EXISTS (SELECT 1 FROM registration r WHERE r.dossier_id = OLD.dossier_id AND r.intake_held_on IS NULL)
      AND month IN (SELECT month FROM figure_month_of_dossier WHERE dossier_id = OLD.dossier_id);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (SELECT substr(NEW.started_on, 1, 7) UNION ALL SELECT NEW.closed_month);
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND EXISTS (SELECT 1 FROM registration r WHERE r.dossier_id = NEW.dossier_id AND r.intake_held_on IS NULL)
      AND month IN (SELECT month FROM figure_month_of_dossier WHERE dossier_id = NEW.dossier_id);
  END IF;
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND OLD.product IS DISTINCT FROM NEW.product
      AND month IN (SELECT month FROM figure_month_of_dossier WHERE dossier_id = NEW.dossier_id);
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_trajectory_added AFTER INSERT OR DELETE ON trajectory
  FOR EACH ROW EXECUTE FUNCTION figures_trajectory_touched();

CREATE TRIGGER figures_trajectory_changed AFTER UPDATE ON trajectory
  FOR EACH ROW WHEN (OLD.product IS DISTINCT FROM NEW.product
    OR OLD.sub_purpose IS DISTINCT FROM NEW.sub_purpose
    OR OLD.started_on IS DISTINCT FROM NEW.started_on
    OR OLD.closed_on IS DISTINCT FROM NEW.closed_on
    OR OLD.closed_month IS DISTINCT FROM NEW.closed_month
    OR OLD.goals_reached IS DISTINCT FROM NEW.goals_reached
    OR OLD.work_start IS DISTINCT FROM NEW.work_start
    OR OLD.work_end IS DISTINCT FROM NEW.work_end)
  EXECUTE FUNCTION figures_trajectory_touched();

-- A session counts in its own month and where its trajectory ends; who waits for an intake depends on it as well.
CREATE FUNCTION figures_session_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
      SELECT substr(OLD.session_on, 1, 7)
      UNION ALL SELECT closed_month FROM trajectory WHERE id = OLD.trajectory_id
    );
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND EXISTS (SELECT 1 FROM registration r WHERE r.dossier_id = OLD.dossier_id AND r.intake_held_on IS NULL)
      AND month IN (SELECT month FROM figure_month_of_dossier WHERE dossier_id = OLD.dossier_id);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
      SELECT substr(NEW.session_on, 1, 7)
      UNION ALL SELECT closed_month FROM trajectory WHERE id = NEW.trajectory_id
    );
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND EXISTS (SELECT 1 FROM registration r WHERE r.dossier_id = NEW.dossier_id AND r.intake_held_on IS NULL)
      AND month IN (SELECT month FROM figure_month_of_dossier WHERE dossier_id = NEW.dossier_id);
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_session_added AFTER INSERT OR DELETE ON session
  FOR EACH ROW EXECUTE FUNCTION figures_session_touched();

CREATE TRIGGER figures_session_changed AFTER UPDATE ON session
  FOR EACH ROW WHEN (OLD.trajectory_id IS DISTINCT FROM NEW.trajectory_id
    OR OLD.session_on IS DISTINCT FROM NEW.session_on
    OR OLD.attendance IS DISTINCT FROM NEW.attendance)
  EXECUTE FUNCTION figures_session_touched();

-- Goals and their scores count where their trajectory ends.
CREATE FUNCTION figures_goal_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (SELECT closed_month FROM trajectory WHERE id = OLD.trajectory_id);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (SELECT closed_month FROM trajectory WHERE id = NEW.trajectory_id);
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_goal_added AFTER INSERT OR DELETE ON goal
  FOR EACH ROW EXECUTE FUNCTION figures_goal_touched();

CREATE TRIGGER figures_goal_changed AFTER UPDATE ON goal
  FOR EACH ROW WHEN (OLD.dropped_on IS DISTINCT FROM NEW.dropped_on
    OR OLD.trajectory_id IS DISTINCT FROM NEW.trajectory_id)
  EXECUTE FUNCTION figures_goal_touched();

CREATE FUNCTION figures_goal_score_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
      SELECT t.closed_month FROM goal g JOIN trajectory t ON t.id = g.trajectory_id WHERE g.id = OLD.goal_id
    );
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
      SELECT t.closed_month FROM goal g JOIN trajectory t ON t.id = g.trajectory_id WHERE g.id = NEW.goal_id
    );
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_goal_score_added AFTER INSERT OR DELETE ON goal_score
  FOR EACH ROW EXECUTE FUNCTION figures_goal_score_touched();

CREATE TRIGGER figures_goal_score_changed AFTER UPDATE ON goal_score
  FOR EACH ROW WHEN (OLD.level IS DISTINCT FROM NEW.level)
  EXECUTE FUNCTION figures_goal_score_touched();

-- A referral counts in its own month and in that of its registration.
CREATE FUNCTION figures_referral_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id AND month IN (
      SELECT OLD.referred_month
      UNION ALL SELECT registered_month FROM registration WHERE id = OLD.registration_id
    );
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id AND month IN (
      SELECT NEW.referred_month
      UNION ALL SELECT registered_month FROM registration WHERE id = NEW.registration_id
    );
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_referral_added AFTER INSERT OR DELETE ON referral
  FOR EACH ROW EXECUTE FUNCTION figures_referral_touched();

CREATE TRIGGER figures_referral_changed AFTER UPDATE ON referral
  FOR EACH ROW WHEN (OLD.registration_id IS DISTINCT FROM NEW.registration_id
    OR OLD.referred_month IS DISTINCT FROM NEW.referred_month
    OR OLD.target IS DISTINCT FROM NEW.target
    OR OLD.line IS DISTINCT FROM NEW.line
    OR OLD.warm IS DISTINCT FROM NEW.warm
    OR OLD.received_on IS DISTINCT FROM NEW.received_on)
  EXECUTE FUNCTION figures_referral_touched();

-- A survey counts in its own month, under the unit and group of its dossier.
CREATE FUNCTION figures_survey_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (SELECT OLD.surveyed_month);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (SELECT NEW.surveyed_month);
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_survey_added AFTER INSERT OR DELETE ON survey
  FOR EACH ROW EXECUTE FUNCTION figures_survey_touched();

CREATE TRIGGER figures_survey_changed AFTER UPDATE ON survey
  FOR EACH ROW WHEN (OLD.surveyed_month IS DISTINCT FROM NEW.surveyed_month
    OR OLD.mark IS DISTINCT FROM NEW.mark
    OR OLD.path IS DISTINCT FROM NEW.path)
  EXECUTE FUNCTION figures_survey_touched();

CREATE FUNCTION figures_dossier_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (
        SELECT surveyed_month FROM survey WHERE dossier_id = OLD.id
        UNION ALL SELECT substr(assigned_on, 1, 7) FROM assignment WHERE dossier_id = OLD.id
      );
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (
        SELECT surveyed_month FROM survey WHERE dossier_id = NEW.id
        UNION ALL SELECT substr(assigned_on, 1, 7) FROM assignment WHERE dossier_id = NEW.id
      );
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_dossier_added AFTER INSERT OR DELETE ON dossier
  FOR EACH ROW EXECUTE FUNCTION figures_dossier_touched();

CREATE TRIGGER figures_dossier_changed AFTER UPDATE ON dossier
  FOR EACH ROW WHEN (OLD.target_group IS DISTINCT FROM NEW.target_group
    OR OLD.unit IS DISTINCT FROM NEW.unit
    OR OLD.gender IS DISTINCT FROM NEW.gender
    OR OLD.age_band IS DISTINCT FROM NEW.age_band)
  EXECUTE FUNCTION figures_dossier_touched();

-- A hand-over counts in its own month, under the unit and group of its dossier.
CREATE FUNCTION figures_assignment_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (SELECT substr(OLD.assigned_on, 1, 7));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (SELECT substr(NEW.assigned_on, 1, 7));
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_assignment_added AFTER INSERT OR DELETE ON assignment
  FOR EACH ROW EXECUTE FUNCTION figures_assignment_touched();

CREATE TRIGGER figures_assignment_changed AFTER UPDATE ON assignment
  FOR EACH ROW WHEN (OLD.assigned_on IS DISTINCT FROM NEW.assigned_on
    OR OLD.from_account IS DISTINCT FROM NEW.from_account
    OR OLD.reason IS DISTINCT FROM NEW.reason
    OR OLD.client_told IS DISTINCT FROM NEW.client_told)
  EXECUTE FUNCTION figures_assignment_touched();

-- An evaluation counts in its own month.
CREATE FUNCTION figures_evaluation_touched() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM figure_month WHERE desk_id = OLD.desk_id
      AND month IN (SELECT substr(OLD.evaluated_on, 1, 7));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM figure_month WHERE desk_id = NEW.desk_id
      AND month IN (SELECT substr(NEW.evaluated_on, 1, 7));
  END IF;
  RETURN NULL;
END
$body$;

CREATE TRIGGER figures_evaluation_added AFTER INSERT OR DELETE ON evaluation
  FOR EACH ROW EXECUTE FUNCTION figures_evaluation_touched();

CREATE TRIGGER figures_evaluation_changed AFTER UPDATE ON evaluation
  FOR EACH ROW WHEN (OLD.evaluated_on IS DISTINCT FROM NEW.evaluated_on
    OR OLD.own_strength IS DISTINCT FROM NEW.own_strength
    OR OLD.trajectory_id IS DISTINCT FROM NEW.trajectory_id)
  EXECUTE FUNCTION figures_evaluation_touched();
