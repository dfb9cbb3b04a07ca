-- The log of decisions: one row a question, written before it is answered. What `decision` holds stays readable there.

-- Each process is a node with a chain of its own. Its row is the head of that chain: whoever appends moves it in the
-- same statement, so that a chain cannot fork, whatever became of a statement whose answer was lost.
CREATE TABLE decision_node (
  id uuid PRIMARY KEY,
  started_at timestamptz NOT NULL DEFAULT now(),
  seq bigint NOT NULL,
  chain bytea NOT NULL
);

CREATE TABLE decision_log (
  -- When it was written, by the database's clock as the node knows it; grows along a chain.
  at timestamptz NOT NULL,
  id uuid NOT NULL,
  node uuid NOT NULL,
  seq bigint NOT NULL,
  kind text NOT NULL,
  -- Out of the payload, to be found by: "type:id". Gone when the payload was erased.
  actor text,
  subjects text[] NOT NULL DEFAULT '{}',
  -- Which outcomes are among the candidates: 1 permit, 2 redact, 4 deny.
  outcomes smallint NOT NULL,
  -- SHA-256 of the payload, which holds salt: what was erased cannot be guessed from it.
  digest bytea NOT NULL,
  -- HMAC-SHA-256 over the chain before, the digest and this row's place (see src/store/decision-chain.ts).
  chain bytea NOT NULL,
  payload bytea,
  -- The decision of kind "erasure" that says who erased it and why.
  erased_by uuid,
  PRIMARY KEY (id, at),
  CHECK ((payload IS NULL) = (erased_by IS NOT NULL))
) PARTITION BY RANGE (at);
CREATE INDEX decision_log_at ON decision_log (at, id);
CREATE INDEX decision_log_chain ON decision_log (node, seq);
CREATE INDEX decision_log_actor ON decision_log (actor, at);
CREATE INDEX decision_log_subjects ON decision_log USING gin (subjects);
-- Takes what no other partition covers, so that a missing one never makes a decision fail.
CREATE TABLE decision_log_rest PARTITION OF decision_log DEFAULT;

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'decision_log is append-only: a payload can be erased, nothing else changed';
END $$;
CREATE TRIGGER decision_log_append_only BEFORE UPDATE ON decision_log FOR EACH ROW
  WHEN (NEW.payload IS NOT NULL OR OLD.payload IS NULL
    OR (NEW.at, NEW.id, NEW.node, NEW.seq, NEW.kind, NEW.outcomes, NEW.digest, NEW.chain)
      IS DISTINCT FROM (OLD.at, OLD.id, OLD.node, OLD.seq, OLD.kind, OLD.outcomes, OLD.digest, OLD.chain))
  EXECUTE FUNCTION refuse_rewriting();

-- Signed statements about the log, chained themselves: heads of chains, and what retention dropped.
CREATE TABLE decision_anchor (
  n bigint PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  -- Whose head it states, out of the statement to be found by; null for other statements.
  node uuid,
  seq bigint,
  -- JSON, signed as it stands here.
  statement text NOT NULL,
  -- SHA-256 over the hash before and the statement.
  hash bytea NOT NULL,
  -- Ed25519 over the hash.
  signature bytea NOT NULL,
  -- The public half of the key, as a JWK's x.
  key text NOT NULL
);
CREATE INDEX decision_anchor_node ON decision_anchor (node, seq) WHERE node IS NOT NULL;
