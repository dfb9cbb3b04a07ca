import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError, isSameProcess, processIdentity } from './process.js';

interface Owner {
  readonly pid: number;
  readonly identity: string;
}

function parseOwner(text: string): Owner | null {
  const [pid, identity] = text.trim().split(' ');
  return pid !== undefined && identity !== undefined && /^\d+$/.test(pid) ? { pid: Number(pid), identity } : null;
}

async function readOwner(path: string): Promise<Owner | null> {
  return parseOwner(await readFile(path, 'utf8').catch(() => ''));
}

/** Moves a lock of a dead owner aside; puts it back when another starter was faster and the lock is a live one. */
async function removeStale(lock: string): Promise<void> {
  const aside = `${lock}.${process.pid}.stale`;
  await rename(lock, aside).catch(() => undefined);
  const owner = await readOwner(aside);
  if (owner !== null && (await isSameProcess(owner.pid, owner.identity)))
    await link(aside, lock).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

/**
 * Makes this process the one owner of the Postgres in a data folder. The lock is a file with pid and start time, made
 * complete and then linked into place, so that no one reads half of it; one left by a dead process is taken over.
 * Returns what releases it. Throws `in-use` naming the pid of a live owner.
 */
export async function lockOwner(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const lock = join(dataDir, 'postgres.lock');
  const mine = `${lock}.${process.pid}`;
  const identity = (await processIdentity(process.pid)) ?? '';
  await writeFile(mine, `${process.pid} ${identity}\n`, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        await link(mine, lock);
        return () => unlink(lock).catch(() => undefined);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = await readOwner(lock);
      if (owner !== null && (await isSameProcess(owner.pid, owner.identity))) throw inUse(dataDir, owner.pid);
      await removeStale(lock);
    }
    throw new EmbeddedPostgresError(
      'in-use',
      `the lock ${lock} cannot be taken: several processes try to start at once`,
    );
  } finally {
    await unlink(mine).catch(() => undefined);
  }
}

function inUse(dataDir: string, pid: number): EmbeddedPostgresError {
  const who = pid === process.pid ? 'this process' : `process ${pid}`;
  return new EmbeddedPostgresError(
    'in-use',
    `the data folder ${dataDir} is in use by ${who} (pid ${pid}): stop it, or set CLEARMARK_DATA_DIR to another folder`,
  );
}
