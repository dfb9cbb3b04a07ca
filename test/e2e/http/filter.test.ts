import pg from 'pg';
import { createService } from '../../../src/service.js';
import { shippedAccess } from '../../access.js';
import { startTestServer, type TestServer } from '../../http.js';
import { createTestDatabase, type TestDatabase } from '../../postgres.js';
import { crawledShare, type Share } from '../../share.js';

interface Filter {
  readonly decisionId: string;
  readonly filter: string | object;
  readonly parameters?: readonly unknown[];
  readonly classes: readonly string[];
  readonly expiresAt: string;
  readonly accessPolicyVersion: number;
}
interface Labelled {
  readonly uri: string;
  readonly class: string;
  readonly version: string;
  readonly label: { readonly level: string; readonly rank: number };
}

// Assembled, so that no scanner of secrets takes this file for a leak.
const ssn = ['536', '22', '8145'].join('-');
const files = {
  'menu.txt': 'Soup of the day, bread, and salad.\n',
  'patient.txt': `Patient file. Social security number ${ssn}, social security number ${ssn}.\n`,
  'contact.txt': 'Write to ann@example.com or bob@example.com, or call +1 212 555 0142.\n',
};
const ann = { type: 'user', id: 'ann@example.com' } as const;
const zoe = { type: 'user', id: 'zoe@example.com' } as const;

let server: TestServer;
let share: Share;
let index: TestDatabase;
let pool: pg.Pool;
let key: string;

beforeAll(async () => {
  server = await startTestServer();
  share = await crawledShare(server, files);
  await server.service.principals.create({ ...ann, clearance: { level: 'internal' } });
  await server.service.principals.create({ ...zoe, clearance: { level: 'restricted', categories: ['pii'] } });
  const pipeline = { type: 'service', id: 'pipeline' } as const;
  const everything = { level: 'restricted', categories: ['pii', 'financial', 'health', 'credentials'] };
  await server.service.principals.create({ ...pipeline, clearance: everything });
  const speaksFor = [{ type: 'user', id: '*@example.com' } as const];
  key = (await server.service.keys.create({ name: 'pipeline', principal: pipeline, roles: ['lookup'], speaksFor })).key;
  index = await createTestDatabase();
  pool = new pg.Pool({ connectionString: index.url, max: 1 });
  await pool.query('CREATE TABLE chunk (uri text, cm_class text, cm_rank integer)');
  for (const { uri, class: of, label } of await labels()) {
    await pool.query('INSERT INTO chunk VALUES ($1, $2, $3)', [uri, of, label.rank]);
  }
  await pool.query("INSERT INTO chunk VALUES ('not-stamped', null, null)");
});
afterAll(async () => {
  await pool.end();
  await index.drop();
  await share.close();
  await server.close();
});

const uris = () => Object.keys(files).map((name) => `${share.rootUri}/${name}`);
const labels = async () =>
  (await server.call<{ labels: Labelled[] }>('POST', '/v1/labels/lookup', { resources: uris() })).body.labels;
const ask = (body: object, of = key) => server.call<Filter>('POST', '/v1/retrieval/filter', body, { key: of });
const refused = async (body: object, of = key) => {
  const { status, body: problem } = await server.call('POST', '/v1/retrieval/filter', body, { key: of });
  return { status, code: problem.code, errors: problem.errors, detail: problem.detail };
};

test.each([
  ['somebody cleared for internal things', ann],
  ['somebody cleared for restricted things', zoe],
])('the index shows %s what the check permits, and nothing else', async (_, subject) => {
  const { body } = await ask({ subject, dialect: 'pgvector' });
  const { rows } = await pool.query<{ uri: string }>(`SELECT uri FROM chunk WHERE ${body.filter}`, [
    ...(body.parameters ?? []),
  ]);
  const checked = await server.call<{ results: { id: string; outcome: string }[] }>(
    'POST',
    '/v1/retrieval/check',
    { subject, candidates: (await labels()).map(({ uri, version }) => ({ id: uri, uri, version })) },
    { key },
  );
  const permitted = checked.body.results.filter(({ outcome }) => outcome === 'permit').map(({ id }) => id);
  expect(rows.map(({ uri }) => uri).sort()).toEqual(permitted.sort());
  expect(permitted.length).toBe(subject === ann ? 2 : 3);
});

test('a filter says which classes it lets through, by which policies, and for how long', async () => {
  const { body } = await ask({ subject: zoe, dialect: 'qdrant', fields: { class: 'metadata.c', rank: 'metadata.r' } });
  expect(body).toMatchObject({ dialect: 'qdrant', policyVersion: 1, accessPolicyVersion: 1 });
  expect(body.filter).toEqual({
    must: [
      { key: 'metadata.c', match: { any: body.classes } },
      { key: 'metadata.r', range: { lte: 400 } },
    ],
  });
  expect(body.classes).toEqual(expect.arrayContaining((await labels()).map((one) => one.class)));
  const left = Date.parse(body.expiresAt) - Date.now();
  expect(left).toBeGreaterThan(200_000);
  expect(left).toBeLessThanOrEqual(300_000);
});

test('it is written down as a decision before it is answered', async () => {
  const { body } = await ask({ subject: ann, dialect: 'milvus' });
  const { body: logged } = await server.call<{ decision: { candidates: { name: string; outcome: string }[] } }>(
    'GET',
    `/v1/decisions/${body.decisionId}`,
  );
  expect(logged.decision).toMatchObject({ kind: 'filter', subjects: [ann], action: 'retrieve' });
  expect(logged.decision.candidates.map(({ name, outcome }) => [name, outcome])).toEqual(
    body.classes.map((name) => [name, 'permit']),
  );
});

test('a class that is made later is not let through by a filter that is out, and is by the next one', async () => {
  const before = await ask({ subject: zoe, dialect: 'redis' });
  await server.service.principals.create({
    type: 'group',
    id: 'new',
    clearance: { level: 'public', categories: ['pii'] },
  });
  const after = await ask({ subject: zoe, dialect: 'redis' });
  expect(after.body.classes).toHaveLength(before.body.classes.length + 1);
  expect(before.body.classes).not.toContain(after.body.classes.at(-1));
});

test('a clearance that is lowered shows in the next filter', async () => {
  const bob = { type: 'user', id: 'bob@example.com' } as const;
  await server.service.principals.create({ ...bob, clearance: { level: 'restricted', categories: ['pii'] } });
  const before = await ask({ subject: bob, dialect: 'openai' });
  await server.call('PATCH', `/v1/principals/user/${bob.id}`, { clearance: { level: 'public' } });
  const after = await ask({ subject: bob, dialect: 'openai' });
  expect(after.body.classes.length).toBeLessThan(before.body.classes.length);
});

test('the access policy in force decides: what it forbids, what it gives only in part, and for how long', async () => {
  const activate = async (document: object) => {
    const { body } = await server.call<{ version: number }>('POST', '/v1/policies/access', { document });
    await server.call('POST', `/v1/policies/access/${body.version}/activate`, { reason: 'a test' });
  };
  const before = await ask({ subject: zoe, dialect: 'lancedb' });
  const noPii =
    '@id("no-pii") forbid (principal, action, resource is LabelClass) when { resource.categories.contains("pii") };';
  await activate({ ...shippedAccess, policies: `${shippedAccess.policies}${noPii}`, filterLifetime: 'PT30S' });
  const { body } = await ask({ subject: zoe, dialect: 'lancedb' });
  expect(Date.parse(body.expiresAt) - Date.now()).toBeLessThanOrEqual(30_000);
  expect(body.classes.length).toBeLessThan(before.body.classes.length);
  const permit = '@id("clearance-dominates-label")';
  await activate({
    ...shippedAccess,
    policies: shippedAccess.policies.replace(permit, `${permit} @redact("contact/*")`),
  });
  expect((await ask({ subject: zoe, dialect: 'lancedb' })).body).toMatchObject({ classes: [], filter: 'false' });
  await activate(shippedAccess);
  expect((await ask({ subject: zoe, dialect: 'lancedb' })).body.classes).toEqual(before.body.classes);
});

test('it does not outlive the key it was made with', async () => {
  const expiresAt = new Date(Date.now() + 60_000).toISOString();
  const soon = await server.keyWith(['lookup'], { expiresAt });
  expect((await ask({ dialect: 'chroma' }, soon)).body.expiresAt).toBe(expiresAt);
});

test('a body can only narrow: the filter is bounded by the key itself as by whom it speaks for', async () => {
  const own = await server.keyWith(['lookup'], { speaksFor: [{ type: 'user', id: '*' }] });
  const low = await ask({ dialect: 'milvus' }, own);
  const forZoe = await ask({ subject: zoe, dialect: 'milvus' }, own);
  expect(forZoe.body.classes).toEqual(low.body.classes);
  expect(low.body.filter).toContain('<= 200');
});

test('who may not be asked for is refused by name', async () => {
  const mallory = { type: 'user', id: 'mallory@elsewhere.example' };
  expect(await refused({ subject: mallory, dialect: 'pgvector' })).toMatchObject({
    status: 403,
    code: 'subject_not_allowed',
  });
  const nobody = { type: 'user', id: 'nobody@example.com' };
  expect(await refused({ subject: nobody, dialect: 'pgvector' })).toMatchObject({
    status: 403,
    code: 'subject_unknown',
  });
});

test.each([
  ['a store that is not known', { dialect: 'mysql' }, 'dialect'],
  ['an empty name', { dialect: 'qdrant', fields: { class: '' } }, 'fields.class'],
  ['the end of a statement', { dialect: 'pgvector', fields: { rank: 'r"; DROP TABLE chunk; --' } }, 'fields.rank'],
  ['a clause', { dialect: 'azure-search', fields: { class: "x eq 'y' or true" } }, 'fields.class'],
  ['one field for both', { dialect: 'redis', fields: { class: 'cm_rank' } }, 'fields.rank'],
  ['a field that there is not', { dialect: 'redis', fields: { level: 'x' } }, 'fields.level'],
])('%s is refused with the field that it stands in', async (_, body, field) => {
  const { status, code, errors } = await refused(body);
  expect([status, code, errors[0]?.field]).toEqual([400, 'invalid_request', field]);
  expect(JSON.stringify(errors)).not.toMatch(/DROP|or true/);
});

test('what a store cannot express is refused, and not widened', async () => {
  // 14 categories make 16,384 sets; a process that starts now knows the new ones.
  await server.service.deps.database.query(`
    INSERT INTO category (id, name) SELECT 'tag-' || n, 'Tag' FROM generate_series(1, 5) n;
    INSERT INTO label_class (level, categories)
      SELECT 'public', ARRAY(SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS bit FROM category) c
                             WHERE (n >> bit::int) & 1 = 1 ORDER BY id)
      FROM generate_series(1, 10500) n ON CONFLICT DO NOTHING`);
  const place = { databaseUrl: server.databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
  const service = await createService({ ...place, secretKey: 'a key for tests that is long enough' });
  const top = { type: 'service', id: 'top' } as const;
  const categories = service.taxonomy().categories.map(({ id }) => id);
  await service.principals.create({ ...top, clearance: { level: 'restricted', categories } });
  const made = await service.keys.create({ name: 'top', principal: top, roles: ['lookup'] });
  const actor = await service.authenticate(made.key);
  if (!actor) throw new Error('the key is in force');
  await expect(service.filter(actor, { dialect: 'pinecone' })).rejects.toMatchObject({
    code: 'filter_not_expressible',
    message: expect.stringMatching(/^\d{5} label classes are permitted; a filter of pinecone takes 10000$/),
  });
  expect((await service.filter(actor, { dialect: 'pgvector' })).classes.length).toBeGreaterThan(10_000);
  await service.close();
});
