-- Who works here, and their sign-ins.

CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  group_id INTEGER NOT NULL REFERENCES content_key (id),
  team_id INTEGER REFERENCES team (id),
  role TEXT NOT NULL,
  label TEXT NOT NULL,
  -- The login is sealed and found by a keyed digest; accounts of an older register have none.
  login_index BLOB,
  login_sealed BLOB,
  password_hash TEXT,
  language TEXT NOT NULL DEFAULT 'nl',
  shortcuts INTEGER NOT NULL DEFAULT 1 CHECK (shortcuts IN (0, 1)),
  -- After how many quiet minutes the screen blurs during a conversation; null is by key only.
  talk_blur_minutes INTEGER CHECK (talk_blur_minutes > 0),
  legacy INTEGER NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
  created_at INTEGER NOT NULL,
  disabled_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (desk_id, label),
  UNIQUE (desk_id, login_index)
) STRICT;

CREATE TABLE sign_in (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  account_id INTEGER NOT NULL REFERENCES account (id),
  token_hash BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;

CREATE INDEX sign_in_account ON sign_in (account_id);

-- Tries that failed, by a keyed hash of the account name and the network, so that whoever guesses has to wait.
CREATE TABLE sign_in_failure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  subject_hash BLOB NOT NULL,
  failed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX sign_in_failure_subject ON sign_in_failure (desk_id, subject_hash, failed_at);
