import Database

extension Migration {
  /// Everything about one client at one desk.
  static let dossiers = Migration(
    number: 2, name: "dossiers",
    """
    CREATE TABLE dossier (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      group_id BIGINT NOT NULL REFERENCES content_key (id),
      owner_id BIGINT REFERENCES account (id),
      team_id BIGINT REFERENCES team (id),
      entered_by BIGINT REFERENCES account (id),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      opened_on TEXT NOT NULL,
      known_to_desk TEXT NOT NULL,
      known_since TEXT NOT NULL,
      internal_line TEXT NOT NULL,
      internal_line_reason TEXT,
      internal_line_since TEXT NOT NULL,
      limits_explained_on TEXT,
      relation TEXT,
      staff_category TEXT,
      manager_role TEXT,
      target_group TEXT,
      unit TEXT,
      gender TEXT,
      age_band TEXT,
      alias_sealed {{bytes}},
      identity_sealed {{bytes}},
      sealed_version BIGINT NOT NULL DEFAULT 1,
      legacy_number_sealed {{bytes}},
      legacy BIGINT NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
      settled_at BIGINT NOT NULL,
      touched_at BIGINT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1
    ) {{strict}};

    CREATE INDEX dossier_owner ON dossier (owner_id, state, touched_at, id);

    CREATE INDEX dossier_team ON dossier (team_id, state, touched_at, id);

    CREATE TABLE dossier_fact (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      fact TEXT NOT NULL CHECK (fact IN ('known', 'internal-line')),
      value TEXT NOT NULL,
      reason TEXT,
      since TEXT NOT NULL,
      noted_at BIGINT NOT NULL,
      noted_by BIGINT REFERENCES account (id)
    ) {{strict}};

    CREATE INDEX dossier_fact_dossier ON dossier_fact (dossier_id, id);

    CREATE TABLE dossier_link (
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      linked_id BIGINT NOT NULL REFERENCES dossier (id),
      relation TEXT NOT NULL,
      linked_on TEXT,
      linked_at BIGINT NOT NULL,
      linked_by BIGINT REFERENCES account (id),
      ended_on TEXT,
      PRIMARY KEY (dossier_id, linked_id),
      CHECK (dossier_id <> linked_id)
    ) {{strict}};

    CREATE TABLE assignment (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      trajectory_id BIGINT,
      from_account BIGINT REFERENCES account (id),
      to_account BIGINT NOT NULL REFERENCES account (id),
      reason TEXT,
      client_told BIGINT CHECK (client_told IN (0, 1)),
      assigned_at BIGINT NOT NULL,
      assigned_by BIGINT REFERENCES account (id)
    ) {{strict}};

    CREATE INDEX assignment_dossier ON assignment (dossier_id);
    """)
}
