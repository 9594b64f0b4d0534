import Database

extension Migration {
  /// Registrations, trajectories and what happens in them.
  static let help = Migration(
    number: 4, name: "help",
    """
    CREATE TABLE registration (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      contact_id BIGINT REFERENCES contact (id),
      state TEXT NOT NULL,
      registered_on TEXT NOT NULL,
      registered_month TEXT NOT NULL,
      channel TEXT NOT NULL,
      path TEXT,
      wishes_anonymity BIGINT CHECK (wishes_anonymity IN (0, 1)),
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
      triaged_by BIGINT REFERENCES account (id),
      triage_outcome TEXT,
      product TEXT,
      intake_planned_on TEXT,
      intake_held_on TEXT,
      intake_by BIGINT REFERENCES account (id),
      closed_on TEXT,
      urgency TEXT,
      work_start TEXT,
      legacy BIGINT NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
      version BIGINT NOT NULL DEFAULT 1
    ) {{strict}};

    CREATE INDEX registration_dossier ON registration (dossier_id);

    CREATE TABLE intake (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      registration_id BIGINT NOT NULL REFERENCES registration (id),
      intake_on TEXT NOT NULL,
      attendance TEXT,
      worker_id BIGINT REFERENCES account (id)
    ) {{strict}};

    CREATE INDEX intake_registration ON intake (registration_id);

    CREATE INDEX registration_state ON registration (desk_id, state, registered_on, id);

    CREATE TABLE trajectory (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      registration_id BIGINT NOT NULL REFERENCES registration (id),
      product TEXT NOT NULL,
      product_version BIGINT NOT NULL,
      evaluate_every BIGINT,
      second_name_id BIGINT REFERENCES account (id),
      owner_id BIGINT REFERENCES account (id),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      started_on TEXT NOT NULL,
      closed_on TEXT,
      closed_month TEXT,
      closing_reason TEXT,
      closed_by BIGINT REFERENCES account (id),
      goals_reached TEXT,
      work_start TEXT,
      work_end TEXT,
      reopened_on TEXT,
      reopenings BIGINT NOT NULL DEFAULT 0,
      legacy BIGINT NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
      version BIGINT NOT NULL DEFAULT 1,
      CHECK ((state = 'closed') = (closed_on IS NOT NULL))
    ) {{strict}};

    CREATE INDEX trajectory_dossier ON trajectory (dossier_id);

    CREATE INDEX trajectory_registration ON trajectory (registration_id);

    CREATE TABLE registration_question (
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      registration_id BIGINT NOT NULL REFERENCES registration (id),
      position BIGINT NOT NULL,
      code TEXT NOT NULL,
      asked_on TEXT,
      outcome TEXT NOT NULL DEFAULT 'open',
      trajectory_id BIGINT REFERENCES trajectory (id),
      settled_on TEXT,
      PRIMARY KEY (registration_id, position)
    ) {{strict}};

    CREATE TABLE reopening (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      registration_id BIGINT NOT NULL REFERENCES registration (id),
      trajectory_id BIGINT REFERENCES trajectory (id),
      closed_on TEXT NOT NULL,
      closing_reason TEXT,
      goals_reached TEXT,
      work_end TEXT,
      closed_by BIGINT REFERENCES account (id),
      reopened_on TEXT NOT NULL,
      reopened_by BIGINT REFERENCES account (id)
    ) {{strict}};

    CREATE INDEX reopening_dossier ON reopening (dossier_id, id);

    CREATE TABLE evaluation (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
      evaluated_on TEXT NOT NULL,
      after_sessions BIGINT NOT NULL,
      decision TEXT NOT NULL,
      extra_sessions BIGINT NOT NULL,
      worker_id BIGINT NOT NULL REFERENCES account (id),
      colleague_id BIGINT REFERENCES account (id),
      medical_view BIGINT NOT NULL CHECK (medical_view IN (0, 1))
    ) {{strict}};

    CREATE INDEX evaluation_dossier ON evaluation (dossier_id);

    CREATE TABLE session (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
      number BIGINT NOT NULL,
      worker_id BIGINT REFERENCES account (id),
      session_on TEXT NOT NULL,
      planned_time TEXT,
      form TEXT,
      minutes BIGINT,
      attendance TEXT NOT NULL,
      legacy_number_sealed {{bytes}},
      legacy BIGINT NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
      version BIGINT NOT NULL DEFAULT 1,
      UNIQUE (trajectory_id, number)
    ) {{strict}};

    CREATE INDEX session_dossier ON session (dossier_id);

    CREATE TABLE goal (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
      position BIGINT NOT NULL,
      weight BIGINT NOT NULL CHECK (weight BETWEEN 1 AND 5),
      baseline BIGINT NOT NULL CHECK (baseline BETWEEN -2 AND 2),
      target_on TEXT,
      agreed_on TEXT NOT NULL,
      hoped_mark BIGINT CHECK (hoped_mark BETWEEN 0 AND 10),
      dropped_on TEXT,
      version BIGINT NOT NULL DEFAULT 1
    ) {{strict}};

    CREATE INDEX goal_dossier ON goal (dossier_id);

    CREATE TABLE goal_score (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      goal_id BIGINT NOT NULL REFERENCES goal (id),
      scored_on TEXT NOT NULL,
      level BIGINT NOT NULL CHECK (level BETWEEN -2 AND 2),
      scored_by BIGINT REFERENCES account (id)
    ) {{strict}};

    CREATE INDEX goal_score_goal ON goal_score (goal_id, id);

    CREATE TABLE goal_mark (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      goal_id BIGINT NOT NULL REFERENCES goal (id),
      marked_on TEXT NOT NULL,
      mark BIGINT NOT NULL CHECK (mark BETWEEN 0 AND 10)
    ) {{strict}};

    CREATE INDEX goal_mark_goal ON goal_mark (goal_id, id);

    CREATE TABLE task (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      group_id BIGINT NOT NULL REFERENCES content_key (id),
      dossier_id BIGINT REFERENCES dossier (id),
      contact_id BIGINT REFERENCES contact (id),
      crisis_id BIGINT REFERENCES crisis (id),
      team_id BIGINT REFERENCES team (id),
      owner_id BIGINT REFERENCES account (id),
      source TEXT NOT NULL,
      due_on TEXT NOT NULL,
      due_at BIGINT,
      done_way TEXT,
      title_sealed {{bytes}},
      created_at BIGINT NOT NULL,
      created_by BIGINT REFERENCES account (id),
      done_at BIGINT,
      done_by BIGINT REFERENCES account (id),
      reason_sealed {{bytes}},
      version BIGINT NOT NULL DEFAULT 1
    ) {{strict}};

    CREATE INDEX task_owner ON task (owner_id, due_on, id) WHERE done_at IS NULL;

    CREATE INDEX task_team ON task (team_id, due_on, id) WHERE done_at IS NULL;

    CREATE INDEX task_unassigned ON task (team_id, due_on, id) WHERE done_at IS NULL AND owner_id IS NULL;

    CREATE INDEX task_dossier ON task (dossier_id);

    CREATE INDEX task_contact ON task (contact_id);

    CREATE INDEX task_crisis ON task (crisis_id);

    CREATE TABLE task_move (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      task_id BIGINT NOT NULL REFERENCES task (id),
      from_on TEXT NOT NULL,
      from_at BIGINT,
      reason_sealed {{bytes}} NOT NULL,
      moved_at BIGINT NOT NULL,
      moved_by BIGINT NOT NULL REFERENCES account (id)
    ) {{strict}};

    CREATE INDEX task_move_task ON task_move (task_id, id);

    CREATE TABLE referral (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      registration_id BIGINT REFERENCES registration (id),
      referred_on TEXT NOT NULL,
      referred_month TEXT NOT NULL,
      target TEXT NOT NULL,
      line TEXT NOT NULL CHECK (line IN ('internal', 'external')),
      warm BIGINT CHECK (warm IN (0, 1)),
      consented BIGINT CHECK (consented IN (0, 1)),
      received_on TEXT,
      referred_by BIGINT REFERENCES account (id),
      legacy_number_sealed {{bytes}},
      legacy BIGINT NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
      version BIGINT NOT NULL DEFAULT 1
    ) {{strict}};

    CREATE INDEX referral_dossier ON referral (dossier_id);

    CREATE INDEX referral_month ON referral (desk_id, referred_month);

    CREATE TABLE survey (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      dossier_id BIGINT REFERENCES dossier (id),
      surveyed_on TEXT NOT NULL,
      surveyed_month TEXT NOT NULL,
      mark BIGINT CHECK (mark BETWEEN 1 AND 10),
      path TEXT,
      goals_reached TEXT,
      work_resumed TEXT,
      legacy_number_sealed {{bytes}},
      legacy BIGINT NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1))
    ) {{strict}};

    CREATE INDEX survey_month ON survey (desk_id, surveyed_month);
    """)
}
