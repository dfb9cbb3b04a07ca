import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSafely } from '../../../src/sources/file-reader.js';

const MiB = 1024 * 1024;
const hashOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

describe('reading a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-reader-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives content, hash, size and evidence', async () => {
    const bytes = Buffer.alloc(3 * MiB + 17, 'abc');
    await writeFile(join(folder, 'plain'), bytes);
    const content = await readFileSafely(join(folder, 'plain'), { maxBytes: 50 * MiB });
    if (!content.ok) throw new Error(content.reason);
    expect(content.bytes.equals(bytes)).toBe(true);
    expect(content).toMatchObject({ hash: hashOf(bytes), size: bytes.length, truncated: false });
    expect(content.evidence).toMatch(/^\d+:\d+:3145745:\d+:\d+$/);
  });

  it('reads an empty file', async () => {
    await writeFile(join(folder, 'empty'), '');
    expect(await readFileSafely(join(folder, 'empty'), { maxBytes: 10 })).toMatchObject({
      ok: true,
      size: 0,
      hash: hashOf(Buffer.alloc(0)),
    });
  });

  it('hashes all of a file that is too large and keeps only its head', async () => {
    const bytes = Buffer.alloc(2 * MiB, 'xyz');
    await writeFile(join(folder, 'large'), bytes);
    const content = await readFileSafely(join(folder, 'large'), { maxBytes: MiB });
    if (!content.ok) throw new Error(content.reason);
    expect(content).toMatchObject({ truncated: true, size: bytes.length, hash: hashOf(bytes) });
    expect(content.bytes).toEqual(bytes.subarray(0, 64 * 1024));
  });

  it('gives new evidence when content of the same length and time is put in its place', async () => {
    const path = join(folder, 'forged');
    const when = new Date('2026-01-01');
    const write = async (name: string, text: string) => {
      await writeFile(name, text);
      await utimes(name, when, when);
    };
    await write(path, 'one');
    const before = await readFileSafely(path, { maxBytes: 10 });
    await write(`${path}.new`, 'two');
    await rename(`${path}.new`, path);
    const after = await readFileSafely(path, { maxBytes: 10 });
    if (!before.ok || !after.ok) throw new Error('not read');
    expect(after.evidence).not.toBe(before.evidence);
  });

  it('neither blocks on a pipe nor follows a link, nor opens a socket or a folder', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await writeFile(join(folder, 'target'), 'x');
    await symlink(join(folder, 'target'), join(folder, 'link'));
    const server = createServer().listen(join(folder, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    for (const name of ['pipe', 'link', 'socket', '.']) {
      expect(await readFileSafely(join(folder, name), { maxBytes: 10 })).toEqual({
        ok: false,
        reason: 'not-a-regular-file',
      });
    }
    await new Promise((resolve) => server.close(resolve));
  });

  it('says vanished for a file that is not there', async () => {
    expect(await readFileSafely(join(folder, 'nowhere'), { maxBytes: 10 })).toEqual({ ok: false, reason: 'vanished' });
  });

  const procfs = '/proc/self/status';
  it('does not take a file for read that is longer than it says, as those of /proc are', async () => {
    const content = await readFileSafely(process.platform === 'linux' ? procfs : join(folder, 'nowhere'), {
      maxBytes: 10,
    });
    expect(content.ok).toBe(false);
  });
});
