import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { builtProgram } from '../built.js';

/** The packages that a built program opens before it does anything: those that it imports without being asked. */
async function packagesAtStart(program: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(builtProgram(), 'src', program)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
    metafile: true,
  });
  const found = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? []) {
      if (kind !== 'import-statement') continue;
      if (!external) follow(path);
      else if (!isBuiltin(path)) found.add(path);
    }
  };
  follow(`dist/src/${program}`);
  expect(seen.size).toBeGreaterThan(1);
  return [...found];
}

describe('a start of the built program', () => {
  // Nest, BullMQ and what they bring take five times as long to open as all the rest.
  test('opens no package that only some of its commands need', async () => {
    expect(await packagesAtStart('main.js')).toEqual([]);
  });

  test('opens, in the processes that read documents, none that only some formats need', async () => {
    expect(await packagesAtStart('child.js')).toEqual(['yauzl']);
  });
});
