import Database

extension Migration {
  /// Events that start clocks, and signals that ask for a decision; reasons are notes of the dossier's group.
  static let signals = Migration(
    number: 11, name: "signals",
    """
    CREATE TABLE index_event (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      version BIGINT NOT NULL,
      kind TEXT NOT NULL,
      happened_on TEXT,
      four_weeks TEXT NOT NULL,
      no_contact BIGINT NOT NULL CHECK (no_contact IN (0, 1)),
      entered_at BIGINT NOT NULL,
      entered_by BIGINT REFERENCES account (id),
      UNIQUE (dossier_id, version)
    ) {{strict}};

    CREATE TABLE signal (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      kind TEXT NOT NULL,
      cause TEXT NOT NULL,
      screening_id BIGINT REFERENCES screening (id),
      raised_at BIGINT NOT NULL,
      raised_on TEXT NOT NULL,
      round BIGINT NOT NULL,
      due_at BIGINT NOT NULL,
      escalated BIGINT NOT NULL CHECK (escalated IN (0, 1)),
      is_open BIGINT NOT NULL CHECK (is_open IN (0, 1)),
      version BIGINT NOT NULL DEFAULT 1,
      UNIQUE (desk_id, cause)
    ) {{strict}};

    CREATE INDEX signal_dossier ON signal (dossier_id, id);

    CREATE TABLE signal_ruling (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      signal_id BIGINT NOT NULL REFERENCES signal (id),
      round BIGINT NOT NULL,
      decision TEXT NOT NULL,
      watch_until TEXT,
      due_at BIGINT NOT NULL,
      decided_at BIGINT NOT NULL,
      decided_on TEXT NOT NULL,
      decided_by BIGINT NOT NULL REFERENCES account (id),
      UNIQUE (signal_id, round)
    ) {{strict}};
    """)
}
