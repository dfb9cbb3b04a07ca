import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesystem } from '../../../src/sources/filesystem.js';

describe('the filesystem connector', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-filesystem-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('gives evidence of a file however lately it was written', async () => {
    const source = filesystem.open(filesystem.config.parse({ path: folder }));
    const evidenceOf = async (name: string) => {
      await writeFile(join(folder, name), 'a text');
      await sleep(Math.random() * 20);
      return (await source.open(name, { maxBytes: 100, maxRows: 1 })).evidence;
    };
    const missed: number[] = [];
    for (let i = 0; i < 60; i++) {
      const evidence = await Promise.all(['a', 'b', 'c', 'd'].map(evidenceOf));
      if (evidence.includes(null)) missed.push(i);
    }
    expect(missed).toEqual([]);
    await source.close();
  });
});
