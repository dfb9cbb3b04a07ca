-- Who owns a resource at its source, as rules on owners see it: user:ann, uid:1000, role:payroll. Null where the source
-- does not tell, or has not been listed since.
ALTER TABLE resource ADD COLUMN owners text[];

-- What views are made of: URIs of the columns that a view reads, and of those that a column of one passes on as they are.
-- A column of a view that has no row here may hold anything of what its view reads.
CREATE TABLE lineage (
  resource_id bigint NOT NULL REFERENCES resource ON DELETE CASCADE,
  base_uri text NOT NULL,
  base_uri_hash bytea NOT NULL,
  PRIMARY KEY (resource_id, base_uri_hash)
);
CREATE INDEX lineage_base ON lineage (base_uri_hash);
