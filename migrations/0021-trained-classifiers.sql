-- Classifiers that users train on samples of their own, and what reviewers say of findings. Of samples, and of parts of
-- documents that were found, there are hashed features under a key of the deployment; nothing in here holds a text.

CREATE TABLE classifier (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Its infotype is `custom/` and this.
  name text NOT NULL UNIQUE,
  -- {"title","region","categories","regulations"}
  about jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE classifier_sample (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  classifier integer NOT NULL REFERENCES classifier ON DELETE CASCADE,
  -- Of the features.
  digest bytea NOT NULL,
  is_positive boolean NOT NULL,
  -- Buckets and values, 16 bits each.
  features bytea NOT NULL,
  key_id text NOT NULL,
  origin text NOT NULL CHECK (origin IN ('given', 'feedback')),
  added_by text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (classifier, digest, is_positive)
);

-- Written once; only `published_at` changes. Which version is in force stands in custom_infotype: the one whose model its
-- artefact is.
CREATE TABLE classifier_version (
  classifier integer NOT NULL REFERENCES classifier ON DELETE CASCADE,
  version integer NOT NULL,
  model bytea NOT NULL,
  model_hash bytea NOT NULL,
  key_id text NOT NULL,
  -- Ids of what it learnt from.
  samples bigint[] NOT NULL,
  -- Counts and figures of its training; no text.
  report jsonb NOT NULL,
  note text,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,
  PRIMARY KEY (classifier, version)
);

-- Who did what with which version. Append-only, and longer lived than the classifier.
CREATE TABLE classifier_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  classifier text NOT NULL,
  version integer,
  event text NOT NULL CHECK (event IN ('trained', 'published', 'rolled-back', 'retired', 'deleted')),
  -- The version whose place it took; null for none.
  before integer,
  threshold double precision,
  reason text,
  who text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX classifier_event_classifier ON classifier_event (classifier, id);
CREATE TRIGGER classifier_event_append_only BEFORE UPDATE OR DELETE ON classifier_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Features of parts in which a trained classifier found something: what feedback on them teaches, and another version
-- would say of them. Those of the newest versions are kept.
CREATE TABLE part_features (
  version_id bigint NOT NULL REFERENCES version ON DELETE CASCADE,
  part integer NOT NULL,
  features bytea NOT NULL,
  key_id text NOT NULL,
  PRIMARY KEY (version_id, part)
);

-- What reviewers said of findings. Append-only: of each finding what was said last holds. A finding is known by where it
-- stood, so that what was said outlives the version.
CREATE TABLE finding_feedback (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  resource_id bigint NOT NULL,
  content_hash text NOT NULL,
  part integer NOT NULL,
  infotype text NOT NULL,
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  confidence real NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('right', 'wrong')),
  -- Of the part, where the infotype is that of a trained classifier and they were kept.
  features bytea,
  key_id text,
  who text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX finding_feedback_infotype ON finding_feedback (infotype, id);
CREATE INDEX finding_feedback_resource ON finding_feedback (resource_id);
CREATE TRIGGER finding_feedback_append_only BEFORE UPDATE OR DELETE ON finding_feedback
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE custom_infotype_change DROP CONSTRAINT custom_infotype_change_change_check;
ALTER TABLE custom_infotype_change ADD CONSTRAINT custom_infotype_change_change_check
  CHECK (change IN ('created', 'changed', 'content', 'imported', 'deleted', 'published'));
