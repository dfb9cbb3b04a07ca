import { constants } from 'node:fs';
import { type FileHandle, lstat, open, rename, unlink } from 'node:fs/promises';
import { type FileUnreadReason, fileEvidence, readFileSafely, unreadReasonOf } from './file-reader.js';

/** Why a file was not replaced. `linked`: other names lead to it, which would keep the old content. */
type ReplaceRefusal = FileUnreadReason | 'changed' | 'linked' | 'exists' | 'being-written' | 'write-error';

type Replaced = { readonly ok: true } | { readonly ok: false; readonly reason: ReplaceRefusal };

/** How long a file that is put together beside its place may have been left before it counts as forgotten. */
const FORGOTTEN_MILLISECONDS = 60_000;
const CREATE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
const suffix = '.clearmark-tmp';

/**
 * Replaces the content of a regular file in one step: whoever opens it meets the old content or the new one, whole. The
 * new file has the mode and owner of the old one; extended attributes, and so ACLs, are not carried over. Links are refused, and a
 * file whose content is no longer what it was when it was read.
 * @param contentHash `sha256:<hex>` of the content that is replaced
 */
export async function replaceFile(path: Buffer, contentHash: string, bytes: Buffer): Promise<Replaced> {
  const before = await readFileSafely(path, { maxBytes: 0 });
  if (!before.ok) return before;
  if (before.hash !== contentHash) return { ok: false, reason: 'changed' };
  return placed(path, bytes, async (file) => {
    const now = await lstat(path, { bigint: true });
    if (fileEvidence(now) !== before.evidence) return 'changed';
    if (now.nlink > 1n) return 'linked';
    const own = await file.stat({ bigint: true });
    if (own.uid !== now.uid || own.gid !== now.gid) await file.chown(Number(now.uid), Number(now.gid));
    await file.chmod(Number(now.mode & 0o7777n));
    return null;
  });
}

/**
 * Writes a new file in one step. One that is there already is not replaced.
 * @param mode permissions as in `stat`
 */
export async function createFile(path: Buffer, bytes: Buffer, mode: number): Promise<Replaced> {
  return placed(path, bytes, async (file) => {
    const isThere = await lstat(path).then(
      () => true,
      () => false,
    );
    if (!isThere) await file.chmod(mode & 0o777);
    return isThere ? 'exists' : null;
  });
}

/**
 * Puts a file together beside its place and moves it there.
 * @param admit what stands in the way at the last moment; null for nothing
 */
async function placed(
  path: Buffer,
  bytes: Buffer,
  admit: (file: FileHandle) => Promise<ReplaceRefusal | null>,
): Promise<Replaced> {
  const slash = path.lastIndexOf('/');
  const folder = path.subarray(0, slash);
  // Names have room for 255 bytes; a file beside is known by the name of the one it becomes.
  const name = path.subarray(slash + 1).subarray(0, 200);
  const beside = Buffer.concat([folder, Buffer.from('/.'), name, Buffer.from(suffix)]);
  let file: FileHandle | undefined;
  try {
    file = await openBeside(beside);
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
  try {
    await file.writeFile(bytes);
    // Before the last look: this takes its time, in which somebody else may save the file.
    await file.sync();
    const refusal = await admit(file);
    if (refusal === null) {
      await rename(beside, path);
      await syncFolder(folder.length === 0 ? Buffer.from('/') : folder);
      return { ok: true };
    }
    await unlink(beside);
    return { ok: false, reason: refusal };
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    return { ok: false, reason: refusalOf(error) };
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** A kill leaves the file beside behind; the next to write here clears it away. */
async function openBeside(beside: Buffer): Promise<FileHandle> {
  try {
    return await open(beside, CREATE, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const left = await lstat(beside);
    if (Date.now() - left.mtimeMs < FORGOTTEN_MILLISECONDS) throw error;
    await unlink(beside);
    return open(beside, CREATE, 0o600);
  }
}

/** So that the move itself outlives a loss of power; where a folder cannot be synced, the file is in place all the same. */
async function syncFolder(folder: Buffer): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function refusalOf(error: unknown): ReplaceRefusal {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return 'being-written';
  if (code === 'EROFS') return 'permission-denied';
  const reason = unreadReasonOf(error);
  return reason === 'read-error' ? 'write-error' : reason;
}
