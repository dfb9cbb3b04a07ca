#!/usr/bin/env node
// Compiles into a folder beside dist and swaps it in when done: a failed build leaves the last good one, and no file of
// a source that is gone stays behind.
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourcesStamp } from './state.js';

const dist = join(root, 'dist');
const unfinished = join(root, 'dist.unfinished');
const stamp = sourcesStamp();

rmSync(unfinished, { recursive: true, force: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', unfinished], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
if (status !== 0) {
  rmSync(unfinished, { recursive: true, force: true });
  console.error('build failed: the compiler does not accept the sources (see above), or `npm ci` has not been run');
  process.exit(1);
}
const pack = spawnSync(process.execPath, [join(root, 'tools', 'pack.js'), unfinished], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
if (pack.status !== 0) {
  rmSync(unfinished, { recursive: true, force: true });
  console.error('build failed: the classifiers cannot be packed (see above)');
  process.exit(1);
}
writeFileSync(join(unfinished, '.sources'), stamp);
rmSync(dist, { recursive: true, force: true });
renameSync(unfinished, dist);
