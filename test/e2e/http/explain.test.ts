import { startTestServer, type TestServer } from '../../http.js';
import { crawledShare, type Share } from '../../share.js';

// Assembled, so that no scanner of secrets takes this file for a leak.
const ssn = ['536', '22', '8145'].join('-');
const files = { 'staff.txt': `Ann Miller, social security number ${ssn}, starts on Monday.\n` };

interface Explained {
  readonly results: readonly {
    readonly outcome: string;
    readonly policies: readonly string[];
    readonly explanation?: {
      readonly clearance: { readonly level: string };
      readonly principals: readonly { readonly id: string; readonly clearance: { readonly level: string } }[];
      readonly versions: readonly {
        readonly resource: string;
        readonly rules: readonly string[];
        readonly content: { readonly level: string };
        readonly findings: readonly object[];
        readonly labelingPolicyVersion: number;
      }[];
      readonly text: { readonly rules: readonly string[]; readonly findings: readonly object[] } | null;
    };
  }[];
}

let server: TestServer;
let share: Share;
let key: string;

beforeAll(async () => {
  server = await startTestServer();
  share = await crawledShare(server, files);
  const pipeline = { type: 'service', id: 'rag' } as const;
  await server.service.principals.create({ ...pipeline, clearance: { level: 'restricted', categories: ['pii'] } });
  await server.service.principals.create({ type: 'user', id: 'ann', clearance: { level: 'internal' } });
  const speaksFor = [{ type: 'user', id: '*' } as const];
  key = (await server.service.keys.create({ name: 'rag', principal: pipeline, roles: ['lookup'], speaksFor })).key;
});
afterAll(async () => {
  await share.close();
  await server.close();
});

const check = async (explain: boolean) => {
  const { body: listed } = await server.call<{ items: { uri: string }[] }>('GET', '/v1/resources');
  const body = {
    subject: { type: 'user', id: 'ann' },
    candidates: [{ id: 'a', uri: listed.items[0]?.uri, text: `SSN ${ssn}` }],
    ...(explain ? { explain } : {}),
  };
  return (await server.call<Explained>('POST', '/v1/retrieval/check', body, { key })).body.results[0];
};

test('a decision is explained when that is asked for: who, which findings of which version, which rules', async () => {
  const result = await check(true);
  expect(result).toMatchObject({ outcome: 'redact', policies: ['clearance-dominates-label'] });
  expect(result?.explanation).toMatchObject({
    clearance: { level: 'internal' },
    principals: [
      { id: 'rag', clearance: { level: 'restricted' } },
      { id: 'ann', clearance: { level: 'internal' } },
    ],
    versions: [
      {
        resource: expect.stringMatching(/^res_\d+$/),
        content: { level: 'confidential' },
        rules: expect.arrayContaining(['personal-identifier']),
        findings: expect.arrayContaining([{ infotype: 'identity/us-ssn', count: 1 }]),
        labelingPolicyVersion: 1,
      },
    ],
    text: { findings: [{ infotype: 'identity/us-ssn', count: 1 }], rules: ['personal-identifier'] },
  });
  expect(JSON.stringify(result)).not.toContain(ssn);
});

test('and is not when it is not', async () => {
  expect((await check(false))?.explanation).toBeUndefined();
});

test('who asks for itself, without a role, is told nothing of what is found in a document that it may not have whole', async () => {
  const { service } = server;
  const made = await service.keys.create({ name: 'ann', principal: { type: 'user', id: 'ann' }, roles: ['lookup'] });
  const { body: listed } = await server.call<{ items: { uri: string }[] }>('GET', '/v1/resources');
  const candidates = [{ id: 'a', uri: listed.items[0]?.uri ?? '', text: 'Ann Miller starts on Monday.' }];
  const actor = await service.authenticate(made.key);
  if (!actor) throw new Error('the key is not known');
  const versionsFor = async (roles: typeof actor.roles) => {
    const { results } = await service.check({ ...actor, roles }, { candidates, explain: true });
    return results[0]?.explanation?.versions.length;
  };
  expect([await versionsFor(['lookup']), await versionsFor([])]).toEqual([1, 0]);
});
