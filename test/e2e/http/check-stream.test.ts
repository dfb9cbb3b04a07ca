import { request as httpRequest, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import type { Actor } from '../../../src/app/authenticate.js';
import type { CheckAnswer } from '../../../src/app/check.js';
import type { CheckLine } from '../../../src/app/check-stream.js';
import type { Problem } from '../../../src/http/problem.js';
import { type Database, openDatabase } from '../../../src/store/database.js';
import { prose } from '../../fixtures/prose.js';
import { startTestServer, type TestServer } from '../../http.js';

type Line = CheckLine | { readonly error: Problem };

// Assembled, so that no scanner of secrets takes this file for a leak.
const card = ['4111', '1111', '1111', '1111'].join(' ');
const write = prose(7);
const told = { id: 'told', text: 'Soup of the day is tomato.' };
const paid = (n: number) => ({ id: `paid-${n}`, text: `Order ${n} was paid with the card ${card}. ${write(30)}` });
const unknown = { id: 'unknown', uri: 'file:///nobody/knows.txt' };

let server: TestServer;
let database: Database;
let pipeline: string;

beforeAll(async () => {
  server = await startTestServer();
  database = openDatabase(server.databaseUrl);
  pipeline = await server.keyWith(['lookup']);
});
afterAll(async () => {
  await database.close();
  await server.close();
});

/** Asks line by line; the response is read no faster than lines are taken. */
async function stream(candidates: readonly object[], key = pipeline) {
  const body = Buffer.from(JSON.stringify({ candidates, redaction: 'numbered' }));
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${key}`,
      accept: 'application/x-ndjson',
      'content-type': 'application/json',
    };
    const sent = httpRequest(`${server.url}/v1/retrieval/check`, { method: 'POST', headers }, resolve);
    sent.on('error', reject).end(body);
  });
  const lines = (async function* () {
    for await (const line of createInterface({ input: response })) yield JSON.parse(line) as Line;
  })();
  return { response, lines };
}

async function all(lines: AsyncIterable<Line>): Promise<Line[]> {
  const read = [];
  for await (const line of lines) read.push(line);
  return read;
}

async function kindsLogged(): Promise<string[]> {
  const { rows } = await database.query<{ kind: string }>('SELECT kind FROM decision_log ORDER BY at, seq');
  return rows.map(({ kind }) => kind);
}

const resultsOf = (lines: readonly Line[]) => lines.flatMap((line) => ('result' in line ? [line.result] : []));
const last = (lines: readonly Line[]) => lines.at(-1) ?? {};

async function actor(): Promise<Actor> {
  const found = await server.service.authenticate(pipeline);
  if (!found) throw new Error('the key is in force');
  return found;
}

test('says of each candidate, in order, what a check says, and of the answer at last', async () => {
  const candidates = [told, ...Array.from({ length: 300 }, (_, n) => paid(n)), unknown];
  const { response, lines } = await stream(candidates);
  expect(response.headers['content-type']).toBe('application/x-ndjson');
  const read = await all(lines);
  const { body } = await server.call<CheckAnswer>(
    'POST',
    '/v1/retrieval/check',
    { candidates, redaction: 'numbered' },
    { key: pipeline },
  );
  expect(resultsOf(read).map(({ decisionId: _, ...result }) => result)).toEqual(body.results);
  const { answer, accessPolicyVersion, policyVersion } = body;
  expect(last(read)).toEqual({ answer, accessPolicyVersion, policyVersion, decisionId: expect.any(String) });
  expect(read).toHaveLength(candidates.length + 1);
  expect(JSON.stringify(read)).not.toContain(card);
});

test('writes each piece down, and the whole as one check that can be made again', async () => {
  const before = (await kindsLogged()).length;
  const read = await all((await stream(Array.from({ length: 250 }, (_, n) => ({ ...told, id: `c${n}` })))).lines);
  expect((await kindsLogged()).slice(before)).toEqual(['piece', 'piece', 'check']);
  expect(new Set(resultsOf(read).map(({ decisionId }) => decisionId)).size).toBe(3);
  const end = last(read);
  const whole = 'decisionId' in end ? end.decisionId : '';
  expect(resultsOf(read).at(-1)?.decisionId).toBe(whole);
  const { body } = await server.call<{ decision: { candidates: object[] } }>('GET', `/v1/decisions/${whole}`);
  expect(body.decision.candidates).toHaveLength(250);
  const again = await server.call('POST', `/v1/decisions/${whole}/replay`, { against: 'snapshot' });
  expect(again.body).toMatchObject({ same: true });
});

test('of few candidates is one decision, as a check is', async () => {
  const before = (await kindsLogged()).length;
  const read = await all((await stream([told])).lines);
  expect(read).toHaveLength(2);
  expect((await kindsLogged()).slice(before)).toEqual(['check']);
});

test('decides nothing further before somebody takes what was decided, and nothing at all when nobody does', async () => {
  const candidates = Array.from({ length: 1000 }, (_, n) => ({ ...unknown, id: `c${n}` }));
  const before = (await kindsLogged()).length;
  const lines = server.service.checkStream(actor, { candidates });
  await lines.next();
  expect((await kindsLogged()).slice(before)).toEqual(['piece']);
  await lines.return(undefined);
  expect((await kindsLogged()).slice(before)).toEqual(['piece']);
});

test('is a problem as ever when it is refused before its first line', async () => {
  const asked = await server.call(
    'POST',
    '/v1/retrieval/check',
    { subject: { type: 'user', id: 'boss@example.com' }, candidates: [told] },
    { key: pipeline, headers: { accept: 'application/x-ndjson' } },
  );
  expect(asked).toMatchObject({ status: 403, body: { code: 'subject_not_allowed' } });
});

describe('tells nothing further, and gives no answer, once', () => {
  test('the key is revoked', async () => {
    const principal = { type: 'service', id: 'short-lived' } as const;
    await server.service.principals.create({ ...principal, clearance: { level: 'internal' } });
    const { key, id } = await server.service.keys.create({ name: 'short', principal, roles: ['lookup'] });
    const text = write(9_000);
    // More than the buffers of a connection hold: the server waits for the reader.
    const candidates = Array.from({ length: Math.floor(15_000_000 / text.length) }, (_, n) => ({ id: `c${n}`, text }));
    const { response, lines } = await stream(candidates, key);
    response.pause();
    await server.call('DELETE', `/v1/keys/${id}`);
    const read = await all(lines);
    expect(last(read)).toMatchObject({ error: { code: 'unauthenticated', status: 401 } });
    expect(resultsOf(read).length).toBeLessThan(candidates.length);
    expect(read.some((line) => 'answer' in line)).toBe(false);
    expect(server.log()).toContain('"code":"unauthenticated"');
  }, 60_000);

  const many = Array.from({ length: 300 }, (_, n) => ({ ...told, id: `c${n}` }));

  test('the clearance is another', async () => {
    const principal = { type: 'service', id: 'lowered' } as const;
    await server.service.principals.create({ ...principal, clearance: { level: 'internal' } });
    const { key } = await server.service.keys.create({ name: 'lowered', principal, roles: ['lookup'] });
    const whoAsks = async () => (await server.service.authenticate(key)) ?? (await actor());
    const lines = server.service.checkStream(whoAsks, { candidates: many });
    expect(await lines.next()).toMatchObject({ value: { result: { outcome: 'permit' } } });
    await server.call('PATCH', '/v1/principals/service/lowered', { clearance: { level: 'public' } });
    await expect(all(lines)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('decisions cannot be written down', async () => {
    const lines = server.service.checkStream(actor, { candidates: many });
    await lines.next();
    await database.query('ALTER TABLE decision_log RENAME TO decision_log_away');
    const read: CheckLine[] = [];
    const reading = (async () => {
      for await (const line of lines) read.push(line);
    })();
    await expect(
      reading.finally(() => database.query('ALTER TABLE decision_log_away RENAME TO decision_log')),
    ).rejects.toMatchObject({ code: 'unavailable' });
    expect(read).toHaveLength(99);
  });
});
