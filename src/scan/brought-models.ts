import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { versionOf } from '../detect/detector.js';
import { namedReadings } from '../detect/named-field.js';
import { type Additions, type InfotypeInfo, joinedAdditions, noAdditions } from '../detect/recogniser.js';
import { readingsOf } from '../detect/rewritten-search.js';
import { LOOKED_AT } from '../models/document-type/document-features.js';
import type { TextTyper } from '../models/document-type/type-reader.js';
import { filesOf, type ModelFolder, ModelFolderError, readModelFolder } from '../models/onnx/folder.js';
import {
  hasLetters,
  infotypesOf,
  ModelUnreadError,
  modelRecogniser,
  typeRead,
  type UnreadError,
} from '../models/onnx/recogniser.js';
import type { ModelPlace } from '../models/onnx/settings.js';
import { taggerInfotypes } from '../models/tagger/infotypes.js';
import { BroughtModel, type Forget } from './brought-model.js';

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

/** Share of that which models may take of a document, so that what else was found of it is told. */
const SHARE = 0.75;
/** Milliseconds that a model may take for the texts of one request, for which somebody waits. */
const REQUEST_MILLISECONDS = 60_000;

/** Models of this process, by folder: documents and tables are looked at by the same. */
const opened = new Map<string, BroughtModel>();

/** A budget with the time that models take. */
export function withModelTime<T extends { readonly milliseconds: number }>(budget: T): T {
  return { ...budget, milliseconds: Math.max(budget.milliseconds, DOCUMENT_MILLISECONDS) };
}

/**
 * Reads the folders of models, and tries each model once.
 * @param known what is recognised besides
 * @param place where this process has them look itself; those that do are left open
 * @throws {ModelFolderError} naming the file and the remedy
 */
export async function checkModels(
  folders: readonly string[],
  known: readonly InfotypeInfo[],
  place: ModelPlace | 'anywhere' | 'nowhere' = 'nowhere',
): Promise<CheckedModels> {
  const models = readFolders(folders);
  const infotypes = describedBy(folders, known);
  for (const folder of models) {
    const model = modelOf(folder);
    model.open();
    if (!looks(folder, place)) model.close();
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
      infotypes: [
        ...others.infotypes,
        ...infotypes.filter((info) => !others.infotypes.some(({ id }) => id === info.id)),
      ],
      version: versionOf(others, { version }),
    }),
  };
}

/**
 * What the models of these folders find that nothing known does.
 * @throws {ModelFolderError}
 */
export function describedBy(folders: readonly string[], known: readonly InfotypeInfo[]): InfotypeInfo[] {
  return assigned(readFolders(folders), known).flatMap(({ own }) => own);
}

/** Models of this process, as what looks at texts takes them. */
export interface BroughtModels {
  /** For a detector. */
  readonly additions: Additions;
  /** Tells what kinds of documents texts are: by the first model that says so, and else as `other` does. */
  typer(other: TextTyper): TextTyper;
  /** Begins a document of which a process with this budget is to tell. */
  begin(budget: { readonly milliseconds: number }): void;
  /** Has texts read together that are to be looked at next; what is read is kept until it is forgotten. */
  readAhead(texts: readonly string[], asked: AskedOfModels): Forget;
  /** The same while the process goes on. */
  askAhead(texts: readonly string[], asked: AskedOfModels): Promise<Forget>;
}

/** What texts are going to be asked for. */
export interface AskedOfModels {
  /** All unless given. */
  readonly infotypes?: ReadonlySet<string> | undefined;
  readonly deobfuscate?: boolean | undefined;
  /** Names of the field that they stand in. */
  readonly hints?: readonly string[] | undefined;
  /** Whether it is asked what kinds of documents they are. */
  readonly types?: boolean;
}

export interface OpenOptions {
  /** Of {@link CheckedModels}; null where nobody asks. */
  readonly version?: string | null;
  /** What is thrown where nobody hears that a model left something unread. */
  readonly unreadError?: UnreadError | undefined;
}

/**
 * Models as a detector takes them. Each is loaded when the first text comes that it is to look at.
 * @param place where they look now
 * @param known what is recognised besides
 * @throws {ModelFolderError}
 */
export function openModels(
  folders: readonly string[],
  place: ModelPlace | 'anywhere',
  known: readonly InfotypeInfo[],
  { version = null, unreadError }: OpenOptions = {},
): BroughtModels {
  const all = assigned(readFolders(folders), known);
  const asked = all.filter(({ folder }) => looks(folder, place)).map((one) => ({ ...one, model: modelOf(one.folder) }));
  const recognisers = all.map(({ folder, infotypes, own }) => {
    const model = looks(folder, place) ? modelOf(folder) : null;
    if (!model) return { infotypes: own, find: () => undefined };
    return modelRecogniser(folder, infotypes, own, (text) => model.read(text), unreadError);
  });
  const textsFor = ({ folder, infotypes }: Assigned, texts: readonly string[], by: AskedOfModels) => {
    const isWanted = [...infotypes.values()].some(({ id }) => by.infotypes?.has(id) ?? true);
    const isTyper = (by.types ?? false) && tellsTypes(folder);
    return [
      ...(isWanted ? texts.flatMap((text) => readingsOf(text, by.deobfuscate ?? false)) : []),
      ...(isWanted ? texts.flatMap((text) => namedReadings(text, by.hints ?? [])) : []),
      ...(isTyper ? texts.map((text) => text.slice(0, LOOKED_AT)) : []),
    ];
  };
  return {
    additions: { version, recognisers, residentBytes: 0, exclusion: () => null },
    typer: (other) =>
      asked
        .filter(({ folder }) => tellsTypes(folder))
        .reduceRight<TextTyper>((next, { model }) => modelTyper(model, next, unreadError), other),
    begin: ({ milliseconds }) => {
      for (const { model } of asked) model.begin(milliseconds * SHARE);
    },
    readAhead: (texts, by) => together(asked.map((one) => one.model.readAhead(textsFor(one, texts, by)))),
    askAhead: async (texts, by) =>
      together(
        await Promise.all(asked.map((one) => one.model.askAhead(textsFor(one, texts, by), REQUEST_MILLISECONDS))),
      ),
  };
}

/**
 * What is looked for on a command line, with models that look wherever they are named for a text.
 * @throws {ModelFolderError}
 */
export async function withModels(
  folders: readonly string[],
  catalogue: readonly InfotypeInfo[],
  additions: Additions = noAdditions,
): Promise<{ readonly additions: Additions; typer(other: TextTyper): TextTyper }> {
  if (folders.length === 0) return { additions, typer: (other) => other };
  const known = [...catalogue, ...additions.recognisers.flatMap(({ infotypes }) => infotypes)];
  const { version } = await checkModels(folders, known, 'anywhere');
  const models = openModels(folders, 'anywhere', known, { version });
  return { additions: joinedAdditions(additions, models.additions), typer: models.typer };
}

function modelOf(folder: ModelFolder): BroughtModel {
  const model = opened.get(folder.path) ?? new BroughtModel(folder);
  opened.set(folder.path, model);
  return model;
}

function looks({ settings }: ModelFolder, place: ModelPlace | 'anywhere' | 'nowhere'): boolean {
  return place === 'anywhere' || (place !== 'nowhere' && settings.appliesTo.includes(place));
}

function tellsTypes({ settings }: ModelFolder): boolean {
  return Object.values(settings.labels).some(({ documentType }) => documentType !== undefined);
}

/** What a model says of the beginning of a text, and where it says nothing, what `other` does. */
function modelTyper(model: BroughtModel, other: TextTyper, unreadError: UnreadError = defaultError): TextTyper {
  return {
    typeOf(text) {
      const head = text.slice(0, LOOKED_AT);
      if (!hasLetters(head)) return other.typeOf(text);
      const reading = model.read(head);
      if (reading.unread) throw unreadError(model.folder.settings.id, reading.unread);
      return typeRead(model.folder, reading) ?? other.typeOf(text);
    },
  };
}

const defaultError: UnreadError = (model, code) => new ModelUnreadError(model, code);

function together(all: readonly Forget[]): Forget {
  return () => {
    for (const forget of all) forget();
  };
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

/** What a model finds; `own` is what nothing else in the detector does. */
interface Assigned {
  readonly folder: ModelFolder;
  /** By label. */
  readonly infotypes: ReadonlyMap<string, InfotypeInfo>;
  readonly own: readonly InfotypeInfo[];
}

/** What each model finds; an infotype that several describe is the first one's. */
function assigned(models: readonly ModelFolder[], known: readonly InfotypeInfo[]): Assigned[] {
  const found = new Set(known.map(({ id }) => id));
  // What the tagger finds has its name, whether it looks or not.
  const all = new Map([...taggerInfotypes, ...known].map((info) => [info.id, info]));
  return models.map((folder) => {
    const infotypes = infotypesOf(folder, all);
    const own = [...new Set(infotypes.values())].filter(({ id }) => !found.has(id));
    for (const info of own) {
      all.set(info.id, info);
      found.add(info.id);
    }
    return { folder, infotypes, own };
  });
}
