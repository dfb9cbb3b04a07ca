import { connect } from 'node:net';
import type { Problem } from '../../../src/http/problem.js';
import { type Answer, startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const secret = 'zanzibar-4711-planted';

function expectProblem(answer: Answer<Problem>, status: number, code: string): void {
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toEqual({
    type: `urn:clearmark:problem:${code}`,
    title: expect.any(String),
    status,
    detail: expect.any(String),
    code,
    instance: `urn:clearmark:request:${answer.headers.get('x-request-id')}`,
    errors: expect.any(Array),
  });
}

describe('what is refused is refused with a problem document', () => {
  test('a body that is not JSON, without quoting it', async () => {
    const answer = await server.call('POST', '/v1/inspect', `{"text": "${secret}" ${secret}`);
    expectProblem(answer, 400, 'invalid_request');
    expect(answer.text).not.toContain('zanzibar');
  });

  test('a body that is not UTF-8', async () => {
    const response = await fetch(`${server.url}/v1/inspect`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.adminKey}`, 'content-type': 'application/json' },
      body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('UTF-8');
  });

  test('a field that reaches for prototypes, and nesting that goes too deep', async () => {
    expectProblem(await server.call('POST', '/v1/inspect', '{"text":"x","__proto__":{"a":1}}'), 400, 'invalid_request');
    const deep = `{"text":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expectProblem(await server.call('POST', '/v1/inspect', deep), 400, 'invalid_request');
  });

  test('no body, naming what is missing', async () => {
    const answer = await server.call('POST', '/v1/inspect', '', { headers: { 'content-type': 'application/json' } });
    expectProblem(answer, 400, 'invalid_request');
    expect(answer.body.errors).toEqual([{ field: 'body', detail: 'missing; give an object' }]);
  });

  test('unknown fields whose names may be values, without repeating them', async () => {
    const key = ['536', '90', '4399'].join('-');
    const { body, text } = await server.call('POST', '/v1/inspect', { text: 'a', [key]: 1, 'ann@example.com': 1 });
    expect(body.errors.map((e) => e.field)).toEqual(['(not shown)', '(not shown)']);
    expect(text).not.toContain(key);
    expect(text).not.toContain('ann@');
  });

  test('unknown fields, naming them and what is known', async () => {
    const answer = await server.call('POST', '/v1/inspect', { text: 'x', redacted: true, Offsets: 'utf-8' });
    expectProblem(answer, 400, 'invalid_request');
    expect(answer.body.errors.map((e) => e.field)).toEqual(['redacted', 'Offsets']);
    expect(answer.body.errors[0]?.detail).toContain('known here: text, texts, offsets, redact');
  });

  test('fields of a wrong type deep inside, each by its path, without their values', async () => {
    const answer = await server.call('POST', '/v1/retrieval/check', {
      candidates: [
        { id: 'a', text: 'x' },
        { id: 7, text: secret, uris: [] },
        { id: 'c', url: secret },
      ],
    });
    expectProblem(answer, 400, 'invalid_request');
    expect(answer.body.errors).toEqual([
      { field: 'candidates.1.id', detail: 'give a string, not a number' },
      { field: 'candidates.1.uris', detail: 'at least 1 item' },
      { field: 'candidates.2.url', detail: 'unknown field; known here: id, uri, uris, version, contentHash, text' },
    ]);
    expect(answer.text).not.toContain('zanzibar');
  });

  test('what may be of several shapes, by the nearest one', async () => {
    const answer = await server.call('POST', '/v1/labels/lookup', { resources: ['file:///a', { uri: 3 }, 9, {}] });
    expect(answer.body.errors).toEqual([
      { field: 'resources.1.uri', detail: 'give a string, not a number' },
      { field: 'resources.2', detail: 'give a string or an object' },
      { field: 'resources.3', detail: 'name it by one of: uri, id, or source with path' },
    ]);
  });

  test('more than a thousand at once', async () => {
    const resources = Array.from({ length: 1001 }, (_, i) => `file:///a/${i}`);
    const answer = await server.call('POST', '/v1/labels/lookup', { resources });
    expect(answer.body.errors).toEqual([{ field: 'resources', detail: 'at most 1000 items' }]);
  });

  test('more mistakes than anybody reads are counted', async () => {
    const resources = Array.from({ length: 300 }, () => 5);
    const { body } = await server.call('POST', '/v1/labels/lookup', { resources });
    expect(body.errors).toHaveLength(101);
    expect(body.errors.at(-1)?.detail).toBe('and 200 more; correct these first');
  });

  test('a query that is not understood', async () => {
    const answer = await server.call('GET', '/v1/keys?limit=none&page=2');
    expectProblem(answer, 400, 'invalid_request');
    expect(answer.body.errors.map((e) => e.field).sort()).toEqual(['limit', 'page']);
  });

  test('characters that cannot be stored', async () => {
    const body = { type: 'user', id: 'a\u0000b', clearance: { level: 'public' } };
    const answer = await server.call('POST', '/v1/principals', body);
    expect(answer.body.errors).toEqual([{ field: 'id', detail: 'must not hold U+0000 or half a surrogate pair' }]);
    expectProblem(await server.call('GET', '/v1/resources?q=%00'), 400, 'invalid_request');
    expectProblem(await server.call('POST', '/v1/labels/lookup', '{"resources":["\\ud800"]}'), 400, 'invalid_request');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'a body of type %s',
    async (type) => {
      const answer = await server.call('POST', '/v1/inspect', 'text=x', { headers: { 'content-type': type } });
      expectProblem(answer, 415, 'unsupported_media_type');
    },
  );

  test('a compressed body', async () => {
    const answer = await server.call('POST', '/v1/inspect', '{}', { headers: { 'content-encoding': 'gzip' } });
    expectProblem(answer, 415, 'unsupported_media_type');
    expect(answer.body.errors).toEqual([
      { field: 'Content-Encoding', detail: 'send the body as it is, not compressed' },
    ]);
  });

  test.each(['/v1/resources', '/v1/crawls'])('a list of %s narrowed to a source that does not exist', async (path) => {
    const answer = await server.call('GET', `${path}?source=nowhere`);
    expectProblem(answer, 404, 'not_found');
    expect(answer.body.errors[0]?.field).toBe('source');
  });

  test('a path that does not exist, and a method that a path does not have', async () => {
    expectProblem(await server.call('GET', `/v1/nothing/${secret}`), 404, 'not_found');
    const answer = await server.call('PATCH', '/v1/keys');
    expectProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers.get('allow')).toBe('GET, POST');
  });

  test('a path with a broken escape', async () => {
    const answer = await server.call('GET', '/v1/keys/%zz');
    expectProblem(answer, 400, 'invalid_request');
  });

  test('headers of more than 16 KiB', async () => {
    const { status, body } = await server.call('GET', '/healthz', undefined, {
      headers: { 'x-long': 'x'.repeat(17_000) },
    });
    expect([status, body.code]).toEqual([431, 'invalid_request']);
  });

  test('what is no HTTP', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(`${secret}\r\n\r\n`));
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
    expect(answer).not.toContain('zanzibar');
  });
});

describe('a body', () => {
  const limit = 16 * 1024 * 1024;
  const bodyOf = (bytes: number) => `{"text":"${'x'.repeat(bytes - 11)}"}`;

  test('of exactly 16 MiB is read', async () => {
    expect((await server.call('POST', '/v1/inspect', bodyOf(limit))).status).toBe(200);
  });

  test('of one byte more is refused, and the limit is said', async () => {
    const answer = await server.call('POST', '/v1/inspect', bodyOf(limit + 1));
    expectProblem(answer, 413, 'payload_too_large');
    expect(answer.body.detail).toContain('16 MiB');
  });

  test('of one byte more is refused also when it comes in chunks', async () => {
    const pieces = [bodyOf(limit).slice(0, -2), 'y', '"}'];
    const response = await fetch(`${server.url}/v1/inspect`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.adminKey}`, 'content-type': 'application/json' },
      body: new ReadableStream({
        pull(controller) {
          const piece = pieces.shift();
          if (piece === undefined) controller.close();
          else controller.enqueue(new TextEncoder().encode(piece));
        },
      }),
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'payload_too_large' });
  });
});

test('a failure inside says nothing of its cause, and the log nothing of its text', async () => {
  const failing = await startTestServer();
  try {
    await failing.service.deps.database.query('ALTER TABLE principal RENAME TO gone');
    await failing.service.deps.database.query('ALTER TABLE api_key RENAME TO gone_too');
    const answer = await failing.call('GET', '/v1/principals');
    expect([answer.status, answer.body.code]).toEqual([500, 'internal']);
    expect(answer.text).not.toContain('api_key');
    expect(failing.log()).toContain('42P01');
    expect(failing.log()).not.toContain('relation');
  } finally {
    await failing.close();
  }
});
