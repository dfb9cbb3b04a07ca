import { randomBytes } from 'node:crypto';
import { ChainWalk } from '../../../src/app/walk-log.js';
import { deriveLogKeys } from '../../../src/store/decision-chain.js';
import { openDecisionWriter } from '../../../src/store/decision-log.js';
import { preparePartitions } from '../../../src/store/decision-partitions.js';
import { readDecision } from '../../../src/store/decision-reading.js';
import { decisionEntry } from '../../decision-entries.js';
import { openTestStore, type TestStore } from '../../store.js';

const keys = deriveLogKeys('a secret key for the tests of the log');

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store?.close());

test('what was appended is there when the append has resolved, and comes back as it was', async () => {
  const writer = openDecisionWriter(store.url, keys);
  const entry = decisionEntry(100);
  await writer.append(entry);
  const row = await readDecision(store.database, entry.id);
  expect(row?.entry).toEqual(entry);
  expect([row?.node, row?.seq, row?.kind]).toEqual([writer.node, 1, 'check']);
  await writer.close();
});

test('appends of the same moment share a transaction, and all stand in the chain in the order in which they came', async () => {
  const writer = openDecisionWriter(store.url, keys);
  const entries = Array.from({ length: 200 }, () => decisionEntry(3));
  await Promise.all(entries.map((entry) => writer.append(entry)));
  const { rows } = await store.database.query<{ id: string; seq: number; tx: string }>(
    'SELECT id, seq, xmin::text AS tx FROM decision_log WHERE node = $1 ORDER BY seq',
    [writer.node],
  );
  expect(rows.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  expect(rows.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
  expect(new Set(rows.map(({ tx }) => tx)).size).toBeLessThan(10);
  await writer.close();
});

test('what waits when the log is closed is written, and nothing is taken after', async () => {
  const writer = openDecisionWriter(store.url, keys);
  const last = decisionEntry(1);
  const appended = writer.append(last);
  await writer.close();
  await appended;
  expect(await readDecision(store.database, last.id)).not.toBeNull();
  await expect(writer.append(decisionEntry(1))).rejects.toThrow('closed');
});

test('names with quotes, backslashes and commas are found by as they are', async () => {
  const writer = openDecisionWriter(store.url, keys);
  const id = 'o"neil\\, {ann}';
  const entry = decisionEntry(1, { subjects: [{ type: 'user', id, clearance: null, facts: null }] });
  await writer.append(entry);
  const { rows } = await store.database.query('SELECT id FROM decision_log WHERE subjects @> ARRAY[$1]', [
    `user:${id}`,
  ]);
  expect(rows).toEqual([{ id: entry.id }]);
  await writer.close();
});

test('names that Postgres cannot keep as text or in an index do not keep others from being written', async () => {
  const writer = openDecisionWriter(store.url, keys);
  const ids = ['a\0b', randomBytes(6_000).toString('base64'), `${'x'.repeat(794)}\u{1f600}${'y'.repeat(9)}`, 'a\ud800'];
  const entries = ids.map((id) => decisionEntry(1, { subjects: [{ type: 'user', id, clearance: null, facts: null }] }));
  const other = decisionEntry(1);
  await Promise.all([...entries, other].map((entry) => writer.append(entry)));
  expect((await readDecision(store.database, entries[1]?.id ?? ''))?.entry).toEqual(entries[1]);
  expect(await readDecision(store.database, other.id)).not.toBeNull();
  const walk = new ChainWalk({ database: store.database, keys }, writer.node, null);
  expect(await walk.run()).toBeNull();
  expect(walk.rows).toBe(5);
  await writer.close();
});

test('a week of the log that cannot be made leaves out no other', async () => {
  await store.database.query('CREATE TYPE decision_log_20300107 AS ENUM ()');
  const monday = new Date('2030-01-07T00:00:00Z');
  await expect(preparePartitions(store.database, monday)).rejects.toThrow();
  const { rows } = await store.database.query(
    "SELECT relname AS name FROM pg_class WHERE relname ~ '^decision_log_2030\\d{4}$' AND relkind = 'r' ORDER BY 1",
  );
  expect(rows.map(({ name }) => name)).toEqual(
    ['0114', '0121', '0128', '0204'].map((day) => `decision_log_2030${day}`),
  );
});

test('a chain goes on where it is, when the answer to a statement that wrote was lost', async () => {
  const writer = openDecisionWriter(store.url, keys);
  await writer.append(decisionEntry(1));
  // Cuts the connection while the statement waits for a lock that it needs.
  await store.database.transaction(async (tx) => {
    await tx.query('SELECT 1 FROM decision_node WHERE id = $1 FOR UPDATE', [writer.node]);
    const lost = writer.append(decisionEntry(1));
    const refused = expect(lost).rejects.toThrow('not written');
    for (;;) {
      const { rows } = await store.database.query<{ done: boolean }>(
        `SELECT pg_terminate_backend(pid) AS done FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rows.length > 0) break;
    }
    await refused;
  });
  await writer.append(decisionEntry(1));
  const { rows } = await store.database.query<{ seq: number }>(
    'SELECT seq FROM decision_log WHERE node = $1 ORDER BY seq',
    [writer.node],
  );
  expect(rows).toEqual([{ seq: 1 }, { seq: 2 }]);
  await writer.close();
});

test('nothing of the log can be changed but for erasing a payload', async () => {
  const change = (what: string) => store.database.query(`UPDATE decision_log SET ${what}`);
  for (const what of ["payload = '\\x00'", 'seq = seq + 1', "digest = '\\x00'", "kind = 'filter'"]) {
    await expect(change(what)).rejects.toThrow('append-only');
  }
});
