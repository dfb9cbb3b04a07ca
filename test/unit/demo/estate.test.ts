import { access, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEstate } from '../../../demo/estate.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearmark-estate-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const plain = ['txt', 'md', 'html', 'csv', 'json', 'xml', 'eml'];

test('the estate holds about sixty documents, each supported format among them, and some that cannot be read', async () => {
  const documents = await writeEstate(folder);
  expect(documents.length).toBeGreaterThanOrEqual(55);
  expect(new Set(documents.map(({ format }) => format))).toEqual(new Set([...plain, 'docx', 'pdf', 'dwg']));
  expect(documents.flatMap(({ defect }) => defect ?? []).sort()).toEqual([
    'encrypted',
    'malformed',
    'malformed',
    'truncated',
    'unsupported',
  ]);
  expect(documents.filter(({ planted }) => planted.length === 0).length).toBeGreaterThan(10);
});

test('what the list says is planted stands in the files, and no list is written beside them', async () => {
  const documents = await writeEstate(folder);
  for (const { path, format, planted, lookalikes } of documents) {
    if (!plain.includes(format)) continue;
    const text = await readFile(join(folder, path), 'utf8');
    const missing = [...planted, ...lookalikes].filter(({ value }) => !text.includes(value));
    expect({ path, missing }).toEqual({ path, missing: [] });
  }
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(files.filter((entry) => entry.isFile())).toHaveLength(documents.length);
});

test('it is the same estate every time, and a file that is there is left as it is', async () => {
  const first = await writeEstate(folder);
  const before = await stat(join(folder, 'hr/handbook.docx'));
  expect(await writeEstate(folder)).toEqual(first);
  expect((await stat(join(folder, 'hr/handbook.docx'))).mtimeMs).toBe(before.mtimeMs);
  await expect(access(join(folder, 'hr/handbook.docx.unfinished'))).rejects.toMatchObject({ code: 'ENOENT' });
});
