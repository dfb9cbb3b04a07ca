import { startTestServer, type TestServer } from '../../http.js';

// What Postgres cannot store is refused where it comes in, by name, and never fails behind.

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const cursor = (...parts: readonly string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const user = { type: 'user', id: 'a\0b' };

test.each([
  ['POST', '/v1/principals', user, 'id'],
  [
    'POST',
    '/v1/retrieval/check',
    { subject: { type: 'user', id: 'ann', onBehalfOf: user }, candidates: [{ id: '1' }] },
    'subject.onBehalfOf.id',
  ],
  ['POST', '/v1/retrieval/check', { purpose: 'a\0', candidates: [{ id: '1' }] }, 'purpose'],
  ['POST', '/v1/policies/access', { document: { version: 1, name: 'a\0', policies: '' } }, 'document.name'],
  ['POST', '/v1/policies/labeling', { document: { version: 1, name: 'a\0' } }, 'document.name'],
  ['GET', '/v1/principals/user/a%00b', undefined, 'id'],
  ['GET', `/v1/principals?cursor=${cursor('principals', 'user', 'a\0b')}`, undefined, 'cursor'],
  ['GET', `/v1/agents?cursor=${cursor('agents', 'a\0b')}`, undefined, 'cursor'],
])('%s %s with U+0000 is answered with 400 and the name of the field', async (method, path, body, field) => {
  const answer = await server.call(method, path, body);
  expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, field]);
});

test('a SCIM filter with U+0000 is answered with 400', async () => {
  const filter = encodeURIComponent('userName eq "a\\u0000b"');
  expect((await server.call('GET', `/scim/v2/Users?filter=${filter}`)).status).toBe(400);
});
