-- Referrals to others and what became of them.

CREATE TABLE referral (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  desk_id INTEGER NOT NULL REFERENCES desk (id),
  public_id TEXT NOT NULL UNIQUE,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id),
  registration_id INTEGER REFERENCES registration (id),
  referred_on TEXT NOT NULL,
  referred_month TEXT NOT NULL,
  target TEXT NOT NULL,
  line TEXT NOT NULL CHECK (line IN ('internal', 'external')),
  warm INTEGER CHECK (warm IN (0, 1)),
  consented INTEGER CHECK (consented IN (0, 1)),
  -- The day of the first answer of any kind, which is what key figures count, and of the last one with its outcome.
  received_on TEXT,
  outcome TEXT,
  answered_on TEXT,
  referred_by INTEGER REFERENCES account (id),
  legacy_number_sealed BLOB,
  legacy INTEGER NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX referral_month ON referral (desk_id, referred_month);

CREATE INDEX referral_lines ON referral (registration_id, line);

CREATE INDEX referral_dossier ON referral (dossier_id, desk_id, referred_on, id);
