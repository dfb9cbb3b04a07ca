-- Whatever deletes a version has Postgres look for resources that refer to it: without this, through all of them.
CREATE INDEX resource_version ON resource (version_id) WHERE version_id IS NOT NULL;
