import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { shippedAccess } from '../access.js';
import { builtProgram } from '../built.js';
import { startTestServer, type TestServer } from '../http.js';

let server: TestServer;
let folder: string;

beforeAll(async () => {
  builtProgram();
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-access-command-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function access(...args: readonly string[]): Promise<{ code: number; out: string; errors: string }> {
  const env = { ...process.env, CLEARMARK_URL: server.url, CLEARMARK_KEY: server.adminKey };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(process.cwd(), 'clearmark'), 'access', ...args],
      { env },
      (_, out, errors) => resolve({ code: child.exitCode ?? -1, out, errors }),
    );
  });
}

async function write(more: string): Promise<string> {
  const file = join(folder, 'access.yaml');
  await writeFile(file, stringify({ ...shippedAccess, policies: `${shippedAccess.policies}\n${more}` }));
  return file;
}

test('the policy that ships is printed, and is valid', async () => {
  const { out } = await access('example');
  expect(parse(out)).toEqual(shippedAccess);
  const file = join(folder, 'example.yaml');
  await writeFile(file, out);
  expect(await access('check', file)).toMatchObject({ code: 0, out: expect.stringContaining('valid') });
});

test('check names every mistake on a line of its own and ends with 1', async () => {
  const file = await write(
    '@id("a") permit (principal, action == Action::"retrive", resource);\n@id("b") permit (principal is Robot, action, resource);',
  );
  const { code, errors } = await access('check', file);
  expect(code).toBe(1);
  expect(errors).toContain('retrive');
  expect(errors).toContain('Robot');
  expect(await access('draft', file)).toMatchObject({ code: 1 });
});

test('a draft is simulated, put in force, shown and taken back', async () => {
  const file = await write('@id("nobody-exports") forbid (principal, action == Action::"export", resource);');
  expect(await access('draft', file, '--note', 'a try')).toMatchObject({
    code: 0,
    out: expect.stringContaining('draft'),
  });
  const [newest] = JSON.parse((await access('list', '--json')).out) as { version: number }[];
  const version = String(newest?.version);
  expect((await access('simulate', version)).out).toMatch(/\d+ of \d+ decisions would be others/);
  expect((await access('activate', version, '--reason', 'a try')).out).toContain('active');
  expect((await access('show', version)).out).toContain('nobody-exports');
  expect(JSON.parse((await access('rollback', version, '--json')).out)).toMatchObject({ version: 1, state: 'active' });
});

test('a policy that locks everybody out is refused, and the simulation says whom', async () => {
  const file = await write('@id("nobody") forbid (principal, action == Action::"administer", resource);');
  await access('draft', file);
  const [newest] = JSON.parse((await access('list', '--json')).out) as { version: number }[];
  const version = String(newest?.version);
  const simulated = await access('simulate', version);
  expect([simulated.code, simulated.errors]).toEqual([1, expect.stringContaining('could no longer administer')]);
  expect(await access('activate', version)).toMatchObject({ code: 2, errors: expect.stringContaining('administer') });
});

test('help says how to begin', async () => {
  expect((await access('--help')).out).toContain('clearmark access example > access.yaml');
});
