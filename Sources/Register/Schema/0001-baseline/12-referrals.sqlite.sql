-- Referrals to others and what became of them.

CREATE TABLE referral (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  -- Of a contact that belongs to no dossier, until it is linked to one.
  dossier_id INTEGER REFERENCES dossier (id),
  contact_id INTEGER REFERENCES contact (id),
  registration_id INTEGER REFERENCES registration (id),
  referred_on TEXT NOT NULL,
  referred_month TEXT NOT NULL,
  target TEXT NOT NULL,
  line TEXT NOT NULL CHECK (line IN ('internal', 'external')),
  warm INTEGER CHECK (warm IN (0, 1)),
  consented INTEGER CHECK (consented IN (0, 1)),
  consent_on TEXT,
  consent_manner TEXT,
  consent_giver TEXT,
  -- What was passed on, as codes; the words are a note.
  shared TEXT,
  -- The day of the first answer of any kind, which is what key figures count, and of the last one with its outcome.
  received_on TEXT,
  outcome TEXT,
  answered_on TEXT,
  referred_by INTEGER REFERENCES account (id),
  legacy_number_sealed BLOB,
  legacy INTEGER NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (dossier_id IS NOT NULL OR contact_id IS NOT NULL)
) STRICT;

CREATE INDEX referral_month ON referral (desk_id, referred_month);

CREATE INDEX referral_lines ON referral (registration_id, line);

CREATE INDEX referral_dossier ON referral (dossier_id, desk_id, referred_on, id);

CREATE INDEX referral_contact ON referral (contact_id) WHERE dossier_id IS NULL;

-- The list of the desk, and that of what it still waits to hear.
CREATE INDEX referral_listed ON referral (desk_id, referred_on, id);

CREATE INDEX referral_unanswered ON referral (desk_id, referred_on, id)
  WHERE legacy = 0 AND (outcome IS NULL OR outcome = 'received');

-- What was decided: to refer. It ends by a referral, by the client going alone, or by a reason; the words are notes.
CREATE TABLE referral_to_make (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER REFERENCES dossier (id),
  contact_id INTEGER REFERENCES contact (id),
  registration_id INTEGER REFERENCES registration (id),
  origin TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  decided_by INTEGER REFERENCES account (id),
  due_on TEXT NOT NULL,
  ended_way TEXT CHECK (ended_way IN ('referred', 'alone', 'not')),
  ended_on TEXT,
  ended_at INTEGER,
  ended_by INTEGER REFERENCES account (id),
  target TEXT,
  reason TEXT,
  referral_id INTEGER REFERENCES referral (id),
  CHECK (dossier_id IS NOT NULL OR contact_id IS NOT NULL),
  CHECK ((ended_way IS NULL) = (ended_on IS NULL)),
  CHECK ((ended_way IS NULL) = (ended_at IS NULL)),
  CHECK (ended_way <> 'referred' OR referral_id IS NOT NULL),
  CHECK (ended_way <> 'alone' OR target IS NOT NULL),
  CHECK (ended_way <> 'not' OR reason IS NOT NULL)
) STRICT;

CREATE INDEX referral_to_make_dossier ON referral_to_make (dossier_id, id);

CREATE INDEX referral_to_make_contact ON referral_to_make (contact_id, id);
