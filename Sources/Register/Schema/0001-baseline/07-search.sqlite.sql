-- What finds a contact or dossier by a number, address or code: a keyed digest of it, never the value.

CREATE TABLE blind_index (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  kind TEXT NOT NULL,
  digest BLOB NOT NULL,
  contact_id INTEGER REFERENCES contact (id),
  dossier_id INTEGER REFERENCES dossier (id),
  CHECK ((contact_id IS NULL) <> (dossier_id IS NULL))
) STRICT;

CREATE INDEX blind_index_digest ON blind_index (desk_id, kind, digest);

CREATE INDEX blind_index_contact ON blind_index (contact_id);

CREATE INDEX blind_index_dossier ON blind_index (dossier_id);
