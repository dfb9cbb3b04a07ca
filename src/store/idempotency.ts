import type { Queryable } from './database.js';

/** What is known of a request that was made under an idempotency key before. */
export interface EarlierRequest {
  /** Keyed digest of the request. */
  readonly requestHash: Buffer;
  /** Null while it is being answered. */
  readonly status: number | null;
  /** Null where the answer held a secret or had no body. */
  readonly body: unknown;
}

/** How long answers are kept for repeats, and after how long one that was never finished counts as lost. */
const kept = '24 hours';
const lost = '5 minutes';

/**
 * Claims an idempotency key for a request. Returns null when it is this caller's, else the earlier request. A claim that
 * a process took and did not finish within five minutes (it was killed) is taken over.
 */
export async function claimRequest(
  database: Queryable,
  of: { readonly keyId: string; readonly key: string; readonly requestHash: Buffer },
): Promise<EarlierRequest | null> {
  await database.query(
    `DELETE FROM idempotency WHERE at < now() - interval '${kept}'
     OR (key_id = $1 AND key = $2 AND status IS NULL AND at < now() - interval '${lost}')`,
    [of.keyId, of.key],
  );
  const claimed = await database.query(
    'INSERT INTO idempotency (key_id, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT (key_id, key) DO NOTHING',
    [of.keyId, of.key, of.requestHash],
  );
  if (claimed.rowCount === 1) return null;
  const { rows } = await database.query<{ request_hash: Buffer; status: number | null; body: unknown }>(
    'SELECT request_hash, status, body FROM idempotency WHERE key_id = $1 AND key = $2',
    [of.keyId, of.key],
  );
  const row = rows[0];
  // Released between the two statements: whoever asks again gets it.
  if (!row) return { requestHash: of.requestHash, status: null, body: null };
  return { requestHash: row.request_hash, status: row.status, body: row.body };
}

/** Keeps the answer of a claimed request for its repeats. */
export async function finishRequest(
  database: Queryable,
  of: { readonly keyId: string; readonly key: string; readonly status: number; readonly body: unknown },
): Promise<void> {
  await database.query('UPDATE idempotency SET status = $3, body = $4 WHERE key_id = $1 AND key = $2', [
    of.keyId,
    of.key,
    of.status,
    of.body === undefined ? null : JSON.stringify(of.body),
  ]);
}

/** Gives a claim back: the request was refused and may be made again. */
export async function releaseRequest(
  database: Queryable,
  of: { readonly keyId: string; readonly key: string },
): Promise<void> {
  await database.query('DELETE FROM idempotency WHERE key_id = $1 AND key = $2 AND status IS NULL', [of.keyId, of.key]);
}
