import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import { pino } from 'pino';
import { agentCommand } from '../../../src/cli/agent.js';
import { type ExitCode, UsageError } from '../../../src/cli/context.js';
import { crawlCommand } from '../../../src/cli/crawl.js';
import { infotypeCommand } from '../../../src/cli/infotype.js';
import { keyCommand } from '../../../src/cli/key.js';
import { principalCommand } from '../../../src/cli/principal.js';
import { scheduleCommand } from '../../../src/cli/schedule.js';
import { sourceCommand } from '../../../src/cli/source.js';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
let worker: { close(): Promise<void> };
let folder: string;

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-cli-'));
  await writeFile(join(folder, 'menu.txt'), 'Soup of the day, bread, and salad.\n');
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
});
afterAll(async () => {
  await worker.close();
  await server.close();
  await rm(folder, { recursive: true });
});

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

async function run(line: string | readonly string[], but: { env?: Record<string, string>; input?: string } = {}) {
  const [stdout, stderr] = [new Sink(), new Sink()];
  let code: ExitCode = 0;
  const context = {
    env: { CLEARMARK_URL: server.url, CLEARMARK_KEY: server.adminKey, ...but.env },
    stdin: Readable.from([Buffer.from(but.input ?? '')]),
    stdout,
    stderr,
    exitCode: (next: ExitCode) => {
      code = next;
    },
  };
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  for (const add of [
    infotypeCommand,
    sourceCommand,
    crawlCommand,
    scheduleCommand,
    principalCommand,
    agentCommand,
    keyCommand,
  ])
    add(program, context);
  await program.parseAsync(typeof line === 'string' ? line.split(' ') : [...line], { from: 'user' });
  return { out: stdout.text, rows: stdout.text.trimEnd().split('\n'), errors: stderr.text, code };
}

test('a source is added, tested, crawled to its end, scheduled and removed', async () => {
  const added = await run(`source add share filesystem --config path=${folder} --alias /mnt/share --default internal`);
  expect([added.code, added.errors]).toEqual([0, '']);
  expect(added.out).toMatch(/name +share\n/);
  expect((await run('source list')).rows.map((row) => row.split(/ {2,}/)[1])).toEqual(['name', 'share']);
  expect((await run('source test share')).out).toMatch(/^seen +1\n/);
  const crawled = await run('crawl start share --wait');
  expect([crawled.code, crawled.errors]).toEqual([0, '']);
  expect(crawled.out).toMatch(/state +succeeded\n/);
  expect((await run('crawl list --source share')).rows).toHaveLength(2);
  const set = await run(['schedule', 'set', 'share', '--cron', '0 2 * * *', '--timezone', 'Europe/Berlin']);
  expect(set.out).toMatch(/next runs +20\d\d-/);
  expect(JSON.parse((await run('schedule show share --json')).out)).toMatchObject({ cron: '0 2 * * *' });
  await run('schedule remove share');
  expect((await run('schedule show share')).code).toBe(2);
  expect((await run('source remove share')).out).toBe('removed share\n');
  expect((await run('source show share').catch((error) => error)).message).toMatch(/^source: there is none/);
});

test('credentials are read from a file or from standard input, and settings as JSON where they are', async () => {
  const url = `postgres://app:hunter-planted-${1}@127.0.0.1:1/none`;
  const added = await run('source add crm postgres --config url=@- --config sampleRows=500 --json', {
    input: `${url}\n`,
  });
  expect([added.code, added.errors]).toEqual([0, '']);
  expect(JSON.parse(added.out)).toMatchObject({ config: { sampleRows: 500 }, writeOnly: ['url'] });
  const tested = await run('source test crm');
  expect(tested.code).toBe(1);
  expect(tested.errors).toMatch(/^clearmark: .+\n$/);
  expect(tested.errors + added.out).not.toContain('hunter');
  const failed = await run('crawl start crm --wait');
  expect([failed.code, failed.out]).toEqual([1, expect.stringMatching(/state +failed\n/)]);
});

test('principals and keys are made, changed and revoked', async () => {
  const made = await run('principal create user:ann@example.com --level confidential --category pii --category hr');
  expect(made.out).toContain('user:ann@example.com');
  expect(made.out).toContain('confidential hr pii');
  const changed = await run('principal set-clearance user:ann@example.com --level public');
  expect(changed.out).toMatch(/clearance +public\n/);
  const key = JSON.parse(
    (
      await run([
        ...'key create --principal user:ann@example.com --role lookup --role auditor --expires 90d --json'.split(' '),
        '--speaks-for',
        'user:*@example.com',
      ])
    ).out,
  );
  expect(key).toMatchObject({ roles: ['lookup', 'auditor'], speaksFor: [{ type: 'user', id: '*@example.com' }] });
  const env = { CLEARMARK_KEY: key.key };
  expect((await run('principal list --type user', { env })).rows).toHaveLength(2);
  expect(await run('principal disable user:ann@example.com', { env })).toMatchObject({
    code: 2,
    errors: 'clearmark: this needs the role admin; the key has lookup, auditor\n',
  });
  const listed = await run('key list');
  expect(listed.out).toContain(key.id);
  expect(listed.out).not.toContain(key.key.slice(16));
  expect((await run(`key revoke ${key.id}`)).out).toBe(`revoked ${key.id}\n`);
  expect((await run('principal list', { env })).code).toBe(2);
  await run('principal disable user:ann@example.com');
  expect((await run('principal show user:ann@example.com')).out).toMatch(/disabled +yes\n/);
  await run('principal enable user:ann@example.com');
  expect((await run('principal remove user:ann@example.com')).code).toBe(0);
});

test('an agent is registered, approved, given more, cut off and resumed', async () => {
  await run('principal create user:sam@example.com --level internal');
  const made = await run(
    'agent register bot --sponsor sam@example.com --purpose support --purpose sales --level public --expires 30d',
  );
  expect([made.code, made.errors]).toEqual([0, '']);
  expect(made.out).toMatch(
    /status +pending\nmay act +agent_pending\nsponsor +sam@example.com\npurposes +support sales\n/,
  );
  expect((await run('agent approve bot')).out).toMatch(/status +active\nmay act +yes\n/);
  const granted = await run(['agent', 'grant', 'bot', ...'--level internal --expires 1d --reason report'.split(' ')]);
  expect(granted.out).toMatch(/clearance +internal\n/);
  expect((await run(['agent', 'suspend', 'bot', '--reason', 'it answered strangers'])).out).toMatch(
    /may act +agent_suspended/,
  );
  expect((await run('agent list')).rows).toHaveLength(2);
  expect((await run('agent list --status active')).rows).toHaveLength(1);
  expect((await run('agent resume bot')).out).toMatch(/status +active\n/);
  expect(JSON.parse((await run('agent show bot --json')).out)).toMatchObject({
    history: [
      { event: 'resumed' },
      { event: 'suspended', reason: 'it answered strangers' },
      { event: 'granted' },
      {},
      {},
    ],
  });
  expect((await run('agent retire bot')).out).toMatch(/status +retired\n/);
  expect(await run('agent approve bot')).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/retired cannot be approved/),
  });
});

test('a directory file is tried and imported', async () => {
  const file = join(folder, 'people.yaml');
  await writeFile(
    file,
    'groups: [{ id: legal, clearance: confidential legal }]\nusers: [{ id: tom, groups: [legal] }]\n',
  );
  expect((await run(`principal import ${file} --dry-run`)).out).toMatch(/^created +2\n[\s\S]*written +no\n$/);
  expect((await run('principal show user:tom')).code).toBe(2);
  expect((await run(`principal import ${file} --prune`)).out).toMatch(/^created +2\n[\s\S]*written +yes\n$/);
  expect((await run('principal show user:tom')).out).toMatch(
    /clearance +confidential legal\nof its own +no\ngroups +legal\n/,
  );
  expect((await run('principal set-groups user:tom')).out).toMatch(/clearance +public\n/);
  await run('principal set-clearance user:tom --level internal');
  expect((await run('principal clear-clearance user:tom')).out).toMatch(/of its own +no\n/);
  await writeFile(file, 'users: [');
  expect((await run(`principal import ${file}`).catch((error) => error)).message).toMatch(
    /people\.yaml: line 1: this is no YAML/,
  );
  await writeFile(file, 'users: [{ id: x, groups: [nowhere] }]');
  expect(await run(`principal import ${file}`)).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/users\.0\.groups\.0/),
  });
});

describe('what goes wrong is said in one line', () => {
  test('a refusal names every field with its remedy', async () => {
    expect(await run('schedule set nothing --cron daily').catch((error) => error.message)).toMatch(/^source: there is/);
    const refused = await run('key create --principal service:admin --role root --expires tomorrow');
    expect(refused.code).toBe(2);
    expect(refused.errors).toBe(
      'clearmark: roles.0: use admin, operator, compliance, lookup or auditor; ' +
        'expiresAt: give a moment in ISO 8601, such as 2027-01-31T12:00:00Z\n',
    );
  });

  test('a service that is not there, or is none of ours', async () => {
    const gone = await run('source list', { env: { CLEARMARK_URL: 'http://127.0.0.1:9' } });
    expect([gone.code, gone.errors]).toEqual([
      1,
      expect.stringMatching(/^clearmark: cannot reach http.*CLEARMARK_URL.*\n$/),
    ]);
    const other = createServer((_, response) => response.writeHead(502).end('<h1>\u001b[31mBad gateway</h1>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const strange = await run('source list', { env: { CLEARMARK_URL: url } });
    expect([strange.code, strange.errors]).toEqual([
      1,
      `clearmark: ${url} answered 502, but is not a Clearmark service\n`,
    ]);
    other.close();
  });

  test.each([
    ['no key', 'source list', { CLEARMARK_KEY: '' }],
    ['a URL that is none', 'source list', { CLEARMARK_URL: 'localhost:7400' }],
    ['a principal without a type', 'principal show ann', {}],
    ['a setting without a value', 'source add a filesystem --config path', {}],
    ['a whole key where its id belongs', 'key revoke cm_aaaa_bbbb', {}],
  ])('wrong usage: %s', async (_, line, env) => {
    await expect(run(line, { env })).rejects.toThrow(UsageError);
  });
});

test("infotypes of one's own are created from a file, filled, exported, deleted and imported again", async () => {
  await writeFile(join(folder, 'names.txt'), 'Project Bluebird\n');
  await writeFile(join(folder, 'customers.csv'), 'number,name\nKX-4471-20,Brandt\n');
  await writeFile(
    join(folder, 'custom.yaml'),
    `infotypes:
  - {id: custom/badge, kind: regex, title: Badge, pattern: 'BDG-[0-9]{5}'}
  - {id: custom/code-names, kind: dictionary, title: Code names, file: names.txt}
  - {id: custom/customer, kind: exact-data-match, title: Customers, primary: number, supporting: [name], file: customers.csv}
`,
  );
  const file = (name: string) => join(folder, name);
  const created = await run(['infotype', 'create', file('custom.yaml')]);
  expect([created.code, created.rows.length]).toEqual([0, 4]);
  expect((await run(['infotype', 'create', file('custom.yaml')])).errors).toContain('there is one with this id');
  expect((await run(['infotype', 'create', file('custom.yaml'), '--replace'])).code).toBe(0);
  await writeFile(file('names.txt'), 'Project Bluebird\n\nOperation Teal\n');
  const uploaded = await run(['infotype', 'upload', 'custom/code-names', file('names.txt')]);
  expect(uploaded.out).toMatch(/entries\s+2[\s\S]*1 blank lines were passed over/);
  expect((await run('infotype list')).out).toContain('custom/customer');
  expect((await run(['infotype', 'export', '--output', file('all.ndjson')])).code).toBe(0);
  expect((await run('infotype export')).rows.length).toBe(6);
  await run('infotype delete custom/badge');
  expect((await run('infotype show custom/badge')).code).toBe(2);
  expect((await run(['infotype', 'import', file('all.ndjson')])).rows.length).toBe(4);
  expect((await run('infotype show custom/badge')).out).toContain('regex');
});
