import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CrawlAnswer, startCrawl } from '../../src/app/crawls.js';
import { lookUp } from '../../src/app/look-up.js';
import { overrideLabel, removeOverride } from '../../src/app/override-label.js';
import { resource, resources } from '../../src/app/resources.js';
import { createSource } from '../../src/app/sources.js';
import { readCoverage } from '../../src/store/coverage.js';
import { readChanges, sequence } from '../../src/store/feed.js';
import { type Crawler, ended, openCrawler } from '../crawler.js';
import { tar } from '../fixtures/tar.js';
import { type ZipMember, zip } from '../fixtures/zip.js';
import { label } from '../policy.js';
import { createMigratedDatabase, type TestDatabase } from '../postgres.js';

const card = `Please charge card number ${['4111', '1111', '1111', '1111'].join(' ')} for the order.`;
const plain = 'Nothing to see here.';
const sensitive = label('confidential', 'financial', 'pii');

describe('a crawl of a folder with archives', () => {
  let database: TestDatabase;
  let crawler: Crawler;
  let worker: { close(): Promise<void> };
  let folder: string;
  let source: string;

  beforeAll(async () => {
    database = await createMigratedDatabase();
    crawler = await openCrawler({ databaseUrl: database.url });
    worker = await crawler.work();
  });
  afterAll(async () => {
    await worker.close();
    await crawler.close();
    await database.drop();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-archives-'));
    source = (await createSource(crawler.deps, { name: folder, connector: 'filesystem', config: { path: folder } })).id;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const crawl = async (mode: 'incremental' | 'full' = 'incremental'): Promise<CrawlAnswer> =>
    ended(crawler, (await startCrawl(crawler.deps, source, mode, 'test')).id);
  const write = (members: readonly ZipMember[], name = 'a.zip') => writeFile(join(folder, name), zip(members));
  const uriOf = (path: string) => `file://${folder}/${path}`;
  async function look(path: string) {
    const [answer] = (await lookUp(crawler.deps, [{ uri: uriOf(path) }])).labels;
    if (!answer) throw new Error('no answer');
    return answer;
  }
  async function changesFrom(act: () => Promise<unknown>): Promise<string[]> {
    await sequence(crawler.database);
    const before = (await readChanges(crawler.database, 0, 10_000)).at(-1)?.seq ?? 0;
    await act();
    await sequence(crawler.database);
    const changes = await readChanges(crawler.database, before, 10_000);
    return changes.map(({ uri, state }) => `${state} ${uri.slice(uriOf('').length)}`);
  }
  const idOf = async (path: string) => (await look(path)).id ?? '';

  test('labels every member by itself, at any depth, and every archive by all that is in it', async () => {
    const inner = tar([
      { name: 'deep/pay.txt', data: card },
      { name: 'notes.txt', data: plain },
    ]);
    await write([
      { name: 'readme.txt', data: plain },
      { name: 'b.tar', data: inner },
    ]);
    expect(await crawl()).toMatchObject({ state: 'succeeded', found: 1, read: 1, partial: 0, failed: 0 });
    expect(await look('a.zip')).toMatchObject({ state: 'current', label: sensitive });
    expect(await look('a.zip!/readme.txt')).toMatchObject({ state: 'current', label: label('internal') });
    expect(await look('a.zip!/b.tar')).toMatchObject({ state: 'current', label: sensitive });
    expect(await look('a.zip!/b.tar!/./deep//pay.txt')).toMatchObject({ usable: true, label: sensitive });
    expect(await look('a.zip!/b.tar!/notes.txt')).toMatchObject({ usable: true, label: label('internal') });
    expect(await look('a.zip!/b.tar!/other.txt')).toMatchObject({ state: 'unlabeled', usable: false });
    const shown = await resource(crawler.deps, await idOf('a.zip!/b.tar!/deep/pay.txt'));
    expect(shown).toMatchObject({ kind: 'member', mediaType: 'text/plain', parts: [{ kind: 'body', place: 'body' }] });
    expect(shown.findings).toMatchObject([{ part: 0, start: card.indexOf('4') }]);
    expect(shown.container).toBe(await idOf('a.zip!/b.tar'));
  });

  test('confirms what is in an unchanged archive, and says nothing of it in the change feed', async () => {
    await write([{ name: 'x.txt', data: card }]);
    await crawl();
    const before = await look('a.zip!/x.txt');
    expect(await changesFrom(() => crawl())).toEqual([]);
    expect(await changesFrom(() => crawl('full'))).toEqual([]);
    const after = await look('a.zip!/x.txt');
    expect(after).toMatchObject({ state: 'current', version: before.version });
    expect(Date.parse(after.verifiedAt ?? '')).toBeGreaterThan(Date.parse(before.verifiedAt ?? ''));
  });

  test('follows an archive that is edited: members come, change and go, and the feed says so', async () => {
    await write([
      { name: 'same.txt', data: plain },
      { name: 'gone.txt', data: plain },
      { name: 'gone.zip', data: zip([{ name: 'x.txt', data: plain }]) },
      { name: 'edited.txt', data: plain },
    ]);
    await crawl();
    const version = (await look('a.zip!/same.txt')).version;
    await write([
      { name: 'same.txt', data: plain },
      { name: 'edited.txt', data: card },
      { name: 'new.txt', data: plain },
    ]);
    const changes = await changesFrom(() => crawl());
    expect(changes).toEqual(
      expect.arrayContaining([
        'stale a.zip!/edited.txt',
        'current a.zip!/edited.txt',
        'current a.zip!/new.txt',
        'deleted a.zip!/gone.txt',
        'deleted a.zip!/gone.zip',
        'deleted a.zip!/gone.zip!/x.txt',
        'current a.zip',
      ]),
    );
    expect(await look('a.zip!/same.txt')).toMatchObject({ state: 'current', version });
    expect((await look('a.zip!/edited.txt')).label).toEqual(sensitive);
    expect(await look('a.zip!/gone.txt')).toMatchObject({ state: 'deleted', usable: false });
    await rm(join(folder, 'a.zip'));
    expect(await changesFrom(() => crawl())).toEqual([
      'deleted a.zip',
      'deleted a.zip!/same.txt',
      'deleted a.zip!/edited.txt',
      'deleted a.zip!/new.txt',
    ]);
    await write([{ name: 'same.txt', data: plain }]);
    await crawl();
    expect(await look('a.zip!/same.txt')).toMatchObject({ state: 'current', usable: true });
    expect(await look('a.zip!/new.txt')).toMatchObject({ state: 'deleted' });
  });

  test('names a member that cannot be read, by itself, and calls the archive partial', async () => {
    await write([
      { name: 'locked.txt', data: card, flags: 1 },
      { name: 'open.txt', data: plain },
    ]);
    expect(await crawl()).toMatchObject({ found: 1, read: 0, partial: 1, failed: 0 });
    expect(await look('a.zip!/locked.txt')).toMatchObject({ state: 'failed', usable: false, reason: 'encrypted' });
    expect(await look('a.zip!/open.txt')).toMatchObject({ state: 'current', label: label('internal') });
    expect(await look('a.zip')).toMatchObject({ state: 'current', label: label('confidential') });
    expect((await look('a.zip')).flags).toContain('partial');
  });

  test('takes what is in an archive for unreadable when that is, until it can be read again', async () => {
    await write([{ name: 'b.zip', data: zip([{ name: 'x.txt', data: plain }]) }]);
    await crawl();
    await writeFile(join(folder, 'a.zip'), '%PDF-1.7 and nothing else');
    expect(await changesFrom(() => crawl())).toEqual(
      expect.arrayContaining(['failed a.zip', 'failed a.zip!/b.zip', 'failed a.zip!/b.zip!/x.txt']),
    );
    expect(await look('a.zip!/b.zip!/x.txt')).toMatchObject({ state: 'failed', usable: false, reason: 'malformed' });
    await write([{ name: 'b.zip', data: zip([{ name: 'x.txt', data: plain }]) }]);
    await crawl();
    expect(await look('a.zip!/b.zip!/x.txt')).toMatchObject({ state: 'current', usable: true });
  });

  test('does not take for deleted what it did not come to see', async () => {
    const members = [
      { name: '1.txt', data: plain.repeat(50) },
      { name: '2.txt', data: plain.repeat(50) },
    ];
    await writeFile(join(folder, 'a.tar'), tar(members));
    await crawl();
    await writeFile(join(folder, 'a.tar'), tar(members).subarray(0, 2_000));
    await crawl();
    expect(await look('a.tar!/1.txt')).toMatchObject({ state: 'current' });
    expect(await look('a.tar!/2.txt')).toMatchObject({ state: 'failed', reason: 'malformed' });
  });

  test('gives the name of several members the labels of all of them', async () => {
    await write([
      { name: 'x.txt', data: plain },
      { name: './x.txt', data: card },
    ]);
    await crawl();
    expect(await look('a.zip!/x.txt')).toMatchObject({ usable: true, label: sensitive });
    expect(await look('a.zip!/x.txt#2')).toMatchObject({ usable: true, label: sensitive });
  });

  test('labels what is attached to a mail', async () => {
    const mail = [
      'From: a@corp-mail.org',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Please see attached.',
      '--b',
      'Content-Disposition: attachment; filename="order.txt"',
      '',
      card,
      '--b--',
    ];
    await writeFile(join(folder, 'm.eml'), mail.join('\r\n'));
    await crawl();
    expect(await look('m.eml!/order.txt')).toMatchObject({ state: 'current', label: sensitive });
    expect((await look('m.eml')).label).toEqual(sensitive);
  });

  test('passes a label that is set by hand on to all that the member is in, and takes it back', async () => {
    await write([{ name: 'b.zip', data: zip([{ name: 'x.txt', data: plain }]) }]);
    await crawl();
    const id = await idOf('a.zip!/b.zip!/x.txt');
    const raised = await changesFrom(() => overrideLabel(crawler.deps, 'ann', id, { level: 'restricted' }));
    expect(raised).toEqual(['current a.zip!/b.zip!/x.txt', 'current a.zip', 'current a.zip!/b.zip']);
    for (const path of ['a.zip', 'a.zip!/b.zip']) {
      expect((await look(path)).label).toEqual(label('restricted'));
      expect((await resource(crawler.deps, await idOf(path))).propagated).toEqual(label('restricted'));
    }
    await crawl('full');
    expect((await look('a.zip')).label).toEqual(label('restricted'));
    await removeOverride(crawler.deps, 'ann', id);
    expect((await look('a.zip')).label).toEqual(label('internal'));
  });

  test('counts files, and tells members apart from them', async () => {
    await write([
      { name: 'x.txt', data: plain },
      { name: 'y.txt', data: card },
    ]);
    await crawl();
    const container = await idOf('a.zip');
    const inside = await resources(crawler.deps, { container }, { limit: 10 });
    expect(inside.items.map(({ uri, kind }) => [uri, kind])).toEqual([
      [uriOf('a.zip!/x.txt'), 'member'],
      [uriOf('a.zip!/y.txt'), 'member'],
    ]);
    const documents = await resources(crawler.deps, { source, kind: 'document' }, { limit: 10 });
    expect(documents.items.map(({ id }) => id)).toEqual([container]);
    const bySource = await readCoverage(crawler.database, 'source');
    expect(bySource.find(({ key }) => key === folder)).toMatchObject({
      resources: 3,
      bytes: documents.items[0]?.size,
      current: 3,
    });
    const kinds = await readCoverage(crawler.database, 'kind');
    expect(kinds.map(({ key }) => key)).toEqual(['document', 'member']);
  });

  test('records thousands of members in one go', async () => {
    const members = Array.from({ length: 3_000 }, (_, n) => ({ name: `d${n % 7}/${n}.txt`, data: plain }));
    await write([...members, { name: 'pay.txt', data: card }]);
    expect(await crawl()).toMatchObject({ state: 'succeeded', read: 1 });
    expect((await look('a.zip!/d4/2999.txt')).state).toBe('unlabeled');
    expect((await look('a.zip!/d3/2999.txt')).label).toEqual(label('internal'));
    await write([{ name: 'pay.txt', data: plain }]);
    const changes = await changesFrom(() => crawl());
    expect(changes.filter((change) => change.startsWith('deleted'))).toHaveLength(members.length);
  });
});
