-- Labels: what carries one, which versions of it are known, what was found, and how the label came about.
-- Nothing in here holds a matched value. File names and URIs are stored as they are (the stated exception).

CREATE TABLE deployment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  created_at timestamptz NOT NULL DEFAULT now(),
  one boolean NOT NULL DEFAULT true UNIQUE CHECK (one)
);
INSERT INTO deployment DEFAULT VALUES;

CREATE TABLE level (
  id text PRIMARY KEY,
  rank integer NOT NULL UNIQUE CHECK (rank > 0),
  name text NOT NULL
);
CREATE TABLE category (
  id text PRIMARY KEY,
  name text NOT NULL
);

-- One row for each distinct label; ids are never reused, so that indexes may keep them.
CREATE TABLE label_class (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  level text NOT NULL REFERENCES level,
  categories text[] NOT NULL,
  UNIQUE (level, categories)
);

CREATE TABLE labeling_policy (
  version integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  document jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  activated_at timestamptz NOT NULL DEFAULT now(),
  active boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX labeling_policy_active ON labeling_policy (active) WHERE active;

-- Which catalogues were in force since when: old labels hold for a grace period after a change.
CREATE TABLE catalogue (
  version text PRIMARY KEY,
  activated_at timestamptz NOT NULL DEFAULT now(),
  active boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX catalogue_active ON catalogue (active) WHERE active;

CREATE TABLE source (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  connector text NOT NULL,
  config jsonb NOT NULL,
  -- AES-256-GCM under a key derived from CLEARMARK_SECRET_KEY; null when the connector needs no credentials.
  credentials bytea,
  -- URI prefix of everything in it: tells "not seen yet" from "no source covers this".
  root_uri text NOT NULL,
  aliases jsonb NOT NULL DEFAULT '[]',
  default_class integer REFERENCES label_class,
  trusted boolean NOT NULL DEFAULT false,
  schedule jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE resource (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source_id integer NOT NULL REFERENCES source ON DELETE CASCADE,
  parent_id bigint REFERENCES resource ON DELETE CASCADE,
  -- The source's own name for it. Keys and URIs may exceed what a btree takes, so their digests are indexed.
  key text NOT NULL,
  key_hash bytea NOT NULL,
  uri text NOT NULL,
  uri_hash bytea NOT NULL,
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('current', 'stale', 'failed', 'unlabeled', 'deleted')),
  flags text[] NOT NULL DEFAULT '{}',
  reason text,
  -- The source's cheap sign that nothing changed (size, times, inode); null when it has none.
  evidence text,
  size bigint,
  modified_at timestamptz,
  version_id bigint,
  -- The label in force of the newest version, for listing and coverage.
  class_id integer REFERENCES label_class,
  propagated_class integer REFERENCES label_class,
  manual_class integer REFERENCES label_class,
  manual_until timestamptz,
  -- The content it had when the manual label was set: what goes beyond it calls a reviewer.
  manual_content_class integer REFERENCES label_class,
  needs_review boolean NOT NULL DEFAULT false,
  verified_at timestamptz,
  first_seen_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  -- Which catalogue and release last looked at it: what failed is tried again when that changes.
  scanned_with text,
  -- The last crawl whose listing held it. What a finished listing did not hold has vanished.
  seen_crawl bigint,
  UNIQUE (source_id, key_hash)
) WITH (fillfactor = 80); -- room for in-place updates of verified_at and seen_crawl, which every crawl touches
CREATE INDEX resource_uri ON resource (uri_hash);
CREATE INDEX resource_manual_until ON resource (manual_until) WHERE manual_until IS NOT NULL;
CREATE INDEX resource_parent ON resource (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE version (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  resource_id bigint NOT NULL REFERENCES resource ON DELETE CASCADE,
  content_hash text NOT NULL,
  token text NOT NULL,
  etag text,
  size bigint NOT NULL,
  modified_at timestamptz,
  media_type text NOT NULL,
  document_type text,
  floor_class integer NOT NULL REFERENCES label_class,
  content_class integer NOT NULL REFERENCES label_class,
  class_id integer NOT NULL REFERENCES label_class,
  flags text[] NOT NULL DEFAULT '{}',
  catalogue_version text NOT NULL,
  policy_version integer NOT NULL REFERENCES labeling_policy,
  -- For tables: rows read, rows there, 95 % upper bound on the rate that could have been missed.
  sample jsonb,
  labeled_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  UNIQUE (resource_id, content_hash)
);
ALTER TABLE resource ADD FOREIGN KEY (version_id) REFERENCES version DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX version_superseded ON version (superseded_at) WHERE superseded_at IS NOT NULL;

CREATE TABLE part (
  version_id bigint NOT NULL REFERENCES version ON DELETE CASCADE,
  n integer NOT NULL,
  kind text NOT NULL,
  place text NOT NULL,
  status text NOT NULL CHECK (status IN ('read', 'skipped', 'failed')),
  reason text,
  characters integer NOT NULL,
  PRIMARY KEY (version_id, n)
);

CREATE TABLE finding (
  version_id bigint NOT NULL REFERENCES version ON DELETE CASCADE,
  part integer NOT NULL,
  infotype text NOT NULL,
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  confidence real NOT NULL,
  validated boolean NOT NULL,
  source text NOT NULL
);
CREATE INDEX finding_version ON finding (version_id);

-- Exact counts, also where more was found than finding rows are kept.
CREATE TABLE infotype_count (
  version_id bigint NOT NULL REFERENCES version ON DELETE CASCADE,
  infotype text NOT NULL,
  count integer NOT NULL,
  medium_count integer NOT NULL,
  high_count integer NOT NULL,
  distinct_count integer NOT NULL,
  max_confidence real NOT NULL,
  PRIMARY KEY (version_id, infotype)
);
CREATE INDEX infotype_count_infotype ON infotype_count (infotype, version_id);

-- Where a label came from. Append-only.
CREATE TABLE assignment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  resource_id bigint NOT NULL REFERENCES resource ON DELETE CASCADE,
  version_id bigint,
  kind text NOT NULL CHECK (kind IN ('automatic', 'manual', 'manual-removed', 'imported', 'propagated')),
  class_id integer NOT NULL REFERENCES label_class,
  rules text[] NOT NULL DEFAULT '{}',
  catalogue_version text,
  policy_version integer,
  who text,
  reason text,
  until timestamptz,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX assignment_resource ON assignment (resource_id, id);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER assignment_append_only BEFORE UPDATE ON assignment FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The change feed. Writers append to the outbox within their own transaction; a sequencer moves what has committed
-- into label_change and numbers it there. A late commit gets a late number, so a reader's cursor never passes it, and
-- a long transaction holds nobody up.
CREATE TABLE label_outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  resource_id bigint NOT NULL,
  uri text NOT NULL,
  state text NOT NULL,
  flags text[] NOT NULL,
  class_id integer,
  version_token text,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE label_change (
  seq bigint PRIMARY KEY,
  resource_id bigint NOT NULL,
  uri text NOT NULL,
  state text NOT NULL,
  flags text[] NOT NULL,
  class_id integer,
  version_token text,
  at timestamptz NOT NULL
);
CREATE INDEX label_change_at ON label_change (at);
-- The highest number given out, and the highest that was dropped by retention (older cursors are gone).
CREATE TABLE label_feed (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  last_seq bigint NOT NULL DEFAULT 0,
  dropped_seq bigint NOT NULL DEFAULT 0
);
INSERT INTO label_feed DEFAULT VALUES;
