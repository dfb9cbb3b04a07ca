-- Who asks, with which credential, and what was answered.

CREATE TABLE principal (
  type text NOT NULL CHECK (type IN ('user', 'group', 'service', 'agent')),
  id text NOT NULL,
  name text NOT NULL,
  clearance_class integer NOT NULL REFERENCES label_class,
  disabled boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (type, id)
);

CREATE TABLE api_key (
  id text PRIMARY KEY,
  -- SHA-256 of the whole key. Keys are 256 random bits, so a slow hash would add nothing.
  hash bytea NOT NULL UNIQUE,
  name text NOT NULL,
  principal_type text NOT NULL,
  principal_id text NOT NULL,
  roles text[] NOT NULL,
  -- Subjects it may speak for: [{"type":"user","id":"*@example.com"}]
  speaks_for jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  FOREIGN KEY (principal_type, principal_id) REFERENCES principal (type, id) ON DELETE CASCADE
);

CREATE TABLE decision (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  key_id text NOT NULL,
  -- Subjects, purpose, clearance, policy version, and per candidate: resource, version, class, outcome, reasons.
  record jsonb NOT NULL
);
CREATE INDEX decision_at ON decision (at);

CREATE TABLE idempotency (
  key_id text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer,
  body jsonb,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (key_id, key)
);
CREATE INDEX idempotency_at ON idempotency (at);
