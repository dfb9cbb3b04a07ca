import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createSampleDatabase } from '../../demo/database.js';
import { writeEstate } from '../../demo/estate.js';
import { createTestDatabase, type TestDatabase } from '../postgres.js';
import { type Program, startProgram } from '../program.js';

/** Secrets that stand where parsers stumble: what they say of it must not quote it. */
const traps = {
  'broken.json': ['{"name": "x", "password": "', 'Tr0mbone-Quartz-77', '" "ssn": 536-22-8726,,}'],
  'broken.csv': ['id;name\n1;"unclosed ', 'Vermilion-Otter-42', '\n2;x;y;"z""', '\npassword: Vermilion-Otter-42'],
  'broken.xml': ['<a><b password="', 'Saffron-Lynx-99x', '"></a>&nosuch; api_key=', 'Saffron-Lynx-99x'],
  'broken.eml': [
    'From: x\nContent-Type: multipart/mixed; boundary="',
    'Indigo-Heron-31q',
    '"\n\n--nope\npassword=',
    'Indigo-Heron-31q',
  ],
  'broken.pdf': [
    '%PDF-1.7\n1 0 obj << /Title (',
    'Crimson-Badger-58',
    ') >> endobj trailer << /Root 9 0 R >> password: ',
    'Crimson-Badger-58',
  ],
  'broken.docx': ['PK\u0003\u0004 password: ', 'Teal-Marmot-16zz'],
} as const;

let work: string;
let database: TestDatabase;
let sample: TestDatabase;
let program: Program;
let planted: string[];
const answers: string[] = [];

async function ask(method: string, path: string, key: string, body?: unknown): Promise<unknown> {
  const url = await program.says(/listens on (\S+)/);
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  answers.push(text);
  return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}

async function crawl(key: string, source: object): Promise<{ state: string }> {
  const { id } = (await ask('POST', '/v1/sources', key, source)) as { id: string };
  await ask('POST', `/v1/sources/${id}/test`, key);
  const started = (await ask('POST', `/v1/sources/${id}/crawls`, key, { mode: 'full' })) as { id: string };
  for (;;) {
    const now = (await ask('GET', `/v1/crawls/${started.id}`, key)) as { state: string };
    if (!['queued', 'running'].includes(now.state)) return now;
    await sleep(200);
  }
}

/** Every row of every table of every schema, as text: the service's own and the queue's. */
async function dump(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining(['public.finding', 'public.resource']));
    // What is printable in bytes is shown as it is: the log of decisions is packed.
    await client.query("SET bytea_output = 'escape'");
    const pieces: string[] = [];
    for (const { name } of rows) {
      const table = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      pieces.push(...table.rows.map(({ row }) => row));
    }
    return pieces.join('\n');
  } finally {
    await client.end();
  }
}

/** The values that are too long to stand somewhere by chance. */
function distinctive(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value.length >= 8))];
}

async function cellsOf(url: string, columns: readonly { table: string; column: string }[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const cells: string[] = [];
  for (const { table, column } of columns) {
    const { rows } = await client.query<{ cell: string }>(`SELECT ${column}::text AS cell FROM ${table}`);
    cells.push(...rows.map((row) => row.cell));
  }
  await client.end();
  return cells;
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'clearmark-leaks-'));
  const manifest = await writeEstate(join(work, 'estate'));
  await mkdir(join(work, 'estate', 'traps'));
  for (const [name, pieces] of Object.entries(traps))
    await writeFile(join(work, 'estate', 'traps', name), pieces.join(''));
  [database, sample] = [await createTestDatabase(), await createTestDatabase()];
  const { url: sampleUrl, columns } = await createSampleDatabase(sample.url);
  const cells = await cellsOf(
    sampleUrl,
    columns.filter((column) => column.infotype !== null),
  );
  const trapped = Object.values(traps).flatMap((pieces) => pieces.filter((piece) => /^[A-Z][\w-]+$/.test(piece)));
  planted = distinctive([
    ...manifest.flatMap((d) => d.planted.map((p) => p.value)),
    ...cells,
    ...trapped,
    new URL(sampleUrl).password,
    ...Object.values(own),
  ]);
  program = startProgram(['serve'], {
    DATABASE_URL: database.url,
    CLEARMARK_SECRET_KEY: 'a secret key for this test only, 32+',
    CLEARMARK_PORT: '0',
    CLEARMARK_LOG_LEVEL: 'trace',
  });
  const key = await program.says(/shown this once:\s+(cm_\S+)/);
  await describeOwnInfotypes(key);
  const files = await crawl(key, { name: 'files', connector: 'filesystem', config: { path: join(work, 'estate') } });
  const tables = await crawl(key, { name: 'tables', connector: 'postgres', config: { url: sampleUrl } });
  expect([files.state, tables.state]).toEqual(['succeeded', 'succeeded']);
  await askAround(key);
  await askTheLog(key);
}, 240_000);

/** Values of an organisation's own table and list, which are looked for and never kept. */
const own = { number: 'KX-4471-2099', name: 'Aurelia Brandtner', excluded: 'press-office@winterthur.example' };

async function describeOwnInfotypes(key: string): Promise<void> {
  const common = { title: 'Own', kind: 'exact-data-match', primary: 'number', supporting: ['name'] };
  const table = `number,name\n${own.number},${own.name}\n`;
  await ask('POST', '/v1/infotypes', key, { id: 'custom/own', ...common, table });
  // Refused, with values where names belong.
  await ask('POST', '/v1/infotypes', key, { id: 'custom/broken', ...common, table: `${own.number},${own.name}\n` });
  await ask('POST', '/v1/infotypes', key, { id: own.number, ...common, table, [own.name]: own.number });
  const exclusion = { id: 'custom/known', kind: 'exclusion', title: 'Known', values: [own.excluded], sensitive: true };
  await ask('POST', '/v1/infotypes', key, exclusion);
  await ask('GET', '/v1/infotypes/export', key);
  await ask('POST', '/v1/inspect', key, { text: `${own.number} ${own.name} ${own.excluded}` });
}

/** Everything that can be read, and requests that are refused, with values in all the wrong places. */
async function askAround(key: string): Promise<void> {
  for (let path = '/v1/resources?limit=50'; path !== ''; ) {
    const page = (await ask('GET', path, key)) as { items: { id: string }[]; next: string | null };
    for (const { id } of page.items) await ask('GET', `/v1/resources/${id}`, key);
    path = page.next === null ? '' : `/v1/resources?limit=50&cursor=${page.next}`;
  }
  for (const path of [
    '/v1/labels/changes?limit=1000',
    '/v1/labels/snapshot',
    '/v1/coverage?by=source',
    '/v1/sources',
    '/v1/crawls',
    '/metrics',
    '/readyz',
  ]) {
    await ask('GET', path, key);
  }
  const value = planted[0] ?? '';
  await ask('POST', '/v1/inspect', key, { text: value, nonsense: value });
  await ask('POST', '/v1/inspect', key, { text: `The number is ${value}.`, redact: true, infotypes: [value] });
  await ask('POST', '/v1/retrieval/check', key, {
    candidates: [{ id: 'a', text: `It is ${planted[1]}`, version: [value] }],
  });
  const subject = { type: 'user', id: 'nobody' };
  await ask('POST', '/v1/retrieval/check', key, { subject, candidates: [{ id: 'a', text: `It is ${planted[1]}` }] });
}

/** Checks with values wherever a caller may write, and everything that the log says of them. */
async function askTheLog(key: string): Promise<void> {
  const [one = '', two = '', three = ''] = planted;
  const candidates = [
    { id: one, text: `It is ${two}` },
    { id: `chunk of ${two}`, uri: `file:///${encodeURIComponent(three)}` },
    { id: 'x', uri: three, text: three },
    { id: `res_${one.replace(/\D/g, '').slice(0, 15)}`, version: two },
    { id: 'y', uris: [`https://example.com/${one}`, two] },
  ];
  const { decisionId } = (await checked(key, candidates)) as { decisionId: string };
  await ask('GET', `/v1/decisions/${decisionId}`, key);
  for (const against of ['snapshot', 'today'])
    await ask('POST', `/v1/decisions/${decisionId}/replay`, key, { against });
  for (const query of ['', `?actor=user:${encodeURIComponent(one)}`, `?cursor=${encodeURIComponent(two)}`]) {
    await ask('GET', `/v1/activity${query}`, key);
  }
  const url = await program.says(/listens on (\S+)/);
  for (const accept of ['application/x-ndjson', 'text/csv']) {
    const asked = async () => {
      const response = await fetch(`${url}/v1/activity`, { headers: { authorization: `Bearer ${key}`, accept } });
      return response.text();
    };
    let text = await asked();
    // What was written a moment ago is not shown yet.
    for (; !text.includes(decisionId); text = await asked()) await sleep(500);
    answers.push(text);
  }
}

/** The answer to a check holds the texts that were sent, as far as they may be had: it is not among those looked at. */
async function checked(key: string, candidates: readonly object[]): Promise<unknown> {
  const url = await program.says(/listens on (\S+)/);
  const response = await fetch(`${url}/v1/retrieval/check`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ candidates }),
  });
  return response.json();
}

afterAll(async () => {
  await program?.end();
  await Promise.all([database?.drop(), sample?.drop()]);
  await rm(work, { recursive: true, force: true });
});

const found = (where: string) => planted.filter((value) => where.includes(value));

test('the values are planted where the crawl looked, and are many', () => {
  expect(planted.length).toBeGreaterThan(1_000);
  expect(answers.join('')).toContain('identity/us-ssn');
});

test('no planted value is in any table of the service or of its queue', async () => {
  expect(found(await dump(database.url))).toEqual([]);
});

test('the log of decisions was among these tables, and holds what was asked with values in it', async () => {
  const packed = await dump(database.url);
  expect(packed).toContain('retrieve');
  expect(answers.join('\n')).toContain('"class_uid":6003');
});

test('no planted value is in anything the program wrote, at the most talkative log level', () => {
  expect(program.output()).toContain('"level"');
  expect(found(program.output())).toEqual([]);
});

test('no planted value is in any answer, of the metrics and of refused requests too', () => {
  expect(found(answers.join('\n'))).toEqual([]);
});
