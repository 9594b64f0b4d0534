import Database

extension Migration {
  /// Accounts, sign-ins, imports and what the desk offers.
  static let house = Migration(
    number: 1, name: "house",
    """
    CREATE TABLE desk (
      id {{id}},
      public_id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      wrapped_key {{bytes}} NOT NULL,
      created_at BIGINT NOT NULL
    ) {{strict}};

    CREATE TABLE team (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      UNIQUE (desk_id, name)
    ) {{strict}};

    CREATE TABLE content_key (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      kind TEXT NOT NULL,
      wrapped_key {{bytes}},
      created_at BIGINT NOT NULL,
      destroyed_at BIGINT,
      CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
    ) {{strict}};

    CREATE TABLE account (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      public_id TEXT NOT NULL UNIQUE,
      group_id BIGINT NOT NULL REFERENCES content_key (id),
      team_id BIGINT REFERENCES team (id),
      role TEXT NOT NULL,
      label TEXT NOT NULL,
      login_index {{bytes}},
      login_sealed {{bytes}},
      password_hash TEXT,
      language TEXT NOT NULL DEFAULT 'nl',
      shortcuts BIGINT NOT NULL DEFAULT 1 CHECK (shortcuts IN (0, 1)),
      legacy BIGINT NOT NULL DEFAULT 0 CHECK (legacy IN (0, 1)),
      created_at BIGINT NOT NULL,
      disabled_at BIGINT,
      version BIGINT NOT NULL DEFAULT 1,
      UNIQUE (desk_id, label),
      UNIQUE (desk_id, login_index)
    ) {{strict}};

    CREATE TABLE sign_in (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      account_id BIGINT NOT NULL REFERENCES account (id),
      token_hash {{bytes}} NOT NULL UNIQUE,
      created_at BIGINT NOT NULL,
      seen_at BIGINT NOT NULL,
      ended_at BIGINT
    ) {{strict}};

    CREATE INDEX sign_in_account ON sign_in (account_id);

    CREATE TABLE sign_in_failure (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      subject_hash {{bytes}} NOT NULL,
      failed_at BIGINT NOT NULL
    ) {{strict}};

    CREATE INDEX sign_in_failure_subject ON sign_in_failure (desk_id, subject_hash, failed_at);

    CREATE TABLE idempotency (
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      key_hash {{bytes}} NOT NULL,
      act TEXT NOT NULL,
      result TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      PRIMARY KEY (desk_id, key_hash)
    ) {{strict}};

    CREATE TABLE register_import (
      id {{id}},
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      digest {{bytes}} NOT NULL,
      imported_at BIGINT NOT NULL,
      UNIQUE (desk_id, digest)
    ) {{strict}};

    CREATE TABLE product_version (
      desk_id BIGINT NOT NULL REFERENCES desk (id),
      code TEXT NOT NULL,
      version BIGINT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_until TEXT,
      definition TEXT NOT NULL,
      created_at BIGINT NOT NULL,
      PRIMARY KEY (desk_id, code, version)
    ) {{strict}};
    """)
}
