import { type ExportRecord, readExport, usualFields } from '../../../src/cli/index-export.js';
import { SeenResources } from '../../../src/cli/seen-resources.js';

async function read(text: string, fields: Partial<Record<keyof typeof usualFields, readonly string[]>> = {}) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += 7) yield Buffer.from(text.slice(at, at + 7));
  }
  const records: ExportRecord[] = [];
  for await (const record of readExport(pieces(), { ...usualFields, ...fields })) records.push(record);
  return records;
}
const hash = 'a'.repeat(64);

describe('the export of an index', () => {
  test('is read from JSON lines: resource, version, stamp and chunk', async () => {
    const lines = [
      { chunk: 'k1', uri: 'file:///a', version: 'v1', class: 'c3' },
      { id: 'res_7', hash, cm_class: 'c1' },
      { id: 'chunk-9', uri: 'file:///b' },
    ];
    expect(await read(lines.map((line) => JSON.stringify(line)).join('\n'))).toEqual([
      { line: 1, chunk: 'k1', item: { uri: 'file:///a', version: 'v1', class: 'c3' }, content: null },
      { line: 2, chunk: null, item: { id: 'res_7', contentHash: `sha256:${hash}`, class: 'c1' }, content: null },
      { line: 3, chunk: 'chunk-9', item: { uri: 'file:///b' }, content: null },
    ]);
  });

  test('is read from CSV, whatever the order of its columns, quoted where it has to be', async () => {
    const csv = '\ufeffclass,uri,chunk,text\r\nc3,"file:///a,b",k1,"two\nlines"\r\n,file:///c,k2,\r\n';
    expect(await read(csv)).toEqual([
      { line: 3, chunk: 'k1', item: { uri: 'file:///a,b', class: 'c3' }, content: { text: 'two\nlines' } },
      { line: 4, chunk: 'k2', item: { uri: 'file:///c' }, content: null },
    ]);
  });

  test('has its fields where one says, at any depth', async () => {
    const line = JSON.stringify({ key: 5, metadata: { source: 'file:///a', cm: { class: 'c2' } }, 'a.b': 'v2' });
    const fields = { uri: ['metadata.source'], class: ['metadata.cm.class'], chunk: ['key'], version: ['a.b'] };
    expect(await read(line, fields)).toEqual([
      { line: 1, chunk: '5', item: { uri: 'file:///a', class: 'c2', version: 'v2' }, content: null },
    ]);
  });

  test('says what stands in a chunk: its text, or where that stands', async () => {
    const contents = [
      { text: 'Soup' },
      { text: ' ', part: 2, start: 0, end: 9 },
      { start: '5', end: '7' },
      { start: 7, end: 5 },
      { start: -1, end: 5 },
      { start: 'x', end: 5 },
    ];
    const lines = contents.map((content) => JSON.stringify({ uri: 'file:///a', ...content }));
    expect((await read(lines.join('\n'))).map((record) => 'item' in record && record.content)).toEqual([
      { text: 'Soup' },
      { part: 2, start: 0, end: 9 },
      { start: 5, end: 7 },
      null,
      null,
      null,
    ]);
  });

  test('says of each line that cannot be read why, and goes on', async () => {
    const lines = [
      '{"uri":"file:///a"}',
      '{"uri"',
      '[1]',
      '{"class":"c1"}',
      `{"uri":"${'x'.repeat(9_000)}"}`,
      '{"uri":"\\u0000"}',
      '{"id":"res_1"}',
    ];
    expect((await read(lines.join('\n'))).map((record) => ('unread' in record ? record.unread : record.line))).toEqual([
      1,
      'not-an-object',
      'not-an-object',
      'no-resource',
      'not-a-name',
      'not-a-name',
      7,
    ]);
  });

  test('may be empty', async () => {
    expect(await read('')).toEqual([]);
    expect(await read(' \n\n')).toEqual([]);
    expect(await read('uri,class\n')).toEqual([]);
  });

  test('is refused as a JSON list, and as CSV that ends within quotes, with nothing of it quoted', async () => {
    await expect(read('[{"uri":"file:///secret"}]')).rejects.toThrow('this is a JSON list; write one object a line');
    const broken = await read('uri,class\nfile:///a,c1\n"file:///secret,c2').catch((error) => error);
    expect(broken.message).toMatch(/^the CSV cannot be read at line 3;/);
    expect(broken.message).not.toContain('secret');
  });
});

describe('resources that were seen', () => {
  test('are told from those that were not, however far apart their ids', () => {
    const seen = new SeenResources();
    const ids = ['res_1', 'res_8', 'res_65535', 'res_65536', 'res_9007199254740991'];
    for (const id of ids) seen.add(id);
    expect(ids.map((id) => seen.has(id))).toEqual(ids.map(() => true));
    expect(['res_2', 'res_7', 'res_9', 'res_65534', 'res_131072'].map((id) => seen.has(id))).toEqual(
      Array(5).fill(false),
    );
  });

  test('have a bit each', () => {
    const seen = new SeenResources();
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 1; i <= 2_000_000; i++) seen.add(`res_${i}`);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  });
});
