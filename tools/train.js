#!/usr/bin/env node
// Trains one of our models anew and writes its weights and training log into its folder.
//   npm run train -- NAME [--data FOLDER] [--log-only]
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './state.js';

const [name = '', ...rest] = process.argv.slice(2);
const folder = join(root, 'classifiers', 'models', name);
if (!/^[a-z-]+$/.test(name) || !existsSync(join(folder, 'train.ts'))) {
  console.error('usage: npm run train -- NAME [--data FOLDER]; NAME is a folder of classifiers/models');
  process.exit(2);
}
const program = join(root, 'node_modules', '.cache', 'clearmark-train', `${name}.mjs`);
mkdirSync(join(program, '..'), { recursive: true });
await build({
  entryPoints: [join(folder, 'train.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
});
const { main } = await import(pathToFileURL(program).href);
await main({ folder, arguments: rest });
rmSync(program);
