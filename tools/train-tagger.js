#!/usr/bin/env node
// Trains the tagger anew: node tools/train-tagger.js --data DIR [--seeds 1,2,3] [--work DIR] [--at-once 2].
// Writes its weights, its figures and the log beside the training code; with --sets DIR only what it is measured with,
// for `clearmark eval`; with --steer only STEERED.md, of a training that keeps more apart to choose by; with --measure it
// only calibrates and measures what a training left in --work.
// classifiers/models/tagger/README.md says what the folder of --data holds.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './state.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seeds: { type: 'string', default: '1,2,3' },
    work: { type: 'string', default: join(root, '.training') },
    'at-once': { type: 'string', default: '2' },
    sets: { type: 'string' },
    steer: { type: 'boolean', default: false },
    measure: { type: 'boolean', default: false },
  },
});
if (!values.data || !existsSync(values.data)) {
  console.error('train-tagger: --data must name the folder with the data sets');
  process.exit(2);
}
const data = resolve(values.data);
const work = resolve(values.work);
const seeds = values.seeds.split(',');
// Wider and deeper networks, which those that ship learn from.
const teachers = ['11', '12'];
const teaching = ['width=160', 'reaches=1,2,4,8', 'dropout=0.4', 'unknown=0.3', 'steps=3000'];
const source = join(root, 'classifiers', 'models', 'tagger');
const built = join(root, '.training', 'js');
const features = join(work, values.steer ? 'steer' : 'data');
const apart = join(work, 'apart');
const packages = join(work, 'packages');

function fail(what) {
  console.error(`train-tagger: ${what} failed`);
  process.exit(1);
}

function run(command, args, cwd = root) {
  if (spawnSync(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0) fail(args[0]);
}

const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };
// The system's interpreter: it is the one that Debian's python3-torch belongs to.
const interpreter = '/usr/bin/python3';
const python = (name, ...args) => run(interpreter, [join(source, name), features, ...args]);
// Word vectors are read as one file of 300 MB.
const node = (name, ...args) =>
  run(process.execPath, ['--max-old-space-size=6000', join(built, 'classifiers/models/tagger', name), ...args]);

/** Trains a network with a seed, on one thread; its log goes to a file. */
async function train(name, seed, options, folder = features) {
  const log = folder === apart ? 'apart' : values.steer ? `steer-${name}` : name;
  const output = openSync(join(work, `${log}-${seed}.log`), 'w');
  const script = [join(source, 'train.py'), folder, seed, `name=${name}`, ...options];
  const [status] = await once(spawn(interpreter, script, { env, stdio: ['ignore', output, 'inherit'] }), 'exit');
  if (status !== 0) fail(`training ${name} ${seed}`);
}

/** Trains networks, each given as what {@link train} takes, some at once. */
async function trainAll(networks) {
  const waiting = [...networks];
  const inTurn = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await train(...next);
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, inTurn));
}

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
run(process.execPath, [tsc, '-p', join(root, 'classifiers', 'models'), '--outDir', built]);
if (values.sets) {
  // Only what the tagger is measured with.
  node('test-sets.js', data, resolve(values.sets));
  process.exit(0);
}
const measure = () => node('measure.js', data, features, apart, source, ...seeds);
if (values.measure) {
  measure();
  process.exit(0);
}
mkdirSync(features, { recursive: true });
mkdirSync(packages, { recursive: true });
for (const file of ['package.json', 'package-lock.json'])
  copyFileSync(join(source, 'packages', file), join(packages, file));
run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], packages);
node('prepare.js', data, join(packages, 'node_modules'), features, values.steer ? 'steer' : 'product');
if (!values.steer) node('prepare.js', data, join(packages, 'node_modules'), apart, 'apart');
await trainAll(teachers.map((seed) => ['teacher', seed, teaching]));
python('teach.py', ...teachers.map((seed) => `teacher-${seed}`));
if (values.steer) {
  await trainAll(seeds.map((seed) => ['weights', seed, ['taught=1']]));
  node('measure-steered.js', data, features, source, ...seeds);
  process.exit(0);
}
await trainAll([...seeds.map((seed) => ['weights', seed, ['taught=1']]), ['weights', '1', ['steps=3000'], apart]]);
const logs = [...teachers.map((seed) => `teacher-${seed}`), ...seeds.map((seed) => `weights-${seed}`), 'apart-1'];
writeFileSync(
  join(source, 'training.log'),
  logs.map((log) => readFileSync(join(work, `${log}.log`), 'utf8')).join('\n'),
);
measure();
copyFileSync(join(source, 'figures.json'), join(work, 'figures.json'));
