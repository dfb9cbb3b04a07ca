import type { BigIntStats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { compileGlobs } from '../glob.js';
import type { FileOwner } from './file-owners.js';
import { type FileUnreadReason, fileEvidence, unreadReasonOf } from './file-reader.js';

interface Located {
  /** Relative to the root, raw bytes as the file system has them, `/` between segments. Empty for a root that is a file. */
  readonly path: Buffer;
  /** Absolute, or relative to the working folder, as the root was: what to open. */
  readonly fullPath: Buffer;
}

interface WalkedFile extends Located {
  readonly kind: 'file';
  /** Bytes. */
  readonly size: number;
  /** As {@link fileEvidence}. */
  readonly evidence: string;
  readonly owner: FileOwner;
}

/**
 * Something that stands in the tree and is not a file to read: a link, pipe, socket or device (`not-a-regular-file`),
 * a folder that may not be listed (`permission-denied`), an entry that went away meanwhile (`vanished`).
 */
interface WalkedUnread extends Located {
  readonly kind: 'unread';
  readonly reason: FileUnreadReason;
}

export type WalkedEntry = WalkedFile | WalkedUnread;

export interface WalkOptions {
  /** Globs over the relative path; without any, all files. A glob without `/` is about the name alone. */
  readonly include?: readonly string[];
  /** Globs for files and whole folders to leave out. They win over `include`. */
  readonly exclude?: readonly string[];
  /** Yield only what comes after this relative path in the order of the walk. What precedes is not listed. */
  readonly after?: Buffer | string;
}

/**
 * All files below `root`, depth first, names in order of their bytes; so the order is that of paths compared segment by
 * segment, and stays the same from walk to walk. Nothing is left out silently: what cannot be read is yielded too.
 *
 * Links are not followed, they are yielded as `not-a-regular-file`: where they lead is either in the tree already or
 * outside of it. A folder that is its own ancestor (a bind mount) is yielded in the same way and not entered.
 * Memory: the names of the folders from the root to the entry.
 * @throws the file system's error when `root` itself does not exist or cannot be looked at
 */
export async function* walk(root: string | Buffer, options: WalkOptions = {}): AsyncGenerator<WalkedEntry> {
  const fullPath = Buffer.from(root);
  const stats = await lstat(fullPath, { bigint: true });
  const rule = selection(options);
  if (!stats.isDirectory()) {
    if (options.after === undefined) yield entryOf({ path: Buffer.alloc(0), fullPath }, stats);
    return;
  }
  const after = options.after === undefined ? null : segmentsOf(Buffer.from(options.after));
  yield* walkFolder({ path: Buffer.alloc(0), fullPath }, [identity(stats)], after, rule);
}

interface Selection {
  /** Whether a file is asked for. */
  readonly takes: (path: string) => boolean;
  /** Whether a file or folder is left out. */
  readonly drops: (path: string) => boolean;
}

/** @param after where to go on below this folder; empty when the folder itself was the last yielded; `null` for all */
async function* walkFolder(
  folder: Located,
  ancestors: readonly string[],
  after: readonly Buffer[] | null,
  rule: Selection,
): AsyncGenerator<WalkedEntry> {
  const names = await listSorted(folder.fullPath);
  if (!Array.isArray(names)) {
    if (after?.length !== 0) yield { ...folder, kind: 'unread', reason: names };
    return;
  }
  const [resumeAt, ...deeper] = after ?? [];
  for (const name of names) {
    const order = resumeAt ? Buffer.compare(name, resumeAt) : 1;
    if (order < 0) continue;
    const located = { path: joinPath(folder.path, name), fullPath: joinPath(folder.fullPath, name) };
    const text = located.path.toString('utf8');
    if (rule.drops(text)) continue;
    const stats = await lstat(located.fullPath, { bigint: true }).catch(unreadReasonOf);
    const isFolder = typeof stats === 'object' && stats.isDirectory();
    if (isFolder && !ancestors.includes(identity(stats))) {
      yield* walkFolder(located, [...ancestors, identity(stats)], order === 0 ? deeper : null, rule);
    } else if (order !== 0 && (isFolder || rule.takes(text))) {
      yield entryOf(located, stats);
    }
  }
}

function entryOf(located: Located, stats: BigIntStats | FileUnreadReason): WalkedEntry {
  if (typeof stats === 'string') return { ...located, kind: 'unread', reason: stats };
  if (!stats.isFile()) return { ...located, kind: 'unread', reason: 'not-a-regular-file' };
  const owner = { uid: Number(stats.uid), gid: Number(stats.gid) };
  return { ...located, kind: 'file', size: Number(stats.size), evidence: fileEvidence(stats), owner };
}

async function listSorted(folder: Buffer): Promise<Buffer[] | FileUnreadReason> {
  try {
    const names = await readdir(folder, { encoding: 'buffer' });
    return names.sort(Buffer.compare);
  } catch (error) {
    return unreadReasonOf(error);
  }
}

function identity(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}`;
}

function joinPath(folder: Buffer, name: Buffer): Buffer {
  if (folder.length === 0) return name;
  return Buffer.concat(folder.at(-1) === 0x2f ? [folder, name] : [folder, Buffer.from('/'), name]);
}

function segmentsOf(path: Buffer): Buffer[] {
  // latin1 keeps every byte, so that names that are not UTF-8 survive the split.
  return path
    .toString('latin1')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => Buffer.from(segment, 'latin1'));
}

function selection({ include = [], exclude = [] }: WalkOptions): Selection {
  const drops = matcher(exclude);
  const wanted = include.length > 0 ? matcher(include) : () => true;
  return { takes: wanted, drops };
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.map((glob) => compileGlobs([glob], { basename: !glob.includes('/') }));
  return (path) => tests.some((test) => test(path));
}
