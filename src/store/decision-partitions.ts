import { setTimeout as sleep } from 'node:timers/promises';
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
  // What is packed does not become smaller by compressing it, and is to be read with its row: it stays there.
  const options = 'WITH (toast_tuple_target = 8160)';
  await tx.query(`CREATE TABLE ${name} (LIKE decision_log INCLUDING DEFAULTS INCLUDING CONSTRAINTS) ${options}`);
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

/** Milliseconds for which a partition waits to be dropped: meanwhile nobody can write, who is refused after a second. */
const briefly = 100;
/** How often that is tried, and milliseconds in between, in which all who write get their turn. */
const tries = 20;
const pause = 500;
/** What Postgres calls it when a lock was not to be had in time. */
const lockNotAvailable = '55P03';

/**
 * Drops whole weeks that ended before a moment, one after the other, and states it, so that what is left still verifies.
 * Along a chain time only grows: what is dropped of each chain is its beginning.
 * @throws what kept a week from being dropped: somebody reads it, say, and it is to be tried again later
 */
export async function dropDecisionsBefore(database: Database, keys: LogKeys, moment: Date): Promise<void> {
  const before = weekOf(moment);
  for (const { name, end } of await partitionsBefore(database, before)) {
    await patiently(() => database.transaction((tx) => dropWeek(tx, keys, name, end)));
  }
  await database.transaction((tx) => dropWeek(tx, keys, null, before));
}

async function patiently(work: () => Promise<void>): Promise<void> {
  for (let left = tries; ; left--) {
    try {
      return await work();
    } catch (error) {
      const wasLocked = error instanceof Error && 'code' in error && error.code === lockNotAvailable;
      if (!wasLocked || left === 1) throw error;
    }
    await sleep(pause);
  }
}

/** @param name of the partition of the week that ends at a moment; null for what found no partition */
async function dropWeek(tx: Transaction, keys: LogKeys, name: string | null, end: Date): Promise<void> {
  await lockPartitions(tx);
  // From the heads of chains, each a look at one index: to sort what is dropped would take as long as there is much.
  const { rows: dropped } = await tx.query<NodeHead>(
    `SELECT n.id AS node, d.seq, encode(d.chain, 'hex') AS chain FROM decision_node n CROSS JOIN LATERAL (
       SELECT seq, chain FROM decision_log WHERE node = n.id AND at < $1 ORDER BY seq DESC LIMIT 1) d
     ORDER BY n.id`,
    [end],
  );
  if (dropped.length > 0) await stateDropped(tx, keys, end, dropped);
  await tx.query('DELETE FROM decision_log_rest WHERE at < $1', [end]);
  if (name === null) return;
  // Last, since it locks the whole log until the transaction ends.
  await tx.query(`SET LOCAL lock_timeout = '${briefly}ms'`);
  await tx.query(`DROP TABLE IF EXISTS ${name}`);
}

/** Partitions of weeks that ended before a moment, the oldest first: what is left of a chain must be its end. */
async function partitionsBefore(database: Database, before: Date): Promise<{ name: string; end: Date }[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'decision_log'::regclass AND c.relname ~ '^decision_log_\\d{8}$' ORDER BY c.relname`,
  );
  return rows.map(({ name }) => ({ name, end: endOf(name) })).filter(({ end }) => end <= before);
}

/** When the week of a partition ends. */
function endOf(name: string): Date {
  const [, year, month, date] = /_(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)) + week);
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
