import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { AccessDocument } from '../../src/decide/access-policy.js';
import { startTestServer } from '../http.js';
import { activate } from './authzen.js';

/** The section of the README, with its code. */
const section = /### I ask in AuthZEN\n([\s\S]*?)\n###? /.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
const blocks = (language: string) =>
  [...section.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
/** Requests as the section writes them: the path, and the body. */
const requests = blocks('sh').flatMap((code) =>
  [...code.matchAll(/localhost:7400(\S+) [^{]*-d '(\{[\s\S]*?\n\})'/g)].map(([, path = '', body = '']) => ({
    path,
    body: JSON.parse(body),
  })),
);

test('what the README says of AuthZEN is what is answered', async () => {
  const server = await startTestServer();
  try {
    const shipped: AccessDocument = parse(readFileSync('policies/access.yaml', 'utf8'));
    const [added] = blocks('yaml');
    const own = parse(added ?? '');
    await activate(server, { ...shipped, ...own, policies: `${shipped.policies}\n${own.policies}` });
    const service = { type: 'service', id: 'rag-pipeline' } as const;
    await server.call('POST', '/v1/principals', {
      ...service,
      clearance: { level: 'restricted', categories: ['pii'] },
    });
    await server.call('POST', '/v1/principals', {
      ...{ type: 'user', id: 'ann@example.com', clearance: { level: 'internal' } },
    });
    const { body: made } = await server.call<{ key: string }>('POST', '/v1/keys', {
      ...{
        name: 'pipeline',
        principal: service,
        roles: ['lookup'],
        speaksFor: [{ type: 'user', id: '*@example.com' }],
      },
    });
    const answers = [];
    for (const { path, body } of requests) {
      answers.push((await server.call<object>('POST', path, body, { key: made.key })).body);
    }
    expect(answers).toMatchObject([
      { decision: false, context: { reasons: [{ code: 'resource-unknown' }] } },
      { page: { next_token: expect.stringMatching(/./), count: 1 }, results: [{ type: 'invoice', id: '2027-17' }] },
      { decision: false, context: { reasons: [{ code: 'not-permitted' }], policies: [] } },
    ]);
  } finally {
    await server.close();
  }
});
