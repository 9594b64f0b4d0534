import Database

extension Migration {
  /// One-time links to a questionnaire. What opens one is kept as a keyed hash; what goes on with it, as a hash.
  static let clientLinks = Migration(
    number: 13, name: "client-links",
    """
    CREATE TABLE client_link (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      dossier_id BIGINT NOT NULL REFERENCES dossier (id),
      screening_id BIGINT NOT NULL REFERENCES screening (id),
      language TEXT NOT NULL,
      code_hash {{bytes}} NOT NULL UNIQUE,
      visit_hash {{bytes}} UNIQUE,
      made_at BIGINT NOT NULL,
      made_by BIGINT NOT NULL REFERENCES account (id),
      expires_at BIGINT NOT NULL,
      opened_at BIGINT,
      seen_at BIGINT,
      ending TEXT CHECK (ending IN ('used', 'withdrawn', 'replaced')),
      ended_at BIGINT,
      CHECK ((ending IS NULL) = (ended_at IS NULL)),
      CHECK (ending IS NULL OR visit_hash IS NULL)
    ) {{strict}};

    CREATE UNIQUE INDEX client_link_alive ON client_link (screening_id) WHERE ending IS NULL;

    CREATE INDEX client_link_screening ON client_link (screening_id, id);
    """)
}
