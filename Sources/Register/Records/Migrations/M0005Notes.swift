import Database

extension Migration {
  /// Every free text.
  static let notes = Migration(
    number: 5, name: "notes",
    """
    CREATE TABLE note (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      group_id BIGINT NOT NULL REFERENCES content_key (id),
      subject TEXT NOT NULL,
      subject_id BIGINT NOT NULL,
      field TEXT NOT NULL,
      version BIGINT NOT NULL,
      author_id BIGINT REFERENCES account (id),
      written_at BIGINT NOT NULL,
      text_sealed {{bytes}} NOT NULL,
      UNIQUE (subject, subject_id, field, version)
    ) {{strict}};

    CREATE INDEX note_group ON note (group_id);
    """)
}
