import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import type { Taxonomy } from '../../../src/label/label.js';
import { work } from '../../../src/server/serve.js';
import { createService, type Service } from '../../../src/service.js';
import { startTestServer, type TestServer } from '../../http.js';
import { shippedDocument } from '../../policy.js';

const path = '/v1/taxonomy';
let server: TestServer;
let other: Service;
let worker: { close(): Promise<void> };

beforeAll(async () => {
  server = await startTestServer();
  const place = { databaseUrl: server.databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
  other = await createService({ ...place, secretKey: 'a key for tests that is long enough' });
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
});
afterAll(async () => {
  await worker.close();
  await other.close();
  await server.close();
});

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

/** Waits for another process to see what this one changed. */
async function seenElsewhere(isSeen: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSeen())) await sleep(20);
}

describe('levels and categories of your own', () => {
  test('a level takes a free rank between two, and is in order there', async () => {
    const { status, body } = await server.call<Taxonomy>('POST', `${path}/levels`, {
      id: 'sensitive',
      rank: 250,
      name: 'S',
    });
    expect(status).toBe(201);
    expect(idsOf(body.levels)).toEqual(['public', 'internal', 'sensitive', 'confidential', 'restricted']);
  });

  test('an id or a rank that is taken is refused, and neither ever changes', async () => {
    const taken = await server.call('POST', `${path}/levels`, { id: 'mine', rank: 300, name: 'Mine' });
    expect(taken).toMatchObject({ status: 409, body: { code: 'conflict', errors: [{ field: 'rank' }] } });
    const twice = await server.call('POST', `${path}/levels`, { id: 'internal', rank: 301, name: 'Mine' });
    expect(twice).toMatchObject({ status: 409, body: { errors: [{ field: 'id' }] } });
    const moved = await server.call('PATCH', `${path}/levels/internal`, { rank: 500 });
    expect(moved.status).toBe(400);
  });

  test('names change, and nothing else of a level or a category', async () => {
    await server.call('PATCH', `${path}/levels/internal`, { name: 'For us' });
    const { body } = await server.call<Taxonomy>('PATCH', `${path}/categories/hr`, { name: 'People' });
    expect(body.levels.find(({ id }) => id === 'internal')).toEqual({ id: 'internal', rank: 200, name: 'For us' });
    expect(body.categories.find(({ id }) => id === 'hr')).toEqual({ id: 'hr', name: 'People' });
    expect((await server.call('PATCH', `${path}/levels/none`, { name: 'x' })).status).toBe(404);
  });

  test('other processes see a change within moments, and take labels with it', async () => {
    await server.call('POST', `${path}/categories`, { id: 'export-controlled', name: 'Export controlled' });
    await seenElsewhere(() => idsOf(other.taxonomy().categories).includes('export-controlled'));
    const clearance = { level: 'sensitive', categories: ['export-controlled'] };
    const made = await other.principals.create({ type: 'user', id: 'ada@example.com', clearance });
    expect(made.clearance).toEqual({ level: 'sensitive', rank: 250, categories: ['export-controlled'] });
  });

  test('what a label or the policy in force uses is not removed', async () => {
    const inLabels = await server.call('DELETE', `${path}/categories/export-controlled`);
    expect(inLabels).toMatchObject({ status: 409, body: { detail: expect.stringContaining('labels were given out') } });
    const inPolicy = await server.call('DELETE', `${path}/categories/legal`);
    expect(inPolicy.status).toBe(409);
  });

  test('what nothing uses is removed, and does not come back with the next start', async () => {
    const { body } = await server.call<Taxonomy>('POST', `${path}/categories`, { id: 'spare', name: 'Spare' });
    expect(idsOf(body.categories)).toContain('spare');
    await server.call('DELETE', `${path}/categories/spare`);
    await server.call('POST', `${path}/levels`, { id: 'top-secret', rank: 900, name: 'Top secret' });
    const left = await server.call<Taxonomy>('DELETE', `${path}/levels/top-secret`);
    expect(idsOf(left.body.levels)).not.toContain('top-secret');
    const place = { databaseUrl: server.databaseUrl, redisUrl: undefined, labelingPolicyFile: undefined };
    const restarted = await createService({ ...place, secretKey: 'a key for tests that is long enough' });
    expect(idsOf(restarted.taxonomy().levels)).not.toContain('top-secret');
    expect(idsOf(restarted.taxonomy().categories)).not.toContain('spare');
    await restarted.close();
  });

  test('only who may write policies may change them', async () => {
    const key = await server.keyWith(['lookup']);
    const answer = await server.call('POST', `${path}/categories`, { id: 'mine', name: 'Mine' }, { key });
    expect(answer.status).toBe(403);
  });

  test('another policy is in force in every process within moments', async () => {
    const draft = await server.call<{ version: number }>('POST', '/v1/policies/labeling', {
      document: { ...shippedDocument, name: 'seen everywhere', unknownOriginFloor: { level: 'sensitive' } },
    });
    const { version } = draft.body;
    await server.call('POST', `/v1/policies/labeling/${version}/activate`);
    expect(
      (await server.call<{ label: { level: string } }>('POST', '/v1/inspect', { text: 'x' })).body.label.level,
    ).toBe('sensitive');
    await seenElsewhere(async () => (await other.inspect('x')).label.level === 'sensitive');
    expect(other.deps.rules.rulebook.policyVersion).toBe(version);
  });
});
