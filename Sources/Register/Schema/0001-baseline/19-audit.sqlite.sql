-- The trail of everything that was done or seen, and its log. Rows outlive what they are about, so they refer to
-- nothing but the desk.

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  recorded_at INTEGER NOT NULL,
  event TEXT NOT NULL,
  -- As in FHIR: create, read, update, delete, execute; and outcome success, minor, serious or major failure.
  action TEXT NOT NULL CHECK (action IN ('C', 'R', 'U', 'D', 'E')),
  outcome INTEGER NOT NULL CHECK (outcome IN (0, 4, 8, 12)),
  actor_id INTEGER,
  actor_role TEXT NOT NULL,
  on_behalf_of INTEGER,
  purpose TEXT NOT NULL,
  rule TEXT NOT NULL,
  dossier_id INTEGER,
  contact_id INTEGER,
  objects TEXT,
  filters TEXT,
  site TEXT NOT NULL,
  request_id TEXT NOT NULL,
  -- Random, so that no two rows are alike: a copy of one has its hash.
  nonce BLOB NOT NULL,
  row_hash BLOB NOT NULL
) STRICT;

CREATE INDEX audit_dossier ON audit (dossier_id, recorded_at);

-- Rows that stand in the trail and not yet in the log. Numbers and times come in any order where several processes write;
-- what was committed stands here until it is sealed.
CREATE TABLE audit_unsealed (
  audit_id INTEGER PRIMARY KEY,
  desk_id INTEGER NOT NULL REFERENCES desk (id)
) STRICT;

-- The leaves of the Merkle log, in its order.
CREATE TABLE audit_leaf (
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  position INTEGER NOT NULL,
  audit_id INTEGER NOT NULL,
  leaf_hash BLOB NOT NULL,
  PRIMARY KEY (desk_id, position),
  UNIQUE (desk_id, audit_id)
) STRICT;

-- Signed heads of the log, each with the hash of the one before; the tops of its subtrees save reading all leaves again.
CREATE TABLE audit_checkpoint (
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  size INTEGER NOT NULL,
  root_hash BLOB NOT NULL,
  peaks BLOB NOT NULL,
  signed_at INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (desk_id, size)
) STRICT;

CREATE TRIGGER audit_waits AFTER INSERT ON audit BEGIN
  INSERT INTO audit_unsealed (audit_id, desk_id) VALUES (NEW.id, NEW.desk_id);
END;

-- A row is never changed and never taken away.
CREATE TRIGGER audit_kept BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER audit_never_lost BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
