import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { versionOf } from '../../src/catalogue.js';

describe('the version of a catalogue', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-catalogue-'));
    await mkdir(join(folder, 'classifiers/finance'), { recursive: true });
    await mkdir(join(folder, 'src/detect/prefilter'), { recursive: true });
    await writeFile(join(folder, 'classifiers/finance/iban.ts'), 'export default 1;');
    await writeFile(join(folder, 'src/detect/prefilter/plan.ts'), 'export const plan = 1;');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const version = () => versionOf(pathToFileURL(`${folder}/`));

  test('stays the same while its files do', async () => {
    const before = await version();
    await writeFile(join(folder, 'classifiers/README.md'), 'no classifier');
    await writeFile(join(folder, 'src/main.ts'), 'no engine');
    expect(await version()).toBe(before);
  });

  test.each([
    ['a classifier', 'classifiers/finance/iban.ts'],
    ['a file of the engine', 'src/detect/prefilter/plan.ts'],
  ])('changes with the content of %s, and with its name', async (_what, path) => {
    const first = await version();
    await writeFile(join(folder, path), 'export default 2;');
    const second = await version();
    await rename(join(folder, path), join(folder, path.replace('.ts', 's.ts')));
    expect(new Set([first, second, await version()]).size).toBe(3);
  });
});
