#!/usr/bin/env node
// All that must hold before a change lands; goes through to the end and then says what failed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './state.js';

const module = (...path) => join(root, 'node_modules', ...path);
const generated = ['lockfile.js', 'wasm.js', 'classifiers-readme.js', 'policy-schema.js']
  .map((name) => join(root, 'tools', name))
  .filter(existsSync);

const steps = [
  ['format and lint', module('@biomejs', 'biome', 'bin', 'biome'), 'ci', '.'],
  ['types', module('typescript', 'bin', 'tsc'), '--noEmit'],
  ['unused code', module('knip', 'bin', 'knip.js')],
  ...generated.map((tool) => [`generated files (${tool.slice(root.length)})`, tool, '--check']),
  ['tests', '--experimental-vm-modules', '--no-warnings=ExperimentalWarning', module('jest', 'bin', 'jest.js')],
];

const failed = [];
for (const [name, ...command] of steps) {
  console.error(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
console.error(failed.length === 0 ? '\ncheck: all good' : `\ncheck: failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
