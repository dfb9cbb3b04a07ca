import { type ChangesDependencies, changes, snapshot } from '../../../src/app/changes.js';
import { dropExpired } from '../../../src/app/upkeep.js';
import { defaultTaxonomy } from '../../../src/label/label.js';
import { openDatabase } from '../../../src/store/database.js';
import { deriveLogKeys } from '../../../src/store/decision-chain.js';
import { announce, dropChangesBefore, feedBounds, readChanges, sequence } from '../../../src/store/feed.js';
import { recordListing } from '../../../src/store/listing.js';
import { policyWith } from '../../policy.js';
import { openTestStore, type TestStore } from '../../store.js';

let store: TestStore;
let ids: number[];
let deps: ChangesDependencies;

beforeEach(async () => {
  store = await openTestStore();
  const crawlId = await store.newCrawl();
  const entries = Array.from({ length: 20 }, (_, i) => ({
    key: `f${i}`,
    uri: `file:///srv/f${i}`,
    kind: 'document',
    evidence: 'e',
    size: 1,
    modifiedAt: null,
  }));
  const of = {
    ...store.rulebook,
    sourceId: store.sourceId,
    crawlId,
    full: false,
    heedsOwners: false,
    scannedWith: 'x',
  };
  const outcome = await store.database.transaction((tx) => recordListing(tx, of, entries));
  ids = [...outcome.toRead].sort((a, b) => a - b);
  deps = {
    database: store.database,
    rules: { taxonomy: defaultTaxonomy, policy: policyWith(), rulebook: store.rulebook, classes: store.classes },
    deploymentId: 'd1',
    waitForChange: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 20))),
  };
});
afterEach(() => store.close());

/** A transaction that announces a change and commits when told. */
function openTransaction(resource: number): { announced: Promise<void>; commit: () => Promise<void> } {
  let finish: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let announced: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    announced = resolve;
  });
  const done = store.database.transaction(async (tx) => {
    await announce(tx, [resource]);
    announced();
    await told;
  });
  return {
    announced: ready,
    commit: () => {
      finish();
      return done;
    },
  };
}

const seen = async (after = 0) => (await readChanges(store.database, after, 1000)).map((c) => c.resourceId);

describe('the change feed', () => {
  test('gives a late commit a late number, so that no reader has passed it', async () => {
    const [a = 0, b = 0, c = 0] = ids;
    const early = openTransaction(a);
    await early.announced;
    const quick = openTransaction(b);
    await quick.announced;
    await quick.commit();
    const first = await changes(deps, { limit: 10 });
    expect(first.changes.map((x) => x.id)).toEqual([`res_${b}`]);
    await early.commit();
    const last = openTransaction(c);
    await last.announced;
    await last.commit();
    const second = await changes(deps, { after: first.next, limit: 10 });
    expect(second.changes.map((x) => x.id)).toEqual([`res_${a}`, `res_${c}`]);
  });

  test('is not held up by one long transaction', async () => {
    const [a = 0, ...rest] = ids;
    const long = openTransaction(a);
    await long.announced;
    for (const id of rest.slice(0, 5)) {
      const quick = openTransaction(id);
      await quick.announced;
      await quick.commit();
      await sequence(store.database);
    }
    expect(await seen()).toEqual(rest.slice(0, 5));
    await long.commit();
    await sequence(store.database);
    expect(await seen()).toEqual([...rest.slice(0, 5), a]);
  });

  test('never loses, repeats or reorders a number while many write, number and read at once', async () => {
    const written: number[] = [];
    const write = async (part: number) => {
      for (let i = part; i < 60; i += 4) {
        const id = ids[i % ids.length] ?? 0;
        await store.database.transaction(async (tx) => {
          await tx.query('SELECT 1 FROM resource WHERE id = $1 FOR UPDATE', [id]);
          await announce(tx, [id]);
          await tx.query('SELECT pg_sleep($1)', [((i * 7) % 5) / 500]);
        });
        written.push(id);
      }
    };
    const other = openDatabase(store.url);
    let reading = true;
    const collected: number[] = [];
    const read = async () => {
      let after = 0;
      for (let last = false; ; last = !reading) {
        await Promise.all([sequence(store.database), sequence(other)]);
        for (const change of await readChanges(other, after, 7)) {
          expect(change.seq).toBe(after + 1);
          after = change.seq;
          collected.push(change.resourceId);
        }
        if (last && after === (await feedBounds(other)).last) return;
      }
    };
    const reader = read();
    await Promise.all([0, 1, 2, 3].map(write));
    reading = false;
    await reader;
    await other.close();
    expect([...collected].sort((x, y) => x - y)).toEqual([...written].sort((x, y) => x - y));
  });

  test('waits for a change that comes, and gives up when none does', async () => {
    const empty = await changes(deps, { limit: 10 });
    expect(empty.changes).toEqual([]);
    const waiting = changes(deps, { after: empty.next, limit: 10, wait: 5_000 });
    const { announced, commit } = openTransaction(ids[0] ?? 0);
    await announced;
    await commit();
    expect((await waiting).changes).toHaveLength(1);
    const more = await changes(deps, { after: (await waiting).next, limit: 10, wait: 50 });
    expect(more.changes).toEqual([]);
  });

  test('pages without gaps', async () => {
    for (const id of ids.slice(0, 7)) {
      const one = openTransaction(id);
      await one.announced;
      await one.commit();
    }
    const collected: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await changes(deps, { after, limit: 3 });
      collected.push(...page.changes.map((c) => c.id));
      after = page.next;
      if (page.changes.length === 0) break;
    }
    expect(collected).toEqual(ids.slice(0, 7).map((id) => `res_${id}`));
  });

  test('refuses a cursor of another deployment, of another kind, and nonsense', async () => {
    const { next } = await changes({ ...deps, deploymentId: 'd2' }, { limit: 1 });
    for (const after of [
      next,
      'x',
      '',
      Buffer.from('d1 s 1').toString('base64url'),
      Buffer.from('d1 c 99').toString('base64url'),
    ]) {
      await expect(changes(deps, { after, limit: 1 })).rejects.toMatchObject({ code: 'cursor_invalid' });
    }
  });

  test('says that a cursor has expired when what follows it was dropped', async () => {
    const start = await changes(deps, { limit: 1 });
    const one = openTransaction(ids[0] ?? 0);
    await one.announced;
    await one.commit();
    await changes(deps, { limit: 1 });
    await dropChangesBefore(store.database, new Date(Date.now() + 60_000));
    await expect(changes(deps, { after: start.next, limit: 1 })).rejects.toMatchObject({ code: 'cursor_expired' });
    expect((await changes(deps, { limit: 1 })).changes).toEqual([]);
  });
});

test('a snapshot pages through all labels and hands over to the feed without a gap', async () => {
  const labels: string[] = [];
  let cursor: string | undefined;
  let changesAfter = '';
  for (;;) {
    const page = await snapshot(deps, { cursor, limit: 6 });
    labels.push(...page.labels.map((l) => l.id));
    changesAfter ||= page.changesAfter;
    if (page.next === null) break;
    cursor = page.next;
    if (labels.length === 6) {
      const one = openTransaction(ids[0] ?? 0);
      await one.announced;
      await one.commit();
    }
  }
  expect(labels).toEqual(ids.map((id) => `res_${id}`));
  const after = await changes(deps, { after: changesAfter, limit: 10 });
  expect(after.changes.map((c) => c.id)).toEqual([`res_${ids[0]}`]);
});

test('a feed that nobody reads does not grow without end', async () => {
  await store.database.transaction((tx) => announce(tx, ids));
  const left = async () => {
    const { rows } = await store.database.query<{ n: number }>(
      'SELECT (SELECT count(*) FROM label_outbox) + (SELECT count(*) FROM label_change) AS n',
    );
    return rows[0]?.n;
  };
  expect(await left()).toBeGreaterThan(0);
  const clock = () => new Date(Date.now() + 31 * 86_400_000);
  const decisions = { keys: deriveLogKeys('a key for tests'), days: 365 };
  await dropExpired({ ...deps, clock, decisions });
  expect(await left()).toBe(0);
  const { last, dropped } = await feedBounds(store.database);
  expect(dropped).toBe(last);
});
