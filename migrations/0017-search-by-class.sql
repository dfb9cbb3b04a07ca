-- beside work
-- Tables of millions of rows get an index while others go on writing. One that a killed run has left half built goes
-- first.

-- Candidates that are known by the digest of their content alone.
DROP INDEX CONCURRENTLY IF EXISTS version_content_hash;
CREATE INDEX CONCURRENTLY version_content_hash ON version (content_hash);
-- Which resources a subject may have is answered from the label classes it may have, page by page.
DROP INDEX CONCURRENTLY IF EXISTS resource_class;
CREATE INDEX CONCURRENTLY resource_class ON resource (class_id, kind, id);
