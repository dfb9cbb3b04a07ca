import type { Database, Transaction } from './database.js';
import { appendAnchor, firstHash, type NodeHead, type Statement } from './decision-anchors.js';
import type { LogKeys } from './decision-chain.js';

const day = 24 * 60 * 60 * 1000;
const week = 7 * day;
/** The first Monday of 1970. */
const firstMonday = 4 * day;
/** Weeks for which partitions are made ahead, the present one not counted. */
const ahead = 4;

/** Monday, 0:00 UTC, of the week of a moment. */
function weekOf(moment: Date): Date {
  return new Date(Math.floor((moment.getTime() - firstMonday) / week) * week + firstMonday);
}

/**
 * Makes the partitions of this week and of the next ones. What came too early for its partition moves into it.
 * @throws what kept one from being made, when all others are
 */
export async function preparePartitions(database: Database, now: Date): Promise<void> {
  const failures: unknown[] = [];
  for (let i = 0; i <= ahead; i++) {
    const from = new Date(weekOf(now).getTime() + i * week);
    // One for a week of which rows keep coming may not be to be made: the next ones must not lack for it.
    await database.transaction((tx) => makePartition(tx, from)).catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function makePartition(tx: Transaction, from: Date): Promise<void> {
  const to = new Date(from.getTime() + week);
  const name = `decision_log_${from.toISOString().slice(0, 10).replaceAll('-', '')}`;
  await lockPartitions(tx);
  const { rows } = await tx.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [name]);
  if (rows[0]?.there) return;
  // Attaching a table of its own locks no partition but the default one, in which nothing is written usually.
  await tx.query(`CREATE TABLE ${name} (LIKE decision_log INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`);
  const within = `at >= '${from.toISOString()}' AND at < '${to.toISOString()}'`;
  await tx.query(
    `WITH moved AS (DELETE FROM decision_log_rest WHERE ${within} RETURNING *) INSERT INTO ${name} SELECT * FROM moved`,
  );
  const bounds = `FROM ('${from.toISOString()}') TO ('${to.toISOString()}')`;
  await tx.query(`ALTER TABLE decision_log ATTACH PARTITION ${name} FOR VALUES ${bounds}`);
}

/** One process at a time, and none for long: what waits for a lock makes others wait for it. */
async function lockPartitions(tx: Transaction): Promise<void> {
  await tx.query("SET LOCAL lock_timeout = '2s'");
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('clearmark.decision_log'))");
}

/**
 * Drops whole weeks that ended before a moment, and states it, so that what is left still verifies. Along a chain time
 * only grows: what is dropped of each chain is its beginning.
 */
export async function dropDecisionsBefore(database: Database, keys: LogKeys, moment: Date): Promise<void> {
  const before = weekOf(moment);
  await database.transaction(async (tx) => {
    await lockPartitions(tx);
    const { rows: dropped } = await tx.query<NodeHead>(
      `SELECT DISTINCT ON (node) node, seq, encode(chain, 'hex') AS chain FROM decision_log WHERE at < $1
       ORDER BY node, seq DESC`,
      [before],
    );
    const partitions = await partitionsBefore(tx, before);
    if (dropped.length === 0 && partitions.length === 0) return;
    if (dropped.length > 0) await stateDropped(tx, keys, before, dropped);
    for (const name of partitions) await tx.query(`DROP TABLE ${name}`);
    await tx.query('DELETE FROM decision_log_rest WHERE at < $1', [before]);
  });
}

async function partitionsBefore(tx: Transaction, before: Date): Promise<string[]> {
  const { rows } = await tx.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'decision_log'::regclass AND c.relname ~ '^decision_log_\\d{8}$'`,
  );
  const limit = `decision_log_${before.toISOString().slice(0, 10).replaceAll('-', '')}`;
  return rows.map(({ name }) => name).filter((name) => name < limit);
}

async function stateDropped(tx: Transaction, keys: LogKeys, before: Date, dropped: readonly NodeHead[]): Promise<void> {
  const { rows } = await tx.query<{ statement: string }>(
    'SELECT statement FROM decision_anchor WHERE node IS NULL ORDER BY n DESC LIMIT 1',
  );
  const earlier: Statement | null = rows[0] ? JSON.parse(rows[0].statement) : null;
  const known = earlier?.kind === 'dropped' ? earlier.nodes : [];
  const nodes = [...new Map([...known, ...dropped].map((head) => [head.node, head])).values()];
  const kept = await firstKept(tx, before);
  await appendAnchor(tx, keys, ({ seq, chain }) => ({
    kind: 'dropped',
    before: before.toISOString(),
    nodes,
    // Where no other one is left, this is the first.
    anchors: kept ?? { from: seq + 1, after: chain.toString('hex') },
  }));
  await tx.query(`DELETE FROM decision_anchor WHERE n < coalesce($1, (SELECT max(n) FROM decision_anchor))`, [
    kept?.from ?? null,
  ]);
}

/** The first statement since a moment, and the hash that it follows on. */
async function firstKept(tx: Transaction, since: Date): Promise<{ from: number; after: string } | null> {
  const { rows } = await tx.query<{ n: number; before: Buffer | null }>(
    `SELECT a.n, b.hash AS before FROM decision_anchor a LEFT JOIN decision_anchor b ON b.n = a.n - 1
     WHERE a.at >= $1 ORDER BY a.n LIMIT 1`,
    [since],
  );
  const first = rows[0];
  return first ? { from: first.n, after: (first.before ?? firstHash).toString('hex') } : null;
}
