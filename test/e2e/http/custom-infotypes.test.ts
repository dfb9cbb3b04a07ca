import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { createService } from '../../../src/service.js';
import { docx } from '../../fixtures/documents.js';
import { startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
let worker: { close(): Promise<void> };
let folder: string;

const contract = Array.from(
  { length: 40 },
  (_, n) => `The ${n}th party to this agreement undertakes clause ${n * 7}.`,
).join('\n');
const table = `customer,name,city
KX-4471-20,Aurelia Brandt,Winterthur
KX-4471-21,Tomasz Wolski,Gdynia
`;
const planted = ['KX-4471-20', 'kx447120', 'Aurelia Brandt', 'aureliabrandt', 'Winterthur', 'Tomasz Wolski', 'Gdynia'];

const definitions = {
  badge: { id: 'custom/badge', kind: 'regex', title: 'Badge', categories: ['hr'], pattern: 'BDG-(?P<value>\\d{5})' },
  names: { id: 'custom/code-names', kind: 'dictionary', title: 'Code names', terms: ['Project Bluebird', 'Café Noir'] },
  customer: {
    id: 'custom/customer',
    kind: 'exact-data-match',
    title: 'Customers',
    primary: 'customer',
    supporting: ['name', 'city'],
  },
  contract: {
    id: 'custom/contract',
    kind: 'document-fingerprint',
    title: 'Supply contract',
    documents: [{ name: 'standard', text: contract }],
  },
  known: { id: 'custom/known', kind: 'exclusion', title: 'Ours', values: ['press@example.com'], sensitive: true },
} as const;

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly problem: string | null;
  readonly content: { readonly entries: number; readonly documents?: readonly string[] } | null;
}

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-custom-'));
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
});
afterAll(async () => {
  await worker.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const pathOf = (id: string, rest = '') => `/v1/infotypes/${encodeURIComponent(id)}${rest}`;

async function upload(id: string, type: string, body: string | Buffer, query = '', key = server.adminKey) {
  const response = await fetch(`${server.url}${pathOf(id, '/content')}${query}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${key}`, 'content-type': type },
    body,
  });
  return { status: response.status, body: (await response.json()) as Shown & { code?: string; detail?: string } };
}

async function found(text: string): Promise<string[]> {
  const { body } = await server.call<{ findings: { infotype: string }[] }>('POST', '/v1/inspect', { text });
  return body.findings.map(({ infotype }) => infotype);
}

/** Crawls a folder with one file; the infotypes and counts that were found in it. */
async function crawl(name: string, text: string): Promise<{ counts: Record<string, number>; excluded: number }> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'note.txt'), text);
  const known = (await server.call<{ items: { id: string; name: string }[] }>('GET', '/v1/sources')).body.items;
  const source =
    known.find((one) => one.name === name) ??
    (await server.call<{ id: string }>('POST', '/v1/sources', { name, connector: 'filesystem', config: { path } }))
      .body;
  const started = await server.call<{ id: string }>('POST', `/v1/sources/${source.id}/crawls`, { mode: 'incremental' });
  for (;;) {
    const { state } = (await server.call<{ state: string }>('GET', `/v1/crawls/${started.body.id}`)).body;
    if (state === 'succeeded') break;
    if (!['queued', 'running'].includes(state)) throw new Error(`the crawl is ${state}`);
    await sleep(50);
  }
  const { items } = (await server.call<{ items: { id: string }[] }>('GET', `/v1/resources?source=${name}`)).body;
  const resource = await server.call<{
    counts: { infotype: string; count: number }[];
    parts: { excluded: number }[];
  }>('GET', `/v1/resources/${items[0]?.id}`);
  return {
    counts: Object.fromEntries(resource.body.counts.map(({ infotype, count }) => [infotype, count])),
    excluded: resource.body.parts.reduce((sum, part) => sum + part.excluded, 0),
  };
}

const note = `Badge BDG-10234 works on Project Bluebird.
Aurelia Brandt is customer KX 4471 20; mail press@example.com or ann@example.net.

${contract}
`;

describe('a custom infotype of each kind', () => {
  test('is created, with its content or before it', async () => {
    for (const definition of [definitions.badge, definitions.names, definitions.contract, definitions.known]) {
      const { status, body } = await server.call<Shown>('POST', '/v1/infotypes', definition);
      expect([status, body.id, body.version, body.problem]).toEqual([201, definition.id, 1, null]);
    }
    const created = await server.call<Shown>('POST', '/v1/infotypes', definitions.customer);
    expect([created.status, created.body.problem]).toEqual([201, 'it has no content yet; upload it']);
    const uploaded = await upload('custom/customer', 'text/csv; charset=utf-8', table);
    expect([uploaded.status, uploaded.body.version, uploaded.body.problem]).toEqual([200, 2, null]);
    expect(uploaded.body.content?.entries).toBe(2);
  });

  test('is found by an inspection at once', async () => {
    expect(await found(note)).toEqual(
      expect.arrayContaining([
        'custom/badge',
        'custom/code-names',
        'custom/customer',
        'custom/contract',
        'contact/email',
      ]),
    );
    const { body } = await server.call<{ excluded: unknown }>('POST', '/v1/inspect', { text: note });
    expect(body.excluded).toEqual([{ infotype: 'contact/email', count: 1 }]);
  });

  test('is found by the next crawl, in the child processes of its worker', async () => {
    const { counts, excluded } = await crawl('first', note);
    expect(counts).toMatchObject({
      'custom/badge': 1,
      'custom/code-names': 1,
      'custom/customer': 1,
      'contact/email': 1,
    });
    expect(counts['custom/contract']).toBeGreaterThan(0);
    expect(excluded).toBe(1);
  });

  test('counts in a retrieval check', async () => {
    const { body } = await server.call<{ results: { label: { categories: string[] } }[] }>(
      'POST',
      '/v1/retrieval/check',
      {
        candidates: [{ id: 'a', text: 'Badge BDG-10234' }],
      },
    );
    expect(body.results).toHaveLength(1);
  });

  test('is listed with its kind, beside the built-in ones', async () => {
    const { items } = (await server.call<{ items: Shown[] }>('GET', '/v1/infotypes')).body;
    expect(items.filter(({ kind }) => kind !== 'built-in').map(({ id, kind }) => [id, kind])).toEqual([
      ['custom/badge', 'regex'],
      ['custom/code-names', 'dictionary'],
      ['custom/contract', 'document-fingerprint'],
      ['custom/customer', 'exact-data-match'],
      ['custom/known', 'exclusion'],
    ]);
    expect(items.find(({ id }) => id === 'identity/us-ssn')?.kind).toBe('built-in');
  });

  test('can be tried out, however unsure it is', async () => {
    const { body } = await server.call<{ findings: { infotype: string; masked: string }[] }>(
      'POST',
      pathOf('custom/badge', '/test'),
      { text: 'Badge BDG-10234, SSN 536-90-4399' },
    );
    expect(body.findings).toMatchObject([{ infotype: 'custom/badge', masked: '*****' }]);
  });

  test('may be named with its slash as it is', async () => {
    const response = await fetch(`${server.url}/v1/infotypes/custom/badge`, {
      headers: { authorization: `Bearer ${server.adminKey}` },
    });
    expect([response.status, ((await response.json()) as Shown).id]).toEqual([200, 'custom/badge']);
  });
});

describe('a change', () => {
  test('makes a file that did not change be read again, and holds there', async () => {
    await crawl('second', 'Badge BDG-55555 and TAG-777');
    const changed = { ...definitions.badge, pattern: 'TAG-\\d{3}' };
    expect((await server.call<Shown>('PUT', pathOf('custom/badge'), changed)).body.version).toBe(2);
    const { counts } = await crawl('second', 'Badge BDG-55555 and TAG-777');
    expect(counts['custom/badge']).toBe(1);
    expect(await found('BDG-55555')).toEqual([]);
    await server.call('PUT', pathOf('custom/badge'), definitions.badge);
  });

  test('of content takes its place when it is complete; the old one serves until then', async () => {
    const broken = await upload('custom/customer', 'text/csv', 'kunde,name\nZZ-1000-00,Neu\n');
    expect([broken.status, broken.body.detail]).toEqual([
      400,
      'primary: the table has no column "customer"; it has "kunde", "name"',
    ]);
    expect(await found('KX-4471-20 Winterthur')).toContain('custom/customer');
    await upload('custom/customer', 'text/csv', 'customer,name,city\nZZ-1000-99,Neu Mann,Bern\n');
    expect(await found('KX-4471-20 Winterthur')).not.toContain('custom/customer');
    expect(await found('ZZ-1000-99 Bern')).toContain('custom/customer');
    await upload('custom/customer', 'text/csv', table);
  });

  test('is taken over by another process within a second or so', async () => {
    const config = { databaseUrl: server.databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
    const other = await createService({ ...config, secretKey: 'a key for tests that is long enough' });
    try {
      expect((await other.inspect('BDG-10234')).findings).toHaveLength(1);
      await server.call('POST', '/v1/infotypes', { ...definitions.badge, id: 'custom/late', pattern: 'LATE-\\d{4}' });
      while ((await other.inspect('LATE-1234')).findings.length === 0) await sleep(50);
      await server.call('DELETE', pathOf('custom/late'));
      while ((await other.inspect('LATE-1234')).findings.length > 0) await sleep(50);
    } finally {
      await other.close();
    }
  });

  test('is kept in the history, with who made it', async () => {
    const { body } = await server.call<{ history: { change: string; who: string; version: number }[] }>(
      'GET',
      pathOf('custom/badge'),
    );
    expect(body.history.map(({ change, version }) => [change, version])).toEqual([
      ['changed', 3],
      ['changed', 2],
      ['created', 1],
    ]);
    expect(body.history[0]?.who).toBe('service:admin');
  });
});

test('documents of any format that is read are fingerprinted, replaced by name and removed', async () => {
  const word = await docx(contract.split('\n').map((line) => line.replace('agreement', 'covenant')));
  const added = await upload('custom/contract', 'application/octet-stream', word, '?name=covenant.docx');
  expect(added.body.content?.documents).toEqual(['standard', 'covenant.docx']);
  expect(await found(contract.replaceAll('agreement', 'covenant'))).toContain('custom/contract');
  const again = await upload('custom/contract', 'text/plain', contract, '?name=covenant.docx');
  expect(again.body.content?.documents).toEqual(['standard', 'covenant.docx']);
  const removed = await server.call<Shown>('DELETE', pathOf('custom/contract', '/content?name=covenant.docx'));
  expect(removed.body.content?.documents).toEqual(['standard']);
  const last = await server.call('DELETE', pathOf('custom/contract', '/content?name=standard'));
  expect([last.status, last.body.code]).toEqual([409, 'conflict']);
  const short = await upload('custom/contract', 'text/plain', 'too short', '?name=x');
  expect([short.status, short.body.detail]).toEqual([400, expect.stringContaining('fewer than 10 words')]);
});

describe('what is refused', () => {
  const refused = async (body: unknown) => {
    const answer = await server.call('POST', '/v1/infotypes', body);
    return [answer.status, answer.body.errors.map(({ field, detail }) => `${field}: ${detail}`).join('; ')];
  };
  test.each([
    ['a reference back', { ...definitions.badge, pattern: '(a)\\1' }, /^pattern: .*cannot refer back/],
    ['an id of the catalogue', { ...definitions.badge, id: 'identity/us-ssn' }, /^id: /],
    ['a term that holds nothing', { ...definitions.names, id: 'custom/n', terms: ['a', '...'] }, /^terms, line 2: /],
    [
      'a missing column',
      { ...definitions.customer, id: 'custom/c', table: 'a,b\n1,2\n' },
      /^primary: .*it has "a", "b"/,
    ],
    ['terms of a pattern', { ...definitions.badge, id: 'custom/b', terms: ['a'] }, /^terms: unknown field/],
    ['a column named twice', { ...definitions.customer, id: 'custom/c', supporting: ['customer'] }, /^supporting\.0: /],
    ['an exclusion of everything', { id: 'custom/e', kind: 'exclusion', title: 'x' }, /^values: /],
  ])('%s, by the field', async (_what, body, message) => {
    expect(await refused(body)).toEqual([400, expect.stringMatching(message)]);
  });

  test('an id that is taken', async () => {
    expect((await server.call('POST', '/v1/infotypes', definitions.badge)).body.code).toBe('conflict');
  });

  test('changes by who may only read', async () => {
    const key = await server.keyWith(['lookup']);
    for (const [method, path] of [
      ['POST', '/v1/infotypes'],
      ['DELETE', pathOf('custom/badge')],
    ] as const) {
      const body = method === 'POST' ? definitions.badge : undefined;
      expect((await server.call(method, path, body, { key })).body.code).toBe('forbidden');
    }
    expect((await upload('custom/customer', 'text/csv', table, '', key)).status).toBe(403);
    expect((await server.call('GET', '/v1/infotypes', undefined, { key })).status).toBe(200);
  });

  test('content that is not UTF-8, and other types where JSON belongs', async () => {
    const latin = await upload('custom/customer', 'text/csv', Buffer.from('customer,name\nM\xfcller', 'latin1'));
    expect([latin.status, latin.body.detail]).toEqual([400, 'table: it is not UTF-8; save it in that encoding']);
    const response = await fetch(`${server.url}/v1/inspect`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.adminKey}`, 'content-type': 'text/csv' },
      body: 'a,b',
    });
    expect(response.status).toBe(415);
  });
});

test('an upload that breaks off changes nothing and leaves nothing behind', async () => {
  const stop = new AbortController();
  async function* endless() {
    yield Buffer.from('customer,name,city\n');
    for (let n = 0; !stop.signal.aborted; n++) {
      yield Buffer.from(`QQ-${n}-00,Some Body,Bern\n`.repeat(1_000));
      if (n === 50) stop.abort();
    }
  }
  const sent = fetch(`${server.url}${pathOf('custom/customer', '/content')}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${server.adminKey}`, 'content-type': 'text/csv' },
    body: endless(),
    duplex: 'half',
    signal: stop.signal,
  } as RequestInit);
  await expect(sent).rejects.toThrow();
  const left = async () =>
    (await readdir(join(server.dataDir, 'infotypes'))).filter((name) => /draft|heaps/.test(name));
  while ((await left()).length > 0) await sleep(20);
  expect(await found('KX-4471-20 Winterthur')).toContain('custom/customer');
});

test('a table that is refused early is answered while it is still being sent', async () => {
  async function* long() {
    yield Buffer.from('kunde,name\n');
    for (let n = 0; n < 200; n++) yield Buffer.from('ZZ-1000-00,Neu\n'.repeat(4_000));
  }
  const response = await fetch(`${server.url}${pathOf('custom/customer', '/content')}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${server.adminKey}`, 'content-type': 'text/csv' },
    body: long(),
    duplex: 'half',
  } as RequestInit);
  expect(response.status).toBe(400);
  expect(((await response.json()) as { detail: string }).detail).toContain('it has "kunde", "name"');
});

test('with another secret key the hashed ones say that they find nothing, and readiness does', async () => {
  const config = { databaseUrl: server.databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
  const other = await createService({ ...config, secretKey: 'another key for tests that is long enough' });
  try {
    const problems = (await other.customInfotypes.list()).flatMap(({ id, problem }) => (problem ? [id] : []));
    expect(problems).toEqual(['custom/contract', 'custom/customer', 'custom/known']);
    expect(await other.readiness()).toMatchObject({
      ready: false,
      checks: { infotypes: expect.stringMatching(/^3 /) },
    });
    expect((await other.inspect('BDG-10234')).findings).toHaveLength(1);
  } finally {
    await other.close();
  }
});

describe('an export', () => {
  const lines = async () => {
    const headers = { authorization: `Bearer ${server.adminKey}`, accept: 'application/x-ndjson' };
    return (await fetch(`${server.url}/v1/infotypes/export`, { headers })).text();
  };
  const importing = (target: TestServer, body: string, type = 'application/json') =>
    fetch(`${target.url}/v1/infotypes/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${target.adminKey}`, 'content-type': type },
      body,
    });

  test('holds no value, and is taken over where the key is the same', async () => {
    const { text } = await server.call('GET', '/v1/infotypes/export');
    for (const value of [...planted, 'press@example.com'])
      expect(text.toLowerCase()).not.toContain(value.toLowerCase());
    const target = await startTestServer();
    try {
      expect((await importing(target, text)).status).toBe(200);
      const { body } = await target.call<{ findings: { infotype: string }[] }>('POST', '/v1/inspect', { text: note });
      expect(body.findings.map(({ infotype }) => infotype)).toEqual(await found(note));
      const again = await importing(target, await lines(), 'application/x-ndjson');
      expect([again.status, ((await again.json()) as { items: Shown[] }).items.map(({ version }) => version)]).toEqual([
        200,
        [2, 2, 2, 2, 2],
      ]);
    } finally {
      await target.close();
    }
  });

  test('is refused as a whole where the key is another', async () => {
    const other = (await server.call<{ keyId: string }>('GET', '/v1/infotypes/export')).text.replaceAll(
      /"keyId":"[^"]+"/g,
      '"keyId":"0123456789abcdef"',
    );
    const response = await importing(server, other);
    const problem = (await response.json()) as { code: string; detail: string };
    expect([response.status, problem.code]).toEqual([422, 'key_mismatch']);
    expect(problem.detail).toContain('another CLEARMARK_SECRET_KEY');
  });

  test.each([
    ['no export', '{"format":"other/1","keyId":"x","infotypes":[]}', 'application/json'],
    ['lines that are not JSON', '{"format":"clearmark-infotypes/1","keyId":"x","count":1}\n{', 'application/x-ndjson'],
    ['content of another kind', '', 'application/json'],
  ])('%s is refused', async (_what, given, type) => {
    const document = JSON.parse((await server.call('GET', '/v1/infotypes/export')).text) as {
      infotypes: { kind: string; content?: { data: string } }[];
    };
    const [names, contract] = ['dictionary', 'document-fingerprint'].map((kind) =>
      document.infotypes.find((one) => one.kind === kind),
    );
    if (names?.content && contract?.content) names.content.data = contract.content.data;
    const response = await importing(server, given === '' ? JSON.stringify(document) : given, type);
    expect(response.status).toBe(400);
  });
});

test('no value of a table is in any table of the database, any file, the log or an answer', async () => {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(tables.rows.map(({ name }) => name)).toContain('public.artefact_chunk');
  const pieces: string[] = [server.log()];
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    pieces.push(...rows.map(({ row }) => row));
  }
  const chunks = await client.query<{ data: Buffer }>('SELECT data FROM artefact_chunk');
  pieces.push(...chunks.rows.map(({ data }) => data.toString('latin1')));
  await client.end();
  const files = join(server.dataDir, 'infotypes');
  for (const name of await readdir(files)) pieces.push(await readFile(join(files, name), 'latin1'));
  const all = pieces.join('\n').toLowerCase();
  expect([...planted, 'press@example.com'].filter((value) => all.includes(value.toLowerCase()))).toEqual([]);
});

test('a deleted infotype is not looked for any more', async () => {
  expect((await server.call('DELETE', pathOf('custom/badge'))).status).toBe(204);
  expect(await found('BDG-10234')).toEqual([]);
  expect((await server.call('GET', pathOf('custom/badge'))).status).toBe(404);
});
