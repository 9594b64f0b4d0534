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
CREATE INDEX note_draft ON note (id) WHERE substr(field, 1, 6) = 'draft.';
-- One draft of a form, also when two windows begin it at the same moment.
CREATE UNIQUE INDEX note_one_draft ON note (subject, subject_id, field) WHERE substr(field, 1, 6) = 'draft.';
CREATE INDEX note_set_aside ON note (set_aside_until) WHERE set_aside_until IS NOT NULL;
-- What is remembered of forms that were sent, for a day.
CREATE INDEX note_sent ON note (written_at) WHERE substr(field, 1, 5) = 'sent.';
