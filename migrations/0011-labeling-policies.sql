-- Labeling policies as a lifecycle: drafts, activation in the shadow, and what is needed to label from what is stored.

-- Null for a draft that was never in force. The default stays: processes of before rely on it.
ALTER TABLE labeling_policy ALTER COLUMN activated_at DROP NOT NULL;
-- `shipped` with the program, a `file` that was configured, or the `api`.
ALTER TABLE labeling_policy ADD COLUMN origin text NOT NULL DEFAULT 'file' CHECK (origin IN ('shipped', 'file', 'api'));
ALTER TABLE labeling_policy ADD COLUMN created_by text NOT NULL DEFAULT 'clearmark';
ALTER TABLE labeling_policy ADD COLUMN note text;

-- The sensitivity labels that stood in the document, as they bear on its floor: [{id, siteId, name, ofItself, own?}].
-- Null where they were not kept yet: then the history has those that something followed from.
ALTER TABLE version ADD COLUMN carried jsonb;

-- One way from a version to another. The label of every row of `version` and `resource` is always that of the policy in
-- force: `policy_version` there says under which one it was written, which is older where nothing changed since.
CREATE TABLE policy_activation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version integer NOT NULL REFERENCES labeling_policy,
  before integer NOT NULL REFERENCES labeling_policy,
  state text NOT NULL DEFAULT 'labelling' CHECK (state IN ('labelling', 'waiting', 'done', 'cancelled', 'failed')),
  who text NOT NULL,
  reason text,
  -- So many labels may become lower: somebody said so, having seen how many. Null where nobody was asked.
  confirmed bigint,
  -- Resources with a label, and how many of them were looked at; outermost resources up to the checkpoint are done.
  total bigint NOT NULL,
  labelled bigint NOT NULL DEFAULT 0,
  checkpoint bigint NOT NULL DEFAULT 0,
  raised bigint,
  lowered bigint,
  altered bigint,
  error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  heartbeat_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
-- At most one at a time.
CREATE UNIQUE INDEX policy_activation_open ON policy_activation ((true)) WHERE state IN ('labelling', 'waiting');

-- Labels under the policy that is being activated, only where they differ from those in force.
CREATE TABLE shadow_version (
  version_id bigint PRIMARY KEY,
  resource_id bigint NOT NULL,
  floor_class integer NOT NULL,
  content_class integer NOT NULL,
  class_id integer NOT NULL,
  flags text[] NOT NULL,
  rules text[] NOT NULL
);
CREATE INDEX shadow_version_resource ON shadow_version (resource_id);
CREATE TABLE shadow_resource (
  resource_id bigint PRIMARY KEY,
  class_id integer NOT NULL,
  propagated_class integer,
  manual_content_class integer,
  flags text[] NOT NULL,
  needs_review boolean NOT NULL,
  -- What becomes of its label.
  direction text NOT NULL CHECK (direction IN ('same', 'raised', 'lowered', 'altered'))
);
-- What was recorded while an activation was under way, and has to be looked at again.
CREATE TABLE shadow_touched (resource_id bigint NOT NULL);

-- Grows when another policy comes into force or the taxonomy changes: processes see by it that what they have is old.
CREATE TABLE rules_revision (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL DEFAULT 0
);
INSERT INTO rules_revision DEFAULT VALUES;

-- Levels and categories that ship and were taken out: a start does not bring them back.
CREATE TABLE taxonomy_removed (
  kind text NOT NULL CHECK (kind IN ('level', 'category')),
  id text NOT NULL,
  PRIMARY KEY (kind, id)
);
