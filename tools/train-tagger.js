#!/usr/bin/env node
// Trains the tagger anew: node tools/train-tagger.js --data DIR [--seeds 1,2,3] [--work DIR]. Writes its weights, its
// figures and the log beside the training code. classifiers/models/tagger/README.md says what DIR holds.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './state.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seeds: { type: 'string', default: '1,2,3' },
    work: { type: 'string', default: join(root, '.training') },
  },
});
if (!values.data || !existsSync(values.data)) {
  console.error('train-tagger: --data must name the folder with the data sets');
  process.exit(2);
}
const data = resolve(values.data);
const work = resolve(values.work);
const seeds = values.seeds.split(',');
const source = join(root, 'classifiers', 'models', 'tagger');
const built = join(root, '.training', 'js');
const features = join(work, 'data');

function run(command, args, log) {
  const output = log ? openSync(log, 'w') : 'inherit';
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', output, 'inherit'] });
  if (status !== 0) {
    console.error(`train-tagger: ${command} ${args[0]} failed`);
    process.exit(1);
  }
}

const node = (name, ...args) => run(process.execPath, [join(built, 'classifiers/models/tagger', name), ...args]);

mkdirSync(features, { recursive: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
run(process.execPath, [tsc, '-p', join(root, 'classifiers', 'models'), '--outDir', built]);
node('prepare.js', data, features);
for (const seed of seeds) {
  // The system's interpreter: it is the one that Debian's python3-torch belongs to.
  run('/usr/bin/python3', [join(source, 'train.py'), features, seed], join(work, `training-${seed}.log`));
}
const logs = seeds.map((seed) => readFileSync(join(work, `training-${seed}.log`), 'utf8'));
writeFileSync(join(source, 'training.log'), logs.join('\n'));
node('measure.js', data, features, source, ...seeds);
copyFileSync(join(source, 'figures.json'), join(work, 'figures.json'));
