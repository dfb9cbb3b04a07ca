import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { stringify } from 'yaml';
import type { ActivationAnswer, FullPolicyVersion, SimulationAnswer } from '../../../src/app/labeling-policies.js';
import { readConfig } from '../../../src/config.js';
import type { Problem } from '../../../src/http/problem.js';
import { work } from '../../../src/server/serve.js';
import { createService } from '../../../src/service.js';
import { crawled, startTestServer, type TestServer } from '../../http.js';
import { shippedDocument } from '../../policy.js';

const path = '/v1/policies/labeling';
const ssn = ['536', '22', '8145'].join('-');

let server: TestServer;
let folder: string;
let worker: { close(): Promise<void> };
let compliance: string;

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-policies-'));
  await mkdir(join(folder, 'hr'));
  for (let n = 0; n < 4; n++) await writeFile(join(folder, `menu-${n}.txt`), 'Soup of the day.');
  await writeFile(join(folder, 'hr', 'person.txt'), `His social security number is ${ssn}.`);
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
  compliance = await server.keyWith(['compliance']);
  const config = { name: 'share', connector: 'filesystem', config: { path: folder } };
  await crawled(server, config);
});
afterAll(async () => {
  await worker.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const post = <Body = Problem>(to: string, body?: unknown) => server.call<Body>('POST', to, body, { key: compliance });

async function draft(changes: object): Promise<number> {
  const answer = await post<{ version: number }>(path, { document: { ...shippedDocument, ...changes } });
  expect(answer.status).toBe(201);
  return answer.body.version;
}

async function levelOf(file: string): Promise<string | undefined> {
  const { body } = await server.call<{ labels: { label: { level: string } | null }[] }>('POST', '/v1/labels/lookup', {
    resources: [{ source: 'share', path: file }],
  });
  return body.labels[0]?.label?.level;
}

const hrIsRestricted = {
  places: [{ id: 'hr', where: { paths: ['hr/**'] }, label: { level: 'restricted', categories: ['hr'] } }],
};
const allIsPublic = { default: { level: 'public' } };

describe('labeling policies over the API', () => {
  test('the policy that ships is the first version, and in force', async () => {
    const { body } = await server.call<{ items: FullPolicyVersion[] }>('GET', path);
    expect(body.items).toMatchObject([{ version: 1, state: 'active', origin: 'shipped' }]);
    const one = await server.call<FullPolicyVersion>('GET', `${path}/1`);
    expect(one.body).toMatchObject({ document: { name: 'default' }, activation: null });
  });

  test('a policy that is not valid is refused with each of its problems', async () => {
    const rules = [{ id: 'Bad Id', when: { infotypes: ['a/b'], count: 1 }, label: { level: 'internal' } }];
    const answer = await post(path, { document: { ...shippedDocument, default: { level: 'secret' }, rules } });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('policy_invalid');
    expect(answer.body.errors).toEqual([
      { field: 'document.rules.0.id', detail: 'use lower-case letters, digits and dashes' },
    ]);
    const unknown = await post(path, { document: { ...shippedDocument, default: { level: 'secret' } } });
    expect(unknown.body.errors[0]).toMatchObject({ field: expect.stringContaining('default') });
  });

  test('who may not write policies may not make drafts of them', async () => {
    const key = await server.keyWith(['lookup']);
    expect((await server.call('POST', path, { document: shippedDocument }, { key })).status).toBe(403);
  });

  test('a simulation says by source and label what would change, and changes nothing', async () => {
    const version = await draft(hrIsRestricted);
    const { body } = await post<SimulationAnswer>(`${path}/${version}/simulate`);
    expect(body).toMatchObject({ version, against: 1, examined: 5, of: 5, raised: 1, lowered: 0, unchanged: 4 });
    expect(body.bySource).toEqual([{ source: 'share', raised: 1, lowered: 0, altered: 0, unchanged: 4 }]);
    expect(body.byLabel).toMatchObject([
      { from: { level: 'confidential' }, to: { level: 'restricted' }, resources: 1 },
    ]);
    expect(body.samples).toMatchObject([
      { uri: expect.stringContaining('hr/person.txt'), rules: expect.arrayContaining(['hr']) },
    ]);
    expect(await levelOf('hr/person.txt')).toBe('confidential');
  });

  test('an activation changes the labels and is told in the feed; going back undoes it', async () => {
    const version = await draft(hrIsRestricted);
    const before = await server.call<{ next: string }>('GET', '/v1/labels/changes?limit=1000');
    const { status, body } = await post<ActivationAnswer>(`${path}/${version}/activate`, { reason: 'agreed' });
    expect(status).toBe(202);
    expect(body).toMatchObject({ state: 'done', raised: 1, lowered: 0, total: 5, labelled: 5, reason: 'agreed' });
    expect(await levelOf('hr/person.txt')).toBe('restricted');
    const after = await server.call<{ changes: { uri: string; label: unknown }[] }>(
      'GET',
      `/v1/labels/changes?after=${before.body.next}&limit=1000&wait=30`,
    );
    expect(after.body.changes).toMatchObject([
      { uri: expect.stringContaining('person.txt'), label: { level: 'restricted' } },
    ]);

    const refused = await post(`${path}/${version}/rollback`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'confirmation_required', numbers: { lowered: 1, total: 5, confirm: 1 } },
    });
    expect(await levelOf('hr/person.txt')).toBe('restricted');
    const back = await post<ActivationAnswer>(`${path}/${version}/rollback`, { confirm: 1 });
    expect(back.body).toMatchObject({ state: 'done', version: 1, before: version });
    expect(await levelOf('hr/person.txt')).toBe('confidential');
  });

  test('a change that lowers many labels is put in force only when it is confirmed with the numbers', async () => {
    const version = await draft(allIsPublic);
    const refused = await post(`${path}/${version}/activate`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'confirmation_required', numbers: { confirm: 4 } } });
    expect((await post(`${path}/${version}/activate`, { confirm: 3 })).status).toBe(409);
    expect(await levelOf('menu-1.txt')).toBe('internal');
    expect((await post<ActivationAnswer>(`${path}/${version}/activate`, { confirm: 4 })).body.state).toBe('done');
    expect(await levelOf('menu-1.txt')).toBe('public');
    expect((await post<ActivationAnswer>(`${path}/${version}/rollback`)).body.state).toBe('done');
    expect(await levelOf('menu-1.txt')).toBe('internal');
  });

  test('what waits to be confirmed can be given up, and gives way to another version', async () => {
    const version = await draft(allIsPublic);
    await post(`${path}/${version}/activate`);
    expect((await post<ActivationAnswer>(`${path}/${version}/cancel`)).body.state).toBe('cancelled');
    expect((await post(`${path}/${version}/cancel`)).body.code).toBe('conflict');
    await post(`${path}/${version}/activate`);
    const other = await draft({ name: 'the same by another name' });
    expect((await post<ActivationAnswer>(`${path}/${other}/activate`)).body).toMatchObject({
      state: 'done',
      raised: 0,
    });
    expect((await server.call<FullPolicyVersion>('GET', `${path}/${version}`)).body.activation?.state).toBe(
      'cancelled',
    );
  });

  test('texts of requests are labelled by the policy that is in force', async () => {
    const rules = [{ id: 'any', when: { infotypes: ['**'], count: 1 }, label: { level: 'restricted' } }];
    const text = `His social security number is ${ssn}.`;
    const inspect = async () =>
      (await server.call<{ label: { level: string } }>('POST', '/v1/inspect', { text })).body.label.level;
    expect(await inspect()).toBe('confidential');
    const version = await draft({ rules });
    await post(`${path}/${version}/activate`, { confirm: 5 });
    expect(await inspect()).toBe('restricted');
    await post(`${path}/${version}/rollback`, { confirm: 5 });
    expect(await inspect()).toBe('confidential');
  });

  test('a start with another policy file has it made ready, and in force when that is done', async () => {
    const file = join(folder, 'labeling.yaml');
    await writeFile(file, stringify({ ...shippedDocument, name: 'from a file', ...hrIsRestricted }));
    const place = { databaseUrl: server.databaseUrl, redisUrl: undefined, labelingPolicyFile: file };
    const restarted = await createService({ ...place, secretKey: 'a key for tests that is long enough' });
    try {
      expect(restarted.policyNotice).toContain('made ready');
      while ((await levelOf('hr/person.txt')) !== 'restricted') await sleep(50);
      const { body } = await server.call<{ items: FullPolicyVersion[] }>('GET', `${path}?limit=1`);
      expect(body.items).toMatchObject([{ name: 'from a file', state: 'active', origin: 'file' }]);
    } finally {
      await restarted.close();
    }
  });
});
