import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { processIdentity } from '../../src/embedded/process.js';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded-postgres.js';

let parent: string;
let dataDir: string;
const running: EmbeddedPostgres[] = [];
const owners: ChildProcess[] = [];

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'clearmark-embedded-'));
  await chmod(parent, 0o755);
  dataDir = join(parent, 'data');
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const owner of owners.splice(0)) await kill(owner);
  await removeEmbeddedPostgres(dataDir);
  await rm(parent, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir });
  running.push(server);
  return server;
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that owns the data folder's server, from the built program. */
async function startOwner(): Promise<{ owner: ChildProcess; url: string }> {
  const program = new URL('../../dist/src/embedded-postgres.js', import.meta.url);
  const script = `import { startEmbeddedPostgres } from '${program}';
    const { url } = await startEmbeddedPostgres({ dataDir: process.argv[1] });
    process.send(url);
    setInterval(() => undefined, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  owners.push(owner);
  const [url] = await once(owner, 'message');
  return { owner, url: String(url) };
}

/** Kills a process, unless it has ended, and waits until it is gone: until then it owns its data folder. */
async function kill(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}

async function clusterFolder(): Promise<string> {
  const noted = await readFile(join(dataDir, 'postgres.location'), 'utf8').catch(() => join(dataDir, 'postgres'));
  return join(noted.trim(), 'cluster');
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(await clusterFolder(), 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

test('a first start gives an empty UTF-8 database behind a password that only the owner can read', async () => {
  const { url, adopted } = await start();
  const settings = await query(
    url,
    `select current_database() as name, current_setting('server_encoding') as encoding, datlocale as locale,
            current_setting('listen_addresses') as addresses
     from pg_database where datname = current_database()`,
  );
  expect(settings).toEqual([{ name: 'clearmark', encoding: 'UTF8', locale: 'C.UTF-8', addresses: '127.0.0.1' }]);
  expect(adopted).toBe(false);
  expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600);
  const wrong = new URL(url);
  wrong.password = 'wrong';
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('what was written is there after a stop and a new start', async () => {
  const first = await start();
  await query(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  const second = await start();
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(second.adopted).toBe(false);
});

test('the server of an owner that was killed is taken over, still running', async () => {
  const { owner, url } = await startOwner();
  await query(url, 'create table kept as select 42 as answer');
  const pid = await postmasterPid();
  await kill(owner);
  const server = await start();
  expect(server.adopted).toBe(true);
  expect(await postmasterPid()).toBe(pid);
  expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await server.stop();
  expect(await processIdentity(pid)).toBeNull();
});

test('when owner and server were both killed the next start recovers what was acknowledged', async () => {
  const { owner, url } = await startOwner();
  await query(url, 'create table kept as select 42 as answer');
  process.kill(await postmasterPid(), 'SIGKILL');
  await kill(owner);
  const server = await start();
  expect(server.adopted).toBe(false);
  expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a pid file that names a process of another program does not hinder the start', async () => {
  await (await start()).stop();
  const cluster = await clusterFolder();
  const stale = [process.pid, cluster, 1, 5432, '', '127.0.0.1', '', 'ready'];
  await writeFile(join(cluster, 'postmaster.pid'), stale.join('\n'));
  expect((await start()).adopted).toBe(false);
});

test('a second owner of the same data folder is refused in one line that names the first', async () => {
  const { owner } = await startOwner();
  const refusal = await start().catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'in-use' });
  expect(String(refusal)).toContain(`pid ${owner.pid}`);
  expect(String(refusal)).not.toContain('\n');
});

test('two starts at the same moment leave one owner', async () => {
  const outcomes = await Promise.allSettled([start(), start()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('it works below a folder of mode 0700, and never runs as root', async () => {
  await chmod(parent, 0o700);
  const { url } = await start();
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect((await stat(`/proc/${await postmasterPid()}`)).uid).not.toBe(0);
});

test('a cluster of another major version is refused with the remedy', async () => {
  await (await start()).stop();
  await writeFile(join(await clusterFolder(), 'PG_VERSION'), '9\n');
  await expect(start()).rejects.toMatchObject({ code: 'wrong-version', message: expect.stringContaining('--reset') });
});

test('a lost password is said, not replaced', async () => {
  await (await start()).stop();
  await rm(join(dataDir, 'postgres.password'));
  await expect(start()).rejects.toMatchObject({ code: 'cannot-start', message: expect.stringContaining('password') });
});

test('the log of the server holds no value of a statement that failed', async () => {
  const { url } = await start();
  await query(url, 'create table people (number text primary key)');
  const value = ['219', '09', '9999'].join('-');
  await query(url, `insert into people values ('${value}')`);
  await expect(query(url, `insert into people values ('${value}')`)).rejects.toMatchObject({ code: '23505' });
  const log = await readFile(join(await clusterFolder(), '..', 'server.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain(value);
});

test('a removal stops a server left behind and leaves no file', async () => {
  const { owner } = await startOwner();
  const pid = await postmasterPid();
  await kill(owner);
  await removeEmbeddedPostgres(dataDir);
  expect(await processIdentity(pid)).toBeNull();
  expect(await readdir(dataDir)).toEqual([]);
});

test('a removal of what never was does nothing', async () => {
  await removeEmbeddedPostgres(join(parent, 'never'));
  await mkdir(dataDir);
  await removeEmbeddedPostgres(dataDir);
  expect(await readdir(dataDir)).toEqual([]);
});
