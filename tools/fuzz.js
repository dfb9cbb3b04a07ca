#!/usr/bin/env node
// Runs the tests that feed chance to the program for as long as one wants: damaged documents, and texts on which the
// prefilter must find what plain regexes find. `npm test` runs a few cases of the same.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from './state.js';

const help = `npm run fuzz -- [options]

Feeds damaged documents to every reader, and chance texts to the detector.

  --cases NUMBER   how many of each kind; 10000 unless given
  --seed NUMBER    where chance begins, to run the same again; the time unless given
  --files FOLDER   damages the files below it too, up to 5 MB each, and counts how they end
  --only NAME      documents, files or texts

A case that fails is told with its seed.`;

const suites = {
  documents: 'test/unit/extract/damaged.test.ts',
  files: 'test/integration/damaged-files.test.ts',
  texts: 'test/unit/detect/prefilter.test.ts',
};

function fail(message) {
  console.error(`fuzz: ${message}; see npm run fuzz -- --help`);
  process.exit(2);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        cases: { type: 'string', default: '10000' },
        seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
        files: { type: 'string' },
        only: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    return fail(error.message);
  }
}

const { cases, seed, files, only, help: wantsHelp } = options();
if (wantsHelp) {
  console.log(help);
  process.exit(0);
}
for (const [name, value] of Object.entries({ cases, seed })) {
  if (!/^[1-9]\d{0,11}$/.test(value)) fail(`--${name} wants a whole number from 1, not "${value}"`);
}
if (only !== undefined && !Object.hasOwn(suites, only)) fail(`--only wants one of ${Object.keys(suites).join(', ')}`);

console.error(`fuzz: ${cases} cases from seed ${seed}`);
const jest = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(
  process.execPath,
  [...jest, '--runInBand', '--testTimeout=2000000000', ...(only ? [suites[only]] : Object.values(suites))],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CLEARMARK_FUZZ_CASES: cases,
      CLEARMARK_FUZZ_SEED: seed,
      ...(files ? { CLEARMARK_FUZZ_FILES: files } : {}),
    },
  },
);
process.exit(status ?? 1);
