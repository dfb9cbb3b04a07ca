#!/usr/bin/env node
// Makes of the compiled classifiers in a folder what a start reads: one script of them all, that script as this V8
// compiles it, and the prefilter's plan. Opening more than a thousand modules one by one takes two seconds.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';

const folder = resolve(process.argv[2] ?? 'dist');
const script = join(folder, 'classifiers.js');
const load = (path) => import(pathToFileURL(join(folder, 'src', path)).href);
const { loadCatalogue } = await load('catalogue.js');
const { searchesOf } = await load('detect/match.js');
const { sourcesOf } = await load('detect/prefiltered-scan.js');
const { derivePlan, encodePlan } = await load('detect/prefilter/plan.js');

const { version, infotypes } = await loadCatalogue();
const imports = infotypes.map(({ id }, at) => `import c${at} from './classifiers/${id}.js';`);
const entries = infotypes.map(({ id }, at) => `{ ...c${at}, id: ${JSON.stringify(id)} }`);
const contents = `${imports.join('\n')}
export const version = ${JSON.stringify(version)};
export const infotypes = [${entries.join(', ')}];`;

// A function of `require` rather than a module: only of scripts V8 lets keep what it compiled.
await build({
  stdin: { contents, resolveDir: folder },
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'iife',
  globalName: 'packed',
  banner: { js: '(function (require) {' },
  footer: { js: 'return packed; })' },
  charset: 'utf8',
  minifyWhitespace: true,
  logLevel: 'warning',
});
const compiled = new Script(readFileSync(script, 'utf8'));
compiled.runInThisContext()(createRequire(script));
writeFileSync(join(folder, 'classifiers.compiled'), compiled.createCachedData());
writeFileSync(join(folder, 'prefilter-plan.json'), encodePlan(derivePlan(sourcesOf(infotypes.flatMap(searchesOf)))));
rmSync(join(folder, 'classifiers'), { recursive: true });
