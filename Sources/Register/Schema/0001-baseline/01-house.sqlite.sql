-- The desk and its keys, and what keeps an act from being done twice.
--
-- For every table: what somebody could be known by stands in columns that end in `_sealed`, everything else is coarse
-- and coded. Moments (`_at`, `_until`) are epoch milliseconds in UTC, days (`_on`) are yyyy-mm-dd, months are yyyy-mm,
-- truth values are 0 and 1. `public_id` is what an address may show; `version` counts changes; `legacy` rows were taken
-- over from an older register.
--
-- SQLite has no statistics here: of two indexes that serve as well it takes the one that was made last, so their order
-- is part of the schema.

CREATE TABLE desk (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  public_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  -- The key of the desk, wrapped by the root key in a file elsewhere.
  wrapped_key BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE team (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  UNIQUE (desk_id, name)
) STRICT;

-- One key for each group of records, wrapped by the key of the desk. Without it nothing of the group can be read.
CREATE TABLE content_key (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  kind TEXT NOT NULL,
  wrapped_key BLOB,
  created_at INTEGER NOT NULL,
  destroyed_at INTEGER,
  CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
) STRICT;

-- What the first sending of a form led to, given again to the second.
CREATE TABLE idempotency (
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  key_hash BLOB NOT NULL,
  act TEXT NOT NULL,
  result TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (desk_id, key_hash)
) STRICT;

-- The older registers that were taken over, by the digest of what was read.
CREATE TABLE register_import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  digest BLOB NOT NULL,
  imported_at INTEGER NOT NULL,
  UNIQUE (desk_id, digest)
) STRICT;
