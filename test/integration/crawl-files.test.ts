import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import officeCrypto from 'officecrypto-tool';
import { type CrawlAnswer, listUnread, startCrawl } from '../../src/app/crawls.js';
import { changeSource, createSource } from '../../src/app/sources.js';
import { connectors } from '../../src/sources/connectors.js';
import type { Connector, Entry, Source } from '../../src/sources/source.js';
import { type Crawler, ended, openCrawler } from '../crawler.js';
import { docxOf, wordXml } from '../fixtures/documents.js';
import { createMigratedDatabase, type TestDatabase } from '../postgres.js';

const card = ['4111', '1111', '1111', '1111'].join(' ');

describe('a crawl of a folder', () => {
  let database: TestDatabase;
  let crawler: Crawler;
  let worker: { close(): Promise<void> };
  const watch: Watch = { opened: [], denied: null };
  const { opened } = watch;

  beforeAll(async () => {
    database = await createMigratedDatabase();
    crawler = await openCrawler({ databaseUrl: database.url, connectors: watched(connectors, watch) });
    worker = await crawler.work();
  });
  afterAll(async () => {
    await worker.close();
    await crawler.close();
    await database.drop();
  });

  let folder: string;
  let source: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-crawl-'));
    await writeFile(join(folder, 'notes.txt'), 'Nothing to see here.');
    await mkdir(join(folder, 'finance'));
    await writeFile(join(folder, 'finance', 'payment.txt'), `Please charge card number ${card} for the order.`);
    source = (await createSource(crawler.deps, { name: folder, connector: 'filesystem', config: { path: folder } })).id;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function crawl(mode: 'incremental' | 'full' = 'incremental'): Promise<CrawlAnswer> {
    opened.length = 0;
    return ended(crawler, (await startCrawl(crawler.deps, source, mode, 'test')).id);
  }

  async function resource(path: string) {
    const { rows } = await crawler.database.query<{
      id: number;
      state: string;
      reason: string | null;
      verified_at: Date;
      level: string | null;
      categories: string[] | null;
      versions: number;
    }>(
      `SELECT r.id, r.state, r.reason, r.verified_at, c.level, c.categories,
         (SELECT count(*)::int FROM version WHERE resource_id = r.id) AS versions
       FROM resource r LEFT JOIN label_class c ON c.id = r.class_id WHERE r.source_id = $1 AND r.key = $2`,
      [Number(source.slice('src_'.length)), path],
    );
    return rows[0];
  }

  test('labels every file by what is in it', async () => {
    const first = await crawl();
    expect(first).toMatchObject({ state: 'succeeded', found: 2, read: 2, unchanged: 0, failed: 0, deleted: 0 });
    expect(first.bytes).toBeGreaterThan(0);
    expect(await resource('finance/payment.txt')).toMatchObject({
      state: 'current',
      level: 'confidential',
      categories: ['financial', 'pii'],
    });
    expect(await resource('notes.txt')).toMatchObject({ state: 'current', level: 'internal', categories: [] });
  });

  test('opens no file of an unchanged tree again, and confirms its labels', async () => {
    await crawl();
    expect([...opened].sort()).toEqual(['finance/payment.txt', 'notes.txt']);
    const before = await resource('notes.txt');
    expect(await crawl()).toMatchObject({ state: 'succeeded', found: 2, read: 0, unchanged: 2 });
    expect(opened).toEqual([]);
    expect((await resource('notes.txt'))?.verified_at.getTime()).toBeGreaterThan(before?.verified_at.getTime() ?? 0);
  });

  test('reads a touched file, finds it the same, and makes no new version', async () => {
    await crawl();
    await utimes(join(folder, 'notes.txt'), new Date(), new Date());
    expect(await crawl()).toMatchObject({ read: 0, unchanged: 2 });
    expect(opened).toEqual(['notes.txt']);
    expect(await resource('notes.txt')).toMatchObject({ state: 'current', versions: 1 });
  });

  test('keeps the version that an edit replaced', async () => {
    await crawl();
    await writeFile(join(folder, 'notes.txt'), `A card after all: card number ${card}`);
    expect(await crawl()).toMatchObject({ read: 1, unchanged: 1 });
    expect(await resource('notes.txt')).toMatchObject({ state: 'current', versions: 2, level: 'confidential' });
  });

  test('sees an edit that kept size and time', async () => {
    const path = join(folder, 'notes.txt');
    const then = new Date('2024-01-01T00:00:00Z');
    await utimes(path, then, then);
    await crawl();
    await writeFile(path, 'Nothing to SEE here.');
    await utimes(path, then, then);
    expect(await crawl()).toMatchObject({ read: 1, unchanged: 1 });
  });

  test('takes a moved file for one that is gone and one that is new', async () => {
    await crawl();
    await rename(join(folder, 'finance', 'payment.txt'), join(folder, 'moved.txt'));
    expect(await crawl()).toMatchObject({ found: 2, read: 1, unchanged: 1, deleted: 1 });
    expect(await resource('finance/payment.txt')).toMatchObject({ state: 'deleted' });
    expect(await resource('moved.txt')).toMatchObject({ state: 'current', level: 'confidential' });
  });

  test('labels a file anew that came back', async () => {
    await crawl();
    await rm(join(folder, 'notes.txt'));
    expect(await crawl()).toMatchObject({ found: 1, unchanged: 1, deleted: 1 });
    expect(await resource('notes.txt')).toMatchObject({ state: 'deleted' });
    await writeFile(join(folder, 'notes.txt'), 'Nothing to see here.');
    expect(await crawl()).toMatchObject({ found: 2, deleted: 0, state: 'succeeded' });
    expect(await resource('notes.txt')).toMatchObject({ state: 'current', versions: 1 });
  });

  test('reads everything in full mode', async () => {
    await crawl();
    expect(await crawl('full')).toMatchObject({ found: 2, read: 0, unchanged: 2 });
    expect(opened).toHaveLength(2);
  });

  test('counts and names what cannot be read, and reads on', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const first = await crawl();
    expect(first).toMatchObject({ state: 'succeeded', found: 3, read: 2, failed: 1 });
    expect(opened).not.toContain('pipe');
    const unread = await listUnread(crawler.deps, first.id, { limit: 10 });
    expect(unread.map(({ uri, reason }) => ({ uri, reason }))).toEqual([
      { uri: `file://${folder}/pipe`, reason: 'not-a-regular-file' },
    ]);
    expect(await resource('pipe')).toMatchObject({ state: 'failed', reason: 'not-a-regular-file', level: null });
    expect(await crawl()).toMatchObject({ found: 3, unchanged: 2, failed: 1 });
  });

  test('fails when the folder is gone, and keeps the labels unconfirmed', async () => {
    await crawl();
    const before = await resource('notes.txt');
    await rename(folder, `${folder}-away`);
    const failed = await crawl();
    await rename(`${folder}-away`, folder);
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'not-found' }, found: 0, deleted: 0 });
    expect(failed.error?.detail).toContain(folder);
    expect(await resource('notes.txt')).toEqual(before);
    expect(await crawl()).toMatchObject({ state: 'succeeded', unchanged: 2 });
  });

  test('does not take an empty folder, where many files were, for a wish to delete them all', async () => {
    for (let i = 0; i < 100; i++) await writeFile(join(folder, `${i}.txt`), `text ${i}`);
    await crawl();
    await rm(folder, { recursive: true });
    await mkdir(folder);
    expect(await crawl()).toMatchObject({ state: 'failed', error: { code: 'empty' }, deleted: 0 });
    expect(await resource('notes.txt')).toMatchObject({ state: 'current' });
    expect(await crawl('full')).toMatchObject({ state: 'succeeded', found: 0, deleted: 102 });
  });

  test('reads what is encrypted once its password is known, and shows that to nobody', async () => {
    const password = ['correct', 'horse', 'battery'].join(' ');
    const plain = docxOf({ 'word/document.xml': wordXml([`card number ${card}`]) });
    await writeFile(join(folder, 'locked.docx'), officeCrypto.encrypt(plain, { password }));
    await crawl();
    expect(await resource('locked.docx')).toMatchObject({ state: 'failed', reason: 'encrypted', level: null });
    await crawl();
    expect(opened).not.toContain('locked.docx');
    const changed = await changeSource(crawler.deps, source, { config: { passwords: `wrong\n${password}\n` } });
    expect(changed).toMatchObject({ config: { path: folder }, writeOnly: ['passwords'] });
    expect(JSON.stringify(changed)).not.toContain(password);
    await crawl();
    expect(opened).toEqual(['locked.docx']);
    expect(await resource('locked.docx')).toMatchObject({ state: 'current', level: 'confidential' });
    const { rows } = await crawler.database.query<{ row: string }>('SELECT row_to_json(s)::text AS row FROM source s');
    expect(rows.some(({ row }) => row.includes('horse'))).toBe(false);
  });

  test('keeps what lies in a folder that cannot be looked into any more', async () => {
    await crawl();
    const before = await resource('finance/payment.txt');
    watch.denied = 'finance';
    const second = await crawl();
    watch.denied = null;
    expect(second).toMatchObject({ state: 'succeeded', found: 2, unchanged: 1, failed: 1, deleted: 0 });
    expect(await resource('finance')).toMatchObject({ state: 'failed', reason: 'permission-denied' });
    expect(await resource('finance/payment.txt')).toEqual(before);
  });
});

interface Watch {
  /** Keys that were opened. */
  readonly opened: string[];
  /** A folder that may not be listed: as root the file system itself denies nothing. */
  denied: string | null;
}

/** The same connectors, watched at the contract that every connector is used through. */
function watched(all: ReadonlyMap<string, Connector>, watch: Watch): ReadonlyMap<string, Connector> {
  const watchedSource = (source: Source): Source => ({
    ...source,
    list: (after) => withDenied(source.list(after), watch.denied),
    open: (key, limits) => {
      watch.opened.push(key);
      return source.open(key, limits);
    },
  });
  return new Map(
    [...all].map(([name, connector]) => [
      name,
      { ...connector, open: (config) => watchedSource(connector.open(config)) },
    ]),
  );
}

async function* withDenied(entries: AsyncIterable<Entry>, folder: string | null): AsyncGenerator<Entry> {
  let said = false;
  for await (const entry of entries) {
    if (folder === null || !entry.key.startsWith(`${folder}/`)) yield entry;
    else if (!said) {
      said = true;
      const nothing = { evidence: null, size: null, modifiedAt: null };
      const uri = entry.uri.slice(0, entry.uri.lastIndexOf('/'));
      yield { ...nothing, key: folder, uri, kind: 'document', unreadable: 'permission-denied', hides: [`${folder}/`] };
    }
  }
}
