import { createHash } from 'node:crypto';
import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFile, replaceFile } from '../../../src/sources/file-writer.js';

const hashOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const next = Buffer.from('new content');

describe('replacing a file', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-writer-'));
    path = join(folder, 'a.txt');
    await writeFile(path, 'old');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const replace = (at = path, hash = hashOf('old')) => replaceFile(Buffer.from(at), hash, next);

  it('puts the new content in its place, with the mode of the old file, and leaves nothing beside it', async () => {
    await chmod(path, 0o640);
    expect(await replace()).toEqual({ ok: true });
    expect(await readFile(path, 'utf8')).toBe('new content');
    expect((await stat(path)).mode & 0o7777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('leaves a file alone whose content is no longer what was read', async () => {
    expect(await replace(path, hashOf('older'))).toEqual({ ok: false, reason: 'changed' });
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('refuses links: of either kind', async () => {
    await symlink(path, join(folder, 'soft'));
    expect(await replace(join(folder, 'soft'))).toEqual({ ok: false, reason: 'not-a-regular-file' });
    await link(path, join(folder, 'hard'));
    expect(await replace()).toEqual({ ok: false, reason: 'linked' });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'hard', 'soft']);
  });

  it.each([
    ['a folder', async () => mkdir(join(folder, 'b')), 'not-a-regular-file'],
    ['nothing', async () => undefined, 'vanished'],
  ])('says what stands in its place: %s', async (_what, make, reason) => {
    await make();
    expect(await replace(join(folder, 'b'))).toEqual({ ok: false, reason });
  });

  it('waits for another that writes to it, and clears away what one that was killed left', async () => {
    const beside = join(folder, '.a.txt.clearmark-tmp');
    await writeFile(beside, 'half');
    expect(await replace()).toEqual({ ok: false, reason: 'being-written' });
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(beside, longAgo, longAgo);
    expect(await replace()).toEqual({ ok: true });
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('takes names of any length and of any bytes', async () => {
    const odd = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe]), Buffer.from('n'.repeat(253))]);
    await writeFile(odd, 'old');
    expect(await replaceFile(odd, hashOf('old'), next)).toEqual({ ok: true });
    expect(await readFile(odd, 'utf8')).toBe('new content');
  });
});

describe('making a file', () => {
  it('does not replace one that is there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clearmark-writer-'));
    const path = Buffer.from(join(folder, 'a.txt'));
    expect(await createFile(path, next, 0o600)).toEqual({ ok: true });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await createFile(path, Buffer.from('other'), 0o600)).toEqual({ ok: false, reason: 'exists' });
    expect(await readFile(path, 'utf8')).toBe('new content');
    await rm(folder, { recursive: true });
  });
});
