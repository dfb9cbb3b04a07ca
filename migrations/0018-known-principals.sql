-- An agent has a sponsor, a purpose and an expiry. One that an administrator made without them waits for a sponsor to be
-- named, and for approval, as one that was just registered does.
INSERT INTO agent (id, purposes, expires_at)
  SELECT p.id, '{}', now() + interval '90 days' FROM principal p
  WHERE p.type = 'agent' AND NOT EXISTS (SELECT FROM agent a WHERE a.id = p.id);
INSERT INTO agent_event (agent_id, event, by, reason)
  SELECT a.id, 'registered', 'clearmark', 'it was made without a sponsor' FROM agent a WHERE a.purposes = '{}';

-- Names of users who were deleted or renamed: their tokens may be good for a while, and the groups these list must not
-- let them in again as if nobody had ever heard of them. A digest, so that the name itself is gone. Whoever makes a user of
-- that name again takes it out; names of users compare without case.
CREATE TABLE former_user (
  name_digest bytea PRIMARY KEY,
  since timestamptz NOT NULL DEFAULT now()
);
CREATE FUNCTION user_name_digest(name text) RETURNS bytea LANGUAGE sql IMMUTABLE
  RETURN sha256(convert_to(lower(name), 'UTF8'));
CREATE INDEX principal_lower_id ON principal (lower(id)) WHERE type = 'user';
-- A trigger, since an older process deletes users as well.
CREATE FUNCTION note_former_user() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.type = 'user' THEN
    INSERT INTO former_user (name_digest) VALUES (user_name_digest(OLD.id)) ON CONFLICT DO NOTHING;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.type = 'user' THEN
    DELETE FROM former_user WHERE name_digest = user_name_digest(NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER former_user AFTER INSERT OR DELETE OR UPDATE OF id ON principal
  FOR EACH ROW EXECUTE FUNCTION note_former_user();
