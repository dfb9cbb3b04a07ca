import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Account, EmbeddedPostgresError, runCommand } from './process.js';

/** Where the embedded server keeps its files, and who runs it. */
export interface Home {
  readonly folder: string;
  /** PGDATA. */
  readonly cluster: string;
  /** Null: the server runs as we do. */
  readonly account: Account | null;
}

const POINTER = 'postgres.location';
const PASSWORD = 'postgres.password';

/** Where the server's files go when its account cannot enter the data folder. Not tmpdir: they are to outlive a boot. */
const SHARED_STATE = '/var/lib/clearmark';

/** Postgres refuses to run as root. In order of preference; no account is made on a machine that is not ours. */
const ACCOUNTS = ['clearmark', 'postgres', 'nobody'];

async function findAccount(): Promise<Account> {
  for (const name of ACCOUNTS) {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => runCommand('id', [flag, name], null)));
    if (uid?.code === 0 && gid?.code === 0) return { uid: Number(uid.output), gid: Number(gid.output) };
  }
  throw new EmbeddedPostgresError(
    'cannot-start',
    `Postgres does not run as root and none of the users ${ACCOUNTS.join(', ')} exists: create one, or set DATABASE_URL`,
  );
}

async function canEnter(account: Account, folder: string): Promise<boolean> {
  return (await runCommand('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], account)).code === 0;
}

/** The folder that an earlier start noted, or null. Nothing but a folder of ours is believed: a reset removes it. */
async function notedFolder(dataDir: string): Promise<string | null> {
  const path = (await readFile(join(dataDir, POINTER), 'utf8').catch(() => '')).trim();
  return dirname(path) === SHARED_STATE ? path : null;
}

/** Where an earlier start put the server's files; makes and notes nothing. Null when there was none. */
export async function findHome(dataDir: string): Promise<Home | null> {
  const folder = (await notedFolder(dataDir)) ?? join(dataDir, 'postgres');
  const cluster = join(folder, 'cluster');
  const owner = await stat(cluster).catch(() => null);
  if (owner === null) return null;
  return { folder, cluster, account: owner.uid === 0 ? null : { uid: owner.uid, gid: owner.gid } };
}

/**
 * The server's folder is `postgres` in the data folder. Only when we are root and the account that runs the server
 * cannot enter the data folder (it lies below a folder of mode 0700, a home for example) it is one under
 * /var/lib/clearmark, named by the data folder's path, and a file in the data folder says where: the next start finds
 * it there even if the modes have changed since, and a reset removes it.
 */
export async function openHome(dataDir: string): Promise<Home> {
  const real = await realpath(dataDir);
  const inside = join(real, 'postgres');
  const noted = await notedFolder(real);
  const existing = await stat(join(noted ?? inside, 'cluster')).catch(() => null);
  if (process.getuid?.() !== 0) return makeHome(noted ?? inside, null);
  // A cluster belongs to the user that made it, who need not be the one we would choose now.
  const account = existing && existing.uid !== 0 ? { uid: existing.uid, gid: existing.gid } : await findAccount();
  if (noted !== null) return makeHome(noted, account);
  if (await canEnter(account, real)) return makeHome(inside, account);
  if (existing) {
    throw new EmbeddedPostgresError(
      'unreachable',
      `the user (uid ${account.uid}) that owns the database in ${inside} can no longer enter that folder: give its parents the mode o+x again, or start over with --reset`,
    );
  }
  const outside = join(SHARED_STATE, createHash('sha256').update(real).digest('hex').slice(0, 16));
  await writeFile(join(real, POINTER), `${outside}\n`);
  return makeHome(outside, account);
}

async function makeHome(folder: string, account: Account | null): Promise<Home> {
  try {
    // The folder stays ours: what the server's account owns is the cluster in it, and nothing that we open by name.
    await mkdir(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new EmbeddedPostgresError(
      'unreachable',
      `${folder} cannot be made (${code}): make it writable, or set DATABASE_URL`,
    );
  }
  return { folder, cluster: join(folder, 'cluster'), account };
}

/** Removes the server's files, wherever they lie, and what tells of them. */
export async function removeHome(dataDir: string): Promise<void> {
  const noted = await notedFolder(dataDir);
  for (const path of [noted, ...['postgres', PASSWORD, POINTER].map((name) => join(dataDir, name))]) {
    if (path !== null) await rm(path, { recursive: true, force: true });
  }
  if (noted !== null) await rmdir(SHARED_STATE).catch(() => undefined);
}

/** The superuser's password, made at the first start and kept in the data folder, for its owner's eyes only. */
export async function serverPassword(dataDir: string, clusterExists: boolean): Promise<string> {
  const path = join(dataDir, PASSWORD);
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' || clusterExists) {
      throw new EmbeddedPostgresError(
        'cannot-start',
        `the database's password in ${path} cannot be read (${code}): restore it, or start over with --reset`,
      );
    }
  }
  const password = randomBytes(24).toString('base64url');
  await writeFile(path, `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}
