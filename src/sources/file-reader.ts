import { createHash } from 'node:crypto';
import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Why a file could not be read. A subset of the reasons a resource can be left unread for. */
export type FileUnreadReason =
  | 'permission-denied'
  | 'not-a-regular-file'
  | 'changed-while-read'
  | 'vanished'
  | 'read-error';

export interface FileContent {
  readonly ok: true;
  /** The whole content, or only its head (enough to tell its type) when `truncated`. */
  readonly bytes: Buffer;
  /** Whether the file is larger than `maxBytes`. */
  readonly truncated: boolean;
  /** `sha256:<hex>` of the whole file, however large. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  readonly evidence: string;
}

export interface FileUnread {
  readonly ok: false;
  readonly reason: FileUnreadReason;
}

/** What is kept of a file beyond `maxBytes`. */
const HEAD_BYTES = 64 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/** NONBLOCK, because opening a FIFO without a writer blocks for ever; NOFOLLOW, because a link may lead out of the source. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW | constants.O_NOCTTY;

/**
 * The cheap evidence that a file is unchanged: device, inode, size in bytes, mtime and ctime in nanoseconds. ctime moves
 * on every write and cannot be set by hand, so that a forged mtime does not hide a change.
 */
export function fileEvidence(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`;
}

/**
 * Reads a regular file, holding at most `maxBytes` of it, and hashes all of it. If the file changes meanwhile it is
 * read once more, then given up as `changed-while-read`. Never throws for what the file system says.
 */
export async function readFileSafely(
  path: string | Buffer,
  options: { readonly maxBytes: number },
): Promise<FileContent | FileUnread> {
  const first = await readOnce(path, options.maxBytes);
  return !first.ok && first.reason === 'changed-while-read' ? readOnce(path, options.maxBytes) : first;
}

/** What a file system error means for the file it was about. */
export function unreadReasonOf(error: unknown): FileUnreadReason {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission-denied';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'vanished';
    case 'ELOOP': // a link, refused by O_NOFOLLOW
    case 'ENXIO': // a socket or a device without a driver
    case 'ENODEV':
    case 'EISDIR':
      return 'not-a-regular-file';
    default:
      return 'read-error';
  }
}

async function readOnce(path: string | Buffer, maxBytes: number): Promise<FileContent | FileUnread> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, FLAGS);
    const before = await handle.stat({ bigint: true });
    if (!before.isFile()) return { ok: false, reason: 'not-a-regular-file' };
    const size = Number(before.size);
    const content = await readAndHash(handle, size, size > maxBytes ? Math.min(HEAD_BYTES, maxBytes) : size);
    const evidence = fileEvidence(before);
    if (!content || fileEvidence(await handle.stat({ bigint: true })) !== evidence) {
      return { ok: false, reason: 'changed-while-read' };
    }
    return { ok: true, ...content, truncated: size > maxBytes, size, evidence };
  } catch (error) {
    return { ok: false, reason: unreadReasonOf(error) };
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** `null` when the file is not as long as it said: it was cut or written to, or is one of those that never end. */
async function readAndHash(
  handle: FileHandle,
  size: number,
  keep: number,
): Promise<{ bytes: Buffer; hash: string } | null> {
  const hash = createHash('sha256');
  const bytes = Buffer.allocUnsafeSlow(keep);
  const chunk = Buffer.allocUnsafe(Math.max(1, Math.min(CHUNK_BYTES, size + 1)));
  let total = 0;
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, total);
    if (bytesRead === 0) break;
    const piece = chunk.subarray(0, bytesRead);
    hash.update(piece);
    if (total < keep) piece.copy(bytes, total);
    total += bytesRead;
    if (total > size) return null;
  }
  return total === size ? { bytes, hash: `sha256:${hash.digest('hex')}` } : null;
}
