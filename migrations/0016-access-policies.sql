-- Access policies: every version there ever was, and which one is in force.

CREATE TABLE access_policy (
  version integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  document jsonb NOT NULL,
  note text,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  active boolean NOT NULL DEFAULT false,
  -- When it last came into force; null for a draft that never did.
  activated_at timestamptz
);
CREATE UNIQUE INDEX access_policy_active ON access_policy (active) WHERE active;

-- Who put what in force, and in place of which version. Append-only.
CREATE TABLE access_policy_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version integer NOT NULL REFERENCES access_policy,
  before integer REFERENCES access_policy,
  who text NOT NULL,
  reason text,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER access_policy_change_append_only BEFORE UPDATE OR DELETE ON access_policy_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
