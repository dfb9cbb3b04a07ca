import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { withCharactersEdited, withWordsEdited } from '../../bench/origins/edits.js';
import { seededRandom } from '../../bench/random.js';
import { startCrawl } from '../../src/app/crawls.js';
import { openOrigins } from '../../src/app/origins.js';
import { overrideLabel } from '../../src/app/override-label.js';
import { raisedByOrigin } from '../../src/app/raise-by-origin.js';
import { createSource, deleteSource } from '../../src/app/sources.js';
import { defaultBudget } from '../../src/extract/budget.js';
import { extract } from '../../src/extract/extract.js';
import { isWithin } from '../../src/label/label.js';
import { dropVersionsBefore } from '../../src/store/versions.js';
import { documentsOf } from '../corpora.js';
import { type Crawler, ended, openCrawler } from '../crawler.js';
import { docx, eml, pdf } from '../fixtures/documents.js';
import { prose } from '../fixtures/prose.js';
import { zip } from '../fixtures/zip.js';
import { label } from '../policy.js';
import { createMigratedDatabase, createTestDatabase, type TestDatabase } from '../postgres.js';

const random = seededRandom(23);
const restricted = label('restricted');

let database: TestDatabase;
let crawler: Crawler;
let worker: { close(): Promise<void> };
let folder: string;

beforeEach(async () => {
  database = await createMigratedDatabase();
  crawler = await openCrawler({ databaseUrl: database.url });
  worker = await crawler.work();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-origins-'));
});
afterEach(async () => {
  await worker.close();
  await crawler.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Makes a folder a source whose documents all have a label, and crawls it. */
async function crawled(name: string, level: string, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  for (const [file, content] of Object.entries(files)) await writeFile(join(path, file), content);
  const source = { name, connector: 'filesystem', config: { path }, default: { level, categories: [] } };
  const { id } = await createSource(crawler.deps, source);
  await crawl(id);
  return id;
}

async function crawl(id: string, mode: 'incremental' | 'full' = 'incremental'): Promise<void> {
  const { state } = await ended(crawler, (await startCrawl(crawler.deps, id, mode, 'test')).id);
  expect(state).toBe('succeeded');
}

const origins = () => openOrigins(crawler.deps);
/** The label that a text of unknown origin takes from where it is known from; null for none. */
async function lentTo(texts: readonly string[]) {
  const raised = await raisedByOrigin({ ...crawler.deps, origins: origins() }, texts);
  return raised.map(({ origins: [first] }) => first?.resolved.label ?? null);
}
const isRestricted = (lent: Awaited<ReturnType<typeof lentTo>>[number]) => lent !== null && isWithin(restricted, lent);
async function uriOf(id: string | undefined): Promise<string> {
  const { rows } = await crawler.database.query<{ uri: string }>('SELECT uri FROM resource WHERE id = $1', [
    Number(id?.slice('res_'.length)),
  ]);
  return rows[0]?.uri ?? '';
}
async function count(table: string): Promise<number> {
  const { rows } = await crawler.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return rows[0]?.n ?? -1;
}

describe('a passage without an id', () => {
  test('gets the label of the document it was copied from, whatever the format, with one word in twenty edited', async () => {
    const write = prose(1);
    const paragraphs = Array.from({ length: 12 }, () => write(60 + random.below(41)));
    const [text = '', word = '', page = '', next = '', mail = '', attached = '', member = '', ...others] = paragraphs;
    await crawled('board', 'restricted', {
      'plain.txt': `${others[0]}\n\n${text}\n\n${others[1]}`,
      'word.docx': await docx([others[2] ?? '', word]),
      'pages.pdf': await pdf([page, next]),
      'mail.eml': eml(mail, { name: 'annex.txt', type: 'text/plain', content: Buffer.from(attached) }),
      'all.zip': zip([{ name: 'inner.txt', data: member }]),
    });
    await crawled('wiki', 'internal', { 'page.txt': others[3] ?? '' });
    const copied = [text, word, page, next, mail, attached, member];
    const lent = await lentTo(copied.map((one) => withWordsEdited(one, 20, random)));
    expect(lent.map(isRestricted)).toEqual(copied.map(() => true));
    expect(await lentTo([others[3] ?? '', prose(2)(90), 'too short to be a passage'])).toEqual([null, null, null]);
    const [origin, ...more] = await origins().find(member.toUpperCase());
    expect(more).toEqual([]);
    expect(await uriOf(origin?.resourceId)).toMatch(/all\.zip!\/inner\.txt$/);
    expect(origin?.share).toBeGreaterThan(0.75);
  });

  test('gets the label of the column it stands in', async () => {
    const tables = await createTestDatabase();
    try {
      const [note, other] = [prose(61)(80), prose(62)(80)];
      const client = new pg.Client({ connectionString: tables.url });
      await client.connect();
      await client.query('CREATE TABLE cases (id int PRIMARY KEY, note text)');
      await client.query('INSERT INTO cases VALUES (1, $1), (2, $2), (3, $3)', [other, note, 'short']);
      await client.end();
      const label = { level: 'restricted', categories: [] };
      const config = { url: tables.url };
      const { id } = await createSource(crawler.deps, { name: 'cases', connector: 'postgres', config, default: label });
      await crawl(id);
      const [origin, ...others] = await origins().find(withWordsEdited(note, 20, random));
      expect(await uriOf(origin?.resourceId)).toMatch(/cases#note$/);
      expect(others).toEqual([]);
      expect((await lentTo([note])).map(isRestricted)).toEqual([true]);
    } finally {
      await tables.drop();
    }
  });

  test('is known by the newest version that holds it, and by an older one while that is kept', async () => {
    const write = prose(3);
    const [kept, dropped, added] = [write(90), write(90), write(90)];
    const id = await crawled('share', 'restricted', { 'a.txt': `${kept}\n\n${dropped}` });
    const [before] = await origins().find(kept);
    const rows = await count('fingerprint_shingle');
    await writeFile(join(folder, 'share', 'a.txt'), `${kept}\n\n${added}`);
    await crawl(id);
    const [keptIn] = await origins().find(kept);
    const [addedIn] = await origins().find(added);
    const [droppedIn] = await origins().find(dropped);
    expect(keptIn?.version).toBe(addedIn?.version);
    expect(keptIn?.version).not.toBe(before?.version);
    expect(droppedIn?.version).toBe(before?.version);
    expect((await lentTo([kept, dropped, added])).map(isRestricted)).toEqual([true, true, true]);
    expect(await count('fingerprint_shingle')).toBeLessThan(rows * 1.8);
    await dropVersionsBefore(crawler.database, new Date(Date.now() + 60_000));
    expect(await origins().find(dropped)).toEqual([]);
    expect(await origins().find(kept)).toEqual([keptIn]);
  });

  test('is known once however often its document is read, and no longer when the source is gone', async () => {
    const text = prose(4)(300);
    const id = await crawled('share', 'restricted', { 'a.txt': text, 'b.txt': prose(5)(300) });
    const rows = await count('fingerprint_shingle');
    expect(rows).toBeGreaterThan(100);
    await crawl(id, 'full');
    expect(await count('fingerprint_shingle')).toBe(rows);
    await deleteSource(crawler.deps, id);
    expect([await count('fingerprint'), await count('fingerprint_shingle')]).toEqual([0, 0]);
    expect(await origins().find(text)).toEqual([]);
  });

  test('gets the label that a person gave its document since', async () => {
    const text = prose(6)(90);
    await crawled('wiki', 'internal', { 'a.txt': text });
    expect(await lentTo([text])).toEqual([null]);
    const [origin] = await origins().find(text);
    const given = { level: 'restricted', categories: ['legal'], reason: 'a merger' };
    await overrideLabel(crawler.deps, 'user:ann', origin?.resourceId ?? '', given);
    expect(await lentTo([text])).toEqual([label('restricted', 'legal')]);
  });
});

describe('what stands in many documents', () => {
  const footer = prose(7)(60);
  const letters = (seed: number) =>
    Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`${seed + n}.txt`, `${prose(seed + n)(120)}\n\n${footer}`]),
    );

  test('gets what the labels of all of them have in common', async () => {
    await crawled('board', 'restricted', letters(100));
    expect((await lentTo([footer])).map(isRestricted)).toEqual([true]);
    await crawled('mailing', 'internal', letters(200));
    expect(await lentTo([footer])).toEqual([null]);
    expect(await origins().find(footer)).toEqual([]);
    const letter = `${prose(103)(120)}\n\n${footer}`;
    expect((await lentTo([letter])).map(isRestricted)).toEqual([true]);
  });

  test('takes a bounded place in the index', async () => {
    await crawled(
      'board',
      'restricted',
      Object.fromEntries(Array.from({ length: 130 }, (_, n) => [`${n}.txt`, footer])),
    );
    const { rows } = await crawler.database.query<{ most: number }>(
      'SELECT max(n)::int AS most FROM (SELECT count(*) AS n FROM fingerprint_shingle GROUP BY hash) counts',
    );
    // The bound is looked at before some documents are recorded together, by several workers at once.
    expect(rows[0]?.most).toBeGreaterThan(60);
    expect(rows[0]?.most).toBeLessThan(110);
  });
});

const corpus = documentsOf(60);
// What is above proves it too, on text of its own.
if (corpus.length > 0) {
  describe('real documents', () => {
    test('lend their label to paragraphs copied from them, edited', async () => {
      const path = join(folder, 'corpus');
      await mkdir(path);
      const paragraphs: string[] = [];
      for (const [n, file] of corpus.entries()) {
        const bytes = await readFile(file);
        await writeFile(join(path, `${n}-${basename(file)}`), bytes);
        const { parts } = await extract(bytes, basename(file), defaultBudget);
        for await (const { kind, text } of parts)
          if (kind !== 'metadata') paragraphs.push(...paragraphsOf(text).slice(0, 20));
      }
      await crawled('corpus', 'restricted', {});
      expect(paragraphs.length).toBeGreaterThan(50);
      const share = async (edit: (text: string) => string) => {
        const lent = await lentTo(paragraphs.map(edit));
        return lent.filter(isRestricted).length / lent.length;
      };
      expect(await share((text) => text)).toBe(1);
      expect(await share((text) => withWordsEdited(text, 20, random))).toBeGreaterThan(0.98);
      expect(await share((text) => withCharactersEdited(text, 20, random))).toBeGreaterThan(0.85);
    }, 240_000);
  });
}

/** Pieces of running text of 60 to 100 words. */
function paragraphsOf(text: string): string[] {
  const words = text.split(/\s+/);
  const pieces = Array.from({ length: Math.floor(words.length / 100) }, (_, n) =>
    words.slice(n * 100, n * 100 + 60 + random.below(41)).join(' '),
  );
  return pieces.filter((piece) => {
    const letters = piece.replace(/[^\p{L}]/gu, '').length;
    const different = new Set(piece.toLowerCase().split(' ')).size;
    return letters > 0.7 * piece.length && different > 40;
  });
}
