import { tableColumns } from '../../../src/extract/formats/sql-columns.js';
import { damagedCopies } from '../../fixtures/damage.js';
import { outline, partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';
import { sqliteDatabase as database } from '../../fixtures/tables.js';

const many = (count: number, select: string) =>
  `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${count}) ${select} FROM c`;

describe('an SQLite database', () => {
  it('gives every row with the names of its columns, and the number of a row where that is a column', async () => {
    const bytes = database(
      `CREATE TABLE people (id INTEGER PRIMARY KEY, "full name" TEXT DEFAULT 'a,b(', /* , */ height REAL, big INT,
         CONSTRAINT c CHECK (height > 0))`,
      `INSERT INTO people VALUES (536904399, 'Änne', 1.5, 9007199254740993), (-2, NULL, 2, 300)`,
    );
    expect(outline(await partsOf(bytes))).toEqual([
      expect.stringMatching(/^metadata schema: CREATE TABLE people/),
      'sheet table people: id: -2\nheight: 2\nbig: 300\n\nid: 536904399\nfull name: Änne\nheight: 1.5\nbig: 9007199254740993',
    ]);
  });

  it('gives every value, each with its kind and place', async () => {
    const document = Buffer.from(`%PDF-1.4 not quite ${'x'.repeat(100)}\0planted-document`);
    const bytes = database(
      'PRAGMA secure_delete = OFF',
      `CREATE TABLE wide (a TEXT, b TEXT, c TEXT, PRIMARY KEY (c, a)) WITHOUT ROWID`,
      `INSERT INTO wide VALUES ('planted-a', 'planted-b', 'planted-c')`,
      `CREATE TABLE [t 536904399] (x TEXT)`,
      `INSERT INTO [t 536904399] VALUES ('planted-under-a-secret-name')`,
      'CREATE TABLE files (name TEXT, content BLOB)',
      ['INSERT INTO files VALUES (?, ?)', ['planted-file', document]],
      ['INSERT INTO files VALUES (?, ?)', ['planted-text', Buffer.from(`planted-bytes ${'y'.repeat(100)}`)]],
      `CREATE VIEW v AS SELECT 'planted-view' AS x`,
      `CREATE TABLE long (text TEXT)`,
      ['INSERT INTO long VALUES (?)', [`planted-start ${'z'.repeat(20_000)} planted-end`]],
      `CREATE TABLE gone (x TEXT)`,
      `INSERT INTO gone ${many(500, `SELECT 'planted-dropped ' || n`)}`,
      'DROP TABLE gone',
      `CREATE TABLE kept (x TEXT)`,
      `INSERT INTO kept VALUES ('planted-kept'), ('planted-deleted'), ('last')`,
      `DELETE FROM kept WHERE x = 'planted-deleted'`,
    );
    const parts = await partsOf(bytes);
    const planted = parts.flatMap(({ kind, place, text, hidden }) =>
      [...new Set(text.match(/planted-[a-z-]+/g))].map(
        (value) => `${value}: ${kind}, ${place}${hidden ? ' (hidden)' : ''}`,
      ),
    );
    expect(planted).toEqual([
      'planted-view: metadata, schema',
      'planted-c: sheet, table wide',
      'planted-a: sheet, table wide',
      'planted-b: sheet, table wide',
      'planted-under-a-secret-name: sheet, table 2',
      'planted-file: sheet, table files',
      'planted-text: sheet, table files',
      'planted-bytes: sheet, table files',
      'planted-start: sheet, table long',
      'planted-end: sheet, table long',
      'planted-kept: sheet, table kept',
      'planted-deleted: sheet, deleted rows (hidden)',
      'planted-dropped: sheet, deleted rows (hidden)',
    ]);
    expect(parts.find(({ place }) => place === 'table wide')?.text).toBe(
      'c: planted-c\na: planted-a\nb: planted-b\n\n',
    );
    expect(parts.filter(({ reason }) => reason).map(({ place }) => place)).toEqual(['table files, value 1, document']);
  });

  it.each(['UTF-16le', 'UTF-16be'])('reads texts in %s', async (encoding) => {
    const bytes = database(`PRAGMA encoding = '${encoding}'`, 'CREATE TABLE t (x)', `INSERT INTO t VALUES ('grüße Ω')`);
    expect(textOf(await partsOf(bytes))).toContain('x: grüße Ω');
  });

  it('reads tables of very many pages, and through their indexes nothing twice', async () => {
    const bytes = database(
      'PRAGMA page_size = 512',
      'CREATE TABLE t (x TEXT, y TEXT)',
      'CREATE INDEX i ON t (x, y)',
      `INSERT INTO t ${many(5000, `SELECT 'value ' || n, hex(zeroblob(n % 300))`)}`,
    );
    const parts = await partsOf(bytes);
    expect(parts[1]?.text.match(/x: value \d+/g)).toHaveLength(5000);
    expect(reasonsOf(parts)).toEqual([]);
  });

  it('keeps what fits into the budget, and says so', async () => {
    const bytes = database('CREATE TABLE t (x TEXT)', `INSERT INTO t ${many(500, `SELECT 'value ' || n`)}`);
    const parts = await partsOf(bytes, 'a.db', { characters: 1000 });
    expect(parts.map(({ text }) => text.length).reduce((a, b) => a + b)).toBe(1000);
    expect(reasonsOf(parts)).toContain('too-many-characters');
  });

  it('cut or damaged is never taken for whole, and never read without end', async () => {
    const bytes = database(
      'PRAGMA page_size = 512',
      'CREATE TABLE t (x TEXT, y BLOB)',
      'CREATE INDEX i ON t (x)',
      `INSERT INTO t ${many(200, `SELECT 'value ' || n, CASE n % 50 WHEN 0 THEN zeroblob(n * 20) END`)}`,
    );
    for (const percent of [10, 30, 50, 70, 90]) {
      const parts = await partsOf(bytes.subarray(0, (bytes.length * percent) / 100));
      expect(reasonsOf(parts)).toContain('malformed');
    }
    for (const broken of damagedCopies(bytes, 100)) {
      const parts = await partsOf(broken);
      for (const { status, reason } of parts) expect(reason === undefined).toBe(status === 'read');
    }
  });

  it('whose gaps are said to hold one another gives none of them twice', async () => {
    const bytes = database('PRAGMA page_size = 32768', 'CREATE TABLE t (x)', `INSERT INTO t VALUES ('value')`);
    const page = bytes.subarray(32_768, 65_536);
    const [first, count, words] = [1000, 1000, 'planted-gap'];
    page.writeUInt16BE(first, 1);
    for (let n = 0; n < count; n++) {
      page.writeUInt16BE(first + (n + 1) * 4, first + n * 4);
      page.writeUInt16BE(20_000, first + n * 4 + 2);
    }
    page.write(words, first + count * 8);
    // Once in the gap, and once in what lies between the rows and their list.
    expect(textOf(await partsOf(bytes)).split(words)).toHaveLength(3);
  });

  it.each(['"', '`', "'", '[', '/*'])('with names and remarks without end (%s) is read in linear time', (mark) => {
    expect(tableColumns(`CREATE TABLE t (planted ${`${mark} `.repeat(200_000)}`).named[0]).toBe('planted');
  });

  it('whose pages lead back to themselves ends', async () => {
    const bytes = database(
      'PRAGMA page_size = 512',
      'CREATE TABLE t (x)',
      `INSERT INTO t ${many(400, `SELECT 'value ' || n`)}`,
    );
    // The root of the table is page 2: all pages below are said to be itself.
    const root = bytes.subarray(512, 1024);
    for (let n = 0; n < root.readUInt16BE(3); n++) root.writeUInt32BE(2, root.readUInt16BE(12 + n * 2));
    const parts = await partsOf(bytes);
    expect(reasonsOf(parts)).toContain('malformed');
    expect(textOf(parts)).toContain('value 200');
  });
});
