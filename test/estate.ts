import type { Label } from '../src/label/label.js';
import { openLabelClasses } from '../src/store/classes.js';
import type { Database } from '../src/store/database.js';
import { digest } from '../src/store/listing.js';

/** A source without a crawl, at `file:///srv`. @returns its number */
export async function addSource(database: Database): Promise<number> {
  const { rows } = await database.query<{ id: number }>(
    `INSERT INTO source (name, connector, config, root_uri) VALUES ('share', 'filesystem', '{}', 'file:///srv')
     RETURNING id`,
  );
  return rows[0]?.id ?? 0;
}

/** A file as a crawl leaves it that has just read it under the rules in force. @returns the number of the resource */
export async function addFile(database: Database, source: number, name: string, label: Label): Promise<number> {
  const classId = await openLabelClasses(database).idOf(label);
  const uri = `file:///srv/${name}`;
  return database.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: number }>(
      `INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state, class_id, verified_at)
       VALUES ($1, $2, $3, $4, $5, 'document', 'current', $6, now()) RETURNING id`,
      [source, name, digest(name), uri, digest(uri), classId],
    );
    const id = rows[0]?.id ?? 0;
    await tx.query(
      `WITH v AS (
         INSERT INTO version (resource_id, content_hash, token, size, media_type, floor_class, content_class, class_id,
           catalogue_version, policy_version)
         SELECT $1::bigint, 'sha256:' || repeat('0', 64), lpad($1::bigint::text, 16, 'A'), 1, 'text/plain', $2, $2, $2,
           (SELECT version FROM catalogue WHERE active), (SELECT version FROM labeling_policy WHERE active)
         RETURNING id)
       UPDATE resource SET version_id = v.id FROM v WHERE resource.id = $1`,
      [id, classId],
    );
    return id;
  });
}
