import Database

extension Migration {
  /// Questionnaires that were administered; answers and scores are notes of the dossier's group.
  static let screenings = Migration(
    number: 9, name: "screenings",
    """
    CREATE TABLE screening (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      instrument TEXT NOT NULL,
      instrument_version TEXT NOT NULL,
      cutoff TEXT,
      source TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
      taken_on TEXT NOT NULL,
      outcome TEXT,
      change_class TEXT,
      skip_reason TEXT,
      rating TEXT,
      started_at BIGINT NOT NULL,
      started_by BIGINT REFERENCES account (id),
      finished_at BIGINT,
      finished_by BIGINT REFERENCES account (id),
      version BIGINT NOT NULL DEFAULT 1,
      CHECK ((state = 'open') = (finished_at IS NULL)),
      CHECK ((state = 'skipped') = (skip_reason IS NOT NULL)),
      CHECK ((state = 'done') = (outcome IS NOT NULL))
    ) {{strict}};

    CREATE INDEX screening_dossier ON screening (dossier_id, taken_on, id);
    """)
}
