import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { versionOf } from '../detect/detector.js';
import { type Additions, type InfotypeInfo, joinedAdditions, noAdditions } from '../detect/recogniser.js';
import { filesOf, type ModelFolder, ModelFolderError, readModelFolder } from '../models/onnx/folder.js';
import { infotypesOf, modelRecogniser } from '../models/onnx/recogniser.js';
import type { ModelPlace } from '../models/onnx/settings.js';
import { ModelThread } from '../models/onnx/thread.js';
import { childEntry } from './child-entry.js';

/** Models that users brought, for child processes. */
export interface ModelsRef {
  /** Absolute. */
  readonly folders: readonly string[];
  /** Bytes that a child holds for them, besides what its budget gives it. */
  readonly residentBytes: number;
}

/** Models that were tried, and what is looked for with them. */
export interface CheckedModels {
  readonly ref: ModelsRef;
  /** Over all files that decide what they find. */
  readonly version: string;
  /** What is looked for together with others, and the version of all. */
  over(others: Sought): Sought;
}

/** Infotypes that are looked for, and what they are known by together. */
interface Sought {
  readonly infotypes: readonly InfotypeInfo[];
  readonly version: string;
}

const MiB = 1024 * 1024;
/** The runtime, and what a batch takes on its way through a model. */
const RUNTIME_BYTES = 512 * MiB;
/** Milliseconds of a document that models look at; how much of that they take is said in their settings. */
const DOCUMENT_MILLISECONDS = 300_000;

/** Threads of this process, by folder: documents and tables are looked at by the same. */
const threads = new Map<string, ModelThread>();

/** A budget with the time that models take. */
export function withModelTime<T extends { readonly milliseconds: number }>(budget: T): T {
  return { ...budget, milliseconds: Math.max(budget.milliseconds, DOCUMENT_MILLISECONDS) };
}

/**
 * Reads the folders of models, and tries each model once.
 * @param known what is recognised besides
 * @throws {ModelFolderError} naming the file and the remedy
 */
export async function checkModels(folders: readonly string[], known: readonly InfotypeInfo[]): Promise<CheckedModels> {
  const models = readFolders(folders);
  const infotypes = assigned(models, known).flatMap(({ own }) => own);
  for (const { path } of models) {
    const thread = new ModelThread(childEntry('model-thread'), path);
    thread.open();
    thread.close();
  }
  const files = models.flatMap(filesOf);
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const hash = createHash('sha256');
  for (const file of files) await pipeline(createReadStream(file), hash, { end: false });
  // A model is held as it lies on disk, and once more as the runtime arranges it.
  const residentBytes = 2 * bytes + RUNTIME_BYTES * models.length;
  const version = hash.digest('hex');
  return {
    ref: { folders: models.map(({ path }) => path), residentBytes },
    version,
    over: (others) => ({
      infotypes: [...others.infotypes, ...infotypes],
      version: versionOf(others, { version }),
    }),
  };
}

/**
 * Models as a detector takes them. Each is loaded when the first text comes that it is to look at.
 * @param place where they look now; null for everywhere
 * @param known what is recognised besides
 * @throws {ModelFolderError}
 */
export function openModels(
  folders: readonly string[],
  place: ModelPlace | null,
  known: readonly InfotypeInfo[],
  version: string | null = null,
): Additions {
  const recognisers = assigned(readFolders(folders), known).map(({ model, infotypes, own }) => {
    const looks = place === null || model.settings.appliesTo.includes(place);
    const thread = threads.get(model.path) ?? new ModelThread(childEntry('model-thread'), model.path);
    threads.set(model.path, thread);
    const recogniser = modelRecogniser(model, infotypes, own, (text, milliseconds) => thread.read(text, milliseconds));
    return looks ? recogniser : { infotypes: own, find: () => undefined };
  });
  return { version, recognisers, residentBytes: 0, exclusion: () => null };
}

/**
 * What is looked for on a command line, with models that look wherever they are named for a text.
 * @throws {ModelFolderError}
 */
export async function withModels(
  folders: readonly string[],
  catalogue: readonly InfotypeInfo[],
  additions: Additions = noAdditions,
): Promise<Additions> {
  const known = [...catalogue, ...additions.recognisers.flatMap(({ infotypes }) => infotypes)];
  const { version } = await checkModels(folders, known);
  return joinedAdditions(additions, openModels(folders, null, known, version));
}

function readFolders(folders: readonly string[]): ModelFolder[] {
  const models = folders.map(readModelFolder);
  const ids = models.map(({ settings }) => settings.id);
  const twice = models.find(({ settings }, n) => ids.indexOf(settings.id) !== n);
  if (!twice) return models;
  throw new ModelFolderError(
    `${twice.path}/clearmark.yaml: the id ${twice.settings.id} is used twice; give each its own`,
  );
}

/** What each model finds; an infotype that several describe is the first one's. */
function assigned(models: readonly ModelFolder[], known: readonly InfotypeInfo[]) {
  const all = new Map(known.map((info) => [info.id, info]));
  return models.map((model) => {
    const infotypes = infotypesOf(model, all);
    const own = [...new Set(infotypes.values())].filter(({ id }) => !all.has(id));
    for (const info of own) all.set(info.id, info);
    return { model, infotypes, own };
  });
}
