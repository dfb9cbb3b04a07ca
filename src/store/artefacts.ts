import type { Database, Queryable, Transaction } from './database.js';

/** What was taken in, without any of it. */
export interface ArtefactInfo {
  /** Terms, rows or documents. */
  readonly entries: number;
  /** What was passed over, a sentence each. */
  readonly notes: readonly string[];
  /** Names of documents. */
  readonly documents?: readonly string[];
}

export interface ArtefactRecord {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  readonly kind: string;
  /** Bytes. */
  readonly size: number;
  readonly keyId: string | null;
  readonly info: ArtefactInfo;
}

/** Pieces of an artefact as they are stored, in bytes: rows that Postgres and the wire take easily. */
const chunkBytes = 1024 * 1024;

/**
 * Stores an artefact, unless it is there.
 * @param pieces its bytes, in pieces of any size
 */
export async function insertArtefact(
  tx: Transaction,
  { hash, kind, size, keyId, info }: ArtefactRecord,
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  const inserted = await tx.query(
    `INSERT INTO artefact (hash, kind, size, key_id, info) VALUES (decode($1, 'hex'), $2, $3, $4, $5)
     ON CONFLICT (hash) DO UPDATE SET created_at = now() RETURNING xmax = 0 AS created`,
    [hash, kind, size, keyId, JSON.stringify(info)],
  );
  if (!(inserted.rows[0] as { created: boolean } | undefined)?.created) return;
  let n = 0;
  for await (const data of chunksOf(pieces, chunkBytes)) {
    await tx.query(`INSERT INTO artefact_chunk (hash, n, data) VALUES (decode($1, 'hex'), $2, $3)`, [hash, n++, data]);
  }
}

async function* chunksOf(pieces: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < size) continue;
    const all = Buffer.concat(waiting);
    let from = 0;
    for (; from + size <= all.length; from += size) yield all.subarray(from, from + size);
    waiting = [all.subarray(from)];
    length = all.length - from;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/** The bytes of an artefact in order, one chunk in memory at a time. Nothing when there is none. */
export async function* readArtefact(database: Queryable, hash: string): AsyncGenerator<Buffer> {
  for (let n = 0; ; n++) {
    const { rows } = await database.query<{ data: Buffer }>(
      `SELECT data FROM artefact_chunk WHERE hash = decode($1, 'hex') AND n = $2`,
      [hash, n],
    );
    if (!rows[0]) return;
    yield rows[0].data;
  }
}

/** Drops artefacts that nothing has referred to since a moment: until then other processes may still be loading them. */
export async function dropArtefactsBefore(database: Database, moment: Date): Promise<number> {
  const { rowCount } = await database.query(
    `DELETE FROM artefact a WHERE created_at < $1
       AND NOT EXISTS (SELECT FROM custom_infotype c WHERE c.artefact = a.hash)
       AND NOT EXISTS (SELECT FROM custom_infotype_change h WHERE h.artefact = a.hash AND h.at > $1)`,
    [moment],
  );
  return rowCount ?? 0;
}
