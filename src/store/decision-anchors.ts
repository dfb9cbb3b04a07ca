import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import type { Database, Queryable } from './database.js';
import type { ChainHead, LogKeys } from './decision-chain.js';
import type { DecisionWriter } from './decision-log.js';

/** Where a node's chain stands or stood, hashes in hexadecimal. */
export interface NodeHead {
  readonly node: string;
  readonly seq: number;
  readonly chain: string;
}

/** What is signed of the log. */
export type Statement =
  | ({ readonly kind: 'head' } & NodeHead)
  /**
   * Retention dropped what was written before a moment: of each node all up to `seq`. It names all nodes of which
   * anything was ever dropped, and the first statement that is kept.
   */
  | {
      readonly kind: 'dropped';
      readonly before: string;
      readonly nodes: readonly NodeHead[];
      readonly anchors: { readonly from: number; readonly after: string };
    };

/** A signed statement; each is chained to the one before it. */
export interface Anchor {
  readonly n: number;
  readonly at: Date;
  readonly node: string | null;
  readonly seq: number | null;
  readonly statement: string;
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly key: string;
}

const columns = 'n, at, node, seq, statement, hash, signature, key';
/** What the very first statement follows on. */
export const firstHash = createHash('sha256').update('clearmark statements about decisions').digest();

/** SHA-256 over the hash before and the statement as it stands. */
export function anchorHash(before: Uint8Array, statement: string): Buffer {
  return createHash('sha256').update(before).update(statement).digest();
}

/** What an anchor states; null when it is not what was written, or is kept under another head than it states. */
export function readStatement({ statement, node, seq }: Pick<Anchor, 'statement' | 'node' | 'seq'>): Statement | null {
  try {
    const read: Statement = JSON.parse(statement);
    const head = read.kind === 'head' ? read : null;
    return (head?.node ?? null) === node && (head?.seq ?? null) === seq ? read : null;
  } catch {
    return null;
  }
}

/** Whether a statement was signed by the key that it names. */
export function isSigned({ hash, signature, key }: Pick<Anchor, 'hash' | 'signature' | 'key'>): boolean {
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  return verify(null, hash, publicKey, signature);
}

/** Signs and appends a statement. Call it in a transaction: statements are made one after the other. */
export async function appendAnchor(
  tx: Queryable,
  keys: LogKeys,
  statementOn: (last: ChainHead) => Statement,
): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('clearmark.decision_anchor'))");
  const { rows } = await tx.query<{ n: number; hash: Buffer }>(
    'SELECT n, hash FROM decision_anchor ORDER BY n DESC LIMIT 1',
  );
  const last = rows[0] ?? { n: 0, hash: firstHash };
  const made = statementOn({ seq: last.n, chain: last.hash });
  const statement = JSON.stringify(made);
  const hash = anchorHash(last.hash, statement);
  const head = made.kind === 'head' ? made : null;
  await tx.query(
    `INSERT INTO decision_anchor (n, node, seq, statement, hash, signature, key) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [last.n + 1, head?.node, head?.seq, statement, hash, sign(null, hash, keys.sign), keys.publicKey],
  );
}

/** Up to `limit` statements after a number, in order. */
export async function listAnchors(database: Database, after: number, limit: number): Promise<Anchor[]> {
  const { rows } = await database.query<Anchor>(
    `SELECT ${columns} FROM decision_anchor WHERE n > $1 ORDER BY n LIMIT $2`,
    [after, limit],
  );
  return rows;
}

/** Up to `limit` statements of a node's heads after a number of its chain, in order. */
export async function listHeads(database: Database, node: string, after: number, limit: number): Promise<NodeHead[]> {
  const { rows } = await database.query<{ statement: string }>(
    'SELECT statement FROM decision_anchor WHERE node = $1 AND seq > $2 ORDER BY seq LIMIT $3',
    [node, after, limit],
  );
  return rows.map(({ statement }) => JSON.parse(statement));
}

/** Milliseconds between two statements on where a chain stands. */
const anchorEvery = 60_000;
const lookEvery = 1_000;

/**
 * States where the chain of this process stands: at once when it begins, each minute while it grows, and at the end.
 * What fails is tried again; nothing waits for it.
 */
export function openAnchoring(
  database: Database,
  keys: LogKeys,
  writer: Pick<DecisionWriter, 'node' | 'head'>,
): { close(): Promise<void> } {
  let stated = 0;
  let statedAt = Number.NEGATIVE_INFINITY;
  let work: Promise<void> = Promise.resolve();
  const state = async () => {
    const head = writer.head();
    if (!head || head.seq === stated) return;
    const { seq, chain } = head;
    const statement = { kind: 'head', node: writer.node, seq, chain: chain.toString('hex') } as const;
    await database.transaction((tx) => appendAnchor(tx, keys, () => statement));
    stated = seq;
    statedAt = performance.now();
  };
  let busy = false;
  const next = () => {
    busy = true;
    work = work
      .then(state)
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
    return work;
  };
  const timer = setInterval(() => {
    // One at a time: nothing piles up while the database hangs.
    if (!busy && performance.now() - statedAt >= anchorEvery) void next();
  }, lookEvery).unref();
  return {
    async close() {
      clearInterval(timer);
      await next();
    },
  };
}
