import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { parse, stringify } from 'yaml';
import { readConfig } from '../../src/config.js';
import { policyJsonSchema } from '../../src/label/policy-schema.js';
import { projectFile } from '../../src/project.js';
import { work } from '../../src/server/serve.js';
import { builtProgram } from '../built.js';
import { crawled, startTestServer, type TestServer } from '../http.js';
import { shippedDocument } from '../policy.js';

const ssn = ['536', '22', '8145'].join('-');

let server: TestServer;
let worker: { close(): Promise<void> };
let folder: string;

beforeAll(async () => {
  builtProgram();
  server = await startTestServer();
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
  folder = await mkdtemp(join(tmpdir(), 'clearmark-policy-command-'));
});
afterAll(async () => {
  await worker.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** Not in this thread's way: the service that is asked runs in it. */
async function policy(...args: readonly string[]) {
  const env = { ...process.env, CLEARMARK_URL: server.url, CLEARMARK_KEY: server.adminKey };
  const child = spawn(process.execPath, [join(process.cwd(), 'clearmark'), 'policy', ...args], { env });
  const [out, errors] = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray());
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, out: (await out)?.join('') ?? '', errors: (await errors)?.join('') ?? '' };
}

async function write(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : stringify(content));
  return file;
}

describe('clearmark policy, by itself', () => {
  test('the policy that ships is valid, and all of its cases hold', async () => {
    const file = projectFile('policies/labeling.yaml').pathname;
    expect(await policy('check', file)).toMatchObject({ code: 0, out: expect.stringContaining('valid') });
    const { code, out } = await policy('test', file);
    expect({ code, out: out.trim() }).toEqual({ code: 0, out: expect.stringMatching(/^\d+ passed, 0 failed$/) });
  });

  test('check names every mistake on a line of its own and ends with 1', async () => {
    const file = await write('bad.yaml', {
      ...shippedDocument,
      default: { level: 'secret' },
      unreadFloor: { level: 'x' },
    });
    const { code, errors } = await policy('check', file);
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toEqual([
      expect.stringMatching(/^default\.level: "secret" is not in the taxonomy; use one of public, internal/),
      expect.stringMatching(/^unreadFloor\.level/),
    ]);
  });

  test('check takes levels of your own', async () => {
    const levels = [{ id: 'open', rank: 1, name: 'Open' }];
    const taxonomy = await write('taxonomy.yaml', { levels, categories: [] });
    const open = { level: 'open' };
    const own = {
      ...shippedDocument,
      default: open,
      unreadFloor: open,
      unknownOriginFloor: open,
      unmappedLabelFloor: open,
    };
    const file = await write('open.yaml', { ...own, rules: [] });
    expect((await policy('check', file)).code).toBe(1);
    expect((await policy('check', file, '--taxonomy', taxonomy)).code).toBe(0);
  });

  test('test says of a case that fails what was expected, what came, and why', async () => {
    const cases = [
      { name: 'a card', found: { 'finance/payment-card': 2 }, label: { level: 'restricted' } },
      { name: 'soup', text: 'Soup of the day.', label: { level: 'internal' } },
    ];
    const file = await write('ours.yaml', shippedDocument);
    await write('ours.test.yaml', { cases });
    const { code, out } = await policy('test', file);
    expect(code).toBe(1);
    expect(out).toContain(
      'FAILED a card\n  expected  restricted\n  got       confidential financial pii, by payment-card',
    );
    expect(out).toMatch(/1 passed, 1 failed; no case for credentials, /);
  });

  test('test quotes nothing of a text', async () => {
    const file = await write('quiet.yaml', shippedDocument);
    const cases = [{ name: 'a number', text: `The number is ${ssn}.`, label: { level: 'public' } }];
    const { out, errors } = await policy('test', file, await write('cases.yaml', { cases }));
    expect(out).toContain('FAILED a number');
    expect(out + errors).not.toContain(ssn);
  });

  test('simulate says of files here what would be labelled differently, and can fail on it', async () => {
    await write('menu.txt', 'Soup of the day.');
    await write('person.txt', `His social security number is ${ssn}.`);
    const file = await write('lower.yaml', { ...shippedDocument, default: { level: 'public' } });
    const args = ['simulate', file, join(folder, 'menu.txt'), join(folder, 'person.txt')];
    const { code, out } = await policy(...args);
    expect(code).toBe(0);
    expect(out).toContain('2 looked at: 0 raised, 1 lowered, 0 altered, 1 unchanged');
    expect(out).toMatch(/menu\.txt +internal -> public/);
    expect((await policy(...args, '--fail-on-lower')).code).toBe(1);
  });

  test('simulate of a database refuses in one line what is none of a service', async () => {
    const file = await write('stored.yaml', shippedDocument);
    const nowhere = 'postgres://nobody:hidden@127.0.0.1:1/nothing';
    const refused = await policy('simulate', file, '--db', nowhere);
    expect(refused).toMatchObject({
      code: 2,
      out: '',
      errors: expect.stringMatching(/^clearmark: --db: .*reached.*\n$/),
    });
    expect(refused.errors).not.toContain('hidden');
    expect((await policy('simulate', file, '--db', 'mysql://x/y')).errors).toMatch(/^clearmark: --db: write postgres:/);
    expect((await policy('simulate', file, folder, '--db', nowhere)).errors).toMatch(/leave the paths out/);
  });

  test('the schema is that of the policies that are taken, and the example is one', async () => {
    expect(JSON.parse((await policy('schema')).out)).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())));
    expect(parse((await policy('example')).out)).toEqual(shippedDocument);
    expect(await readFile(projectFile('policies/labeling.yaml'), 'utf8')).toContain('$schema=labeling.schema.json');
  });

  test('says how to begin', async () => {
    expect((await policy('--help')).out).toContain('clearmark policy example > labeling.yaml');
  });
});

describe('clearmark policy, of a running service', () => {
  beforeAll(async () => {
    const config = { name: 'share', connector: 'filesystem', config: { path: folder, include: ['*.txt'] } };
    await write('menu.txt', 'Soup of the day.');
    await write('person.txt', `His social security number is ${ssn}.`);
    await crawled(server, config);
  });

  test('a policy is drafted, simulated, put in force with a yes, and taken back', async () => {
    const file = await write('remote.yaml', { ...shippedDocument, default: { level: 'public' } });
    expect(await policy('draft', file, '--note', 'opens the menu')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/version +2\nstate +draft/),
    });
    const simulated = await policy('simulate', file);
    expect(simulated.out).toContain('2 looked at: 0 raised, 1 lowered');
    const stored = await policy('simulate', file, '--db', server.databaseUrl);
    expect(stored).toMatchObject({ code: 0, out: simulated.out });
    const refused = await policy('activate', '2');
    expect(refused).toMatchObject({ code: 2, errors: expect.stringContaining('{"confirm": 1}') });
    const done = await policy('activate', '2', '--confirm', '1', '--reason', 'agreed');
    expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/state +done/) });
    expect((await policy('list')).out).toMatch(/2 +active .*opens the menu\n1 +retired/);
    expect(parse((await policy('show', '2')).out)).toMatchObject({ default: { level: 'public' } });
    expect((await policy('rollback', '2')).out).toMatch(/version +1\n.*state +done/);
    expect(await policy('cancel', '2')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('not being made ready'),
    });
  });

  test('a draft with a mistake is refused before it is sent, with the words of check', async () => {
    const file = await write('wrong.yaml', { ...shippedDocument, default: { level: 'secret' } });
    expect(await policy('draft', file)).toMatchObject({ code: 2, errors: expect.stringContaining('default.level') });
  });
});
