-- What a crawl needs to recover from, and to say, when not all goes well.

-- Runs of a slice that began since one of its items was last recorded: a slice that kills its worker is given up
-- however it does so.
ALTER TABLE crawl_slice ADD COLUMN attempts integer NOT NULL DEFAULT 0;
CREATE INDEX crawl_slice_pending ON crawl_slice (crawl_id, n) WHERE state = 'pending';

-- Key prefixes that the listing could not look below. What is known there was not seen, and is not gone.
CREATE TABLE crawl_hidden (
  crawl_id bigint NOT NULL REFERENCES crawl ON DELETE CASCADE,
  prefix text NOT NULL
);
CREATE INDEX crawl_hidden_crawl ON crawl_hidden (crawl_id);

-- The counts of a crawl whose items were dropped: {"read","unchanged","partial","failed","deleted","bytes"}.
ALTER TABLE crawl ADD COLUMN totals jsonb;

-- A crawl that its schedule wants as soon as the present one has ended: its mode.
ALTER TABLE source ADD COLUMN queued_mode text CHECK (queued_mode IN ('incremental', 'full'));
