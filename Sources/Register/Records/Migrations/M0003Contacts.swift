import Database

extension Migration {
  /// Conversations, the hints that find them, and crises.
  static let contacts = Migration(
    number: 3, name: "contacts",
    """
    CREATE TABLE contact (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      group_id BIGINT NOT NULL REFERENCES content_key (id),
      dossier_id BIGINT REFERENCES dossier (id),
      team_id BIGINT REFERENCES team (id),
      worker_id BIGINT REFERENCES account (id),
      entered_by BIGINT REFERENCES account (id),
      state TEXT NOT NULL CHECK (state IN ('draft', 'registered', 'without-data', 'discarded')),
      kind TEXT NOT NULL,
      channel TEXT NOT NULL,
      direction TEXT NOT NULL,
      opened_at BIGINT NOT NULL,
      started_at BIGINT NOT NULL,
      ended_at BIGINT,
      local_date TEXT NOT NULL,
      local_month TEXT NOT NULL,
      local_hour BIGINT NOT NULL CHECK (local_hour BETWEEN 0 AND 23),
      local_weekday BIGINT NOT NULL CHECK (local_weekday BETWEEN 1 AND 7),
      minutes BIGINT,
      relation TEXT,
      staff_category TEXT,
      manager_role TEXT,
      target_group TEXT,
      unit TEXT,
      gender TEXT,
      age_band TEXT,
      danger TEXT,
      outcome TEXT,
      other_desk TEXT,
      path TEXT,
      entry_line TEXT,
      campaign TEXT,
      text_sealed {{bytes}},
      set_aside_until BIGINT,
      legacy_number_sealed {{bytes}},
      legacy BIGINT NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
      settled_at BIGINT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1
    ) {{strict}};

    CREATE INDEX contact_recent ON contact (desk_id, started_at, id);

    CREATE INDEX contact_dossier ON contact (dossier_id);

    CREATE INDEX contact_entered ON contact (entered_by, state);

    CREATE INDEX contact_team_state ON contact (team_id, state, started_at);

    CREATE TABLE contact_version (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      contact_id BIGINT NOT NULL REFERENCES contact (id),
      version BIGINT NOT NULL,
      content_sealed {{bytes}} NOT NULL,
      amended_at BIGINT NOT NULL,
      amended_by BIGINT NOT NULL REFERENCES account (id),
      UNIQUE (contact_id, version)
    ) {{strict}};

    CREATE TABLE contact_question (
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      contact_id BIGINT NOT NULL REFERENCES contact (id),
      position BIGINT NOT NULL,
      code TEXT NOT NULL,
      PRIMARY KEY (contact_id, position)
    ) {{strict}};

    CREATE TABLE crisis (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      group_id BIGINT NOT NULL REFERENCES content_key (id),
      contact_id BIGINT REFERENCES contact (id),
      dossier_id BIGINT REFERENCES dossier (id),
      team_id BIGINT REFERENCES team (id),
      opened_at BIGINT NOT NULL,
      opened_by BIGINT NOT NULL REFERENCES account (id),
      outcome TEXT,
      safety_plan BIGINT CHECK (safety_plan IN (0, 1)),
      follow_up_at BIGINT,
      ended_at BIGINT,
      ended_by BIGINT REFERENCES account (id),
      signed_off_at BIGINT,
      signed_off_by BIGINT REFERENCES account (id),
      version BIGINT NOT NULL DEFAULT 1
    ) {{strict}};

    CREATE INDEX crisis_open ON crisis (desk_id, opened_at, id) WHERE signed_off_at IS NULL;

    CREATE INDEX crisis_contact ON crisis (contact_id);

    CREATE INDEX crisis_dossier ON crisis (dossier_id);

    CREATE TABLE crisis_entry (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      crisis_id BIGINT NOT NULL REFERENCES crisis (id),
      entered_at BIGINT NOT NULL,
      entered_by BIGINT NOT NULL REFERENCES account (id),
      kind TEXT NOT NULL,
      code TEXT NOT NULL,
      check_at BIGINT,
      note_sealed {{bytes}}
    ) {{strict}};

    CREATE INDEX crisis_entry_crisis ON crisis_entry (crisis_id, id);

    CREATE TABLE blind_index (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      kind TEXT NOT NULL,
      digest {{bytes}} NOT NULL,
      contact_id BIGINT REFERENCES contact (id),
      dossier_id BIGINT REFERENCES dossier (id),
      CHECK ((contact_id IS NULL) <> (dossier_id IS NULL))
    ) {{strict}};

    CREATE INDEX blind_index_digest ON blind_index (desk_id, kind, digest);

    CREATE INDEX blind_index_contact ON blind_index (contact_id);

    CREATE INDEX blind_index_dossier ON blind_index (dossier_id);
    """)
}
