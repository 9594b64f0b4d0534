-- Every free text, version by version, under the key of its group.

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  group_id INTEGER NOT NULL REFERENCES content_key (id),
  subject TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  version INTEGER NOT NULL,
  author_id INTEGER REFERENCES account (id),
  written_at INTEGER NOT NULL,
  text_sealed BLOB NOT NULL,
  UNIQUE (subject, subject_id, field, version)
) STRICT;

CREATE INDEX note_group ON note (group_id);
