import type { TokenSettings } from '../../../src/app/tokens.js';
import type { OpenApi } from '../../../src/http/openapi.js';
import { routes } from '../../../src/http/server.js';
import { startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
let api: OpenApi;
beforeAll(async () => {
  // With tokens, so that clients are told where to get them.
  const tokens: TokenSettings = {
    issuer: 'https://login.example',
    keys: { kind: 'given', keys: { keys: [] } },
    audiences: ['https://labels.example'],
    subjectAudiences: [],
    clockTolerance: 60,
    userClaim: 'sub',
    groupsClaim: 'groups',
    rolesClaim: 'roles',
    roles: new Map(),
  };
  server = await startTestServer({}, { tokens });
  api = (await server.call<OpenApi>('GET', '/openapi.json')).body;
});
afterAll(() => server.close());

const operations = () =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

test('every route is in the document, and every operation of the document is served', async () => {
  const written = operations().map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
  expect(written.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  for (const { method, path } of operations()) {
    const { status, body } = await server.call(method, path.replaceAll(/\{\w+\}/g, 'x'), undefined, { key: null });
    expect([method, path, status === 200 || body.code === 'unauthenticated']).toEqual([method, path, true]);
  }
});

test('the contract of this version is there', () => {
  const has = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  const promised = [
    'POST /v1/labels/lookup',
    'GET /v1/labels/changes',
    'GET /v1/labels/snapshot',
    'GET /v1/resources',
    'GET /v1/resources/:id',
    'PUT /v1/resources/:id/label',
    'DELETE /v1/resources/:id/label',
    'POST /v1/inspect',
    'POST /v1/retrieval/check',
    'POST /access/v1/evaluation',
    'POST /access/v1/evaluations',
    'POST /access/v1/search/subject',
    'POST /access/v1/search/resource',
    'POST /access/v1/search/action',
    'GET /.well-known/authzen-configuration',
    'GET /v1/decisions/:id',
    'POST /v1/sources',
    'GET /v1/sources',
    'GET /v1/sources/:id',
    'DELETE /v1/sources/:id',
    'POST /v1/sources/:id/test',
    'POST /v1/sources/:id/crawls',
    'PUT /v1/sources/:id/schedule',
    'GET /v1/crawls',
    'GET /v1/crawls/:id',
    'POST /v1/crawls/:id/cancel',
    'POST /v1/crawls/:id/pause',
    'POST /v1/crawls/:id/resume',
    'GET /v1/taxonomy',
    'GET /v1/infotypes',
    'GET /v1/coverage',
    'GET /v1/principals',
    'GET /v1/keys',
    'GET /healthz',
    'GET /readyz',
    'GET /metrics',
    'GET /openapi.json',
    'GET /docs',
  ];
  expect(promised.filter((route) => !has.has(route))).toEqual([]);
});

describe('the document is well-formed OpenAPI 3.1', () => {
  test('its references lead somewhere', () => {
    const text = JSON.stringify(api);
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '');
    expect(references.length).toBeGreaterThan(20);
    for (const reference of new Set(references)) {
      const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(reference) ?? [];
      expect([reference, name !== undefined && name in api.components.schemas]).toEqual([reference, true]);
    }
  });

  test('operations have ids of their own, tags that are declared, and answers', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = new Set(api.tags.map((tag) => tag.name));
    for (const { operation } of operations()) {
      expect(operation.tags.every((tag) => tags.has(tag))).toBe(true);
      expect(operation.summary).not.toBe('');
      expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
      expect(Object.values(operation.responses).every((response) => response.description !== '')).toBe(true);
    }
  });

  test('path parameters are those of the path, and required', () => {
    for (const { path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect(declared.map((parameter) => parameter.name)).toEqual(inPath);
      expect(declared.every((parameter) => parameter.required)).toBe(true);
    }
  });

  test('whatever needs a credential says so', () => {
    const open = operations().filter(({ operation }) => operation.security.length === 0);
    expect(open.map(({ path }) => path).sort()).toEqual([
      '/.well-known/authzen-configuration',
      '/.well-known/oauth-protected-resource',
      '/healthz',
      '/readyz',
    ]);
  });

  test('whatever takes a body shows an example that the service understands', () => {
    for (const route of routes.filter((r) => r.body)) {
      const result = route.body?.safeParse(route.example);
      expect([route.path, result?.success]).toEqual([route.path, true]);
    }
  });

  test('optional query parameters are optional', () => {
    const changes = api.paths['/v1/labels/changes']?.get?.parameters ?? [];
    expect(changes.map((p) => [p.name, p.required])).toEqual([
      ['after', false],
      ['limit', false],
      ['wait', false],
    ]);
  });
});

test('the page to read it at has every operation, and loads nothing', async () => {
  const { text, headers } = await server.call('GET', '/docs');
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  for (const { path, operation } of operations()) {
    expect(text).toContain(`<article id="${operation.operationId}">`);
    expect(text).toContain(path);
  }
  expect(text).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
  expect(text.replaceAll('href="#', '').replaceAll('href="/openapi.json"', '')).not.toContain('href=');
});
