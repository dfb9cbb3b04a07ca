import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCrawl } from '../../src/app/crawls.js';
import { overrideLabel } from '../../src/app/override-label.js';
import { resource as readShown } from '../../src/app/resources.js';
import { createSource } from '../../src/app/sources.js';
import { getWrite, requestWrite, type ShownWrite, writeLabel } from '../../src/app/write-label.js';
import { derivedId, derivedSite } from '../../src/label/imported.js';
import { connectors } from '../../src/sources/connectors.js';
import type { Connector } from '../../src/sources/source.js';
import { resourceId } from '../../src/store/lookup.js';
import { type Crawler, ended, openCrawler } from '../crawler.js';
import { docx, docxOfBody, pdf } from '../fixtures/documents.js';
import { customXml, msip, ours, pageObjects, pdfOf, secret, setDate } from '../fixtures/labels.js';
import { elementsIn, readByPdfjs } from '../fixtures/readers.js';
import { zip } from '../fixtures/zip.js';
import { createMigratedDatabase, type TestDatabase } from '../postgres.js';

const ssn = `536-90-${4399}`;

/** Which files were opened, and what is done once a file was replaced. */
interface Watch {
  readonly opened: string[];
  afterReplace: (() => void) | null;
  beforeOpen: (() => Promise<unknown>) | null;
}

describe('a label that is written into a file of a source', () => {
  let database: TestDatabase;
  let crawler: Crawler;
  let worker: { close(): Promise<void> };
  const watch: Watch = { opened: [], afterReplace: null, beforeOpen: null };

  beforeAll(async () => {
    database = await createMigratedDatabase();
    crawler = await openCrawler({ databaseUrl: database.url, connectors: watched(watch) });
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
    watch.afterReplace = null;
    folder = await mkdtemp(join(tmpdir(), 'clearmark-write-'));
    await writeFile(join(folder, 'a.docx'), await docx([`Her SSN is ${ssn}.`]));
    await writeFile(join(folder, 'b.pdf'), await pdf([`Her SSN is ${ssn}.`]));
    await writeFile(join(folder, 'c.txt'), 'Nothing to see here.');
    const config = { name: folder, connector: 'filesystem', config: { path: folder } };
    source = (await createSource(crawler.deps, config)).id;
    await crawl();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function crawl(mode: 'incremental' | 'full' = 'incremental') {
    watch.opened.length = 0;
    return ended(crawler, (await startCrawl(crawler.deps, source, mode, 'test')).id);
  }

  async function idOf(key: string): Promise<string> {
    const { rows } = await crawler.database.query<{ id: number }>(
      'SELECT id FROM resource WHERE source_id = $1 AND key = $2',
      [Number(source.slice('src_'.length)), key],
    );
    return resourceId(rows[0]?.id ?? 0);
  }

  const shown = async (key: string) => readShown(crawler.deps, await idOf(key));

  async function write(key: string, remove = false): Promise<ShownWrite> {
    const id = await idOf(key);
    await requestWrite(crawler.deps, 'user:ann', id, { remove });
    for (;;) {
      const outcome = await getWrite(crawler.deps, id);
      if (outcome.state !== 'queued') return outcome;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  test.each(['a.docx', 'b.pdf'])('keeps its label and findings without another look: %s', async (key) => {
    const before = await shown(key);
    expect(before).toMatchObject({
      state: 'current',
      content: { level: 'confidential' },
      floor: { level: 'internal' },
    });
    expect(await write(key)).toMatchObject({
      state: 'written',
      label: { id: derivedId('confidential'), siteId: derivedSite, name: 'Confidential', method: 'standard' },
      requestedBy: 'user:ann',
    });
    const after = await shown(key);
    expect(after.contentHash).not.toBe(before.contentHash);
    const { contentHash: _h, size: _s, verifiedAt: _v, history, ...same } = after;
    expect(before).toMatchObject(same);
    expect(same.findings).toHaveLength(1);
    expect(history[0]).toMatchObject({
      kind: 'written',
      who: 'user:ann',
      label: before.label,
      origin: { id: derivedId('confidential'), place: null },
    });
    expect(await crawl()).toMatchObject({ state: 'succeeded', found: 3, read: 0, partial: 0, unchanged: 3 });
    expect(watch.opened).toEqual([]);
  });

  test('stands in the file for other readers', async () => {
    await write('a.docx');
    await write('b.pdf');
    const labels = await elementsIn(await readFile(join(folder, 'a.docx')), 'docMetadata/LabelInfo.xml');
    expect(labels[1]?.attributes).toMatchObject({ id: `{${derivedId('confidential')}}`, method: 'Standard' });
    const { custom } = await readByPdfjs(await readFile(join(folder, 'b.pdf')));
    expect(custom).toMatchObject({ [`MSIP_Label_${derivedId('confidential')}_Enabled`]: 'true' });
  });

  test('is known as its own when the file is read anew, and raises nothing', async () => {
    const before = await shown('a.docx');
    await write('a.docx');
    expect(await crawl('full')).toMatchObject({ state: 'succeeded', failed: 0 });
    expect(watch.opened).toContain('a.docx');
    expect(await shown('a.docx')).toMatchObject({
      label: before.label,
      floor: before.floor,
      content: before.content,
      state: 'current',
    });
  });

  test('does not lower what a label raised whose place it takes, be it twice', async () => {
    const theirs = { id: derivedId('restricted'), siteId: derivedSite, name: 'Restricted', setDate } as const;
    const carrying = await crawler.deps.scanner.relabel(
      { name: 'd.docx', bytes: await docx(['Nothing to see here.']) },
      { label: { ...theirs, method: 'Standard' }, siteId: derivedSite },
    );
    if (!carrying.ok) throw new Error(carrying.reason);
    await writeFile(join(folder, 'd.docx'), carrying.bytes);
    await crawl();
    const before = await shown('d.docx');
    expect(before.floor).toMatchObject({ level: 'restricted' });
    for (const _ of [1, 2]) {
      expect(await write('d.docx')).toMatchObject({ state: 'written', reason: null });
      await crawl('full');
      expect(await shown('d.docx')).toMatchObject({ floor: before.floor, label: before.label, state: 'current' });
    }
  });

  test('is announced as a new version to those who follow the labels', async () => {
    const id = await idOf('a.docx');
    const announced = async () => {
      const { rows } = await crawler.database.query(
        `SELECT version_token FROM (SELECT version_token, resource_id FROM label_outbox
           UNION ALL SELECT version_token, resource_id FROM label_change) c WHERE resource_id = $1`,
        [Number(id.slice('res_'.length))],
      );
      return new Set(rows.map((row) => row.version_token)).size;
    };
    const before = await announced();
    await write('a.docx');
    expect(await announced()).toBe(before + 1);
  });

  test('is taken out again', async () => {
    await write('a.docx');
    const id = await idOf('a.docx');
    expect(await write('a.docx', true)).toMatchObject({ state: 'written', label: null, remove: true });
    const labels = await elementsIn(await readFile(join(folder, 'a.docx')), 'docMetadata/LabelInfo.xml');
    expect(labels[1]?.attributes).toMatchObject({ enabled: '0', removed: '1' });
    expect(await crawl()).toMatchObject({ unchanged: 3 });
    expect((await readShown(crawler.deps, id)).state).toBe('current');
  });

  test('is one that a person set where the label in force is', async () => {
    const override = { level: 'restricted', reason: 'because' };
    await overrideLabel(crawler.deps, 'user:bob', await idOf('a.docx'), override);
    expect((await write('a.docx')).label).toMatchObject({ id: derivedId('restricted'), method: 'privileged' });
    expect(await shown('a.docx')).toMatchObject({ label: { level: 'restricted' }, manual: { level: 'restricted' } });
  });

  test('is refused where the file was changed since it was read, which is left alone', async () => {
    const changed = await docx(['Other words.']);
    await writeFile(join(folder, 'a.docx'), changed);
    expect(await write('a.docx')).toMatchObject({ state: 'refused', reason: 'changed' });
    expect((await readFile(join(folder, 'a.docx'))).equals(changed)).toBe(true);
  });

  test('is tried again while another run may be writing there, whose leavings are cleared away in the end', async () => {
    const run = { last: false, stopping: new AbortController().signal };
    const id = await idOf('a.docx');
    const waiting: number[] = [];
    const idle = { ...crawler.deps, queue: { writeLabel: async (write: number) => void waiting.push(write) } };
    await requestWrite(idle, 'user:ann', id, { remove: false });
    const beside = join(folder, '.a.docx.clearmark-tmp');
    await writeFile(beside, 'half');
    const [number = 0] = waiting;
    await expect(writeLabel(crawler.deps, number, run)).rejects.toThrow();
    expect(await getWrite(crawler.deps, id)).toMatchObject({ state: 'queued' });
    await utimes(beside, new Date(0), new Date(0));
    await writeLabel(crawler.deps, number, run);
    expect(await getWrite(crawler.deps, id)).toMatchObject({ state: 'written' });
  });

  test('is the one in force where a person changes it while the file is about to be written', async () => {
    const id = await idOf('a.docx');
    watch.beforeOpen = async () => {
      watch.beforeOpen = null;
      await overrideLabel(crawler.deps, 'user:bob', id, { level: 'restricted', reason: 'because' });
    };
    expect((await write('a.docx')).label).toMatchObject({ id: derivedId('restricted'), method: 'privileged' });
  });

  test('is refused for formats that have no place for it', async () => {
    expect(await write('c.txt')).toMatchObject({ state: 'refused', reason: 'unsupported-format' });
  });

  test('is not asked for where there is no label, twice at once, or of what is no file', async () => {
    const id = await idOf('a.docx');
    await crawler.database.query("UPDATE resource SET state = 'stale' WHERE id = $1", [Number(id.slice(4))]);
    await expect(requestWrite(crawler.deps, 'user:ann', id, { remove: false })).rejects.toMatchObject({
      code: 'not_writable',
    });
    await crawler.database.query("UPDATE resource SET state = 'current', kind = 'column' WHERE id = $1", [
      Number(id.slice(4)),
    ]);
    await expect(requestWrite(crawler.deps, 'user:ann', id, { remove: false })).rejects.toMatchObject({
      code: 'not_writable',
    });
    await crawler.database.query("UPDATE resource SET kind = 'document' WHERE id = $1", [Number(id.slice(4))]);
    const idle = { ...crawler.deps, queue: { writeLabel: async () => undefined } };
    await requestWrite(idle, 'user:ann', id, { remove: false });
    await expect(requestWrite(idle, 'user:ann', id, { remove: false })).rejects.toMatchObject({ code: 'conflict' });
    await expect(requestWrite(idle, 'user:ann', 'res_0', { remove: false })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  describe('when the process dies once the file is replaced, and before the store knows', () => {
    const run = { last: false, stopping: new AbortController().signal };
    let id: string;
    let waiting: number;
    const keep = (write: number) => {
      waiting = write;
    };
    beforeEach(async () => {
      id = await idOf('a.docx');
      const idle = { ...crawler.deps, queue: { writeLabel: async (write: number) => keep(write) } };
      await requestWrite(idle, 'user:ann', id, { remove: false });
      watch.afterReplace = () => {
        throw new Error('killed');
      };
      await expect(writeLabel(crawler.deps, waiting, run)).rejects.toThrow('killed');
      watch.afterReplace = null;
    });

    test('the next run goes on from there, and writes nothing again', async () => {
      const { mtimeMs } = await stat(join(folder, 'a.docx'));
      await writeLabel(crawler.deps, waiting, run);
      expect(await getWrite(crawler.deps, id)).toMatchObject({ state: 'written' });
      expect((await stat(join(folder, 'a.docx'))).mtimeMs).toBe(mtimeMs);
      expect(await crawl()).toMatchObject({ unchanged: 3 });
    });

    test('a crawl that comes before it takes the label for ours', async () => {
      const before = await shown('a.docx');
      expect(await crawl()).toMatchObject({ read: 1, unchanged: 2 });
      expect(await shown('a.docx')).toMatchObject({ floor: before.floor, label: before.label });
      expect((await shown('a.docx')).history).toContainEqual(
        expect.objectContaining({ kind: 'imported', rules: ['imported-label-own'] }),
      );
      await writeLabel(crawler.deps, waiting, run);
      expect(await getWrite(crawler.deps, id)).toMatchObject({ state: 'written' });
      expect((await shown('a.docx')).history[0]).toMatchObject({ kind: 'written', who: 'user:ann' });
      expect(await crawl()).toMatchObject({ unchanged: 3 });
    });
  });
});

describe('a label that stands in a file of a source', () => {
  let database: TestDatabase;
  let crawler: Crawler;
  let worker: { close(): Promise<void> };
  let folder: string;

  beforeAll(async () => {
    database = await createMigratedDatabase();
    crawler = await openCrawler({ databaseUrl: database.url });
    worker = await crawler.work();
    folder = await mkdtemp(join(tmpdir(), 'clearmark-import-'));
    await writeFile(join(folder, 'public.docx'), carrying('Public'));
    await writeFile(join(folder, 'restricted.docx'), carrying('Restricted'));
    await writeFile(join(folder, 'other.docx'), carrying('Streng geheim'));
    await writeFile(join(folder, 'leak.docx'), carrying(`SSN is ${ssn}`));
    await writeFile(join(folder, 'all.zip'), zip([{ name: 'r.docx', data: carrying('Restricted') }]));
  });
  afterAll(async () => {
    await worker.close();
    await crawler.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const carrying = (name: string) =>
    docxOfBody('<w:p/>', { 'docProps/custom.xml': customXml(msip(secret, { Name: name })) });
  const joined = (name: string) =>
    Object.entries(msip(secret, { Name: name }))
      .map(([key, value]) => `${key}=${value}`)
      .join('; ');
  const infoOf = (properties: Readonly<Record<string, string>>) => ({
    number: 6,
    text: `<< ${Object.entries(properties)
      .map(([key, value]) => `/${key} (${value})`)
      .join(' ')} >>`,
  });
  let sources = 0;

  async function labelsIn(trusted: boolean) {
    const config = { name: `share ${++sources}`, connector: 'filesystem', config: { path: folder }, trusted };
    const { id } = await createSource(crawler.deps, config);
    await ended(crawler, (await startCrawl(crawler.deps, id, 'full', 'test')).id);
    const { rows } = await crawler.database.query<{ id: number; key: string }>(
      'SELECT id, key FROM resource WHERE source_id = $1',
      [Number(id.slice('src_'.length))],
    );
    const shown = await Promise.all(
      rows.map(async ({ id: number, key }) => [key, await readShown(crawler.deps, resourceId(number))] as const),
    );
    return new Map(shown);
  }

  test('raises the floor, and the history says where it came from', async () => {
    const shown = await labelsIn(false);
    expect(shown.get('public.docx')?.floor?.level).toBe('internal');
    expect(shown.get('other.docx')?.floor?.level).toBe('confidential');
    expect(shown.get('all.zip')?.floor?.level).toBe('restricted');
    expect(shown.get('restricted.docx')).toMatchObject({
      floor: { level: 'restricted' },
      label: { level: 'restricted' },
    });
    expect(shown.get('restricted.docx')?.history).toContainEqual(
      expect.objectContaining({
        kind: 'imported',
        label: { level: 'restricted', rank: 400, categories: [] },
        rules: ['imported-label'],
        origin: {
          id: secret,
          siteId: ours,
          name: 'Restricted',
          method: 'standard',
          setDate,
          store: 'custom-properties',
          place: null,
        },
      }),
    );
    expect(shown.get('all.zip')?.history.find(({ kind }) => kind === 'imported')?.origin?.place).toMatch(/^member 1/);
  });

  test('is no marking by what it is called, while other words in the same place are', async () => {
    const strictly = ['Strictly', 'confidential'].join(' ');
    await writeFile(join(folder, 'name.docx'), carrying(strictly));
    await writeFile(
      join(folder, 'title.docx'),
      docxOfBody('<w:p/>', { 'docProps/custom.xml': customXml({ Title: strictly }) }),
    );
    await writeFile(
      join(folder, 'name.eml'),
      `From: a@corp-mail.org\r\nSubject: x\r\nMSIP_Labels: ${joined(strictly)}\r\n\r\nbody`,
    );
    await writeFile(
      join(folder, 'name.pdf'),
      pdfOf([...pageObjects('words'), infoOf(msip(secret, { Name: strictly }))], '/Info 6 0 R'),
    );
    const shown = await labelsIn(false);
    for (const name of ['name.docx', 'name.eml', 'name.pdf']) {
      expect([name, shown.get(name)?.content?.level, shown.get(name)?.floor?.level]).toEqual([
        name,
        'public',
        'confidential',
      ]);
    }
    expect(shown.get('title.docx')?.content?.level).toBe('confidential');
  });

  test('takes the place of the default where the source is trusted', async () => {
    const shown = await labelsIn(true);
    expect(shown.get('public.docx')?.label?.level).toBe('public');
    expect(shown.get('restricted.docx')?.label?.level).toBe('restricted');
  });

  test('does not carry a value out of the file in its name', async () => {
    const { rows } = await crawler.database.query<{ name: string | null }>(
      "SELECT origin ->> 'name' AS name FROM assignment WHERE kind = 'imported'",
    );
    expect(rows.map(({ name }) => name)).toContain(null);
    expect(rows.some(({ name }) => name?.includes(ssn))).toBe(false);
  });
});

/** The connectors, with the folder's watched. */
function watched(watch: Watch): ReadonlyMap<string, Connector> {
  const filesystem = connectors.get('filesystem');
  if (!filesystem) throw new Error('there is no connector for folders');
  const observing: Connector = {
    ...filesystem,
    open(config) {
      const source = filesystem.open(config);
      return {
        ...source,
        open: async (key, limits) => {
          watch.opened.push(key);
          await watch.beforeOpen?.();
          return source.open(key, limits);
        },
        replace: async (key, contentHash, bytes) => {
          const replaced = await source.replace?.(key, contentHash, bytes);
          watch.afterReplace?.();
          return replaced ?? { ok: false, reason: 'not-a-file' };
        },
      };
    },
  };
  return new Map([...connectors, ['filesystem', observing]]);
}
