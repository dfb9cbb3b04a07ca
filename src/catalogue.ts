import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from './detect/catalogue.js';
import type { Infotype, InfotypeDefinition } from './detect/infotype.js';
import { decodePlan, type Plan } from './detect/prefilter/plan.js';
import { projectFile } from './project.js';

/** The folder with the classifiers and the engine: sources beside sources, compiled files beside compiled ones. */
const here = new URL('../', import.meta.url);
/** Where tools/pack.js leaves what it makes of a build, seen from the compiled files and from the sources. */
const builds = [here, new URL('dist/', here)];
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

/** The classifiers as a build packed them; undefined where there is none, or the sources here have changed since. */
async function readPacked(): Promise<Classifiers | undefined> {
  for (const build of builds) {
    const file = new URL('classifiers.js', build);
    if (!existsSync(file)) continue;
    const { version, infotypes }: Classifiers = await import(file.href);
    if (build === here || version === (await versionOf(here))) return { version, infotypes };
  }
  return undefined;
}

async function readEach(): Promise<Classifiers> {
  const infotypes: Infotype[] = [];
  for (const name of await classifiersIn(here)) infotypes.push({ ...(await loadDefinition(name)), id: idOf(name) });
  return { version: await versionOf(here), infotypes };
}

/** `sha256:<hex>` over the classifiers and the engine of a folder. */
export async function versionOf(folder: URL): Promise<string> {
  const hash = createHash('sha256');
  const engine = new URL('src/detect/', folder);
  for (const name of await classifiersIn(folder)) await addFile(hash, new URL('classifiers/', folder), name);
  for (const name of await modulesOf(engine)) await addFile(hash, engine, name);
  return `sha256:${hash.digest('hex')}`;
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

/** The plan that a build left; none before the first build. A plan of other patterns is noticed where it is used. */
async function readPlan(): Promise<Plan | undefined> {
  for (const build of builds) {
    const text = await readFile(new URL('prefilter-plan.json', build), 'utf8').catch(() => undefined);
    if (text !== undefined) return decodePlan(text);
  }
  return undefined;
}

/** Paths of the files of classifiers below `classifiers/` of a folder; models are no classifiers. */
async function classifiersIn(folder: URL): Promise<string[]> {
  const names = await modulesOf(new URL('classifiers/', folder));
  return names.filter((name) => !name.startsWith('models/'));
}

/** Paths of the modules below a folder, sorted, `/` between folders. */
async function modulesOf(folder: URL): Promise<string[]> {
  const names = await readdir(fileURLToPath(folder), { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?<!\.d|\.as)\.[jt]s$/.test(name))
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
  const module: { default?: unknown } = await import(new URL(`classifiers/${name}`, here).href).catch(
    (cause: unknown) => {
      throw new ClassifierError(`classifiers/${name} does not load`, { cause });
    },
  );
  if (!isDefinition(module.default)) {
    throw new ClassifierError(`classifiers/${name} must export the result of defineInfotype as its default`);
  }
  return module.default;
}

function isDefinition(value: unknown): value is InfotypeDefinition {
  return typeof value === 'object' && value !== null && 'patterns' in value && Array.isArray(value.patterns);
}
