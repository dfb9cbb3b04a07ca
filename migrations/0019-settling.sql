-- A policy comes into force by one row: until its labels stand where labels stand, readers take them from the shadow.

-- Whether the labels of an activation are in force and still in the shadow, in whole or in part.
ALTER TABLE policy_activation ADD COLUMN settling boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX policy_activation_settling ON policy_activation ((true)) WHERE settling;
-- Which run works at it. Another takes over when nothing was heard of it for a while.
ALTER TABLE policy_activation ADD COLUMN runner uuid;

CREATE FUNCTION refuse_shadow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM policy_activation WHERE settling) THEN
    RAISE EXCEPTION 'labels in % are in force: they have to be settled first', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
-- What is in force there must not be mixed with what is made ready, by whatever process.
CREATE TRIGGER shadow_in_force BEFORE INSERT OR TRUNCATE ON shadow_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_shadow();
CREATE TRIGGER shadow_in_force BEFORE INSERT OR TRUNCATE ON shadow_resource
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_shadow();

-- To be read by whoever wants labels that are in force; to be written are the tables, by whoever has entered the policy.
CREATE VIEW version_now AS
SELECT v.id, v.resource_id, v.content_hash, v.token, v.etag, v.size, v.modified_at, v.media_type, v.document_type,
  coalesce(s.floor_class, v.floor_class) AS floor_class, coalesce(s.content_class, v.content_class) AS content_class,
  coalesce(s.class_id, v.class_id) AS class_id, coalesce(s.flags, v.flags) AS flags, v.catalogue_version,
  CASE WHEN s.version_id IS NULL THEN v.policy_version
    ELSE (SELECT version FROM policy_activation WHERE settling) END AS policy_version,
  v.sample,
  CASE WHEN s.version_id IS NULL THEN v.labeled_at
    ELSE (SELECT ended_at FROM policy_activation WHERE settling) END AS labeled_at,
  v.superseded_at, v.carried,
  -- Of labels that the history does not tell of yet; else null.
  s.rules AS unsettled_rules
FROM version v LEFT JOIN shadow_version s
  ON s.version_id = v.id AND (SELECT EXISTS (SELECT FROM policy_activation WHERE settling));

CREATE VIEW resource_now AS
SELECT r.id, r.source_id, r.parent_id, r.key, r.key_hash, r.uri, r.uri_hash, r.kind, r.state,
  -- What was deleted or could not be read since has the flags of that.
  CASE WHEN s.resource_id IS NULL OR r.state NOT IN ('current', 'stale') THEN r.flags ELSE s.flags END AS flags,
  r.reason, r.evidence, r.size, r.modified_at, r.version_id, coalesce(s.class_id, r.class_id) AS class_id,
  CASE WHEN s.resource_id IS NULL THEN r.propagated_class ELSE s.propagated_class END AS propagated_class,
  r.manual_class, r.manual_until,
  CASE WHEN s.resource_id IS NULL THEN r.manual_content_class ELSE s.manual_content_class END AS manual_content_class,
  coalesce(s.needs_review, r.needs_review) AS needs_review, r.verified_at, r.first_seen_at, r.deleted_at,
  r.scanned_with, r.seen_crawl
FROM resource r LEFT JOIN shadow_resource s
  ON s.resource_id = r.id AND (SELECT EXISTS (SELECT FROM policy_activation WHERE settling));

-- Nodes were told of all these resources when their labels came into force: settling changes nothing that they see.
CREATE FUNCTION is_settling_here() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('clearmark.settling', true), '') = 'on'
$$;
CREATE OR REPLACE TRIGGER resource_changed AFTER UPDATE ON resource REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it
  FOR EACH STATEMENT WHEN (NOT is_settling_here()) EXECUTE FUNCTION touch_changed_resources();
CREATE OR REPLACE TRIGGER version_changed AFTER UPDATE ON version REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it
  FOR EACH STATEMENT WHEN (NOT is_settling_here()) EXECUTE FUNCTION touch_resources_of_changed_versions();
