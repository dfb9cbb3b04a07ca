import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { Catalogue } from './detect/catalogue.js';
import type { Infotype, InfotypeDefinition } from './detect/infotype.js';
import { decodePlan, type Plan } from './detect/prefilter/plan.js';
import { projectFile } from './project.js';

/** The classifiers one by one, beside the sources and, until they are packed, beside what is compiled of them. */
const classifiers = new URL('../classifiers/', import.meta.url);
const engine = new URL('./detect/', import.meta.url);
/** What tools/pack.js makes of them in a build: a script, and what V8 compiled of it. */
const packed = new URL('../classifiers.js', import.meta.url);
const compiled = new URL('../classifiers.compiled', import.meta.url);
/** Where tools/build.js leaves the plan, seen from the compiled files and from the sources. */
const plans = ['../prefilter-plan.json', '../dist/prefilter-plan.json'].map((path) => new URL(path, import.meta.url));
/** Written by tools/measure-catalogue.js. */
const measurements = projectFile('classifiers/measured.json');

/** Thrown when a file under `classifiers/` cannot be taken into the catalogue. */
class ClassifierError extends Error {
  override readonly name = 'ClassifierError';
  readonly code = 'bad-classifier';
}

type Classifiers = Pick<Catalogue, 'version' | 'infotypes'>;

/**
 * All classifiers. A file's path below `classifiers/`, without its ending, is its infotype's id.
 * @throws {ClassifierError} naming the file that has no definition as its default export, or fails to load
 */
export async function loadCatalogue(): Promise<Catalogue> {
  const plan = readPlan();
  return { ...((await readPacked()) ?? (await readEach())), plan: await plan };
}

/** The classifiers as the build packed them; undefined where nothing is built. */
async function readPacked(): Promise<Classifiers | undefined> {
  const script = await readFile(packed, 'utf8').catch(() => undefined);
  if (script === undefined) return undefined;
  // What another release of V8 compiled is not taken: the script is compiled again then.
  const cachedData = await readFile(compiled);
  const run: (require: NodeJS.Require) => Classifiers = new Script(script, {
    filename: 'classifiers.js',
    cachedData,
  }).runInThisContext();
  return run(createRequire(packed));
}

async function readEach(): Promise<Classifiers> {
  const hash = createHash('sha256');
  const infotypes: Infotype[] = [];
  for (const name of await modulesOf(classifiers, 'models/')) {
    await addFile(hash, classifiers, name);
    infotypes.push({ ...(await loadDefinition(name)), id: idOf(name) });
  }
  for (const name of await modulesOf(engine)) await addFile(hash, engine, name);
  return { version: `sha256:${hash.digest('hex')}`, infotypes };
}

/** How well an infotype was told apart when it was last measured; classifiers/README.md says how. */
export interface Measured {
  /** Share of its findings that were right; null when there was none. */
  readonly precision: number | null;
  /** Share of its values that were found. */
  readonly recall: number;
  /** Places a megabyte of plain text at which its patterns are tried. */
  readonly cost: number;
}

/** What was measured of the built-in infotypes, by id. */
export async function measuredInfotypes(): Promise<ReadonlyMap<string, Measured>> {
  const content: Readonly<Record<string, Measured>> = JSON.parse(await readFile(measurements, 'utf8'));
  return new Map(Object.entries(content));
}

/** The plan that the build left; none before the first build. A plan of other patterns is noticed where it is used. */
async function readPlan(): Promise<Plan | undefined> {
  for (const file of plans) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return decodePlan(text);
  }
  return undefined;
}

/** Paths of the modules below a folder, sorted, `/` between folders; what lies below `except` is left out. */
async function modulesOf(folder: URL, except?: string): Promise<string[]> {
  const names = await readdir(fileURLToPath(folder), { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?<!\.d|\.as)\.[jt]s$/.test(name) && !(except && name.startsWith(except)))
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/** The id of the infotype in a file: its path without the ending. */
function idOf(name: string): string {
  return name.replace(/\.[jt]s$/, '');
}

/** Hashes a file by its name and length too, so that no two sets of files can hash alike. */
async function addFile(hash: ReturnType<typeof createHash>, folder: URL, name: string): Promise<void> {
  const bytes = await readFile(new URL(name, folder));
  hash.update(`${idOf(name)}\0${bytes.length}\0`).update(bytes);
}

async function loadDefinition(name: string): Promise<InfotypeDefinition> {
  const module: { default?: unknown } = await import(new URL(name, classifiers).href).catch((cause: unknown) => {
    throw new ClassifierError(`classifiers/${name} does not load`, { cause });
  });
  if (!isDefinition(module.default)) {
    throw new ClassifierError(`classifiers/${name} must export the result of defineInfotype as its default`);
  }
  return module.default;
}

function isDefinition(value: unknown): value is InfotypeDefinition {
  return typeof value === 'object' && value !== null && 'patterns' in value && Array.isArray(value.patterns);
}
