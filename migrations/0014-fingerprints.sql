-- By what passages of documents are known again when nobody says where they are from: keyed hashes of some of their
-- words, never the words. Without the key a hash tells nothing.

CREATE TABLE fingerprint (
  version_id bigint PRIMARY KEY REFERENCES version ON DELETE CASCADE,
  -- Which key the hashes were made with: those of another never match.
  key_id text NOT NULL,
  hashes bigint[] NOT NULL
);

-- Each hash once a resource: in the newest version that holds it. Some tens of rows for one hash at most: what stands in
-- more documents says nothing of where a text is from.
CREATE TABLE fingerprint_shingle (
  hash bigint NOT NULL,
  version_id bigint NOT NULL,
  -- Which block of the document it stands in.
  block integer NOT NULL
);
CREATE INDEX fingerprint_shingle_hash ON fingerprint_shingle (hash);

-- An index on version_id would take a quarter of the space of it all again, for deletions alone.
CREATE FUNCTION drop_shingles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM fingerprint_shingle WHERE hash = ANY(OLD.hashes) AND version_id = OLD.version_id;
  RETURN NULL;
END $$;
CREATE TRIGGER fingerprint_dropped AFTER DELETE ON fingerprint FOR EACH ROW EXECUTE FUNCTION drop_shingles();
