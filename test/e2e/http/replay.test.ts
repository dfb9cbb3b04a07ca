import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { shippedAccess } from '../../access.js';
import { activate } from '../../conformance/authzen.js';
import { startTestServer, type TestServer } from '../../http.js';

interface Checked {
  readonly decisionId: string;
  readonly accessPolicyVersion: number;
  readonly results: readonly { readonly id: string; readonly outcome: string }[];
}
interface Change {
  readonly code: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly assignments?: readonly { readonly resource: string; readonly kind: string }[];
}
interface Result {
  readonly outcome: string;
}
interface Replay {
  readonly same: boolean;
  readonly answer: { readonly before: Result; readonly after: Result };
  readonly changes: readonly Change[];
  readonly candidates: readonly {
    readonly n: number;
    readonly before: Result;
    readonly after: Result;
    readonly changes: readonly Change[];
  }[];
}

const ssn = ['536', '22', '8145'].join('-');

let server: TestServer;
let folder: string;
let worker: { close(): Promise<void> };
let root: string;
let key: string;

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-replay-'));
  await writeFile(join(folder, 'menu.txt'), 'Soup of the day, bread, and salad.\n');
  await writeFile(join(folder, 'patient.txt'), `Patient file. Social security number ${ssn}.\n`);
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
  const config = { path: folder };
  const made = await server.call<{ id: string; rootUri: string }>('POST', '/v1/sources', {
    ...{ name: 'share', connector: 'filesystem', config },
  });
  root = made.body.rootUri;
  const { id } = (await server.call<{ id: string }>('POST', `/v1/sources/${made.body.id}/crawls`, { mode: 'full' }))
    .body;
  while ((await server.call<{ state: string }>('GET', `/v1/crawls/${id}`)).body.state !== 'succeeded') await sleep(50);
  for (const name of ['ann@example.com', 'eve@example.com']) {
    await server.call('POST', '/v1/principals', { type: 'user', id: name, clearance: { level: 'internal' } });
  }
  key = await server.keyWith(['lookup'], { speaksFor: [{ type: 'user', id: '*@example.com' }] });
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});

const check = async (user = 'ann@example.com') =>
  (
    await server.call<Checked>(
      'POST',
      '/v1/retrieval/check',
      {
        subject: { type: 'user', id: user },
        candidates: [
          { id: 'menu', uri: `${root}/menu.txt` },
          { id: 'patient', uri: `${root}/patient.txt` },
          { id: 'chunk', uri: `${root}/patient.txt`, text: `Her social security number is ${ssn}` },
          { id: 'passage', text: `A social security number: ${ssn}` },
          { id: 'soup', text: 'Soup of the day' },
          { id: 'nowhere', uri: 'file:///nowhere' },
        ],
      },
      { key },
    )
  ).body;
const replay = async (id: string, body: object = {}, by = key) =>
  server.call<Replay>('POST', `/v1/decisions/${id}/replay`, body, { key: by });
const idOf = async (name: string) => {
  const { body } = await server.call<{ labels: { id: string }[] }>('POST', '/v1/labels/lookup', {
    resources: [`${root}/${name}`],
  });
  return body.labels[0]?.id ?? '';
};
const codes = (changes: readonly Change[] = []) => changes.map(({ code }) => code);

test('against its own snapshot a decision comes out as it was, for permits, redactions and denials', async () => {
  const { decisionId, results } = await check();
  expect(results.map(({ outcome }) => outcome)).toEqual(['permit', 'deny', 'redact', 'redact', 'permit', 'deny']);
  const { body } = await replay(decisionId);
  expect(body).toMatchObject({ same: true, changes: [], candidates: [] });
  expect((await replay(decisionId, { against: 'today' })).body).toMatchObject({
    same: true,
    changes: [],
    candidates: [],
  });
});

test('against today it says which label changed and by what, while its own snapshot stays what it is', async () => {
  const { decisionId } = await check();
  const id = await idOf('menu.txt');
  await server.call('PUT', `/v1/resources/${id}/label`, { level: 'restricted', reason: 'The secret recipe' });
  const { body } = await replay(decisionId, { against: 'today' });
  expect(body).toMatchObject({ same: false, changes: [] });
  expect(body.candidates).toHaveLength(1);
  const [menu] = body.candidates;
  expect(menu).toMatchObject({ n: 0, before: { outcome: 'permit' }, after: { outcome: 'deny' } });
  expect(codes(menu?.changes)).toEqual(['outcome-changed', 'label-changed', 'reasons-changed']);
  expect(menu?.changes[1]).toMatchObject({ from: 'internal', to: 'restricted' });
  expect(menu?.changes[1]?.assignments?.[0]).toMatchObject({ resource: id, kind: 'manual' });
  expect((await replay(decisionId)).body).toMatchObject({ same: true, candidates: [] });
  await server.call('DELETE', `/v1/resources/${id}/label`);
});

test('a clearance that changed is named, and so is one who may not act any more', async () => {
  const { decisionId } = await check('eve@example.com');
  const path = '/v1/principals/user/eve@example.com';
  const raised = await server.call('PATCH', path, { clearance: { level: 'public' } });
  expect(raised.status).toBe(200);
  const lowered = await replay(decisionId, { against: 'today' });
  expect(lowered.body.changes).toContainEqual(
    expect.objectContaining({ code: 'clearance-changed', from: 'internal', to: 'public' }),
  );
  await server.call('PATCH', path, { disabled: true });
  const disabled = await replay(decisionId, { against: 'today' });
  expect(codes(disabled.body.changes)).toContain('principal-disabled');
  expect(disabled.body.answer).toMatchObject({ before: { outcome: 'redact' }, after: { outcome: 'deny' } });
  expect((await replay(decisionId)).body.same).toBe(true);
});

test('another version of the access policy is tried on the labels of then', async () => {
  const { decisionId, accessPolicyVersion } = await check();
  const { body: now } = await server.call<{ document: { policies: string } }>(
    'GET',
    `/v1/policies/access/${accessPolicyVersion}`,
  );
  const strict = 'forbid (principal, action, resource is LabelClass) when { resource.rank >= 200 };';
  const document = {
    ...now.document,
    name: 'strict',
    policies: `${now.document.policies}\n@id("public-only")\n${strict}`,
  };
  const draft = await server.call<{ version: number }>('POST', '/v1/policies/access', { document });
  const { body } = await replay(decisionId, { against: draft.body.version });
  expect(body.changes).toEqual([
    expect.objectContaining({ code: 'access-policy-changed', from: accessPolicyVersion, to: draft.body.version }),
  ]);
  expect(body.candidates.map(({ n, after }) => [n, after.outcome])).toEqual([
    [0, 'deny'],
    [2, 'deny'],
    [3, 'deny'],
    [4, 'deny'],
  ]);
  expect((await replay(decisionId, { against: 4711 })).status).toBe(404);
});

test('against today labels are as old as the access policy of today lets them be', async () => {
  const { decisionId } = await check();
  await server.service.deps.database.query("UPDATE resource SET verified_at = now() - interval '2 hours'");
  expect((await replay(decisionId, { against: 'today' })).body.same).toBe(true);
  await activate(server, { ...shippedAccess, name: 'fresh labels', maxLabelAge: 'PT1H' });
  const { body } = await replay(decisionId, { against: 'today' });
  const menu = body.candidates.find(({ n }) => n === 0);
  expect([menu?.before.outcome, menu?.after.outcome]).toEqual(['permit', 'deny']);
  expect((await replay(decisionId)).body.same).toBe(true);
  await activate(server, { ...shippedAccess, name: 'labels of any age' });
  expect((await replay(decisionId, { against: 'today' })).body.same).toBe(true);
});

test('is for who asked and who oversees, and not for what was erased', async () => {
  const { decisionId } = await check();
  const stranger = await replay(decisionId, {}, await server.keyWith(['lookup']));
  expect([stranger.status, stranger.text]).toEqual([404, expect.stringContaining('not_found')]);
  expect((await replay(decisionId, {}, await server.keyWith(['auditor']))).status).toBe(200);
  const refused = await server.call('POST', '/v1/decisions/erase', { ids: [decisionId], reason: 'x' }, { key });
  expect(refused.status).toBe(403);
  const erased = await server.call<{ erased: number }>('POST', '/v1/decisions/erase', {
    ids: [decisionId],
    reason: 'x',
  });
  expect(erased.body.erased).toBe(1);
  const gone = await replay(decisionId, {}, server.adminKey);
  expect([gone.status, gone.text]).toEqual([409, expect.stringContaining('erased')]);
  const shown = await server.call<{ decision: unknown; erasedBy: string }>('GET', `/v1/decisions/${decisionId}`);
  expect(shown.body).toMatchObject({ decision: null, keyId: null });
  const by = await server.call<{ decision: { kind: string } }>('GET', `/v1/decisions/${shown.body.erasedBy}`);
  expect(by.body.decision).toMatchObject({ kind: 'erasure', erased: { ids: [decisionId], reason: 'x' } });
});
