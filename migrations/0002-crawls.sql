-- Crawls: one run over a source, cut into slices, so that a killed one goes on from its checkpoint.

CREATE TABLE crawl (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source_id integer NOT NULL REFERENCES source ON DELETE CASCADE,
  mode text NOT NULL CHECK (mode IN ('incremental', 'full')),
  state text NOT NULL CHECK (state IN ('queued', 'running', 'paused', 'succeeded', 'failed', 'cancelled')),
  -- A stable code and a sentence for a person; never a piece of content.
  error_code text,
  error_detail text,
  requested_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  ended_at timestamptz,
  heartbeat_at timestamptz NOT NULL DEFAULT now(),
  -- Where the listing goes on: the key of the last resource that is safely recorded.
  checkpoint text,
  listed boolean NOT NULL DEFAULT false,
  -- Counted in the transaction that records the listing: never twice for one checkpoint.
  found bigint NOT NULL DEFAULT 0,
  unchanged bigint NOT NULL DEFAULT 0,
  deleted bigint NOT NULL DEFAULT 0
);
-- At most one at work for a source.
CREATE UNIQUE INDEX crawl_active ON crawl (source_id) WHERE state IN ('queued', 'running', 'paused');
CREATE INDEX crawl_source ON crawl (source_id, id DESC);

-- A bounded piece of work: resources that have to be read.
CREATE TABLE crawl_slice (
  crawl_id bigint NOT NULL REFERENCES crawl ON DELETE CASCADE,
  n integer NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'dead')),
  PRIMARY KEY (crawl_id, n)
);

-- One row for each resource of a slice; its outcome is written in the transaction that writes its label, so what is
-- counted is what was labelled, however often a job runs.
CREATE TABLE crawl_item (
  crawl_id bigint NOT NULL,
  slice integer NOT NULL,
  resource_id bigint NOT NULL REFERENCES resource ON DELETE CASCADE,
  outcome text CHECK (outcome IN ('read', 'unchanged', 'partial', 'failed', 'deleted')),
  reason text,
  bytes bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (crawl_id, slice, resource_id),
  FOREIGN KEY (crawl_id, slice) REFERENCES crawl_slice ON DELETE CASCADE
);
CREATE INDEX crawl_item_resource ON crawl_item (resource_id);
