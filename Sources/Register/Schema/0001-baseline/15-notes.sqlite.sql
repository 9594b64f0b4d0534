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
  set_aside_until INTEGER,
  UNIQUE (subject, subject_id, field, version)
) STRICT;

CREATE INDEX note_group ON note (group_id);

-- What somebody typed and did not send, apart from the texts of the register: looked through every night.
CREATE INDEX note_draft ON note (id) WHERE field LIKE 'draft.%';
CREATE INDEX note_set_aside ON note (set_aside_until) WHERE set_aside_until IS NOT NULL;
