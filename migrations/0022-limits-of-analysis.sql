-- How sure the type of a document is, 0..1, and codes of what is worth saying of a text although it was read: that it is in
-- a language in which names may not be found.
ALTER TABLE version ADD COLUMN document_type_confidence real, ADD COLUMN notes text[] NOT NULL DEFAULT '{}';

CREATE OR REPLACE VIEW version_now AS
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
  s.rules AS unsettled_rules,
  v.document_type_confidence, v.notes
FROM version v LEFT JOIN shadow_version s
  ON s.version_id = v.id AND (SELECT EXISTS (SELECT FROM policy_activation WHERE settling));
