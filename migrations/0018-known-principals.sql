-- An agent has a sponsor, a purpose and an expiry. One that an administrator made without them waits for a sponsor to be
-- named, and for approval, as one that was just registered does.
INSERT INTO agent (id, purposes, expires_at)
  SELECT p.id, '{}', now() + interval '90 days' FROM principal p
  WHERE p.type = 'agent' AND NOT EXISTS (SELECT FROM agent a WHERE a.id = p.id);
INSERT INTO agent_event (agent_id, event, by, reason)
  SELECT a.id, 'registered', 'clearmark', 'it was made without a sponsor' FROM agent a WHERE a.purposes = '{}';
