import { setTimeout as sleep } from 'node:timers/promises';
import { eraseDecisions } from '../../../src/app/erase-decisions.js';
import { dropExpired } from '../../../src/app/upkeep.js';
import { type LogVerdict, verifyLog } from '../../../src/app/verify-log.js';
import { defaultTaxonomy, makeLabel } from '../../../src/label/label.js';
import type { Database } from '../../../src/store/database.js';
import { openAnchoring } from '../../../src/store/decision-anchors.js';
import { deriveLogKeys } from '../../../src/store/decision-chain.js';
import type { DecisionEntry } from '../../../src/store/decision-entry.js';
import { type DecisionWriter, openDecisionWriter } from '../../../src/store/decision-log.js';
import { dropDecisionsBefore, preparePartitions } from '../../../src/store/decision-partitions.js';
import { readDecision } from '../../../src/store/decision-reading.js';
import { decisionEntry } from '../../decision-entries.js';
import { policyWith } from '../../policy.js';
import { openTestStore, type TestStore } from '../../store.js';

const keys = deriveLogKeys('a secret key for the tests of the log');
const day = 24 * 60 * 60 * 1000;

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store?.close());
beforeEach(async () => {
  const { rows } = await store.database.query<{ name: string }>(
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits
     WHERE inhparent = 'decision_log'::regclass AND inhrelid <> 'decision_log_rest'::regclass`,
  );
  for (const { name } of rows) await sql(`DROP TABLE ${name}`);
  await sql('TRUNCATE decision_log, decision_node, decision_anchor');
});

const verify = () => verifyLog({ database: store.database, keys });
const sql = (text: string, values: readonly unknown[] = []) => store.database.query(text, values);

async function append(writer: DecisionWriter, count: number): Promise<DecisionEntry[]> {
  const entries = Array.from({ length: count }, () => decisionEntry(2));
  for (const entry of entries) await writer.append(entry);
  return entries;
}

/** A log of one node with so many rows, and a statement on its end. */
async function written(rows: number, at?: number): Promise<{ node: string; entries: DecisionEntry[] }> {
  const writer = openDecisionWriter(store.url, keys, at === undefined ? undefined : () => at);
  const anchoring = openAnchoring(store.database, keys, writer);
  const entries = await append(writer, rows);
  await writer.close();
  await anchoring.close();
  return { node: writer.node, entries };
}

describe('a log that nobody touched', () => {
  test('verifies, over several nodes, and says what its last statement is', async () => {
    await written(7);
    await written(3);
    const verdict = await verify();
    expect(verdict).toMatchObject({ nodes: 2, rows: 10, erased: 0, unstated: 0, droppedBefore: null, breaks: [] });
    expect(verdict.last?.n).toBe(verdict.statements);
  });

  test('verifies while it is being written', async () => {
    const writer = openDecisionWriter(store.url, keys);
    let running = true;
    const writing = (async () => {
      while (running) await append(writer, 1);
    })();
    for (let i = 0; i < 5; i++) expect((await verify()).breaks).toEqual([]);
    running = false;
    await writing;
    await writer.close();
  });

  test('says how many rows no statement covers yet', async () => {
    const writer = openDecisionWriter(store.url, keys);
    await append(writer, 3);
    await writer.close();
    expect(await verify()).toMatchObject({ rows: 3, unstated: 3, breaks: [] });
  });
});

describe('what was done to the database behind the back of the service is found', () => {
  const broken = async ({ node }: { node: string }, seq: number): Promise<LogVerdict> => {
    const verdict = await verify();
    expect(verdict.breaks.map(({ where, seq: at }) => [where, at])).toEqual([[node, seq]]);
    return verdict;
  };
  const untriggered = async (statement: string, values: readonly unknown[] = []) => {
    await store.database.transaction(async (tx) => {
      await tx.query("SET LOCAL session_replication_role = 'replica'");
      await tx.query(statement, values);
    });
  };

  test('a changed payload, also with its digest made anew', async () => {
    const log = await written(5);
    await untriggered(
      'UPDATE decision_log SET payload = set_byte(payload, 40, 1 # get_byte(payload, 40)) WHERE seq = 3',
    );
    await broken(log, 3);
    await untriggered('UPDATE decision_log SET digest = sha256(payload) WHERE seq = 3');
    await broken(log, 3);
  });

  test.each([
    ['who asked', "actor = 'user:somebody@example.com'"],
    ['for whom', "subjects = '{}'"],
    ['the outcomes', 'outcomes = 4'],
    ['the kind', "kind = 'filter'"],
    ['the time', "at = at + interval '1 second'"],
    ['the hash', "chain = sha256('x')"],
    ['the content taken away', 'payload = NULL, erased_by = id'],
  ])('%s', async (_what, change) => {
    const log = await written(4);
    await untriggered(`UPDATE decision_log SET ${change} WHERE seq = 2`);
    await broken(log, 2);
  });

  test('a row taken out of the middle', async () => {
    const log = await written(5);
    await sql('DELETE FROM decision_log WHERE seq = 3');
    await broken(log, 4);
  });

  test('rows taken from the end, also when the head of the chain is put back', async () => {
    const log = await written(5);
    await sql('DELETE FROM decision_log WHERE seq > 3');
    await broken(log, 4);
    await sql('UPDATE decision_node n SET seq = 3, chain = (SELECT chain FROM decision_log WHERE seq = 3)');
    const { breaks } = await broken(log, 4);
    expect(breaks[0]?.what).toContain('a signed statement');
  });

  test('two rows that changed places', async () => {
    const log = await written(5);
    await untriggered('UPDATE decision_log SET seq = 5 - seq WHERE seq IN (2, 3)');
    await broken(log, 2);
  });

  test('a row put in', async () => {
    const log = await written(3);
    await sql(
      `INSERT INTO decision_log SELECT at, gen_random_uuid(), node, seq, kind, actor, subjects, outcomes, digest, chain, payload
       FROM decision_log WHERE seq = 3`,
    );
    await broken(log, 3);
  });

  test('rows put behind the end by somebody without the key', async () => {
    const log = await written(3);
    await sql(
      `INSERT INTO decision_log (at, id, node, seq, kind, actor, subjects, outcomes, digest, chain, payload)
       SELECT at, gen_random_uuid(), node, 4, kind, actor, subjects, outcomes, digest, sha256(chain || digest), payload
       FROM decision_log WHERE seq = 3`,
    );
    await broken(log, 4);
  });

  test('a whole node taken away', async () => {
    const log = await written(3);
    await written(2);
    await sql('DELETE FROM decision_log WHERE node = $1', [log.node]);
    await sql('DELETE FROM decision_node WHERE id = $1', [log.node]);
    await broken(log, 1);
  });

  test.each([
    ['taken out', 'DELETE FROM decision_anchor WHERE n = 2', 3],
    ['the first ones taken away', 'DELETE FROM decision_anchor WHERE n < 3', 3],
    ['changed', `UPDATE decision_anchor SET statement = replace(statement, '"seq":1', '"seq":2') WHERE n = 2`, 2],
    ['put under another head', 'UPDATE decision_anchor SET seq = 9 WHERE n = 2', 2],
    ['signed by somebody else', `UPDATE decision_anchor SET key = 'abc' WHERE n = 2`, 2],
  ])('a statement %s', async (_what, change, seq) => {
    for (let i = 0; i < 4; i++) await written(1);
    await sql(change);
    const { breaks } = await verify();
    expect(breaks).toContainEqual({ where: 'statements', seq, what: expect.any(String) });
  });

  test('everything rewound to an earlier state, by a statement that was kept elsewhere', async () => {
    await written(2);
    const { last } = await verify();
    await written(2);
    const kept = (await verify()).last ?? { n: 0, hash: '' };
    expect((await verifyLog({ database: store.database, keys }, kept)).breaks).toEqual([]);
    const { rows } = await store.database.query<{ node: string }>('SELECT node FROM decision_anchor WHERE n > $1', [
      last?.n,
    ]);
    for (const table of ['decision_log WHERE node', 'decision_node WHERE id']) {
      await sql(`DELETE FROM ${table} = $1`, [rows[0]?.node]);
    }
    await sql('DELETE FROM decision_anchor WHERE n > $1', [last?.n]);
    expect((await verify()).breaks).toEqual([]);
    const { breaks } = await verifyLog({ database: store.database, keys }, kept);
    expect(breaks).toEqual([{ where: 'statements', seq: kept.n, what: expect.stringContaining('kept elsewhere') }]);
  });

  test('a log made with another secret key', async () => {
    await written(2);
    const { breaks } = await verifyLog({ database: store.database, keys: deriveLogKeys('another secret key') });
    expect(breaks[0]).toEqual({ where: 'statements', seq: 1, what: expect.stringContaining('CLEARMARK_SECRET_KEY') });
  });
});

describe('partitions', () => {
  const partitions = async () => {
    const { rows } = await store.database.query<{ name: string }>(
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'decision_log'::regclass ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  };
  const partitionOf = async ({ id }: DecisionEntry) => {
    const { rows } = await store.database.query<{ name: string }>(
      'SELECT tableoid::regclass::text AS name FROM decision_log WHERE id = $1',
      [id],
    );
    return rows[0]?.name;
  };

  test('are made a month ahead, once, and rows find theirs as weeks go by', async () => {
    const now = Date.now();
    await Promise.all([
      preparePartitions(store.database, new Date(now)),
      preparePartitions(store.database, new Date(now)),
    ]);
    expect(await partitions()).toHaveLength(6);
    const [today] = (await written(1)).entries;
    expect(await partitionOf(today as DecisionEntry)).toMatch(/^decision_log_\d{8}$/);
    await preparePartitions(store.database, new Date(now + 7 * day));
    expect(await partitions()).toHaveLength(7);
  });

  test('one that is missing makes no append fail, and what came meanwhile moves into it', async () => {
    const { entries } = await written(3);
    expect(await partitionOf(entries[0] as DecisionEntry)).toBe('decision_log_rest');
    await preparePartitions(store.database, new Date());
    expect(await partitionOf(entries[0] as DecisionEntry)).toMatch(/^decision_log_\d{8}$/);
    expect(await verify()).toMatchObject({ rows: 3, breaks: [] });
    expect((await readDecision(store.database, entries[1]?.id ?? ''))?.entry).toEqual(entries[1]);
  });
});

describe('retention', () => {
  const lockIsWaitedFor = async () => {
    for (let waits = false; !waits; await sleep(5)) {
      const { rowCount } = await sql(
        `SELECT FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock' AND locktype = 'relation'
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      waits = rowCount !== 0;
    }
  };

  test('drops whole weeks, and what is left verifies: of a chain too that reaches over the bound', async () => {
    const now = Date.now();
    const old = now - 30 * day;
    await preparePartitions(store.database, new Date(old - 7 * day));
    await preparePartitions(store.database, new Date(now));
    const { entries: gone } = await written(3, old);
    let at = old;
    const writer = openDecisionWriter(store.url, keys, () => at);
    const [before] = await append(writer, 2);
    at = now;
    const [behind] = await append(writer, 2);
    await writer.close();
    expect(await verify()).toMatchObject({ rows: 7, breaks: [] });
    await dropDecisionsBefore(store.database, keys, new Date(now - 14 * day));
    const verdict = await verify();
    expect(verdict).toMatchObject({ rows: 2, breaks: [], droppedBefore: expect.any(String) });
    for (const entry of [...gone, before]) expect(await readDecision(store.database, entry?.id ?? '')).toBeNull();
    expect((await readDecision(store.database, behind?.id ?? ''))?.entry).toEqual(behind);
    // Again and again, and later all of it.
    await dropDecisionsBefore(store.database, keys, new Date(now - 14 * day));
    expect((await verify()).statements).toBe(verdict.statements);
    await dropDecisionsBefore(store.database, keys, new Date(now + 14 * day));
    expect(await verify()).toMatchObject({ rows: 0, breaks: [] });
    await written(2);
    expect(await verify()).toMatchObject({ rows: 2, breaks: [] });
  });

  test('drops what found no partition too', async () => {
    const now = Date.now();
    await written(2, now - 30 * day);
    await written(1);
    await dropDecisionsBefore(store.database, keys, new Date(now - 14 * day));
    expect(await verify()).toMatchObject({ rows: 1, breaks: [] });
  });

  test('rows that somebody else dropped are missed', async () => {
    const { node } = await written(3, Date.now() - 30 * day);
    await written(3);
    await dropDecisionsBefore(store.database, keys, new Date(Date.now() - 14 * day));
    await sql('DELETE FROM decision_log WHERE seq = 1');
    const { breaks } = await verify();
    expect(breaks).toHaveLength(1);
    expect(breaks[0]?.where).not.toBe(node);
  });

  test('that goes on while the log is verified is not taken for tampering', async () => {
    const now = Date.now();
    await preparePartitions(store.database, new Date(now - 30 * day));
    await preparePartitions(store.database, new Date(now));
    await written(2, now - 30 * day);
    await written(2);
    for (const moment of ['FROM decision_anchor WHERE n >', 'WHERE node = $1 AND seq > $2 ORDER BY seq']) {
      await written(2, now - 30 * day);
      let dropped = false;
      const query: Database['query'] = async (text, values) => {
        const answer = await store.database.query<never>(text, values);
        // Behind a first look at statements, and at a chain.
        if (!dropped && text.includes(moment)) {
          dropped = true;
          await dropDecisionsBefore(store.database, keys, new Date(now - 14 * day));
        }
        return answer;
      };
      expect(await verifyLog({ database: { ...store.database, query }, keys })).toMatchObject({ rows: 2, breaks: [] });
      expect(dropped).toBe(true);
    }
  });

  test('holds up nobody who writes while somebody reads what is to go', async () => {
    const now = Date.now();
    await preparePartitions(store.database, new Date(now - 30 * day));
    await written(2, now - 30 * day);
    const { running } = await store.database.transaction(async (reader) => {
      await reader.query('SELECT count(*) FROM decision_log');
      const running = dropDecisionsBefore(store.database, keys, new Date(now - 14 * day));
      await lockIsWaitedFor();
      // Who waits for longer is refused.
      await store.database.transaction(async (tx) => {
        await tx.query("SET LOCAL lock_timeout = '1s'");
        await tx.query('LOCK TABLE decision_log IN ROW EXCLUSIVE MODE');
      });
      return { running };
    });
    await running;
    expect(await verify()).toMatchObject({ rows: 0, breaks: [] });
  });

  test('is part of the upkeep, as partitions to come are', async () => {
    const { database, classes, rulebook } = store;
    await written(2, Date.now() - 40 * day);
    const policy = policyWith();
    const rules = { taxonomy: defaultTaxonomy, policy, rulebook, classes };
    await dropExpired({ database, rules, clock: () => new Date(), decisions: { keys, days: 30 } });
    expect(await verify()).toMatchObject({ rows: 0, breaks: [] });
    const { rows } = await database.query("SELECT 1 FROM pg_inherits WHERE inhparent = 'decision_log'::regclass");
    expect(rows).toHaveLength(6);
  });
});

describe('erasure', () => {
  const erase = async (request: { ids?: string[]; principal?: string }) => {
    const { database, classes, rulebook } = store;
    const rules = { taxonomy: defaultTaxonomy, policy: policyWith(), rulebook, classes };
    const log = openDecisionWriter(store.url, keys);
    const label = makeLabel(defaultTaxonomy, 'internal');
    const principal = { type: 'user', id: 'admin', name: 'admin' } as const;
    const actor = {
      keyId: 'k',
      token: null,
      expiresAt: null,
      principal,
      known: { ...principal, allGroups: [], properties: {}, agent: null },
      clearance: label,
      roles: ['admin'] as const,
      speaksFor: [],
    };
    const deps = { database, rules, clock: () => new Date(), log };
    const answer = await eraseDecisions(deps, actor, { ...request, reason: 'asked for' });
    await log.close();
    return answer;
  };

  test('takes the content of a decision and what it is found by; the rest verifies', async () => {
    const { entries } = await written(4);
    const [, second] = entries;
    const { erased, decisions } = await erase({ ids: [second?.id ?? ''] });
    expect(erased).toBe(1);
    const row = await readDecision(store.database, second?.id ?? '');
    expect([row?.entry, row?.erasedBy]).toEqual([null, decisions[0]]);
    const { rows } = await store.database.query('SELECT id FROM decision_log WHERE actor = $1', ['service:rag']);
    expect(rows).toHaveLength(3);
    expect(await verify()).toMatchObject({ rows: 5, erased: 1, breaks: [] });
    const reason = (await readDecision(store.database, decisions[0] ?? ''))?.entry;
    expect(reason).toMatchObject({ kind: 'erasure', erased: { ids: [second?.id], reason: 'asked for' } });
  });

  test('takes all of a principal, whether it asked or was asked for', async () => {
    await written(3);
    const writer = openDecisionWriter(store.url, keys);
    const ann = { type: 'user', id: 'ann@example.com', clearance: null, facts: null };
    await writer.append(decisionEntry(1, { actor: ann, subjects: [] }));
    await writer.append(decisionEntry(1, { subjects: [] }));
    await writer.close();
    expect(await erase({ principal: 'user:ann@example.com' })).toMatchObject({ erased: 4 });
    expect(await verify()).toMatchObject({ rows: 6, erased: 4, breaks: [] });
    const { rows } = await store.database.query<{ all: string }>('SELECT l::text AS all FROM decision_log l');
    expect(rows.map((row) => row.all).join()).not.toContain('ann@example.com');
    expect(await erase({ principal: 'user:ann@example.com' })).toEqual({ erased: 0, decisions: [] });
  });

  test('content taken away in the name of an erasure of other decisions is found', async () => {
    const { node, entries } = await written(3);
    const { decisions } = await erase({ ids: [entries[0]?.id ?? ''] });
    await sql(
      "UPDATE decision_log SET payload = NULL, actor = NULL, subjects = '{}', erased_by = $1 WHERE seq = 2",
      decisions,
    );
    expect((await verify()).breaks).toEqual([{ where: node, seq: 2, what: expect.stringContaining('does not') }]);
  });
});
