import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from './detect/catalogue.js';
import type { Infotype, InfotypeDefinition } from './detect/infotype.js';
import { projectFile } from './project.js';

/** The folder of classifiers next to this build: sources beside sources, compiled files beside compiled ones. */
const classifiers = new URL('../classifiers/', import.meta.url);
const engine = new URL('./detect/', import.meta.url);
/** Written by tools/measure-catalogue.js. */
const measurements = projectFile('classifiers/measured.json');

/** Thrown when a file under `classifiers/` cannot be taken into the catalogue. */
class ClassifierError extends Error {
  override readonly name = 'ClassifierError';
  readonly code = 'bad-classifier';
}

/**
 * Reads all classifiers. A file's path below `classifiers/`, without its ending, is its infotype's id.
 * @throws {ClassifierError} naming the file that has no definition as its default export, or fails to load
 */
export async function loadCatalogue(): Promise<Catalogue> {
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
