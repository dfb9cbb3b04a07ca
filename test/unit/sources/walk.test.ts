import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WalkOptions, walk } from '../../../src/sources/walk.js';

describe('walking a tree', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'clearmark-walk-'));
    for (const folder of ['b', 'b/deep', 'b-side', 'a', '.hidden']) await mkdir(join(root, folder));
    for (const file of ['b/1.txt', 'b/deep/2.md', 'b-side/3.txt', 'a/4.txt', 'z.txt', '.hidden/5.txt', 'B.log']) {
      await writeFile(join(root, file), file);
    }
    await writeFile(Buffer.concat([Buffer.from(`${root}/a/`), Buffer.from([0xff, 0x2e, 0x78])]), 'raw');
    await symlink(join(root, 'b'), join(root, 'link'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
  });
  afterAll(() => rm(root, { recursive: true }));

  const listing = async (options: WalkOptions = {}) => {
    const seen: string[] = [];
    for await (const entry of walk(root, options)) {
      seen.push(`${entry.path.toString('latin1')}${entry.kind === 'file' ? '' : ` ${entry.reason}`}`);
    }
    return seen;
  };
  const all = [
    '.hidden/5.txt',
    'B.log',
    'a/4.txt',
    'a/\xff.x',
    'b/1.txt',
    'b/deep/2.md',
    'b-side/3.txt',
    'link not-a-regular-file',
    'pipe not-a-regular-file',
    'z.txt',
  ];

  it('yields every entry in a stable order, links and pipes by name, names that are not UTF-8 as they are', async () => {
    expect(await listing()).toEqual(all);
  });

  it('goes on after any entry with exactly what follows it', async () => {
    for await (const entry of walk(root)) {
      const position = all.findIndex((line) => line.split(' ')[0] === entry.path.toString('latin1'));
      expect(await listing({ after: entry.path })).toEqual(all.slice(position + 1));
    }
  });

  it('goes on after an entry that is gone meanwhile', async () => {
    expect(await listing({ after: 'b/deep/0-gone' })).toEqual(all.slice(5));
    expect(await listing({ after: 'b/gone/far' })).toEqual(all.slice(6));
  });

  it('takes what is included and leaves out what is excluded, whole folders too', async () => {
    expect(await listing({ include: ['*.txt'], exclude: ['b', '.hidden/**'] })).toEqual([
      'a/4.txt',
      'b-side/3.txt',
      'z.txt',
    ]);
    expect(await listing({ include: ['b/**'] })).toEqual(['b/1.txt', 'b/deep/2.md']);
  });

  it('gives size and evidence of a file, and the path to open', async () => {
    for await (const entry of walk(root, { include: ['z.txt'] })) {
      expect(entry).toMatchObject({ kind: 'file', size: 5, fullPath: Buffer.from(join(root, 'z.txt')) });
    }
  });

  it('walks a root that is a file', async () => {
    const entries = [];
    for await (const entry of walk(join(root, 'z.txt'))) entries.push(entry);
    expect(entries).toMatchObject([{ kind: 'file', path: Buffer.alloc(0), size: 5 }]);
  });

  it('fails on a root that is not there', async () => {
    await expect(walk(join(root, 'nowhere')).next()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
