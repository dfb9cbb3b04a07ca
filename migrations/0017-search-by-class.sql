-- beside work
-- Tables of millions of rows get an index while others go on writing. One that a killed run has left half built goes
-- first.

-- Candidates that are known by the digest of their content alone. Of a million copies of one content the labels are found
-- by jumping from one to the next, and what makes single ones exceptions by these exceptions.
DROP INDEX CONCURRENTLY IF EXISTS version_content_hash;
CREATE INDEX CONCURRENTLY version_content_hash ON version (content_hash, floor_class, content_class, flags);
DROP INDEX CONCURRENTLY IF EXISTS resource_manual;
CREATE INDEX CONCURRENTLY resource_manual ON resource (id) WHERE manual_class IS NOT NULL;
DROP INDEX CONCURRENTLY IF EXISTS resource_propagated;
CREATE INDEX CONCURRENTLY resource_propagated ON resource (id) WHERE propagated_class IS NOT NULL;
-- Which resources a subject may have is answered from the label classes it may have, page by page.
DROP INDEX CONCURRENTLY IF EXISTS resource_class;
CREATE INDEX CONCURRENTLY resource_class ON resource (class_id, kind, id);
