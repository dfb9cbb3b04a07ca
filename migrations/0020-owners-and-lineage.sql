-- Who owns a resource at its source, as rules on owners see it: user:ann, uid:1000, role:payroll. Null where the source
-- does not tell, or has not been listed since.
ALTER TABLE resource ADD COLUMN owners text[];
CREATE OR REPLACE VIEW resource_now AS
SELECT r.id, r.source_id, r.parent_id, r.key, r.key_hash, r.uri, r.uri_hash, r.kind, r.state,
  -- What was deleted or could not be read since has the flags of that.
  CASE WHEN s.resource_id IS NULL OR r.state NOT IN ('current', 'stale') THEN r.flags ELSE s.flags END AS flags,
  r.reason, r.evidence, r.size, r.modified_at, r.version_id, coalesce(s.class_id, r.class_id) AS class_id,
  CASE WHEN s.resource_id IS NULL THEN r.propagated_class ELSE s.propagated_class END AS propagated_class,
  r.manual_class, r.manual_until,
  CASE WHEN s.resource_id IS NULL THEN r.manual_content_class ELSE s.manual_content_class END AS manual_content_class,
  coalesce(s.needs_review, r.needs_review) AS needs_review, r.verified_at, r.first_seen_at, r.deleted_at,
  r.scanned_with, r.seen_crawl, r.owners
FROM resource r LEFT JOIN shadow_resource s
  ON s.resource_id = r.id AND (SELECT EXISTS (SELECT FROM policy_activation WHERE settling));

-- What views are made of: URIs of the columns that a view reads, and of those that a column of one passes on as they are.
-- A column of a view that has no row here may hold anything of what its view reads.
CREATE TABLE lineage (
  resource_id bigint NOT NULL REFERENCES resource ON DELETE CASCADE,
  base_uri text NOT NULL,
  base_uri_hash bytea NOT NULL,
  PRIMARY KEY (resource_id, base_uri_hash)
);
CREATE INDEX lineage_base ON lineage (base_uri_hash);
