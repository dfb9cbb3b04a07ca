#!/usr/bin/env node
// Makes of what is compiled in a folder what a start reads. Opening a module takes a fifth of a millisecond and more, and
// there are thousands: so each program becomes one file, and so do all classifiers. Beside them come the prefilter's plan
// and the licences of all that was taken in.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './state.js';

/** Programs, by where they stand among the compiled files. */
const programs = [
  'src/main.js',
  'src/scan/child.js',
  'src/models/onnx/model-thread.js',
  'src/models/own/training-thread.js',
];
/** Packages that are taken in: those that every start opens, and that are plain code. */
const takenIn = [
  '@eslint-community/regexpp',
  '@scure/bip39',
  'cli-progress',
  'commander',
  'csv-parse',
  'htmlparser2',
  'iconv-lite',
  'jschardet',
  'libphonenumber-js',
  're2js',
  'stdnum',
  'yaml',
  'zod',
];

const folder = resolve(process.argv[2] ?? 'dist');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: {
    js: `import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);`,
  },
  target: 'node20',
  charset: 'utf8',
  minifyWhitespace: true,
  external: Object.keys(dependencies).filter((name) => !takenIn.includes(name)),
  absWorkingDir: root,
  metafile: true,
  logLevel: 'warning',
};

/** All files stand in one folder, the same as src/catalogue.ts and src/main.ts: what they look for beside them is there. */
async function packPrograms() {
  const { metafile } = await build({
    ...common,
    entryPoints: programs.map((path) => join(folder, path)),
    entryNames: '[name]',
    outdir: join(folder, 'src'),
    allowOverwrite: true,
    splitting: true,
  });
  return metafile;
}

/** What classifiers say, as data, and their code, which runs when it is required; see src/packed.ts. */
async function packClassifiers(infotypes, version) {
  writeFileSync(join(folder, 'classifiers.json'), JSON.stringify(infotypes.map(pack)));
  const unpacked = infotypes.map(
    ({ id }, at) => `unpack(packed[${at}], () => require('./classifiers/${id}.js').default)`,
  );
  const contents = `import { readFileSync } from 'node:fs';
import { unpack } from './src/packed.js';
const packed = JSON.parse(readFileSync(new URL('classifiers.json', import.meta.url), 'utf8'));
export const version = ${JSON.stringify(version)};
export const infotypes = [${unpacked.join(',\n')}];`;
  const { metafile } = await build({
    ...common,
    stdin: { contents, resolveDir: folder },
    outfile: join(folder, 'classifiers.js'),
  });
  rmSync(join(folder, 'classifiers'), { recursive: true });
  return metafile;
}

/** The licences of the packages that files were taken from. */
function licencesOf(metafiles) {
  const paths = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const packages = new Set(paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  return [...packages].sort().map((path) => {
    const name = readdirSync(join(root, path)).find((file) => /^licen[cs]e/i.test(file));
    if (name === undefined) throw new Error(`${path} has no licence to pass on`);
    return `${path.replace(/^.*node_modules\//, '')}\n\n${readFileSync(join(root, path, name), 'utf8').trim()}\n`;
  });
}

const load = (path) => import(pathToFileURL(join(folder, 'src', path)).href);
const { loadCatalogue, versionOf } = await load('catalogue.js');
const { pack } = await load('packed.js');
const { searchesOf } = await load('detect/match.js');
const { sourcesOf } = await load('detect/prefiltered-scan.js');
const { derivePlan, encodePlan } = await load('detect/prefilter/plan.js');

const { infotypes } = await loadCatalogue();
const version = await versionOf(pathToFileURL(root));
const plan = derivePlan(sourcesOf(infotypes.flatMap(searchesOf)));
writeFileSync(join(folder, 'prefilter-plan.json'), encodePlan(plan));
const licences = licencesOf([await packClassifiers(infotypes, version), await packPrograms()]);
writeFileSync(join(folder, 'LICENSES'), licences.join(`\n${'-'.repeat(80)}\n\n`));
