import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What one layer may import of ours. `types`: only by `import type`. A missing entry means nothing. */
interface Layer {
  readonly imports?: readonly string[];
  readonly types?: readonly string[];
}

const all = ['*'];

/**
 * Who may import whom, nothing else. A layer is a folder of src, or a file that stands in src itself; beyond src it is
 * the top folder. A layer may always import itself.
 */
const layers: Readonly<Record<string, Layer>> = {
  detect: { imports: ['glob'] },
  label: { imports: ['detect', 'glob'] },
  decide: { imports: ['label', 'detect', 'glob'] },
  models: { imports: ['detect'] },
  extract: {},
  // Says why a resource was not read in the words that extraction uses.
  sources: { imports: ['glob'], types: ['extract'] },
  scan: { imports: ['extract', 'models', 'detect', 'label'] },
  // Rows become labels by the label's own constructor.
  store: { imports: ['label', 'project'], types: ['detect', 'decide'] },
  app: { imports: ['scan', 'sources', 'store', 'decide', 'label', 'detect'] },
  jobs: { imports: ['app'] },
  http: { imports: ['app'] },
  cli: {
    imports: ['app', 'scan', 'sources', 'service', 'config', 'catalogue', 'project', 'glob'],
    types: ['label', 'detect', 'decide', 'models'],
  },
  embedded: {},
  glob: {},
  project: {},
  config: {},
  catalogue: { imports: ['detect', 'project'] },
  packed: { imports: ['detect'] },
  'text-models': { imports: ['models', 'detect', 'project'] },
  'tagger-weights': { imports: ['project'] },
  'policy-file': { imports: ['label', 'decide', 'project'] },
  'embedded-postgres': { imports: all },
  service: { imports: all },
  server: { imports: all },
  main: { imports: all },
  classifiers: { imports: ['detect'] },
  // Trains and measures models by what the product runs them with; nothing of the product imports it.
  training: { imports: ['models', 'scan', 'detect'] },
  bench: { imports: all },
  demo: { imports: all },
  test: { imports: all },
};

/** Entries of child processes put parts together as main.ts does, with the catalogue besides what their layer may. */
const childEntries: Readonly<Record<string, readonly string[]>> = {
  'src/scan/child.ts': ['catalogue', 'text-models', 'tagger-weights'],
};

/** Values in, values out: no I/O, no clock, no chance, no framework. */
const pureLayers = ['glob', 'detect', 'label', 'decide', 'classifiers'];

/** Libraries that are pure themselves. Of Node only hashing and the public half of a key: functions of their input. */
const pureLibraries = [
  'stdnum',
  'libphonenumber-js',
  're2js',
  'zod',
  '@cedar-policy/cedar-wasm',
  '@scure/bip39',
  '@eslint-community/regexpp',
];
const pureCrypto = ['createHash', 'createHmac', 'createPrivateKey', 'createPublicKey'];

const impure: Readonly<Record<string, RegExp>> = {
  'the clock': /\bDate\.now\b|\bnew Date\(\)|\bperformance\./,
  chance: /\bMath\.random\b|\brandom(?:UUID|Bytes)\b/,
  'the process': /\bprocess\./,
  'the network': /\bfetch\(/,
  timers: /\bset(?:Timeout|Interval|Immediate)\(/,
  'the console': /\bconsole\./,
};

/** Frameworks and drivers stay in the layers that exist for them (and where parts meet, in service and main). */
const owners: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:@nestjs\/|fastify$|@fastify\/|rxjs$|reflect-metadata$|prom-client$)/, ['http']],
  [/^(?:bullmq|ioredis)$/, ['jobs']],
  [/^(?:pg|pg-cursor|pg-query-stream|node-pg-migrate|kysely)$/, ['store', 'sources', 'embedded']],
  [/^(?:commander|cli-progress)$/, ['cli']],
  [/^onnxruntime-/, ['models']],
  [/^jose$/, ['app']],
  [/^embedded-postgres$/, ['embedded']],
  [/^@cedar-policy\//, ['decide']],
];
const meetingPlaces = ['service', 'server', 'main', 'embedded-postgres', 'bench', 'demo', 'test'];

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** Imported names as written, between the braces. */
  readonly names: string;
}

/** Static and dynamic imports, re-exports and requires with a literal specifier. */
function importsOf(source: string): Import[] {
  const declared = /^[ \t]*(?:import|export)\s+(type\s+)?([^'";]*?)\s*\bfrom\s*['"]([^'"]+)['"]/gm;
  const called = /\b(?:import|require|resolve)\s*\(\s*['"]([^'"]+)['"]/g;
  const bare = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
  return [
    ...[...source.matchAll(declared)].map(([, type, names = '', specifier = '']) => {
      const inline =
        names
          .match(/\{([^}]*)\}/)?.[1]
          ?.split(',')
          .map((name) => name.trim())
          .filter(Boolean) ?? [];
      const typeOnly = type !== undefined || (inline.length > 0 && inline.every((name) => name.startsWith('type ')));
      return { specifier, typeOnly, names };
    }),
    ...[...source.matchAll(called), ...source.matchAll(bare)].map(([, specifier = '']) => ({
      specifier,
      typeOnly: false,
      names: '',
    })),
  ];
}

/** The layer of a file by its path from the root, with `/`: training of models stands among the classifiers. */
function layerOf(path: string): string {
  if (path.startsWith('classifiers/models/')) return 'training';
  const [top = '', second = ''] = path.split('/');
  if (path.startsWith('classifiers/models/')) return 'training';
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

function ownImport(path: string, layer: string, { specifier, typeOnly }: Import): string | null {
  const target = layerOf(posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'));
  const { imports = [], types = [] } = layers[layer] ?? {};
  const allowed = [layer, ...imports, ...(childEntries[path] ?? []), ...(typeOnly ? types : [])];
  if (imports.includes('*') || allowed.includes(target)) return null;
  return `${path}: ${layer} may not import ${types.includes(target) ? `more than types of ${target}` : target} (${specifier})`;
}

function packageImport(path: string, layer: string, { specifier, names }: Import): string | null {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const owner = owners.find(([pattern]) => pattern.test(name))?.[1];
  if (owner && ![...owner, ...meetingPlaces].includes(layer)) return `${path}: ${layer} may not import ${name}`;
  if (layer === 'config' && name !== 'zod') return `${path}: config may import zod only, not ${name}`;
  if (!pureLayers.includes(layer) || pureLibraries.includes(name)) return null;
  const words = names
    .replace(/[{}]/g, ' ')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (specifier === 'node:crypto' && words.every((word) => pureCrypto.includes(word))) return null;
  return `${path}: ${layer} is pure and may not import ${specifier}`;
}

function impurities(path: string, source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
  return Object.entries(impure).flatMap(([what, pattern]) =>
    pattern.test(code) ? [`${path}: pure code may not use ${what}`] : [],
  );
}

const vagueName = /^(?:utils?|helpers?|managers?|common|misc|impl)$/i;
const vagueType = /\b(?:class|interface|type)\s+(I[A-Z][a-z]\w*|\w*(?:Manager|Impl|Helpers?|Utils?))\b/g;

function badNames(path: string, source: string): string[] {
  const words = path.replace(/\.\w+$/, '').split(/[/.-]/);
  return [
    ...words.filter((word) => vagueName.test(word)).map((word) => `${path}: the name ${word} does not say what it is`),
    ...(/^index\.\w+$/.test(basename(path)) ? [`${path}: no barrel files`] : []),
    ...[...source.matchAll(vagueType)].map(([, name]) => `${path}: the name ${name} does not say what it is`),
  ];
}

/** Everything in one file that the architecture forbids, a sentence each. */
function violations(path: string, source: string): string[] {
  const layer = layerOf(path);
  if (!(layer in layers)) return [`${path}: ${layer} has no place in the import table`];
  const imports = importsOf(source).map((entry) =>
    entry.specifier.startsWith('.') ? ownImport(path, layer, entry) : packageImport(path, layer, entry),
  );
  const pure = pureLayers.includes(layer) ? impurities(path, source) : [];
  return [...imports.filter((message) => message !== null), ...pure, ...badNames(path, source)];
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : filesBelow(path);
    return /\.(?:ts|js)$/.test(entry.name) ? [path] : [];
  });
}

test('every file keeps to the layers, and none has a name that says nothing', () => {
  const present = new Set(readdirSync(root));
  const folders = ['src', 'classifiers', 'bench', 'demo', 'test'].filter((folder) => present.has(folder));
  // This file quotes what it forbids.
  const paths = folders.flatMap(filesBelow).filter((path) => path !== 'test/architecture.test.ts');
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.flatMap((path) => violations(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

test.each([
  ['a folder of src that has no place in the table', 'src/plumbing/pipe.ts', ''],
  ['a file of src that has no place in the table', 'src/plumbing.ts', ''],
  ['an import against the table', 'src/label/label.ts', `import { open } from '../store/database.js';`],
  [
    'one that spans lines',
    'src/http/label.controller.ts',
    `import {\n  open,\n  close,\n} from '../store/database.js';`,
  ],
  ['a type import against the table', 'src/detect/finding.ts', `import type { Label } from '../label/label.js';`],
  ['a value where only types may be imported', 'src/store/labels.ts', `import { decide } from '../decide/decide.js';`],
  [
    'a dynamic import against the table',
    'src/jobs/scan.ts',
    `const { detect } = await import('../detect/detector.js');`,
  ],
  ['a re-export against the table', 'src/app/look-up.ts', `export { migrate } from '../http/server.js';`],
  ['the composition imported by a layer', 'src/app/look-up.ts', `import { createService } from '../service.js';`],
  ['a framework outside its layer', 'src/app/look-up.ts', `import { Injectable } from '@nestjs/common';`],
  ['a driver outside its layer', 'src/app/look-up.ts', `import pg from 'pg';`],
  ['a file system in the pure core', 'src/detect/detector.ts', `import { readFile } from 'node:fs/promises';`],
  ['chance from crypto in the pure core', 'src/detect/detector.ts', `import { randomInt } from 'node:crypto';`],
  ['an unknown library in the pure core', 'src/decide/decide.ts', `import lodash from 'lodash';`],
  ['a clock in the pure core', 'src/label/labeling.ts', 'const now = Date.now();'],
  ['a barrel', 'src/store/index.ts', ''],
  ['a file name that says nothing', 'src/store/sql-helpers.ts', ''],
  ['a class name that says nothing', 'src/store/labels.ts', 'export class LabelManager {}'],
  ['an interface with a prefix', 'src/store/labels.ts', 'export interface IStore {}'],
])('%s is refused', (_what, path, source) => {
  expect(violations(path, source)).toHaveLength(1);
});

test.each([
  ['a type import that the table allows', 'src/store/labels.ts', `import type { Outcome } from '../decide/decide.js';`],
  ['inline types', 'src/store/labels.ts', `import { type Outcome, type Reason } from '../decide/decide.js';`],
  ['hashing in the pure core', 'src/detect/catalogue.ts', `import { createHash } from 'node:crypto';`],
  ['a part of a pure library', 'src/detect/stdnum.ts', `import { validate } from 'stdnum/lib/cjs/nl/bsn.js';`],
  ['a clock told in a comment', 'src/label/labeling.ts', '// Date.now() is the caller’s'],
  [
    'everything, where parts meet',
    'src/service.ts',
    `import { open } from './store/database.js';\nimport { Module } from '@nestjs/common';`,
  ],
])('%s is fine', (_what, path, source) => {
  expect(violations(path, source)).toEqual([]);
});
