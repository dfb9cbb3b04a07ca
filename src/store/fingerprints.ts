import type { Database, Transaction } from './database.js';

/** What a version's passages are known again by. */
export interface RecordedPassages {
  /** Which key the hashes were made with. */
  readonly keyId: string;
  /** No hash twice. */
  readonly hashes: BigInt64Array;
  /** The block of text in which each stands, counted from 0. */
  readonly blocks: Int32Array;
}

export interface VersionPassages {
  readonly version: number;
  /** Null where it has none. */
  readonly passages: RecordedPassages | null;
}

/** A resource and version in which a shingle stands. */
export interface StandingShingle {
  readonly resource: number;
  readonly version: number;
  readonly block: number;
}

/**
 * Rows of one hash, at most. Enough to see that it is common; a notice at the foot of a million letters does not fill
 * the index.
 */
const mostOfOne = 64;
/**
 * Rows from which on documents that are read keep fewer: those of a million documents of 1,500 words, 33 GB. With so many
 * half of the hashes are kept, with twice as many a quarter: so that the index grows with the square root of what is read,
 * and of later documents only longer passages are found.
 */
const inFullUpTo = 400_000_000;
/** Rows of one statement. */
const rowsAtOnce = 10_000;
/** Hashes asked for in one statement. */
const askedAtOnce = 2_000;

/**
 * Writes by what passages of versions are known again. What is written already stays as it is.
 * @param given no version twice
 * @param replaces whether there may be other versions of the same resources
 */
export async function writePassages(
  tx: Transaction,
  given: readonly VersionPassages[],
  replaces: boolean,
): Promise<void> {
  if (given.length === 0) return;
  const thinning = thinningAt(await estimatedRows(tx));
  const items = given.map(({ version, passages }) => ({ version, passages: passages && thinned(passages, thinning) }));
  const versions = items.map(({ version }) => version);
  if (replaces) await dropOthers(tx, items);
  const { rows } = replaces
    ? await tx.query<{ version_id: number }>('SELECT version_id FROM fingerprint WHERE version_id = ANY($1)', [
        versions,
      ])
    : { rows: [] };
  const same = new Set(rows.map((row) => row.version_id));
  for (const batch of batches(items.filter(({ version }) => !same.has(version)))) {
    if (replaces) await dropFromOlder(tx, batch);
    await insert(tx, batch);
  }
}

/** How often the hashes of a document are halved in an index of so many rows. */
export function thinningAt(rows: number): number {
  return rows < inFullUpTo ? 0 : 1 + Math.floor(Math.log2(rows / inFullUpTo));
}

/** As of the last time that Postgres looked. */
async function estimatedRows(tx: Transaction): Promise<number> {
  const { rows } = await tx.query<{ rows: number }>(
    "SELECT reltuples AS rows FROM pg_class WHERE oid = 'fingerprint_shingle'::regclass",
  );
  return rows[0]?.rows ?? 0;
}

/** Of each hash it is decided by itself, so that the same are kept of a passage in all documents. */
export function thinned({ keyId, hashes, blocks }: RecordedPassages, thinning: number): RecordedPassages {
  if (thinning === 0) return { keyId, hashes, blocks };
  const mask = (1n << BigInt(thinning)) - 1n;
  const kept = Array.from(hashes.keys()).filter((n) => ((hashes[n] ?? 0n) & mask) === 0n);
  return {
    keyId,
    hashes: BigInt64Array.from(kept, (n) => hashes[n] ?? 0n),
    blocks: Int32Array.from(kept, (n) => blocks[n] ?? 0),
  };
}

/** Drops what a version had when it was read by another program or under another key. */
async function dropOthers(tx: Transaction, items: readonly VersionPassages[]): Promise<void> {
  const bare = items.filter(({ passages }) => passages === null).map(({ version }) => version);
  if (bare.length > 0) await tx.query('DELETE FROM fingerprint WHERE version_id = ANY($1)', [bare]);
  for (const { versions, hashes, keyId } of batches(items)) {
    await tx.query(
      `DELETE FROM fingerprint f
       USING (SELECT version_id, array_agg(hash ORDER BY hash) AS hashes
         FROM unnest($1::bigint[], $2::bigint[]) AS n(version_id, hash) GROUP BY version_id) n
       WHERE f.version_id = n.version_id AND (f.key_id, f.hashes) IS DISTINCT FROM ($3, n.hashes)`,
      [versions, hashes, keyId],
    );
  }
}

/** Of each resource the newest version that holds a hash has the row of it. */
async function dropFromOlder(tx: Transaction, { versions, hashes }: Batch): Promise<void> {
  await tx.query(
    `DELETE FROM fingerprint_shingle s
     USING unnest($1::bigint[], $2::bigint[]) AS n(version_id, hash), version w, version o
     WHERE w.id = n.version_id AND o.resource_id = w.resource_id AND o.id <> w.id
       AND s.hash = n.hash AND s.version_id = o.id`,
    [versions, hashes],
  );
}

async function insert(tx: Transaction, { versions, hashes, blocks, keyId }: Batch): Promise<void> {
  await tx.query(
    `INSERT INTO fingerprint (version_id, key_id, hashes)
     SELECT version_id, $3, array_agg(hash ORDER BY hash)
     FROM unnest($1::bigint[], $2::bigint[]) AS n(version_id, hash) GROUP BY version_id`,
    [versions, hashes, keyId],
  );
  await tx.query(
    `INSERT INTO fingerprint_shingle (hash, version_id, block)
     SELECT n.hash, n.version_id, n.block
     FROM unnest($1::bigint[], $2::bigint[], $3::int[]) AS n(version_id, hash, block)
     WHERE NOT EXISTS (SELECT FROM fingerprint_shingle s WHERE s.hash = n.hash OFFSET ${mostOfOne - 1})
     ORDER BY n.hash`,
    [versions, hashes, blocks],
  );
}

/** Gives the passages of a version to another of the same resource that has the same text. */
export async function carryPassages(tx: Transaction, from: number, to: number): Promise<void> {
  await tx.query('DELETE FROM fingerprint WHERE version_id = $1', [to]);
  await tx.query(
    `INSERT INTO fingerprint (version_id, key_id, hashes) SELECT $2, key_id, hashes FROM fingerprint
     WHERE version_id = $1`,
    [from, to],
  );
  await tx.query(
    `UPDATE fingerprint_shingle s SET version_id = $2 FROM fingerprint f
     WHERE f.version_id = $1 AND s.version_id = $1 AND s.hash = ANY(f.hashes)`,
    [from, to],
  );
}

/**
 * Where shingles are known to stand, each in a bounded number of documents.
 * @returns one list a hash, in order
 */
export async function standingOf(database: Database, hashes: readonly bigint[]): Promise<StandingShingle[][]> {
  const found: StandingShingle[][] = hashes.map(() => []);
  for (let from = 0; from < hashes.length; from += askedAtOnce) {
    const { rows } = await database.query<{ n: number; resource: number; version: number; block: number }>(
      `SELECT h.n::int, v.resource_id AS resource, v.id AS version, s.block
       FROM unnest($1::bigint[]) WITH ORDINALITY AS h(hash, n)
       CROSS JOIN LATERAL (SELECT version_id, block FROM fingerprint_shingle WHERE hash = h.hash LIMIT ${mostOfOne}) s
       JOIN version v ON v.id = s.version_id`,
      [hashes.slice(from, from + askedAtOnce)],
    );
    for (const { n, ...standing } of rows) found[from + n - 1]?.push(standing);
  }
  return found;
}

interface Batch {
  readonly keyId: string;
  /** One entry a hash in each. */
  readonly versions: number[];
  readonly hashes: bigint[];
  readonly blocks: number[];
}

/** Whole versions, together so many rows or a little more. */
function* batches(items: readonly VersionPassages[]): Generator<Batch> {
  let batch: Batch | null = null;
  for (const { version, passages } of items) {
    if (passages === null || passages.hashes.length === 0) continue;
    const { keyId, hashes, blocks } = passages;
    batch ??= { keyId, versions: [], hashes: [], blocks: [] };
    for (const [n, hash] of hashes.entries()) {
      batch.versions.push(version);
      batch.hashes.push(hash);
      batch.blocks.push(blocks[n] ?? 0);
    }
    if (batch.hashes.length < rowsAtOnce) continue;
    yield batch;
    batch = null;
  }
  if (batch) yield batch;
}
