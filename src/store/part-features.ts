import type { Database, Queryable, Transaction } from './database.js';

/** Features of a part in which a trained classifier found something: numbers of buckets, hashed under a key. */
export interface RecordedFeatures {
  readonly keyId: string;
  readonly packed: Uint8Array;
}

/** Of one version so many parts keep theirs: what reviewers look at. */
const keptOfVersion = 20;
/** Rows kept in all: some hundred megabytes at most. */
const keptInAll = 20_000;

/** Keeps features of parts of versions that have just been written. */
export async function writeFeatures(
  tx: Transaction,
  versions: readonly { readonly id: number; readonly parts: readonly { readonly features?: RecordedFeatures }[] }[],
): Promise<void> {
  const rows = versions.flatMap(({ id, parts }) =>
    parts.flatMap(({ features }, part) => (features ? [{ id, part, features }] : [])).slice(0, keptOfVersion),
  );
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO part_features (version_id, part, features, key_id)
     SELECT * FROM unnest($1::bigint[], $2::integer[], $3::bytea[], $4::text[]) ON CONFLICT DO NOTHING`,
    [
      rows.map(({ id }) => id),
      rows.map(({ part }) => part),
      rows.map(({ features }) => Buffer.from(features.packed)),
      rows.map(({ features }) => features.keyId),
    ],
  );
}

/** Features of parts of documents, as they are now, in which an infotype was found; newest first. */
export async function featuresOfFound(
  database: Queryable,
  infotype: string,
  keyId: string,
  limit: number,
): Promise<Buffer[]> {
  const { rows } = await database.query<{ features: Buffer }>(
    `SELECT p.features FROM part_features p JOIN resource r ON r.version_id = p.version_id
     WHERE p.key_id = $2 AND EXISTS (
       SELECT FROM finding f WHERE f.version_id = p.version_id AND f.part = p.part AND f.infotype = $1)
     ORDER BY p.version_id DESC, p.part LIMIT $3`,
    [infotype, keyId, limit],
  );
  return rows.map(({ features }) => features);
}

/** Drops features of the oldest versions, beyond as many as are kept. */
export async function dropFeatures(database: Database): Promise<void> {
  await database.query(
    `DELETE FROM part_features WHERE version_id < (
       SELECT version_id FROM part_features ORDER BY version_id DESC OFFSET ${keptInAll} LIMIT 1)`,
  );
}
