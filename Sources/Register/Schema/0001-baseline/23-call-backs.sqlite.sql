-- Calls that were promised. What was agreed is sealed with the contact that promised it; words about an ending with the task.

CREATE TABLE call_back (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  -- What stands on somebody's list for it.
  task_id INTEGER NOT NULL UNIQUE REFERENCES task (id),
  promised_at INTEGER NOT NULL,
  promised_by INTEGER NOT NULL REFERENCES account (id),
  -- The moment that stands now.
  due_at INTEGER NOT NULL,
  ended_way TEXT CHECK (ended_way IN ('called', 'not', 'corrected')),
  ended_at INTEGER,
  ended_by INTEGER REFERENCES account (id),
  reason TEXT,
  -- The contact in which the caller was spoken to.
  ended_contact_id INTEGER REFERENCES contact (id),
  CHECK ((ended_way IS NULL) = (ended_at IS NULL)),
  CHECK ((ended_way IS NULL) = (ended_by IS NULL)),
  CHECK (ended_way <> 'called' OR ended_contact_id IS NOT NULL),
  CHECK (ended_way <> 'not' OR reason IS NOT NULL)
) STRICT;

CREATE INDEX call_back_contact ON call_back (contact_id, id);

CREATE INDEX call_back_open ON call_back (desk_id, id) WHERE ended_way IS NULL;

-- A moment that was promised before, and why it was not kept.
CREATE TABLE call_back_attempt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  call_back_id INTEGER NOT NULL REFERENCES call_back (id),
  promised_for INTEGER NOT NULL,
  way TEXT NOT NULL,
  tried_at INTEGER NOT NULL,
  tried_by INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE INDEX call_back_attempt_call_back ON call_back_attempt (call_back_id, id);

-- The contacts that were begun to keep a promise.
CREATE TABLE call_back_call (
  contact_id INTEGER PRIMARY KEY REFERENCES contact (id),
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  call_back_id INTEGER NOT NULL REFERENCES call_back (id)
) STRICT;

CREATE INDEX call_back_call_call_back ON call_back_call (call_back_id, contact_id);
