-- What the desk offers, version by version.

CREATE TABLE product_version (
  desk_id BIGINT NOT NULL REFERENCES desk (id),
  code TEXT NOT NULL,
  version BIGINT NOT NULL,
  -- The place in lists of products.
  position BIGINT NOT NULL DEFAULT 0,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  definition TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (desk_id, code, version)
);
