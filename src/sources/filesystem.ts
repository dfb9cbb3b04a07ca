import { isUtf8 } from 'node:buffer';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { globHelp, isGlob } from '../glob.js';
import { type OwnersOf, readOwnerNames } from './file-owners.js';
import { type FileUnreadReason, readFileSafely, unreadReasonOf } from './file-reader.js';
import { fileUri } from './file-uri.js';
import { replaceFile } from './file-writer.js';
import { type Connector, type Entry, type Opened, type Source, SourceError, type SourceSight } from './source.js';
import { type WalkedEntry, walk } from './walk.js';

/** Each is tried on each encrypted document, and a try takes a tenth of a second. */
const MOST_PASSWORDS = 20;
const globs = z.array(z.string().refine(isGlob, globHelp)).optional();
/** One by one, or as lines of one text, which is how a file of them comes. */
const passwords = z
  .preprocess(
    (given) => (typeof given === 'string' ? given.split(/\r?\n/).filter((line) => line !== '') : given),
    z.array(z.string().min(1, 'a password may not be empty').max(255, 'a password has at most 255 characters')),
  )
  .refine((given) => given.length <= MOST_PASSWORDS, `give at most ${MOST_PASSWORDS} passwords`)
  .optional();
const config = z.strictObject({
  path: z
    .string('name a folder by its absolute path')
    .refine((path) => isAbsolute(path) && !path.includes('\0'), 'name a folder by its absolute path'),
  include: globs,
  exclude: globs,
  passwords,
});
type Config = z.output<typeof config>;

/** Files below a folder of this machine. */
export const filesystem: Connector<Config> = {
  name: 'filesystem',
  writes: true,
  config,
  secrets: ['passwords'],
  rootUri: ({ path }) => fileUri(path),
  pathOf: (key) => pathOfKey(key).toString('utf8'),
  open: (given) => openFolder(given),
};

function openFolder(given: Config): Source {
  // The folder may be named through a link; below it, links are not followed.
  const resolveRoot = () => rootOf(given.path);
  return {
    passwords: given.passwords,
    list: (after) => listFolder(given, resolveRoot, after),
    open: async (key, limits) => openFile(await resolveRoot(), key, limits.maxBytes),
    replace: async (key, contentHash, bytes) => {
      const path = await placeOf(await resolveRoot(), key);
      return typeof path === 'string' ? { ok: false, reason: path } : replaceFile(path, contentHash, bytes);
    },
    test: () => look(given, resolveRoot),
    close: async () => undefined,
  };
}

async function rootOf(path: string): Promise<Buffer> {
  const resolved = await realpath(path, { encoding: 'buffer' }).catch((error: unknown) => {
    throw rootError(path, unreadReasonOf(error));
  });
  const stats = await stat(resolved).catch((error: unknown) => {
    throw rootError(path, unreadReasonOf(error));
  });
  if (!stats.isDirectory()) throw new SourceError('misconfigured', `${path} is not a folder; name a folder`);
  return resolved;
}

function rootError(path: string, reason: FileUnreadReason): SourceError {
  if (reason === 'vanished') {
    return new SourceError('not-found', `there is no folder ${path}; check that it exists and is mounted`);
  }
  if (reason === 'permission-denied') {
    return new SourceError('permission-denied', `the folder ${path} may not be read; allow this user to read it`);
  }
  return new SourceError('unreachable', `the folder ${path} cannot be read; check the disk or the mount`);
}

async function* listFolder(
  given: Config,
  resolveRoot: () => Promise<Buffer>,
  after: string | null,
): AsyncGenerator<Entry> {
  const root = await resolveRoot();
  const before = await identityOf(given.path, root);
  const ownersOf = await readOwnerNames();
  const options = {
    ...(given.include ? { include: given.include } : {}),
    ...(given.exclude ? { exclude: given.exclude } : {}),
    ...(after === null ? {} : { after: pathOfKey(after) }),
  };
  for await (const walked of walk(root, options)) {
    // The root itself is unreadable: that says nothing about what lies below it.
    if (walked.path.length === 0) throw rootError(given.path, walked.kind === 'unread' ? walked.reason : 'read-error');
    const entry = entryOf(given.path, walked, ownersOf);
    if (entry) yield entry;
  }
  // A share that was unmounted meanwhile leaves an empty folder behind: nothing is to be concluded from that.
  if ((await identityOf(given.path, root)) !== before) throw rootError(given.path, 'read-error');
}

async function identityOf(path: string, root: Buffer): Promise<string> {
  const stats = await stat(root, { bigint: true }).catch((error: unknown) => {
    throw rootError(path, unreadReasonOf(error));
  });
  return `${stats.dev}:${stats.ino}`;
}

/** Null for what went away while it was listed. */
function entryOf(rootPath: string, walked: WalkedEntry, ownersOf: OwnersOf): Entry | null {
  const named = {
    key: keyOf(walked.path),
    uri: fileUri(Buffer.concat([Buffer.from(rootPath), Buffer.from('/'), walked.path])),
    kind: 'document' as const,
  };
  if (walked.kind === 'file') {
    const { evidence, size } = walked;
    const owners = ownersOf(walked.owner);
    return { ...named, evidence, size, modifiedAt: new Date(timesOf(evidence).modified), owners };
  }
  if (walked.reason === 'vanished') return null;
  const nothing = { ...named, evidence: null, size: null, modifiedAt: null, unreadable: walked.reason };
  // It may be a folder: what cannot be looked at does not say what it is.
  return walked.reason === 'not-a-regular-file' ? nothing : { ...nothing, hides: prefixesBelow(walked.path) };
}

async function openFile(root: Buffer, key: string, maxBytes: number): Promise<Opened> {
  const path = await placeOf(root, key);
  if (typeof path === 'string') return { kind: 'unreadable', reason: path, evidence: null };
  return readSettled(path, maxBytes);
}

/** Where the file of a key lies, or why it cannot be reached. */
async function placeOf(root: Buffer, key: string): Promise<Buffer | FileUnreadReason> {
  const segments = pathOfKey(key).toString('latin1').split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return 'vanished';
  const top = root.toString('latin1').replace(/\/$/, '');
  const folder = Buffer.from([top, ...segments.slice(0, -1)].join('/') || '/', 'latin1');
  // A folder on the way that has become a link since it was listed may lead out of the source.
  const real = await realpath(folder, { encoding: 'buffer' }).catch(unreadReasonOf);
  if (typeof real === 'string') return real;
  return real.equals(folder) ? Buffer.from([top, ...segments].join('/'), 'latin1') : 'vanished';
}

/**
 * Times that file systems give are coarse: two writes in one tick look alike. A file that was changed within the last
 * tick is read again after it, so that equal evidence always means equal content.
 */
async function readSettled(path: Buffer, maxBytes: number): Promise<Opened> {
  for (let attempt = 0; ; attempt++) {
    const started = Date.now();
    const read = await readFileSafely(path, { maxBytes });
    if (!read.ok) return { kind: 'unreadable', reason: read.reason, evidence: null };
    const { modified, changed, tick } = timesOf(read.evidence);
    const unsettledFor = changed + tick - started;
    if (unsettledFor > 0 && attempt === 0) {
      // One more, since timers are known to ring a millisecond early.
      await sleep(Math.min(unsettledFor, tick) + 1);
      continue;
    }
    return {
      kind: 'document',
      bytes: read.bytes,
      contentHash: read.hash,
      size: read.size,
      // A clock that runs ahead of ours: there is no telling, so it will be read again.
      evidence: unsettledFor > 0 ? null : read.evidence,
      modifiedAt: new Date(modified),
    };
  }
}

/** Milliseconds since 1970, and how coarse they are: Linux ticks every 1 to 10 ms, some file systems every 2 s. */
function timesOf(evidence: string): { modified: number; changed: number; tick: number } {
  const [, , , mtime = '0', ctime = '0'] = evidence.split(':');
  const whole = BigInt(ctime) % 1_000_000_000n === 0n;
  return {
    modified: Number(BigInt(mtime) / 1_000_000n),
    changed: Number(BigInt(ctime) / 1_000_000n),
    tick: whole ? 2_000 : 20,
  };
}

async function look(given: Config, resolveRoot: () => Promise<Buffer>): Promise<SourceSight> {
  const enough = 1_000;
  let resources = 0;
  for await (const _ of listFolder(given, resolveRoot, null)) {
    if (++resources > enough) break;
  }
  const more = resources > enough;
  const seen = more ? `more than ${enough}` : String(resources);
  return {
    detail: `${given.path}: ${seen} ${resources === 1 ? 'file' : 'files'}`,
    resources: Math.min(resources, enough),
    more,
  };
}

/** Before the percent-encoded bytes of a name that is not UTF-8. No relative path begins like this. */
const rawMark = '//bytes:';

/** The key of a path: the path itself where it is UTF-8. */
function keyOf(path: Buffer): string {
  return isUtf8(path) ? path.toString('utf8') : rawKey(path);
}

function rawKey(path: Buffer): string {
  return rawMark + encodeURIComponent(path.toString('latin1'));
}

function pathOfKey(key: string): Buffer {
  if (!key.startsWith(rawMark)) return Buffer.from(key);
  return Buffer.from(decodeURIComponent(key.slice(rawMark.length)), 'latin1');
}

/** The key prefixes of everything below a folder: its names may be UTF-8 or not. */
function prefixesBelow(folder: Buffer): string[] {
  const below = Buffer.concat([folder, Buffer.from('/')]);
  return isUtf8(below) ? [below.toString('utf8'), rawKey(below)] : [rawKey(below)];
}
