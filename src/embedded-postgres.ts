import { realpath } from 'node:fs/promises';
import { prepareBinaries } from './embedded/binaries.js';
import { findHome, type Home, openHome, removeHome, serverPassword } from './embedded/home.js';
import { lockOwner } from './embedded/owner-lock.js';
import * as postmaster from './embedded/postmaster.js';

export interface EmbeddedPostgres {
  /** Of the database `clearmark`, as its superuser, with the password: not for logs. */
  readonly url: string;
  /** Whether the server was still running, left behind by an owner that was killed. */
  readonly adopted: boolean;
  /** Shuts the server down (fast: open connections are cut, nothing acknowledged is lost) and gives the folder free. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Made where it does not exist. The database lies in its folder `postgres` (as root perhaps elsewhere: see home.ts). */
  readonly dataDir: string;
  readonly log?: (message: string) => void;
}

const DATABASE = 'clearmark';

/**
 * Starts a real Postgres on a free loopback port, or takes over the one that a killed owner left on the same data
 * folder. It goes on running when this process is killed; the next start finds it. Throws `EmbeddedPostgresError`, one
 * line with cause and remedy: `in-use` (naming the owner's pid), `unsupported-platform`, `unreachable`,
 * `wrong-version`, `cannot-start`, `cannot-stop`.
 */
export async function startEmbeddedPostgres({ dataDir, log }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const release = await lockOwner(dataDir);
  try {
    const folder = await realpath(dataDir);
    const home = await openHome(folder);
    const exists = await postmaster.clusterExists(home);
    const password = await serverPassword(folder, exists);
    const adopted = await adopt(home, password, log);
    const server = adopted ?? (await startNew(home, exists, password, log));
    await postmaster.ensureDatabase(server.port, password, DATABASE);
    let stopped: Promise<void> | undefined;
    return {
      url: postmaster.connectionUrl(server.port, password, DATABASE),
      adopted: adopted !== null,
      stop: () => {
        stopped ??= postmaster.stopPostmaster(server.pid).then(release);
        return stopped;
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function adopt(
  home: Home,
  password: string,
  log: EmbeddedPostgresOptions['log'],
): Promise<postmaster.Postmaster | null> {
  const left = await postmaster.leftBehind(home);
  if (left === null) return null;
  if (await postmaster.answers(home, left.port, password)) {
    log?.(`Postgres still runs (pid ${left.pid}, port ${left.port}), left by a killed process: taken over`);
    return left;
  }
  log?.(`a Postgres left by a killed process (pid ${left.pid}) does not answer: stopped`);
  await postmaster.stopPostmaster(left.pid);
  return null;
}

async function startNew(
  home: Home,
  exists: boolean,
  password: string,
  log: EmbeddedPostgresOptions['log'],
): Promise<postmaster.Postmaster> {
  const binaries = await prepareBinaries(home.folder, home.account);
  if (exists) await postmaster.checkVersion(home, binaries);
  else await postmaster.initialise(home, binaries, password);
  const server = await postmaster.launch(home, binaries);
  log?.(`Postgres ${binaries.major} runs in ${home.folder} (pid ${server.pid}, port ${server.port})`);
  return server;
}

/**
 * Removes the embedded database of a data folder for good: stops a server left behind, then deletes its files wherever
 * they lie. Does nothing where there is none. Throws `in-use` while a process owns it.
 */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  const folder = await realpath(dataDir).catch(() => null);
  if (folder === null) return;
  const release = await lockOwner(folder);
  try {
    const left = await postmaster.leftBehind(await openHome(folder));
    if (left !== null) await postmaster.stopPostmaster(left.pid);
    await removeHome(folder);
  } finally {
    await release();
  }
}

/** The url of the server on a data folder, when one runs; null when none does. Takes no ownership of it. */
export async function runningEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const folder = await realpath(dataDir).catch(() => null);
  const home = folder === null ? null : await findHome(folder);
  if (folder === null || home === null || !(await postmaster.clusterExists(home))) return null;
  const running = await postmaster.leftBehind(home);
  if (running === null) return null;
  return postmaster.connectionUrl(running.port, await serverPassword(folder, true), DATABASE);
}
