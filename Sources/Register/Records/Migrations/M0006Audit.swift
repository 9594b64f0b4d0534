import Database

extension Migration {
  /// The trail of everything that was done or seen, and its log.
  static let audit = Migration(
    number: 6, name: "audit",
    """
    CREATE TABLE audit (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      recorded_at BIGINT NOT NULL,
      event TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('C', 'R', 'U', 'D', 'E')),
      outcome BIGINT NOT NULL CHECK (outcome IN (0, 4, 8, 12)),
      actor_id BIGINT,
      actor_role TEXT NOT NULL,
      on_behalf_of BIGINT,
      purpose TEXT NOT NULL,
      rule TEXT NOT NULL,
      dossier_id BIGINT,
      contact_id BIGINT,
      objects TEXT,
      filters TEXT,
      site TEXT NOT NULL,
      request_id TEXT NOT NULL,
      row_hash {{bytes}} NOT NULL
    ) {{strict}};

    CREATE INDEX audit_dossier ON audit (dossier_id, recorded_at);

    CREATE TABLE audit_leaf (
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      position BIGINT NOT NULL,
      audit_id BIGINT NOT NULL,
      leaf_hash {{bytes}} NOT NULL,
      PRIMARY KEY (desk_id, position),
      UNIQUE (desk_id, audit_id)
    ) {{strict}};

    CREATE TABLE audit_checkpoint (
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      size BIGINT NOT NULL,
      root_hash {{bytes}} NOT NULL,
      signed_at BIGINT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (desk_id, size)
    ) {{strict}};
    """,
    .only(
      .sqlite,
      """
      CREATE TRIGGER audit_kept BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
      CREATE TRIGGER audit_never_lost BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
      """),
    .only(
      .postgres,
      """
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''append only''; END';
      CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      """))
}
