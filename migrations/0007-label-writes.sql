-- Labels that stand in documents: those that were read there, and those that are written there.

-- Of an imported assignment: the label as it stood in the document, and where. Of a written one: what was written.
ALTER TABLE assignment ADD COLUMN origin jsonb;
ALTER TABLE assignment DROP CONSTRAINT assignment_kind_check;
-- Not checked here on the history there is, which is long: nobody could write while it is read.
ALTER TABLE assignment ADD CONSTRAINT assignment_kind_check
  CHECK (kind IN ('automatic', 'manual', 'manual-removed', 'imported', 'propagated', 'written')) NOT VALID;

-- What was asked to be written into a document, and what became of it.
CREATE TABLE label_write (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  resource_id bigint NOT NULL REFERENCES resource ON DELETE CASCADE,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'written', 'refused')),
  -- Why it was refused: a stable code.
  reason text,
  -- Takes labels out of the document instead.
  remove boolean NOT NULL DEFAULT false,
  requested_by text NOT NULL,
  -- What goes into the document. Noted before the document is touched, so that a run that was killed on the way is
  -- known by what it left behind, and a label that we wrote is never taken for somebody else's.
  label_id text,
  site_id text,
  name text,
  method text,
  set_date timestamptz,
  -- sha256:<hex> of the document with it.
  content_hash text,
  at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
CREATE INDEX label_write_resource ON label_write (resource_id, id);
CREATE UNIQUE INDEX label_write_queued ON label_write (resource_id) WHERE state = 'queued';
