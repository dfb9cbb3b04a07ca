-- Who people and agents are: groups, properties, sponsors, grants, and word to every process when any of it changes.

-- Without a clearance of its own a principal has that of its groups.
ALTER TABLE principal ALTER COLUMN clearance_class DROP NOT NULL;
ALTER TABLE principal
  -- What access policies may look at besides: a JSON object.
  ADD COLUMN properties jsonb NOT NULL DEFAULT '{}',
  -- Its id in the directory that it was provisioned from.
  ADD COLUMN external_id text,
  -- Never changes, while the id follows the user's name in its directory.
  ADD COLUMN uuid uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  -- Who keeps it: `file` and `scim` for those that a directory brought, and may take away again.
  ADD COLUMN kept_by text NOT NULL DEFAULT 'api' CHECK (kept_by IN ('api', 'file', 'scim'));
CREATE INDEX principal_external_id ON principal (external_id) WHERE external_id IS NOT NULL;

-- A user who is renamed keeps its keys.
ALTER TABLE api_key DROP CONSTRAINT api_key_principal_type_principal_id_fkey;
ALTER TABLE api_key ADD FOREIGN KEY (principal_type, principal_id) REFERENCES principal (type, id)
  ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE membership (
  group_type text NOT NULL DEFAULT 'group' CHECK (group_type = 'group'),
  group_id text NOT NULL,
  member_type text NOT NULL,
  member_id text NOT NULL,
  PRIMARY KEY (group_id, member_type, member_id),
  FOREIGN KEY (group_type, group_id) REFERENCES principal (type, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (member_type, member_id) REFERENCES principal (type, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX membership_member ON membership (member_type, member_id);

-- What an agent has besides what every principal has. One without a row here was made by an administrator.
CREATE TABLE agent (
  type text NOT NULL DEFAULT 'agent' CHECK (type = 'agent'),
  id text PRIMARY KEY,
  -- Null when the sponsor was deleted: then nobody answers for it, whoever gets that name later.
  sponsor_type text CHECK (sponsor_type = 'user'),
  sponsor_id text,
  purposes text[] NOT NULL,
  expires_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'active', 'suspended', 'retired')),
  -- Null again when it gets another sponsor, who has not said yes yet.
  approved_at timestamptz,
  risk_level text CHECK (risk_level IN ('low', 'medium', 'high', 'critical')),
  risk_note text,
  FOREIGN KEY (type, id) REFERENCES principal (type, id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (sponsor_type, sponsor_id) REFERENCES principal (type, id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX agent_sponsor ON agent (sponsor_id);

-- For a time, more than it was registered with: a label to join to its clearance, or a purpose.
CREATE TABLE agent_grant (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agent_id text NOT NULL REFERENCES agent ON DELETE CASCADE ON UPDATE CASCADE,
  clearance_class integer REFERENCES label_class,
  purpose text,
  reason text NOT NULL,
  granted_by text NOT NULL,
  granted_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  CHECK (clearance_class IS NOT NULL OR purpose IS NOT NULL)
);
CREATE INDEX agent_grant_agent ON agent_grant (agent_id);

-- Who did what with an agent, and why. Append-only; it outlives the agent.
CREATE TABLE agent_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agent_id text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  event text NOT NULL,
  by text NOT NULL,
  reason text
);
CREATE INDEX agent_event_agent ON agent_event (agent_id, id);

-- Every process forgets what it remembers of credentials and principals when one of them changes, whoever changed it:
-- a key that was revoked, an agent that was suspended, a row that somebody edited by hand.
CREATE FUNCTION tell_access_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('clearmark_access', '');
  RETURN NULL;
END $$;
CREATE TRIGGER access_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON principal
  FOR EACH STATEMENT EXECUTE FUNCTION tell_access_changed();
CREATE TRIGGER access_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON api_key
  FOR EACH STATEMENT EXECUTE FUNCTION tell_access_changed();
CREATE TRIGGER access_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON membership
  FOR EACH STATEMENT EXECUTE FUNCTION tell_access_changed();
CREATE TRIGGER access_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON agent
  FOR EACH STATEMENT EXECUTE FUNCTION tell_access_changed();
CREATE TRIGGER access_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON agent_grant
  FOR EACH STATEMENT EXECUTE FUNCTION tell_access_changed();
