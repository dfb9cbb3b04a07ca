import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtProgram } from '../built.js';
import { docx } from '../fixtures/documents.js';

const contract = Array.from({ length: 40 }, (_, n) => `The ${n}th party to this agreement undertakes clause ${n * 7}.`);
const yaml = `
infotypes:
  - {id: custom/badge, kind: regex, title: Badge, pattern: 'BDG-(?P<value>\\d{5})', categories: [hr]}
  - {id: custom/code-names, kind: dictionary, title: Code names, file: names.txt}
  - {id: custom/customer, kind: exact-data-match, title: Customers, primary: customer, supporting: [name], file: customers.csv}
  - {id: custom/contract, kind: document-fingerprint, title: Contract, files: [contract.docx]}
  - {id: custom/ours, kind: exclusion, title: Ours, paths: ['samples/**']}
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearmark-custom-'));
  await mkdir(join(folder, 'estate/samples'), { recursive: true });
  await mkdir(join(folder, 'tmp'));
  const note = `Badge BDG-10234, Project Bluebird. Aurelia Brandt: KX 4471 20.\n\n${contract.join('\n')}\n`;
  const files: Record<string, string | Buffer> = {
    'custom.yaml': yaml,
    'names.txt': 'Project Bluebird\n\nCafé Noir\n',
    'customers.csv': 'customer,name\nKX-4471-20,Aurelia Brandt\n',
    'contract.docx': await docx(contract),
    'estate/note.txt': note,
    'estate/samples/note.txt': note,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true }));

function run(args: readonly string[], input = '') {
  const main = join(builtProgram(), 'src/main.js');
  const env = { ...process.env, TMPDIR: join(folder, 'tmp') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', input, env });
  return { status, stdout, stderr };
}
const custom = () => ['--custom', join(folder, 'custom.yaml')];

test('scan looks for the custom infotypes of a file, in its child processes, and keeps to its exclusions', async () => {
  const { stdout, status } = run(['scan', join(folder, 'estate'), '--no-ml', '--format', 'jsonl', ...custom()]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const found = (end: string) =>
    lines.find(({ uri }) => uri?.endsWith(end)).findings.map(({ infotype }: { infotype: string }) => infotype);
  expect(status).toBe(0);
  expect(found('estate/note.txt')).toEqual(['custom/badge', 'custom/code-names', 'custom/contract', 'custom/customer']);
  expect(found('samples/note.txt')).toEqual([]);
  const plain = JSON.parse(run(['scan', join(folder, 'estate'), '--no-ml', '--format', 'json']).stdout);
  expect(lines.at(-1).summary.catalogueVersion).not.toBe(plain.summary.catalogueVersion);
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
});

test('inspect does too, and says why', () => {
  const { stdout } = run(
    ['inspect', '--explain', '--infotype', 'custom/customer', ...custom()],
    'KX447120 Aurelia Brandt',
  );
  expect(JSON.parse(stdout).findings).toMatchObject([
    { infotype: 'custom/customer', start: 0, end: 8, validated: true },
  ]);
  const jsonl = run(['inspect', '--jsonl', ...custom()], `{"text":"BDG-10234","path":"samples/a.txt"}\n`);
  expect(JSON.parse(jsonl.stdout)).toMatchObject({ findings: [], excluded: [{ infotype: 'custom/badge', count: 1 }] });
});

test('infotypes lists them beside the built-in ones', () => {
  const entries: { id: string; kind: string }[] = JSON.parse(run(['infotypes', '--json', ...custom()]).stdout);
  expect(entries.filter(({ id }) => id.startsWith('custom/')).map(({ kind }) => kind)).toEqual([
    'regex',
    'dictionary',
    'exact-data-match',
    'document-fingerprint',
  ]);
});

test.each([
  ['no such file', null, /cannot be read/],
  ['no YAML', 'infotypes: [', /line 1: this is not YAML/],
  ['no list', 'a: b', /write a list under "infotypes:"/],
  ['a field that is not known', '- {id: custom/a, kind: regex, title: A, pattern: a, patern: b}', /infotypes\.0: /],
  [
    'a reference back',
    "- {id: custom/a, kind: regex, title: A, pattern: '(a)\\1'}",
    /infotypes\.0: pattern: .*refer back/,
  ],
  [
    'an id that is used twice',
    '[1, 2]'.replace(/\d/g, '{id: custom/a, kind: regex, title: A, pattern: b}'),
    /used twice/,
  ],
  ['a file that is not there', '- {id: custom/a, kind: dictionary, title: A, file: no.txt}', /is no file/],
  ['a dictionary without terms', '- {id: custom/a, kind: dictionary, title: A}', /needs content/],
  [
    'a missing column',
    '- {id: custom/a, kind: exact-data-match, title: A, primary: x, file: customers.csv}',
    /no column "x"/,
  ],
])('%s is wrong usage, said in one line', async (_what, content, message) => {
  const file = join(folder, 'wrong.yaml');
  await (content === null ? rm(file, { force: true }) : writeFile(file, content));
  for (const command of [['inspect'], ['scan', join(folder, 'estate')]]) {
    const { status, stderr, stdout } = run([...command, '--custom', file]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
});
