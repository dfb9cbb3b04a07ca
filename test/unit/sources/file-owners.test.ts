import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOwnerNames } from '../../../src/sources/file-owners.js';

describe('who owns a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-owners-'));
    await writeFile(
      join(folder, 'passwd'),
      '# users\nann:x:1000:50:Ann:/home/ann:/bin/sh\nann2:x:1000:50::/:\nbroken\n',
    );
    await writeFile(join(folder, 'group'), 'payroll:x:50:ann\n:x:51:\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is told by name and by number', async () => {
    const ownersOf = await readOwnerNames(folder);
    expect(ownersOf({ uid: 1000, gid: 50 })).toEqual(['user:ann', 'uid:1000', 'group:payroll', 'gid:50']);
  });

  test('is told by number alone where this machine has no name for it', async () => {
    const ownersOf = await readOwnerNames(folder);
    expect(ownersOf({ uid: 7, gid: 51 })).toEqual(['uid:7', 'gid:51']);
    expect((await readOwnerNames(join(folder, 'nowhere')))({ uid: 0, gid: 0 })).toEqual(['uid:0', 'gid:0']);
  });
});
