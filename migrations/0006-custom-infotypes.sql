-- What users describe to be recognised besides the catalogue, and what is not to be reported.

-- The content of a custom infotype (terms, values, documents) as it is looked up: hashes, keyed where they stand for
-- values of the organisation, never the values. Known by the digest of its bytes; written once, never changed.
CREATE TABLE artefact (
  hash bytea PRIMARY KEY,
  kind text NOT NULL,
  size bigint NOT NULL,
  -- Under which key the hashes were made; null where they are not keyed.
  key_id text,
  -- {"entries","notes","documents"?}: what was taken in; column names and names of documents, no values.
  info jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE artefact_chunk (
  hash bytea NOT NULL REFERENCES artefact ON DELETE CASCADE,
  n integer NOT NULL,
  data bytea NOT NULL,
  PRIMARY KEY (hash, n)
);
-- Hashes do not compress.
ALTER TABLE artefact_chunk ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE TABLE custom_infotype (
  id text PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  kind text NOT NULL,
  definition jsonb NOT NULL,
  artefact bytea REFERENCES artefact,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX custom_infotype_artefact ON custom_infotype (artefact) WHERE artefact IS NOT NULL;

-- Every version there ever was. Append-only.
CREATE TABLE custom_infotype_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  infotype text NOT NULL,
  version integer NOT NULL,
  change text NOT NULL CHECK (change IN ('created', 'changed', 'content', 'imported', 'deleted')),
  definition jsonb NOT NULL,
  artefact bytea,
  who text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX custom_infotype_change_infotype ON custom_infotype_change (infotype, id);
CREATE TRIGGER custom_infotype_change_append_only BEFORE UPDATE OR DELETE ON custom_infotype_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Grows with every change: processes see by it that what they have loaded is no longer in force.
CREATE TABLE custom_revision (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL DEFAULT 0
);
INSERT INTO custom_revision DEFAULT VALUES;

-- Matches that an exclusion dropped.
ALTER TABLE part ADD COLUMN excluded integer NOT NULL DEFAULT 0;
