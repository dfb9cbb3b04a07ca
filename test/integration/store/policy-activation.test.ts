import { type ActivationDependencies, activatePolicy, recoverActivations } from '../../../src/app/activate-policy.js';
import { StoppedError } from '../../../src/app/crawl-steps.js';
import { labelScan } from '../../../src/app/label-scan.js';
import { lookUp } from '../../../src/app/look-up.js';
import { overrideLabel } from '../../../src/app/override-label.js';
import { adoptPolicy } from '../../../src/app/policy-at-start.js';
import { simulatePolicy } from '../../../src/app/simulate-policy.js';
import { defaultTaxonomy } from '../../../src/label/label.js';
import { type PolicyDocument, parsePolicy } from '../../../src/label/policy.js';
import type { ScanResult } from '../../../src/scan/result.js';
import { connectors } from '../../../src/sources/connectors.js';
import type { Database } from '../../../src/store/database.js';
import { readChanges, sequence } from '../../../src/store/feed.js';
import { readEntries } from '../../../src/store/label-index/entries.js';
import { activePolicy, keepPolicy } from '../../../src/store/labeling-policies.js';
import { holdLineage } from '../../../src/store/lineage-lock.js';
import { digest } from '../../../src/store/listing.js';
import { findResources } from '../../../src/store/lookup.js';
import {
  beginActivation,
  confirmActivation,
  endActivation,
  readActivation,
} from '../../../src/store/policy-activations.js';
import { PolicyMovedError } from '../../../src/store/policy-lock.js';
import { listResources } from '../../../src/store/resources.js';
import { recordScans } from '../../../src/store/scans.js';
import { searchResources } from '../../../src/store/search.js';
import { readSnapshot } from '../../../src/store/snapshot.js';
import { label, shippedDocument } from '../../policy.js';
import { openTestStore, somebodyWaits, type TestStore } from '../../store.js';

const going = { last: false, stopping: new AbortController().signal };
const stopped = { last: false, stopping: AbortSignal.abort() };
const named = (changes: Partial<PolicyDocument>): PolicyDocument => ({ ...shippedDocument, ...changes });
/** Every resource that is public under it was internal. */
const lowers = named({ default: { level: 'public' } });
const restricts = named({
  rules: [
    { id: 'any', when: { infotypes: ['identity/*'], count: 1 }, label: { level: 'restricted', categories: ['pii'] } },
  ],
});

let store: TestStore;
let deps: ActivationDependencies;

beforeEach(async () => {
  store = await openTestStore();
  deps = {
    database: store.database,
    rules: { classes: store.classes },
    connectors,
    clock: () => new Date(),
    catalogue: { refresh: async () => undefined },
  };
});
afterEach(() => store.close());

/** So many documents of which nothing was read yet. @returns their numbers, in order */
async function addDocuments(count: number, from = 0): Promise<number[]> {
  const keys = Array.from({ length: count }, (_, n) => `doc-${n + from}.txt`);
  const { rows } = await store.database.query<{ id: number }>(
    `INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state)
     SELECT $1, key, key_hash, uri, uri_hash, 'document', 'unlabeled'
     FROM unnest($2::text[], $3::bytea[], $4::text[], $5::bytea[]) AS n(key, key_hash, uri, uri_hash) RETURNING id`,
    [store.sourceId, keys, keys.map(digest), keys.map(uriOf), keys.map((key) => digest(uriOf(key)))],
  );
  return rows.map((row) => row.id).sort((a, b) => a - b);
}

const uriOf = (key: string) => `file:///srv/${key}`;

const scanOf = (found: number, content = `sha256:${found}`): ScanResult => ({
  contentHash: content,
  bytes: 10,
  mediaType: 'text/plain',
  parts: [{ kind: 'body', place: 'text', status: 'read', characters: 10, findings: [] }],
  counts:
    found === 0
      ? []
      : [
          {
            infotype: 'identity/us-ssn',
            count: found,
            mediumCount: found,
            highCount: found,
            distinct: found,
            maxConfidence: 1,
          },
        ],
});

/** Records what a scan found, as a worker that has a policy in memory does. */
async function record(
  ids: readonly number[],
  scan: ScanResult,
  held?: { policy: PolicyDocument; version: number },
  crawl?: number,
) {
  const inForce = held ?? {
    policy: (await activePolicy(store.database)).document,
    version: (await activePolicy(store.database)).version,
  };
  const policy = parsePolicy(inForce.policy, defaultTaxonomy);
  const version = labelScan(policy, { source: 'share', path: 'doc.txt' }, scan);
  if ('unreadable' in version) throw new Error('it is readable');
  const crawlId = crawl ?? (await store.newCrawl());
  const context = {
    ...{ crawlId, scannedWith: 'test', classes: store.classes },
    ...{ policyVersion: inForce.version, catalogueVersion: 'sha256:c1' },
  };
  const records = ids.map((resourceId) => {
    return { resourceId, scan: { outcome: 'labelled' as const, version, evidence: 'e', modifiedAt: null } };
  });
  return store.database.transaction((tx) => recordScans(tx, context, records));
}

async function begin(document: PolicyDocument, confirmed: number | null = null): Promise<number> {
  const { record: kept } = await keepPolicy(store.database, document, { origin: 'api', who: 'test', note: null });
  const id = await beginActivation(store.database, { version: kept.version, who: 'test', reason: null, confirmed });
  if (id === null) throw new Error('another one is being made ready');
  return id;
}

async function labelsOf(ids: readonly number[]): Promise<string[]> {
  const { rows } = await store.database.query<{ level: string }>(
    'SELECT level FROM resource r JOIN label_class c ON c.id = r.class_id WHERE r.id = ANY($1) ORDER BY r.id',
    [ids],
  );
  return rows.map((row) => row.level);
}

const rulesOf = async () => {
  const { document, version } = await activePolicy(store.database);
  return {
    taxonomy: defaultTaxonomy,
    policy: parsePolicy(document, defaultTaxonomy),
    rulebook: { policyVersion: version, catalogueVersion: 'sha256:c1', since: new Date(0) },
    classes: store.classes,
  };
};

describe('putting a policy in force', () => {
  test('writes what changes and nothing else, and makes no label outdated', async () => {
    const ids = await addDocuments(3);
    await record(ids.slice(0, 2), scanOf(0));
    await record(ids.slice(2), scanOf(1));
    const before = await store.database.query('SELECT id, xmin::text FROM version ORDER BY id');
    await sequence(store.database);
    const from = (await readChanges(store.database, 0, 100)).length;
    await activatePolicy(deps, await begin(restricts), going);
    expect(await labelsOf(ids)).toEqual(['internal', 'internal', 'restricted']);
    const after = await store.database.query('SELECT id, xmin::text FROM version ORDER BY id');
    expect(after.rows.filter((row, n) => row.xmin !== before.rows[n]?.xmin)).toHaveLength(1);
    await sequence(store.database);
    expect(await readChanges(store.database, from, 100)).toMatchObject([{ resourceId: ids[2], state: 'current' }]);
    const answer = await lookUp({ database: store.database, rules: await rulesOf(), clock: () => new Date() }, [
      { uri: uriOf('doc-0.txt') },
      { uri: uriOf('doc-2.txt') },
    ]);
    expect(answer.labels).toMatchObject([
      { usable: true, label: { level: 'internal' }, flags: ['version-unverified'] },
      { usable: true, label: { level: 'restricted' }, flags: ['version-unverified'] },
    ]);
  });

  test('tells in the history of a resource which rules of which policy gave the label', async () => {
    const ids = await addDocuments(1);
    await record(ids, scanOf(1));
    await activatePolicy(deps, await begin(restricts), going);
    const { rows } = await store.database.query(
      'SELECT kind, rules, policy_version FROM assignment WHERE resource_id = $1 ORDER BY id',
      [ids[0]],
    );
    expect(rows).toMatchObject([
      { kind: 'automatic', policy_version: 1 },
      { kind: 'automatic', rules: ['any'], policy_version: 2 },
    ]);
  });

  test('labels versions that were superseded as well, while they are kept', async () => {
    const ids = await addDocuments(1);
    await record(ids, scanOf(1));
    await record(ids, scanOf(0));
    await activatePolicy(deps, await begin(restricts), going);
    const { rows } = await store.database.query(
      `SELECT level FROM version v JOIN label_class c ON c.id = v.class_id ORDER BY v.id`,
    );
    expect(rows).toEqual([{ level: 'restricted' }, { level: 'internal' }]);
    expect(await labelsOf(ids)).toEqual(['internal']);
  });

  test('goes on where a run was stopped, and several runs at once come to the same', async () => {
    const ids = await addDocuments(1_200);
    await record(ids, scanOf(0));
    const id = await begin(lowers, 1_200);
    await expect(activatePolicy(deps, id, stopped)).rejects.toThrow(StoppedError);
    const { checkpoint, labelled, state } = (await readActivation(store.database, id)) ?? {};
    expect({ checkpoint, labelled, state }).toEqual({ checkpoint: ids[999], labelled: 1_000, state: 'labelling' });
    expect(new Set(await labelsOf(ids))).toEqual(new Set(['internal']));
    await Promise.all([activatePolicy(deps, id, going), activatePolicy(deps, id, going)]);
    expect(await readActivation(store.database, id)).toMatchObject({ state: 'done', lowered: 1_200, total: 1_200 });
    expect(new Set(await labelsOf(ids))).toEqual(new Set(['public']));
    const history = await store.database.query('SELECT FROM assignment WHERE policy_version = 2');
    expect(history.rowCount).toBe(1_200);
  });

  test('a run whose process died is put in again', async () => {
    const id = await begin(restricts);
    const queued: number[] = [];
    const queue = { activatePolicy: async (activation: number) => void queued.push(activation) };
    await recoverActivations({ database: store.database, queue, clock: () => new Date() });
    expect(queued).toEqual([]);
    await recoverActivations({ database: store.database, queue, clock: () => new Date(Date.now() + 60_000) });
    expect(queued).toEqual([id]);
  });

  test('that dies in the midst of the switch has switched nothing, and switches when it is run again', async () => {
    const ids = await addDocuments(2);
    await record(ids, scanOf(1));
    const id = await begin(restricts);
    const dying: Database = {
      ...store.database,
      transaction: (work) =>
        store.database.transaction((tx) =>
          work({
            ...tx,
            // The last but one of what a switch writes.
            query: (text, values) => {
              if (text.includes('rules_revision')) throw new Error('the process is gone');
              return tx.query(text, values);
            },
          }),
        ),
    };
    await expect(activatePolicy({ ...deps, database: dying }, id, going)).rejects.toThrow('gone');
    expect(await labelsOf(ids)).toEqual(['confidential', 'confidential']);
    expect((await activePolicy(store.database)).version).toBe(1);
    await record(ids.slice(0, 1), scanOf(0));
    await activatePolicy(deps, id, going);
    expect(await labelsOf(ids)).toEqual(['internal', 'restricted']);
  });

  test('is given up when nobody confirms it for a day', async () => {
    await record(await addDocuments(1), scanOf(0));
    const id = await begin(lowers);
    await activatePolicy(deps, id, going);
    const queue = { activatePolicy: async () => undefined };
    await recoverActivations({ database: store.database, queue, clock: () => new Date(Date.now() + 3_600_000) });
    expect(await readActivation(store.database, id)).toMatchObject({ state: 'waiting' });
    await recoverActivations({ database: store.database, queue, clock: () => new Date(Date.now() + 90_000_000) });
    expect(await readActivation(store.database, id)).toMatchObject({ state: 'cancelled', error: 'not-confirmed' });
  });

  test('waits to be confirmed where it lowers more than may pass, and asks again when it has become many more', async () => {
    const ids = await addDocuments(3);
    await record(ids, scanOf(0));
    const id = await begin(lowers);
    await activatePolicy(deps, id, going);
    expect(await readActivation(store.database, id)).toMatchObject({ state: 'waiting', lowered: 3, raised: 0 });
    await record(await addDocuments(2, 3), scanOf(0));
    await confirmActivation(store.database, id, 3);
    await activatePolicy(deps, id, going);
    expect(await readActivation(store.database, id)).toMatchObject({ state: 'waiting', lowered: 5 });
    await confirmActivation(store.database, id, 5);
    await activatePolicy(deps, id, going);
    expect(await labelsOf(ids)).toEqual(['public', 'public', 'public']);
  });

  test('asks nobody where the policy in force lets so many pass', async () => {
    const generous = named({ confirmLowering: 1 });
    await activatePolicy(deps, await begin(generous), going);
    const ids = await addDocuments(2);
    await record(ids, scanOf(0));
    await activatePolicy(deps, await begin(named({ default: { level: 'public' }, confirmLowering: 0 })), going);
    expect(await labelsOf(ids)).toEqual(['public', 'public']);
  });

  test('only one is made ready at a time', async () => {
    await begin(restricts);
    await expect(begin(lowers)).rejects.toThrow('another one');
  });
});

describe('a policy in force whose labels are not settled yet', () => {
  /** As when the process is killed just behind the switch. */
  const dieUnsettled = async (id: number) => {
    const dying: Database = {
      ...store.database,
      transaction: (work) =>
        store.database.transaction((tx) =>
          work({
            ...tx,
            query: (text, values) => {
              if (text.includes('SKIP LOCKED')) throw new Error('the process is gone');
              return tx.query(text, values);
            },
          }),
        ),
    };
    await expect(activatePolicy({ ...deps, database: dying }, id, going)).rejects.toThrow('gone');
  };
  const levelsSeen = async () => {
    const { database, classes } = store;
    const found = await findResources(database, classes, [{ uri: uriOf('doc-0.txt') }], new Date(0));
    const { found: listed } = await listResources(database, classes, { level: 'restricted' }, 0, 100);
    const snapshot = await readSnapshot(database, 0, 100);
    const restricted = await classes.idOf(label('restricted', 'pii'));
    const search = { classes: [restricted], kinds: ['document'], states: ['current'], now: new Date(0) };
    const [entry] = await readEntries(database, { since: new Date(0), span: 1 }, 0, 1);
    return {
      lookup: found[0]?.[0]?.versions.map(({ content, policyVersion }) => [content.level, policyVersion]),
      list: listed.map(({ id }) => id),
      snapshot: snapshot.map(({ classId }) => classId === restricted),
      search: await searchResources(database, search, 0, 10),
      memory: entry?.situation,
    };
  };

  test('is seen by every reader as it is when they are, and by none in part', async () => {
    const ids = await addDocuments(3);
    await record(ids.slice(0, 2), scanOf(1));
    await record(ids.slice(2), scanOf(0));
    const id = await begin(restricts);
    const before = await levelsSeen();
    await dieUnsettled(id);
    expect(await readActivation(store.database, id)).toMatchObject({ state: 'done', raised: 2 });
    const seen = await levelsSeen();
    expect(seen).toMatchObject({
      lookup: [['restricted', 2]],
      list: [`res_${ids[0]}`, `res_${ids[1]}`],
      snapshot: [true, true, false],
      search: [`res_${ids[0]}`, `res_${ids[1]}`],
    });
    expect(seen.memory).not.toBe(before.memory);
    expect(await labelsOf(ids)).toEqual(['confidential', 'confidential', 'internal']);
    await activatePolicy(deps, id, going);
    expect(await labelsOf(ids)).toEqual(['restricted', 'restricted', 'internal']);
    expect(await levelsSeen()).toEqual(seen);
  });

  test('holds for whoever writes labels meanwhile', async () => {
    const ids = await addDocuments(2);
    await record(ids, scanOf(1));
    await dieUnsettled(await begin(restricts));
    await record(ids.slice(0, 1), scanOf(0, 'sha256:edited'));
    expect(await labelsOf(ids)).toEqual(['internal', 'confidential']);
    const { rows } = await store.database.query(
      `SELECT level FROM version v JOIN label_class c ON c.id = v.class_id WHERE resource_id = $1 ORDER BY v.id`,
      [ids[0]],
    );
    expect(rows).toEqual([{ level: 'restricted' }, { level: 'internal' }]);
  });

  test('keeps nobody from tables who waits for them in turn', async () => {
    const [table] = await addDocuments(1);
    await store.database.query("UPDATE resource SET kind = 'table'");
    await record([table ?? 0], scanOf(1));
    await dieUnsettled(await begin(restricts));
    const overriding = { database: store.database, rules: await rulesOf(), clock: () => new Date() };
    const overridden = await store.database.transaction(async (other) => {
      await holdLineage(other);
      const override = overrideLabel(overriding, 'officer', `res_${table}`, {
        level: 'restricted',
        reason: 'a test',
      });
      await somebodyWaits(store.database);
      await other.query('SELECT FROM resource WHERE id = $1 FOR UPDATE NOWAIT', [table]);
      return { override };
    });
    expect((await overridden.override).label).toMatchObject({ level: 'restricted' });
  });

  test('is settled before the next one is made ready, and goes before it in the history', async () => {
    const ids = await addDocuments(1);
    await record(ids, scanOf(1));
    await dieUnsettled(await begin(restricts));
    await activatePolicy(deps, await begin(shippedDocument, 1), going);
    expect(await labelsOf(ids)).toEqual(['confidential']);
    const { rows } = await store.database.query('SELECT policy_version FROM assignment ORDER BY id');
    expect(rows.map((row) => row.policy_version)).toEqual([1, 2, 1]);
    const unsettled = await store.database.query('SELECT FROM policy_activation WHERE settling');
    expect(unsettled.rowCount).toBe(0);
  });

  test('is settled by another process when the one that switched is gone', async () => {
    await record(await addDocuments(1), scanOf(1));
    const id = await begin(restricts);
    await dieUnsettled(id);
    const queued: number[] = [];
    const queue = { activatePolicy: async (activation: number) => void queued.push(activation) };
    await recoverActivations({ database: store.database, queue, clock: () => new Date(Date.now() + 60_000) });
    expect(queued).toEqual([id]);
  });

  test('comes into force while crawls note what they see, without waiting for them', async () => {
    const ids = await addDocuments(2);
    await record(ids, scanOf(1));
    await store.database.transaction(async (crawl) => {
      await crawl.query('UPDATE resource SET verified_at = now() WHERE id = $1', [ids[0]]);
      const id = await begin(restricts);
      await dieUnsettled(id);
      expect(await readActivation(store.database, id)).toMatchObject({ state: 'done' });
    });
  });

  test('what a cancelled one left in the shadow never comes into force', async () => {
    const ids = await addDocuments(1);
    await record(ids, scanOf(1));
    const cancelled = await begin(named({ default: { level: 'restricted' } }));
    await expect(activatePolicy(deps, cancelled, stopped)).rejects.toThrow(StoppedError);
    await endActivation(store.database, cancelled, 'cancelled');
    await activatePolicy(deps, await begin(named({ confirmLowering: 0.5 })), going);
    expect(await labelsOf(ids)).toEqual(['confidential']);
  });
});

describe('what is recorded while a policy is made ready', () => {
  test('gets its label under the new one, however far the making ready was', async () => {
    const ids = await addDocuments(1_100);
    await record(ids, scanOf(0));
    const id = await begin(restricts);
    await expect(activatePolicy(deps, id, stopped)).rejects.toThrow(StoppedError);
    await record(ids.slice(0, 1), scanOf(1));
    await record(await addDocuments(1, 1_100), scanOf(1));
    await activatePolicy(deps, id, going);
    const levels = await labelsOf(ids);
    expect(levels[0]).toBe('restricted');
    expect(new Set(levels.slice(1))).toEqual(new Set(['internal']));
    const { rows } = await store.database.query<{ n: number }>(
      `SELECT count(*) AS n FROM resource r JOIN label_class c ON c.id = r.class_id WHERE level = 'restricted'`,
    );
    expect(rows[0]?.n).toBe(2);
  });

  test('is refused when it was labelled by the one before, so that it is labelled anew', async () => {
    const ids = await addDocuments(1);
    const held = { policy: shippedDocument, version: 1 };
    await activatePolicy(deps, await begin(restricts), going);
    await expect(record(ids, scanOf(1), held)).rejects.toThrow(PolicyMovedError);
    await record(ids, scanOf(1));
    expect(await labelsOf(ids)).toEqual(['restricted']);
  });

  test('from many at once and in the midst of the switch slips through nowhere', async () => {
    const ids = await addDocuments(60);
    await record(ids, scanOf(0));
    const crawl = await store.newCrawl();
    const activation = activatePolicy(deps, await begin(restricts), going);
    const recorded = ids.map(async (resource) => {
      for (;;) {
        try {
          return await record([resource], scanOf(1), undefined, crawl);
        } catch (error) {
          if (!(error instanceof PolicyMovedError)) throw error;
        }
      }
    });
    await Promise.all([activation, ...recorded]);
    expect(new Set(await labelsOf(ids))).toEqual(new Set(['restricted']));
  });

  test('a label set by hand meanwhile holds', async () => {
    const ids = await addDocuments(1);
    await record(ids, scanOf(1));
    const id = await begin(restricts);
    const rules = await rulesOf();
    const override = { level: 'public', reason: 'a sample with invented numbers' };
    await overrideLabel(
      { database: store.database, rules, clock: () => new Date() },
      'test',
      `res_${ids[0]}`,
      override,
    );
    await activatePolicy(deps, id, going);
    expect(await labelsOf(ids)).toEqual(['public']);
  });
});

describe('a label set by hand', () => {
  const override = async (id: number, level: string, reason?: string) =>
    overrideLabel({ database: store.database, rules: await rulesOf(), clock: () => new Date() }, 'test', `res_${id}`, {
      level,
      reason,
    });

  test('outlives another policy, and a reviewer is asked where that says more of the same findings', async () => {
    const ids = await addDocuments(2);
    await record(ids, scanOf(1));
    for (const id of ids) await override(id, 'internal', 'invented numbers');
    await activatePolicy(deps, await begin(restricts), going);
    expect(await labelsOf(ids)).toEqual(['internal', 'internal']);
    const { rows } = await store.database.query('SELECT needs_review FROM resource WHERE id = ANY($1)', [ids]);
    expect(rows).toEqual([{ needs_review: true }, { needs_review: true }]);
  });

  test('is lowered again only with a reason, also where the rules say less than it', async () => {
    const [id = 0] = await addDocuments(1);
    await record([id], scanOf(0));
    await override(id, 'restricted');
    await expect(override(id, 'internal')).rejects.toThrow('say why');
    await override(id, 'internal', 'it was published');
    expect(await labelsOf([id])).toEqual(['internal']);
  });

  test('survives an edit that finds no more, and gives way to one that does', async () => {
    const ids = await addDocuments(1);
    await record(ids, scanOf(1));
    await override(ids[0] ?? 0, 'public', 'invented');
    await record(ids, scanOf(1, 'sha256:edited'));
    expect(await labelsOf(ids)).toEqual(['public']);
    await record(ids, scanOf(20));
    expect(await labelsOf(ids)).toEqual(['restricted']);
  });
});

describe('a simulation', () => {
  test('counts by direction and labels, and leaves the store as it is', async () => {
    const ids = await addDocuments(4);
    await record(ids.slice(0, 3), scanOf(0));
    await record(ids.slice(3), scanOf(1));
    const rules = [{ id: 'any', when: { infotypes: ['identity/*'], count: 1 }, label: { level: 'restricted' } }];
    const policy = parsePolicy(named({ rules, default: { level: 'public' } }), defaultTaxonomy);
    const result = await simulatePolicy(deps, policy, 100);
    expect(result).toMatchObject({ examined: 4, of: 4, raised: 0, lowered: 3, altered: 1, unchanged: 0 });
    expect(result.byLabel).toEqual([
      { from: label('internal'), to: label('public'), resources: 3 },
      { from: label('confidential', 'pii'), to: label('restricted'), resources: 1 },
    ]);
    expect(await labelsOf(ids)).toEqual(['internal', 'internal', 'internal', 'confidential']);
  });

  test('takes a sample of very many, the same each time', async () => {
    const ids = await addDocuments(2_000);
    await record(ids, scanOf(0));
    const policy = parsePolicy(lowers, defaultTaxonomy);
    const once = await simulatePolicy(deps, policy, 500);
    expect(once.of).toBe(2_000);
    expect(once.examined).toBeGreaterThan(300);
    expect(once.examined).toBeLessThan(800);
    expect(once.lowered).toBe(once.examined);
    expect((await simulatePolicy(deps, policy, 500)).examined).toBe(once.examined);
  });
});

describe('the policy file of a start', () => {
  const start = (document: PolicyDocument, origin: 'file' | 'shipped' = 'file') =>
    adoptPolicy(store.database, { document, origin });

  test('that is in force changes nothing', async () => {
    expect(await start(shippedDocument)).toEqual({ activate: null, notice: null });
  });

  test('that is new becomes a draft to be put in force like any other', async () => {
    expect(await start(restricts)).toMatchObject({ activate: 2, notice: expect.stringContaining('made ready') });
    expect((await activePolicy(store.database)).version).toBe(1);
  });

  test('that is older than what came into force since stays what it is, and says so', async () => {
    await activatePolicy(deps, await begin(restricts), going);
    const adopted = await start(shippedDocument);
    expect(adopted).toMatchObject({ activate: null, notice: expect.stringContaining('version 2') });
    expect((await activePolicy(store.database)).version).toBe(2);
  });

  test('that only ships with a new release takes the place of no policy that somebody chose', async () => {
    await activatePolicy(deps, await begin(restricts), going);
    expect(await start(named({ name: 'of the next release' }), 'shipped')).toEqual({ activate: null, notice: null });
  });
});
