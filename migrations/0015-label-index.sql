-- What nodes that keep labels in memory have to take up: which rows have changed, by whatever statement. Written by
-- triggers, so that no writer can forget it; one row for up to 1,000 resources of a statement.

-- A node remembers a snapshot, and asks for what has committed since. A number would not do: numbers are not given in
-- the order of commits, and what commits late would be passed over.
CREATE TABLE label_touch (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  -- Null where sources changed: their names, roots and aliases.
  resources bigint[],
  -- Set where nothing else of them changed than when they were last confirmed, to this. Every crawl does that to
  -- everything, so that it must cost little: a node need not read the rows again.
  verified_at timestamptz
);
CREATE INDEX label_touch_xid ON label_touch (xid);

-- Which transactions had ended at a moment: what they touched can be dropped once every node has long seen it.
CREATE TABLE label_touch_mark (
  at timestamptz PRIMARY KEY DEFAULT now(),
  ended xid8 NOT NULL DEFAULT pg_snapshot_xmin(pg_current_snapshot())
);

-- Without nested loops: of a statement's own rows the planner knows no number, and would compare each with each.
CREATE FUNCTION touch_changed_resources() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
  changed boolean;
BEGIN
  WITH touched AS (
    SELECT n.id, CASE WHEN (n.uri, n.state, n.reason, n.propagated_class, n.manual_class, n.manual_until,
        n.manual_content_class) IS NOT DISTINCT FROM (o.uri, o.state, o.reason, o.propagated_class, o.manual_class,
        o.manual_until, o.manual_content_class) THEN n.verified_at END AS confirmed
    FROM after_it n JOIN before_it o ON o.id = n.id
    WHERE (n.verified_at, n.uri, n.state, n.reason, n.propagated_class, n.manual_class, n.manual_until,
        n.manual_content_class) IS DISTINCT FROM (o.verified_at, o.uri, o.state, o.reason, o.propagated_class,
        o.manual_class, o.manual_until, o.manual_content_class)
  ), numbered AS (
    SELECT id, confirmed, (row_number() OVER (PARTITION BY confirmed) - 1) / 1000 AS part FROM touched
  ), written AS (
    INSERT INTO label_touch (resources, verified_at) SELECT array_agg(id), confirmed FROM numbered
    GROUP BY confirmed, part RETURNING verified_at
  )
  SELECT bool_or(verified_at IS NULL) INTO changed FROM written;
  -- What was only confirmed is worth no haste.
  IF changed THEN PERFORM pg_notify('clearmark_label_changes', ''); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION touch_resources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO label_touch (resources)
  SELECT array_agg(id) FROM (SELECT id, (row_number() OVER () - 1) / 1000 AS part FROM touched) n GROUP BY part;
  IF FOUND THEN PERFORM pg_notify('clearmark_label_changes', ''); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION touch_resources_of_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO label_touch (resources)
  SELECT array_agg(resource_id)
  FROM (SELECT resource_id, (row_number() OVER () - 1) / 1000 AS part FROM touched) n GROUP BY part;
  IF FOUND THEN PERFORM pg_notify('clearmark_label_changes', ''); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION touch_resources_of_changed_versions() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
BEGIN
  INSERT INTO label_touch (resources)
  SELECT array_agg(resource_id) FROM (
    SELECT n.resource_id, (row_number() OVER () - 1) / 1000 AS part FROM after_it n JOIN before_it o ON o.id = n.id
    WHERE (n.resource_id, n.token, n.floor_class, n.content_class, n.flags, n.policy_version, n.catalogue_version,
        n.superseded_at) IS DISTINCT FROM (o.resource_id, o.token, o.floor_class, o.content_class, o.flags,
        o.policy_version, o.catalogue_version, o.superseded_at)) n GROUP BY part;
  IF FOUND THEN PERFORM pg_notify('clearmark_label_changes', ''); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION touch_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO label_touch (resources) VALUES (NULL);
  PERFORM pg_notify('clearmark_label_changes', '');
  RETURN NULL;
END $$;

CREATE TRIGGER resource_added AFTER INSERT ON resource REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION touch_resources();
CREATE TRIGGER resource_changed AFTER UPDATE ON resource REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it
  FOR EACH STATEMENT EXECUTE FUNCTION touch_changed_resources();
CREATE TRIGGER resource_removed AFTER DELETE ON resource REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION touch_resources();
CREATE TRIGGER version_added AFTER INSERT ON version REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION touch_resources_of_versions();
CREATE TRIGGER version_changed AFTER UPDATE ON version REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it
  FOR EACH STATEMENT EXECUTE FUNCTION touch_resources_of_changed_versions();
-- No trigger for removed versions: they go with their resource, or when the time to keep them is over, which nodes heed.
CREATE TRIGGER source_changed AFTER INSERT OR UPDATE OR DELETE ON source
  FOR EACH STATEMENT EXECUTE FUNCTION touch_sources();
