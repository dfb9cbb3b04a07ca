import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../src/store/database.js';
import { settledMoment } from '../../../src/store/decision-reading.js';
import { decisionEntry } from '../../decision-entries.js';
import { startTestServer, type TestServer } from '../../http.js';

interface Activity {
  readonly id: string;
  readonly actor: { readonly type: string; readonly id: string } | null;
  readonly subjects: readonly { readonly type: string; readonly id: string }[] | null;
  readonly outcome: string | null;
  readonly requestId: string | null;
  readonly candidates: Readonly<Record<'permit' | 'redact' | 'deny', number>> | null;
}
interface Page {
  readonly items: readonly Activity[];
  readonly next: string | null;
}
interface Event {
  readonly metadata: { readonly uid: string; readonly version: string; readonly profiles: readonly string[] };
  readonly class_uid: number;
  readonly activity_id: number;
  readonly type_uid: number;
  readonly action_id: number;
}

let server: TestServer;
let auditor: string;
let rag: string;
beforeAll(async () => {
  server = await startTestServer();
  auditor = await server.keyWith(['auditor']);
  for (const id of ['ann@example.com', 'bob@example.com']) {
    await server.call('POST', '/v1/principals', { type: 'user', id, clearance: { level: 'internal' } });
  }
  rag = await server.keyWith(['lookup'], { speaksFor: [{ type: 'user', id: '*@example.com' }] });
});
afterAll(() => server?.close());

const check = async (user: string, texts: readonly string[], headers: Readonly<Record<string, string>> = {}) => {
  const body = {
    subject: { type: 'user', id: user },
    candidates: texts.map((text, i) => ({ id: `chunk ${i}`, text })),
  };
  const answer = await server.call<{ decisionId: string }>('POST', '/v1/retrieval/check', body, { key: rag, headers });
  return answer.body.decisionId;
};
const list = async (query: string) =>
  (await server.call<Page>('GET', `/v1/activity?${query}`, undefined, { key: auditor })).body;
const idsOf = ({ items }: Page) => items.map(({ id }) => id);
const ssn = ['536', '22', '8726'].join('-');

test('activity says who asked for whom, decided how, the newest first, and finds it by each of these', async () => {
  const forAnn = await check('ann@example.com', ['Soup of the day'], { 'x-request-id': 'from-the-app' });
  const forBob = await check('bob@example.com', ['Soup', `His social security number is ${ssn}`]);
  const all = await list('limit=10');
  expect(idsOf(all).slice(0, 2)).toEqual([forBob, forAnn]);
  expect(all.items[1]).toMatchObject({
    subjects: [{ type: 'user', id: 'ann@example.com' }],
    outcome: 'permit',
    requestId: 'from-the-app',
    candidates: { permit: 1, redact: 0, deny: 0 },
  });
  expect(idsOf(await list('subject=user:bob@example.com'))).toEqual([forBob]);
  expect(idsOf(await list('outcome=redact'))).toEqual([forBob]);
  expect(idsOf(await list('subject=user:nobody@example.com'))).toEqual([]);
  const { actor } = all.items[0] ?? {};
  expect(idsOf(await list(`actor=${actor?.type}:${actor?.id}`))).toEqual([forBob, forAnn]);
  expect(idsOf(await list(`to=${new Date(0).toISOString()}`))).toEqual([]);
  expect(idsOf(await list(`from=${new Date(0).toISOString()}&kind=check`))).toEqual([forBob, forAnn]);
});

test('a list goes on page by page to its end, and takes no cursor of another list', async () => {
  const made: string[] = [];
  for (let i = 0; i < 5; i++) made.push(await check('ann@example.com', ['Soup']));
  const seen: string[] = [];
  for (let path = 'limit=2'; path !== ''; ) {
    const page = await list(path);
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...idsOf(page));
    path = page.next === null ? '' : `limit=2&cursor=${page.next}`;
  }
  expect(seen.slice(0, 5)).toEqual([...made].reverse());
  expect(new Set(seen).size).toBe(seen.length);
  const foreign = Buffer.from(JSON.stringify(['keys', 'a', 'b'])).toString('base64url');
  const refused = await server.call('GET', `/v1/activity?cursor=${foreign}`);
  expect([refused.status, refused.body.code]).toEqual([400, 'cursor_invalid']);
});

test('what is rare is looked for a stretch at a time, and found page by page', async () => {
  const database = openDatabase(server.databaseUrl);
  const rare = await check('bob@example.com', [`His social security number is ${ssn}`]);
  const common = await check('ann@example.com', ['Soup']);
  await database.query(
    `INSERT INTO decision_log SELECT at - n * interval '1 millisecond' - interval '10 days', gen_random_uuid(), node,
       seq + n, kind, actor, subjects, outcomes, digest, chain, payload
     FROM decision_log, generate_series(1, 100001) n WHERE id = $1`,
    [common],
  );
  await database.query(
    `INSERT INTO decision_log SELECT at - interval '20 days', gen_random_uuid(), node, 0, kind, actor, subjects,
       outcomes, digest, chain, payload FROM decision_log WHERE id = $1`,
    [rare],
  );
  const before = `outcome=redact&to=${new Date(Date.now() - 86_400_000).toISOString()}`;
  const first = await list(before);
  expect(first.items).toEqual([]);
  expect((await list(`${before}&cursor=${first.next}`)).items).toMatchObject([{ outcome: 'redact' }]);
  await database.query("DELETE FROM decision_log WHERE at < now() - interval '1 day' OR id = ANY($1)", [
    [rare, common],
  ]);
  await database.close();
});

test('activity is for those who oversee', async () => {
  expect((await server.call('GET', '/v1/activity', undefined, { key: rag })).status).toBe(403);
});

test('who had a resource is found by its id', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clearmark-activity-'));
  await writeFile(join(folder, 'menu.txt'), 'Soup of the day');
  const database = openDatabase(server.databaseUrl);
  const source = await server.call<{ id: string }>('POST', '/v1/sources', {
    ...{ name: 'menus', connector: 'filesystem', config: { path: folder } },
  });
  const { rows } = await database.query<{ id: number }>(
    `INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state) VALUES ($1, 'k', '', 'file:///k', '', 'document', 'unlabeled')
     RETURNING id`,
    [Number(source.body.id.replace(/\D/g, ''))],
  );
  const id = `res_${rows[0]?.id}`;
  const asked = { candidates: [{ id: 'other', text: 'x' }, { id }] };
  const { decisionId } = (await server.call<{ decisionId: string }>('POST', '/v1/retrieval/check', asked, { key: rag }))
    .body;
  expect(idsOf(await list(`resource=${id}`))).toEqual([decisionId]);
  const { body } = await server.call<{ decision: { candidates: { resources: unknown[] }[] } }>(
    'GET',
    `/v1/decisions/${decisionId}`,
  );
  expect(body.decision.candidates.map(({ resources }) => resources)).toEqual([
    [],
    [{ id, uri: 'file:///k', version: null, copied: false }],
  ]);
  await database.close();
  await rm(folder, { recursive: true });
});

test('what was decided before there was a log can be read as it was made', async () => {
  const database = openDatabase(server.databaseUrl);
  const id = '6f1c1f6e-7d4e-4b8e-9a52-0d6b9f0f6d11';
  await database.query("INSERT INTO decision (id, key_id, record) VALUES ($1, 'old', $2)", [
    id,
    { purpose: 'support' },
  ]);
  await database.close();
  const { body } = await server.call('GET', `/v1/decisions/${id}`, undefined, { key: auditor });
  expect(body).toMatchObject({ id, keyId: 'old', decision: { purpose: 'support' }, proof: null });
});

test('what a caller named and nobody knows is not kept', async () => {
  const named = {
    candidates: [{ id: `my ${ssn}` }, { id: 'x', uri: `file:///of/${ssn}` }, { id: `res_${ssn.replaceAll('-', '')}` }],
  };
  const { decisionId } = (await server.call<{ decisionId: string }>('POST', '/v1/retrieval/check', named, { key: rag }))
    .body;
  const { text } = await server.call('GET', `/v1/decisions/${decisionId}`, undefined, { key: rag });
  expect(text).not.toContain(ssn);
  expect(text).not.toContain(ssn.replaceAll('-', ''));
});

describe('as events for a SIEM', () => {
  const events = async (query = ''): Promise<Event[]> => {
    const headers = { authorization: `Bearer ${auditor}`, accept: 'application/x-ndjson' };
    const response = await fetch(`${server.url}/v1/activity?${query}`, { headers });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    return (await response.text())
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  };
  const settle = async () => {
    const database = openDatabase(server.databaseUrl);
    const { rows } = await database.query<{ at: Date }>('SELECT max(at) AS at FROM decision_log');
    while ((await settledMoment(database)) <= (rows[0]?.at ?? new Date())) await new Promise((r) => setTimeout(r, 200));
    await database.close();
  };

  test('decisions come in OCSF with all that its classes require, and go on behind the last one', async () => {
    const agent = { type: 'agent', id: 'researcher', clearance: null, facts: null };
    await server.service.log.append(decisionEntry(0, { kind: 'filter', actor: agent, destination: 'qdrant' }));
    await settle();
    const all = await events();
    const shown = (await list('limit=1000')).items.map(({ id }) => id).reverse();
    expect(all.map(({ metadata }) => metadata.uid)).toEqual(shown);
    for (const event of all) {
      expect(event).toMatchObject({
        category_uid: 6,
        type_uid: event.class_uid * 100 + event.activity_id,
        severity_id: expect.any(Number),
        time: expect.any(Number),
        actor: { user: { uid: expect.any(String), type_id: expect.any(Number) } },
        api: { operation: expect.any(String) },
        src_endpoint: { svc_name: expect.any(String) },
        metadata: { version: '1.9.0', product: { name: 'Clearmark', version: expect.any(String) } },
      });
      expect([1, 2, 4]).toContain(event.action_id);
    }
    const last = all.at(-1);
    expect(last).toMatchObject({ class_uid: 6005, databucket: { name: 'qdrant' }, ai_agent: { uid: 'researcher' } });
    expect(last?.metadata.profiles).toContain('ai_operation');
    expect(new Set(all.map(({ class_uid }) => class_uid))).toEqual(new Set([6003, 6005]));
    const behind = await events(`after=${all[2]?.metadata.uid}`);
    expect(behind.map(({ metadata }) => metadata.uid)).toEqual(shown.slice(3));
    expect(await events(`after=${last?.metadata.uid}`)).toEqual([]);
  }, 30_000);

  test('a follower whose place is not kept any more is told so', async () => {
    const gone = await server.call('GET', '/v1/activity?after=019aab00-0000-7000-8000-000000000000', undefined, {
      key: auditor,
      headers: { accept: 'application/x-ndjson' },
    });
    expect([gone.status, gone.body.code]).toEqual([410, 'cursor_expired']);
  });

  test('the same as a table', async () => {
    const { text } = await server.call('GET', '/v1/activity?subject=user:bob@example.com', undefined, {
      key: auditor,
      headers: { accept: 'text/csv' },
    });
    const [head, ...rows] = text.trim().split('\r\n');
    expect(head?.split(',').slice(0, 4)).toEqual(['id', 'at', 'kind', 'actor']);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('user:bob@example.com');
  });
});
