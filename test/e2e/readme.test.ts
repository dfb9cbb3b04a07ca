import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { dialectNames, renderFilter } from '../../src/decide/filter/filter.js';
import { startTestServer, type TestServer } from '../http.js';
import { createTestDatabase, type TestDatabase } from '../postgres.js';
import { crawledShare, type Share } from '../share.js';

// What the README tells to write is written and run, as it stands there: each block of JavaScript that begins with
// `// example: FILE` becomes that file, and Node runs it against a real service.

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The examples by the names of their files. */
const examples = new Map(
  [...readme.matchAll(/^```js\n\/\/ example: (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', code = '']) => [
    name,
    code,
  ]),
);

// Assembled, so that no scanner of secrets takes this file for a leak.
const ssn = ['536', '22', '8145'].join('-');
const files = {
  'menu.txt': 'Soup of the day, bread, and salad.\n',
  'handbook.txt': `Holidays are agreed with the team.\n\nAnn Miller, social security number ${ssn}, social security number ${ssn}.\n`,
};
const ann = { type: 'user', id: 'ann@example.com' } as const;
const zoe = { type: 'user', id: 'zoe@example.com' } as const;

let server: TestServer;
let share: Share;
let index: TestDatabase;
let pool: pg.Pool;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  server = await startTestServer();
  share = await crawledShare(server, files);
  await server.service.principals.create({ ...ann, clearance: { level: 'internal' } });
  await server.service.principals.create({ ...zoe, clearance: { level: 'restricted', categories: ['pii'] } });
  const pipeline = { type: 'service', id: 'rag-pipeline' } as const;
  await server.service.principals.create({ ...pipeline, clearance: { level: 'restricted', categories: ['pii'] } });
  const speaksFor = [{ type: 'user', id: '*@example.com' } as const];
  const { key } = await server.service.keys.create({ name: 'rag', principal: pipeline, roles: ['lookup'], speaksFor });
  index = await createTestDatabase();
  pool = new pg.Pool({ connectionString: index.url, max: 1 });
  // A point is the vector that a plain Postgres knows a distance of.
  await pool.query(`CREATE TABLE chunk
    (id text PRIMARY KEY, uri text, version text, text text, embedding point, cm_class text, cm_rank integer)`);
  folder = await mkdtemp(join(tmpdir(), 'clearmark-readme-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'embed.js'), "export const embed = (text) => '(' + text.length + ',1)';\n");
  for (const [name, code] of examples) await writeFile(join(folder, name), code);
  env = { PATH: process.env.PATH ?? '', CLEARMARK_URL: server.url, CLEARMARK_KEY: key, INDEX_URL: index.url };
});
afterAll(async () => {
  await pool.end();
  await index.drop();
  await share.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** Runs an example by the name of its file: what it printed. */
async function run(name: string, ...args: readonly string[]): Promise<string> {
  if (!examples.has(name)) throw new Error(`the README has no example ${name}`);
  return (await promisify(execFile)(process.execPath, [join(folder, name), ...args], { env })).stdout;
}

/** What is known of each example; one that is not listed here would be run by nobody. */
const tried = ['clearmark.js', 'index.js', 'search.js', 'answer.js', 'stream.js'];

test('every example of the README is tried below', () => {
  expect([...examples.keys()]).toEqual(tried);
});

test('chunks are indexed with their stamps, and a search shows everybody what they may have', async () => {
  await run('index.js', ...Object.keys(files).map((name) => join(share.folder, name)));
  const { rows } = await pool.query<{ cm_class: string | null; version: string | null }>('SELECT * FROM chunk');
  expect(rows).toHaveLength(3);
  expect(rows.every((row) => row.cm_class !== null && row.version !== null)).toBe(true);
  const forAnn = await run('search.js', ann.id, 'what is for lunch');
  expect(forAnn.trim().split(/\n+/).sort()).toEqual(['Holidays are agreed with the team.', files['menu.txt'].trim()]);
  expect(await run('search.js', zoe.id, 'what is for lunch')).toContain('Ann Miller');
});

test('what is returned is checked, and redacted for who may not have all of it', async () => {
  const forAnn = await run('answer.js', ann.id, 'what is for lunch');
  expect(forAnn).toContain(files['menu.txt'].trim());
  expect(forAnn).toContain('Ann Miller');
  expect(forAnn).not.toContain(ssn);
  expect(await run('answer.js', zoe.id, 'what is for lunch')).toContain(ssn);
});

test('a check is read line by line, to its answer', async () => {
  const lines = (await run('stream.js', ann.id)).trim().split('\n');
  expect(lines).toEqual([
    'soup permit Soup of the day is tomato.',
    'key redact Log in with [AWS_ACCESS_KEY].',
    'answer redact',
  ]);
});

test('a chunk that was indexed without a label is shown to nobody', async () => {
  await writeFile(join(share.folder, 'new.txt'), 'Not crawled yet.\n');
  await run('index.js', join(share.folder, 'new.txt'));
  expect(await run('search.js', zoe.id, 'anything new')).not.toContain('Not crawled yet');
});

test('the table of filters says what the service answers', () => {
  const allowed = { classes: ['c1', 'c12'], maxRank: 200 };
  const shown = new Map(
    [...readme.matchAll(/^\| `([a-z-]+)` +\| .+ \| (`+)(.+)\2 +\|$/gm)].map(([, name = '', , filter = '']) => [
      name,
      filter.trim(),
    ]),
  );
  for (const name of dialectNames) {
    const { filter } = renderFilter(name, allowed);
    const text = typeof filter === 'string' ? filter : JSON.stringify(filter);
    // A pipe ends a cell of a table unless it is escaped.
    expect([name, shown.get(name)?.replaceAll('\\|', '|')]).toEqual([name, text]);
  }
});
