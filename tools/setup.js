#!/usr/bin/env node
// All that a fresh checkout needs before it runs: dependencies and a build, each only where missing or out of date.
// Uses nothing but Node, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildState, isInstalled, root } from './state.js';

const NEEDED = [20, 19];

function fail(message, code) {
  console.error(`clearmark set-up: ${message}`);
  process.exit(code);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  fail(`Node ${process.versions.node} is too old: install Node ${NEEDED.join('.')} or later`, 2);
}

/** Whether npm can keep its cache below the home folder; a service account's home may not exist or not be its own. */
function homeIsWritable() {
  try {
    accessSync(process.env.HOME ?? homedir(), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function install() {
  console.error('clearmark set-up: installing dependencies (npm ci), about half a minute …');
  const cache = homeIsWritable() ? null : mkdtempSync(join(tmpdir(), 'clearmark-npm-'));
  // Under `npm run` the npm in use tells where it is; development dependencies hold the compiler.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [
    ...npm.slice(1),
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ];
  const { status, error } = spawnSync(npm[0], cache ? [...args, `--cache=${cache}`] : args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (cache) rmSync(cache, { recursive: true, force: true });
  if (error) fail(`npm cannot be run (${error.code}): install npm 10 or later`, 2);
  if (status !== 0) fail('npm ci failed (see above): check the network and the registry, then try again', 1);
}

function build() {
  console.error('clearmark set-up: building …');
  const { status } = spawnSync(process.execPath, [join(root, 'tools', 'build.js')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

checkNode();
if (!isInstalled()) install();
if (buildState() !== 'current') build();
