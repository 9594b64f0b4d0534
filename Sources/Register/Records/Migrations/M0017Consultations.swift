import Database

extension Migration {
  /// Questions to a physician or psychologist; the question, what was shared and the answer are notes of the dossier.
  static let consultations = Migration(
    number: 17, name: "consultations",
    """
    CREATE TABLE consultation (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      asked_of TEXT NOT NULL,
      facts TEXT NOT NULL,
      asked_on TEXT NOT NULL,
      asked_at BIGINT NOT NULL,
      asked_by BIGINT NOT NULL REFERENCES account (id),
      advice TEXT,
      answered_on TEXT,
      answered_by BIGINT REFERENCES account (id),
      version BIGINT NOT NULL DEFAULT 1,
      CHECK ((advice IS NULL) = (answered_on IS NULL))
    ) {{strict}};

    CREATE INDEX consultation_dossier ON consultation (dossier_id, id);
    """)
}
