-- What the desk offers, version by version.

CREATE TABLE product_version (
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- The place in lists of products.
  position INTEGER NOT NULL DEFAULT 0,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  definition TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (desk_id, code, version)
) STRICT;
