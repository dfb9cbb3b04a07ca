import { lookUp } from '../../../src/app/look-up.js';
import { expireOverrides, overrideLabel, removeOverride } from '../../../src/app/override-label.js';
import type { Rules } from '../../../src/app/rules.js';
import { defaultTaxonomy } from '../../../src/label/label.js';
import { readChanges, sequence } from '../../../src/store/feed.js';
import { markVanished, recordListing } from '../../../src/store/listing.js';
import { readResource } from '../../../src/store/resources.js';
import { recordScans, type ScanOutcome } from '../../../src/store/scans.js';
import { dropVersionsBefore, type LabelledVersion } from '../../../src/store/versions.js';
import { label, policyWith } from '../../policy.js';
import { openTestStore, type TestStore } from '../../store.js';

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const version = (hash: string, but: Partial<LabelledVersion> = {}): LabelledVersion => ({
  contentHash: `sha256:${hash}`,
  size: 10,
  mediaType: 'text/plain',
  parts: [{ kind: 'body', place: 'body', status: 'read', characters: 10, findings: [] }],
  counts: [],
  flags: [],
  floor: label('internal'),
  content: label('public'),
  rules: [],
  ...but,
});
const labelled = (v: LabelledVersion, evidence = `e-${v.contentHash}`): ScanOutcome => ({
  outcome: 'labelled',
  version: v,
  evidence,
  modifiedAt: null,
});

const scannedWith = 'c1/0.1.0';
const listing = (crawlId: number, full = false) => ({
  sourceId: store.sourceId,
  crawlId,
  full,
  heedsOwners: false,
  policyVersion: store.rulebook.policyVersion,
  catalogueVersion: store.rulebook.catalogueVersion,
  scannedWith,
});
const listed = (key: string, evidence: string | null) => ({
  key,
  uri: `file:///srv/${key}`,
  kind: 'document',
  evidence,
  size: 10,
  modifiedAt: null,
});
/** Lists keys with their evidence; gives the ids to read by key. */
async function list(crawlId: number, entries: Record<string, string | null>, full = false) {
  const all = Object.entries(entries).map(([key, evidence]) => listed(key, evidence));
  const outcome = await store.database.transaction((tx) => recordListing(tx, listing(crawlId, full), all));
  const { rows } = await store.database.query<{ id: number; key: string }>('SELECT id, key FROM resource');
  const keyOf = new Map(rows.map((r) => [r.id, r.key]));
  return { toRead: outcome.toRead.map((id) => keyOf.get(id)), unchanged: outcome.unchanged, rows };
}
async function idOf(key: string): Promise<number> {
  const { rows } = await store.database.query<{ id: number }>('SELECT id FROM resource WHERE key = $1', [key]);
  return rows[0]?.id ?? 0;
}
async function scan(crawlId: number, key: string, outcome: ScanOutcome) {
  const resourceId = await idOf(key);
  const context = { crawlId, scannedWith, classes: store.classes, ...store.rulebook };
  const [result] = await store.database.transaction((tx) => recordScans(tx, context, [{ resourceId, scan: outcome }]));
  return result;
}
const rules = (): Rules => ({
  taxonomy: defaultTaxonomy,
  policy: policyWith(),
  rulebook: store.rulebook,
  classes: store.classes,
});
async function look(request: Parameters<typeof lookUp>[1][number]) {
  const deps = { database: store.database, rules: rules(), clock: () => new Date() };
  const { labels } = await lookUp(deps, [request]);
  const [answer] = labels;
  if (!answer) throw new Error('no answer');
  return answer;
}
const count = async (table: string) => {
  const { rows } = await store.database.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
  return rows[0]?.n;
};

describe('a resource from its first listing on', () => {
  test('is unlabeled, then current with its label, then unchanged', async () => {
    const first = await store.newCrawl();
    expect(await list(first, { 'a.txt': 'e-sha256:1' })).toMatchObject({ toRead: ['a.txt'], unchanged: 0 });
    expect(await look({ uri: 'file:///srv/a.txt' })).toMatchObject({ state: 'unlabeled', usable: false, label: null });
    expect(await scan(first, 'a.txt', labelled(version('1', { content: label('confidential', 'pii') })))).toBe('read');
    expect(await look({ uri: 'file:///srv/a.txt' })).toMatchObject({
      state: 'current',
      usable: true,
      label: label('confidential', 'pii'),
      flags: ['version-unverified'],
    });
    const second = await store.newCrawl();
    expect(await list(second, { 'a.txt': 'e-sha256:1' })).toMatchObject({ toRead: [], unchanged: 1 });
  });

  test('is found by uri, by id, and by source and path', async () => {
    const crawl = await store.newCrawl();
    await list(crawl, { 'a b.txt': 'e' });
    await store.database.query("UPDATE resource SET uri = 'file:///srv/a%20b.txt'");
    const { database } = store;
    const { digest } = await import('../../../src/store/listing.js');
    await database.query('UPDATE resource SET uri_hash = $1', [digest('file:///srv/a%20b.txt')]);
    await scan(crawl, 'a b.txt', labelled(version('1')));
    const id = `res_${await idOf('a b.txt')}`;
    for (const name of [{ uri: '/srv/a b.txt' }, { id }, { source: 'share', path: 'a b.txt' }]) {
      expect(await look(name)).toMatchObject({ id, uri: 'file:///srv/a%20b.txt', usable: true });
    }
  });

  test('is stale from the moment its source says that it changed, and current again when it was read', async () => {
    const first = await store.newCrawl();
    await list(first, { 'a.txt': 'e1' });
    await scan(first, 'a.txt', labelled(version('1'), 'e1'));
    const second = await store.newCrawl();
    expect((await list(second, { 'a.txt': 'e2' })).toRead).toEqual(['a.txt']);
    expect(await look({ uri: 'file:///srv/a.txt' })).toMatchObject({
      state: 'stale',
      usable: false,
      lastKnownLabel: label('internal'),
    });
    expect(await scan(second, 'a.txt', labelled(version('2', { content: label('restricted') }), 'e2'))).toBe('read');
    expect(await look({ uri: 'file:///srv/a.txt' })).toMatchObject({ state: 'current', label: label('restricted') });
  });

  test('that was only touched keeps its version and its history', async () => {
    const first = await store.newCrawl();
    await list(first, { 'a.txt': 'e1' });
    await scan(first, 'a.txt', labelled(version('1'), 'e1'));
    const second = await store.newCrawl();
    await list(second, { 'a.txt': 'e2' });
    expect(await scan(second, 'a.txt', labelled(version('1'), 'e2'))).toBe('unchanged');
    expect(await look({ uri: 'file:///srv/a.txt' })).toMatchObject({ state: 'current' });
    expect([await count('version'), await count('assignment')]).toEqual([1, 1]);
  });

  test('keeps the labels of superseded versions for those who hold them, until they are dropped', async () => {
    const crawl = await store.newCrawl();
    await list(crawl, { 'a.txt': 'e1' });
    await scan(crawl, 'a.txt', labelled(version('1', { content: label('restricted') }), 'e1'));
    await scan(crawl, 'a.txt', labelled(version('2'), 'e2'));
    const uri = 'file:///srv/a.txt';
    expect((await look({ uri, contentHash: 'sha256:1' })).label).toEqual(label('restricted'));
    expect((await look({ uri, contentHash: 'sha256:2' })).label).toEqual(label('internal'));
    expect((await look({ uri })).label).toEqual(label('restricted'));
    expect(await dropVersionsBefore(store.database, new Date(Date.now() + 1000))).toBe(1);
    expect((await look({ uri })).label).toEqual(label('internal'));
    expect(await look({ uri, contentHash: 'sha256:1' })).toMatchObject({ usable: false, reason: 'version-mismatch' });
  });

  test('that could not be read is failed by name, and is tried again only when something may have changed', async () => {
    const first = await store.newCrawl();
    await list(first, { 'a.bin': 'e1', 'b.bin': 'e1' });
    await scan(first, 'a.bin', { outcome: 'failed', reason: 'unsupported-format', evidence: 'e1' });
    await scan(first, 'b.bin', { outcome: 'failed', reason: 'read-error', evidence: 'e1' });
    expect(await look({ uri: 'file:///srv/a.bin' })).toMatchObject({ state: 'failed', reason: 'unsupported-format' });
    const second = await store.newCrawl();
    expect((await list(second, { 'a.bin': 'e1', 'b.bin': 'e1' })).toRead).toEqual(['b.bin']);
  });

  test('that a finished listing does not hold is deleted, and comes back when it is there again', async () => {
    const first = await store.newCrawl();
    await list(first, { 'a.txt': 'e1', 'b.txt': 'e1' });
    await scan(first, 'a.txt', labelled(version('1'), 'e1'));
    await scan(first, 'b.txt', labelled(version('2'), 'e1'));
    const second = await store.newCrawl();
    await list(second, { 'b.txt': 'e1' });
    expect(await store.database.transaction((tx) => markVanished(tx, store.sourceId, second, 0, 100))).toHaveLength(1);
    expect(await look({ uri: 'file:///srv/a.txt' })).toMatchObject({ state: 'deleted', usable: false });
    const third = await store.newCrawl();
    expect((await list(third, { 'a.txt': 'e1', 'b.txt': 'e1' })).toRead).toEqual(['a.txt']);
    await scan(third, 'a.txt', labelled(version('1'), 'e1'));
    expect(await look({ uri: 'file:///srv/a.txt' })).toMatchObject({ state: 'current', usable: true });
  });

  test('of a file that has another owner since is read anew where labels follow from owners, and kept in any case', async () => {
    const first = await store.newCrawl();
    await list(first, { 'a.txt': 'e1' });
    await scan(first, 'a.txt', labelled(version('1'), 'e1'));
    const listAgain = async (owners: readonly string[], heedsOwners: boolean) => {
      const of = { ...listing(await store.newCrawl()), heedsOwners };
      const entry = { ...listed('a.txt', 'e1'), owners };
      const { toRead } = await store.database.transaction((tx) => recordListing(tx, of, [entry]));
      const { rows } = await store.database.query<{ owners: string[] }>('SELECT owners FROM resource');
      return { read: toRead.length, owners: rows[0]?.owners };
    };
    expect(await listAgain(['user:ann'], false)).toEqual({ read: 0, owners: ['user:ann'] });
    expect(await listAgain(['user:ann'], true)).toEqual({ read: 0, owners: ['user:ann'] });
    expect(await listAgain(['user:ben'], true)).toEqual({ read: 1, owners: ['user:ben'] });
  });

  test('is read again when the rules moved on, without being denied meanwhile', async () => {
    const first = await store.newCrawl();
    await list(first, { 'a.txt': 'e1' });
    await scan(first, 'a.txt', labelled(version('1'), 'e1'));
    const second = await store.newCrawl();
    const of = { ...listing(second), catalogueVersion: 'sha256:c2' };
    const outcome = await store.database.transaction((tx) => recordListing(tx, of, [listed('a.txt', 'e1')]));
    expect(outcome.toRead).toHaveLength(1);
    expect(await look({ uri: 'file:///srv/a.txt' })).toMatchObject({ state: 'current', usable: true });
  });

  test('that a later crawl has seen is not touched by what a cancelled one still had in hand', async () => {
    const first = await store.newCrawl();
    await list(first, { 'a.txt': 'e1' });
    const second = await store.newCrawl();
    await list(second, { 'a.txt': 'e2' });
    await scan(second, 'a.txt', labelled(version('2', { content: label('restricted') }), 'e2'));
    await scan(first, 'a.txt', labelled(version('1'), 'e1'));
    expect(await store.database.transaction((tx) => markVanished(tx, store.sourceId, second, 0, 100))).toEqual([]);
    expect(await look({ uri: 'file:///srv/a.txt' })).toMatchObject({ state: 'current', label: label('restricted') });
    expect((await list(await store.newCrawl(), { 'a.txt': 'e2' })).toRead).toEqual([]);
  });

  test('that fails again in the same way with a new release is not read at every crawl from then on', async () => {
    await list(await store.newCrawl(), { 'a.bin': 'e1' });
    const failed: ScanOutcome = { outcome: 'failed', reason: 'unsupported-format', evidence: 'e1' };
    await scan(await store.newCrawl(), 'a.bin', failed);
    await store.database.query("UPDATE resource SET scanned_with = 'c0/0.0.9'");
    const crawl = await store.newCrawl();
    expect((await list(crawl, { 'a.bin': 'e1' })).toRead).toEqual(['a.bin']);
    await scan(crawl, 'a.bin', failed);
    expect((await list(await store.newCrawl(), { 'a.bin': 'e1' })).toRead).toEqual([]);
  });

  test('that was touched is known by its new time, and by what was read of it now', async () => {
    const crawl = await store.newCrawl();
    await list(crawl, { 'a.txt': 'e1' });
    const floor = label('confidential');
    await scan(crawl, 'a.txt', labelled(version('1', { floor }), 'e1'));
    const touched = new Date('2026-05-01T10:00:00Z');
    await scan(crawl, 'a.txt', { ...labelled(version('1', { floor }), 'e2'), modifiedAt: touched } as ScanOutcome);
    expect(await look({ uri: 'file:///srv/a.txt', lastModified: touched })).toMatchObject({ usable: true, flags: [] });
    const failed = {
      kind: 'page',
      place: '2',
      status: 'failed',
      reason: 'timeout',
      characters: 0,
      findings: [],
    } as const;
    const partial = version('1', { floor, flags: ['partial'], parts: [failed] });
    await scan(crawl, 'a.txt', labelled(partial, 'e2'));
    expect((await look({ uri: 'file:///srv/a.txt' })).flags).toContain('partial');
  });

  test('listed twice is recorded once', async () => {
    const crawl = await store.newCrawl();
    await list(crawl, { 'a.txt': 'e1' });
    await list(crawl, { 'a.txt': 'e1' });
    expect(await count('resource')).toBe(1);
  });
});

test('a table carries what its columns hold, and loses a column that is gone', async () => {
  const crawl = await store.newCrawl();
  await list(crawl, { 'public/people': null });
  const member = (name: string, content = label('public')) => ({
    key: `public/people#${name}`,
    uri: `postgres://db/sales/public/people#${name}`,
    kind: 'column',
    version: version(`${name}1`, { content }),
  });
  await scan(crawl, 'public/people', {
    ...labelled(version('t1')),
    members: [member('id'), member('ssn', label('confidential', 'pii'))],
  } as ScanOutcome);
  expect((await look({ uri: 'file:///srv/public/people' })).label).toEqual(label('confidential', 'pii'));
  expect((await look({ uri: 'postgres://db/sales/public/people#id' })).label).toEqual(label('internal'));
  expect((await look({ uri: 'postgres://db/sales/public/people#ssn' })).label).toEqual(label('confidential', 'pii'));
  const next = await store.newCrawl();
  await list(next, { 'public/people': null });
  await scan(next, 'public/people', { ...labelled(version('t2')), members: [member('id')] } as ScanOutcome);
  expect(await look({ uri: 'postgres://db/sales/public/people#ssn' })).toMatchObject({ state: 'deleted' });
  expect((await look({ uri: 'file:///srv/public/people', contentHash: 'sha256:t2' })).label).toEqual(label('internal'));
});

describe('a manual label', () => {
  const deps = () => ({ database: store.database, rules: rules(), clock: () => new Date() });
  async function labelledResource() {
    const crawl = await store.newCrawl();
    await list(crawl, { 'a.txt': 'e1' });
    await scan(crawl, 'a.txt', labelled(version('1', { content: label('confidential', 'pii') }), 'e1'));
    return { crawl, id: `res_${await idOf('a.txt')}` };
  }

  test('that lowers needs a reason; that raises does not', async () => {
    const { id } = await labelledResource();
    await expect(overrideLabel(deps(), 'ann', id, { level: 'public' })).rejects.toMatchObject({
      code: 'reason_required',
    });
    await overrideLabel(deps(), 'ann', id, { level: 'restricted', categories: ['pii'] });
    expect((await look({ id })).label).toEqual(label('restricted', 'pii'));
  });

  test('persists across versions until the findings go beyond those it was set over', async () => {
    const { crawl, id } = await labelledResource();
    await overrideLabel(deps(), 'ann', id, { level: 'public', reason: 'sample data' });
    await scan(crawl, 'a.txt', labelled(version('2', { content: label('confidential', 'pii') }), 'e2'));
    expect((await look({ id, contentHash: 'sha256:2' })).label).toEqual(label('public'));
    await scan(crawl, 'a.txt', labelled(version('3', { content: label('restricted', 'pii') }), 'e3'));
    expect((await look({ id, contentHash: 'sha256:3' })).label).toEqual(label('restricted', 'pii'));
    const detail = await readResource(store.database, store.classes, await idOf('a.txt'));
    expect(detail?.needsReview).toBe(true);
  });

  test('taken away gives back what the rules gave, and the history has it all', async () => {
    const { id } = await labelledResource();
    await overrideLabel(deps(), 'ann', id, { level: 'public', reason: 'sample data' });
    const detail = await removeOverride(deps(), 'bob', id);
    expect((await look({ id })).label).toEqual(label('confidential', 'pii'));
    expect(detail.history.map((h) => [h.kind, h.who])).toEqual([
      ['manual-removed', 'bob'],
      ['manual', 'ann'],
      ['automatic', null],
    ]);
  });

  test('is taken away when its time is over, and the feed says so', async () => {
    const { id } = await labelledResource();
    await overrideLabel(deps(), 'ann', id, { level: 'public', reason: 'x', expiresAt: new Date(Date.now() + 60_000) });
    await expireOverrides(deps());
    expect((await look({ id })).label).toEqual(label('public'));
    const later = { ...deps(), clock: () => new Date(Date.now() + 61_000) };
    await expireOverrides(later);
    expect((await look({ id })).label).toEqual(label('confidential', 'pii'));
    await sequence(store.database);
    const [last] = (await readChanges(store.database, 0, 100)).slice(-1);
    expect(await store.classes.labelOf(last?.classId ?? 0)).toEqual(label('confidential', 'pii'));
  });

  test('that has expired before it begins is refused', async () => {
    const { id } = await labelledResource();
    const expiresAt = new Date(Date.now() - 1000);
    await expect(overrideLabel(deps(), 'ann', id, { level: 'public', reason: 'x', expiresAt })).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });
});

test('history cannot be rewritten', async () => {
  const crawl = await store.newCrawl();
  await list(crawl, { 'a.txt': 'e1' });
  await scan(crawl, 'a.txt', labelled(version('1'), 'e1'));
  await expect(store.database.query("UPDATE assignment SET who = 'nobody'")).rejects.toThrow(/append-only/);
});

test('what no source covers is unknown, what a source covers and nobody has read is unlabeled', async () => {
  expect(await look({ uri: 'file:///etc/passwd' })).toMatchObject({ state: 'unknown', reason: 'no-source' });
  expect(await look({ uri: 'file:///srv/new.txt' })).toMatchObject({ state: 'unlabeled', reason: 'not-crawled' });
  expect(await look({ uri: 'not a uri' })).toMatchObject({ state: 'unknown', reason: 'not-a-uri' });
  expect(await look({ id: 'res_999' })).toMatchObject({ state: 'unknown', usable: false });
});
