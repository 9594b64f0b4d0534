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

-- The terms that the desk set for itself, in days; what does not stand here is as the software ships it.
CREATE TABLE desk_norm (
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  code TEXT NOT NULL,
  days INTEGER NOT NULL CHECK (days > 0),
  -- Of an expectation: when it was talked over.
  talked_over_on TEXT,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (desk_id, code)
) STRICT;
