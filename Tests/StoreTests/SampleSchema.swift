import Database

/// A schema with one of everything the contract speaks of.
enum SampleSchema {
  static let migrations = [
    Migration(
      number: 1, name: "samples",
      """
      CREATE TABLE sample (
        id {{id}},
        number BIGINT,
        label TEXT,
        content {{bytes}},
        flag BIGINT NOT NULL DEFAULT 0 CHECK (flag IN (0, 1))
      ) {{strict}};
      CREATE TABLE account (
        desk_id BIGINT NOT NULL,
        login TEXT NOT NULL,
        badge BIGINT UNIQUE,
        closed_at BIGINT,
        PRIMARY KEY (desk_id, login)
      ) {{strict}};
      CREATE UNIQUE INDEX account_open_badge ON account (desk_id, badge) WHERE closed_at IS NULL;
      CREATE TABLE parent (id {{id}}) {{strict}};
      CREATE TABLE child (
        id {{id}},
        parent_id BIGINT NOT NULL REFERENCES parent (id) ON DELETE RESTRICT,
        friend_id BIGINT REFERENCES parent (id) ON DELETE CASCADE
      ) {{strict}};
      CREATE TABLE counter (id BIGINT NOT NULL PRIMARY KEY, total BIGINT NOT NULL) {{strict}};
      INSERT INTO counter (id, total) VALUES (1, 0);
      CREATE TABLE diary (id {{id}}, line TEXT NOT NULL) {{strict}};
      """,
      .only(
        .sqlite,
        """
        CREATE TRIGGER diary_append_only BEFORE UPDATE ON diary
        BEGIN SELECT RAISE(ABORT, 'append only'); END;
        """),
      .only(
        .postgres,
        """
        CREATE FUNCTION diary_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'append only'; END $$;
        CREATE TRIGGER diary_append_only BEFORE UPDATE ON diary
        FOR EACH ROW EXECUTE FUNCTION diary_append_only();
        """))
  ]
}
