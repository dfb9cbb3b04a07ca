import { spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.js';
import type { Home } from './home.js';
import { freePort } from './port.js';
import {
  commandLine,
  EmbeddedPostgresError,
  processIdentity,
  runCommand,
  serverEnvironment,
  waitForExit,
} from './process.js';

/** A running server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const SUPERUSER = 'clearmark';

/**
 * For a service and its workers on one machine. Durability stays on: what was acknowledged survives a power cut. Queries
 * are short, so no JIT and no parallel workers (whose shared memory would outgrow a container's 64 MB /dev/shm). The log
 * holds no errors of statements, since their details quote values.
 */
const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
};

/** Makes the cluster: scram passwords, UTF-8, and Postgres' own C.UTF-8, which no operating system's update changes. */
export async function initialise(
  { folder, cluster, account }: Home,
  binaries: Binaries,
  password: string,
): Promise<void> {
  // Made beside and renamed when complete, so that a start cut short is not taken for a cluster.
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = join(folder, 'initdb.password');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account !== null) {
      await chown(unfinished, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = [`--username=${SUPERUSER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const outcome = await runCommand(binaries.initdb, ['-D', unfinished, ...access, ...locale], account);
    if (outcome.code !== 0) throw cannotStart('initdb failed', outcome.output);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster);
}

/** Throws `wrong-version` when the cluster was made by another major version, whose files this one cannot read. */
export async function checkVersion({ cluster }: Home, binaries: Binaries): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (made === String(binaries.major)) return;
  throw new EmbeddedPostgresError(
    'wrong-version',
    `the database in ${cluster} is of Postgres ${made || 'unknown'}, this is ${binaries.major}: dump it with the old one, or start over with --reset`,
  );
}

function cannotStart(what: string, output: string): EmbeddedPostgresError {
  const lines = output.split('\n').filter((line) => /error|fatal|panic|E[A-Z]{3,}|denied/i.test(line));
  const cause = (lines.at(-1) ?? output)
    .replace(/^.*(?:FATAL|PANIC|error):\s*/, '')
    .trim()
    .slice(0, 300);
  return new EmbeddedPostgresError('cannot-start', `embedded Postgres: ${what}: ${cause || 'no reason given'}`);
}

/** Pid, port and status as the server's postmaster.pid gives them (lines 1, 4 and 8); null when there is none. */
async function readPidFile(cluster: string): Promise<(Postmaster & { ready: boolean }) | null> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  return { pid, port: Number(lines[3]) || 0, ready: lines[7]?.trim() === 'ready' };
}

/**
 * The server that a killed owner left behind on this cluster, if it still runs. A pid file whose pid is now another
 * program's is removed: Postgres itself would refuse to start for it.
 */
export async function leftBehind({ cluster }: Home): Promise<Postmaster | null> {
  const noted = await readPidFile(cluster);
  if (noted === null) return null;
  if ((await processIdentity(noted.pid)) !== null && (await commandLine(noted.pid)).includes(`-D ${cluster}`))
    return noted;
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  return null;
}

export function connectionUrl(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Runs `use` on a connection; null when there is none to be had within five seconds, or it breaks. */
async function withConnection<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  // Without a listener a connection that breaks is an uncaught error event.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the server at this port takes our password and serves this very cluster. */
export async function answers({ cluster }: Home, port: number, password: string): Promise<boolean> {
  const served = await withConnection(connectionUrl(port, password, 'postgres'), async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory;
  });
  return served === cluster;
}

/** Creates the database where it is missing. */
export async function ensureDatabase(port: number, password: string, database: string): Promise<void> {
  const done = await withConnection(connectionUrl(port, password, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
    return true;
  });
  if (done === null) throw cannotStart(`the database ${database} cannot be created`, '');
}

/**
 * Starts the server, on the port it had the last time, so that what refers to it goes on doing so; on another one where
 * that is taken, and a little later where a killed server still winds down.
 */
export async function launch(home: Home, binaries: Binaries): Promise<Postmaster> {
  const portFile = join(home.folder, 'port');
  const last = Number(await readFile(portFile, 'utf8').catch(() => ''));
  for (let attempt = 1; ; attempt++) {
    // A server that was killed a moment ago may be known to be dead only now.
    await leftBehind(home);
    const port = attempt === 1 && last > 0 ? last : await freePort();
    const outcome = await tryLaunch(home, binaries, port);
    if (typeof outcome === 'number') {
      if (port !== last) await writeFile(portFile, String(port));
      return { pid: outcome, port };
    }
    const passing = /could not bind|could not create any TCP|shared memory block|another (?:postmaster|server)/i;
    if (attempt === 5 || !passing.test(outcome)) throw cannotStart('the server does not start', outcome);
    await pause(1_000);
  }
}

/**
 * One start: the server's pid once it accepts connections, or what it said before it gave up. It leads a session of its
 * own, so that Ctrl-C in the terminal does not stop it under a service that is still finishing its work.
 */
async function tryLaunch(
  { folder, cluster, account }: Home,
  binaries: Binaries,
  port: number,
): Promise<number | string> {
  const logFile = join(folder, 'server.log');
  // Made anew, so that it neither grows from start to start nor belongs to another user who started before.
  await rm(logFile, { force: true });
  const log = await open(logFile, 'wx', 0o600);
  const options = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(binaries.postgres, ['-D', cluster, ...options], {
    cwd: '/',
    detached: true,
    env: serverEnvironment,
    stdio: ['ignore', log.fd, log.fd],
    ...account,
  });
  let ended: string | null = null;
  child.once('error', (error: NodeJS.ErrnoException) => {
    ended = error.code ?? 'failed';
  });
  child.once('exit', () => {
    ended ??= 'exited';
  });
  child.unref();
  await log.close();
  // Recovery after a crash may take its time; a server that says nothing for two minutes is stopped.
  for (const end = Date.now() + 120_000; Date.now() < end; await pause(20)) {
    if (ended !== null) return (await readFile(logFile, 'utf8').catch(() => '')) || ended;
    const noted = await readPidFile(cluster);
    if (noted !== null && noted.pid === child.pid && noted.ready) return noted.pid;
  }
  if (child.pid !== undefined) await stopPostmaster(child.pid);
  return 'it was not ready within two minutes';
}

/**
 * Fast shutdown (connections are cut, everything is written); where that does not end it an immediate one, and then the
 * hard way: the next start recovers from the log, as after a power cut.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw new EmbeddedPostgresError(
        'cannot-stop',
        `the Postgres with pid ${pid} belongs to another user: stop it as that user`,
      );
    }
    if (await waitForExit(pid, milliseconds)) return;
  }
  throw new EmbeddedPostgresError('cannot-stop', `the Postgres with pid ${pid} does not stop: end it by hand`);
}

export async function clusterExists({ cluster }: Home): Promise<boolean> {
  return (await stat(cluster).catch(() => null)) !== null;
}
