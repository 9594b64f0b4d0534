import Database

extension Migration {
  /// Every free text, and the tallies of closed months.
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

    CREATE TABLE figure_month (
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      month TEXT NOT NULL,
      computed_at BIGINT NOT NULL,
      PRIMARY KEY (desk_id, month)
    ) {{strict}};

    CREATE TABLE figure_tally (
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      month TEXT NOT NULL,
      indicator TEXT NOT NULL,
      dimension TEXT NOT NULL,
      category TEXT NOT NULL,
      value BIGINT,
      tally BIGINT NOT NULL
    ) {{strict}};

    CREATE INDEX figure_tally_month ON figure_tally (desk_id, month);
    """)
}
