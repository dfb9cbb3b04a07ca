import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { Catalogue } from '../detect/catalogue.js';
import { infoOf } from '../detect/custom/compile.js';
import { ContentError } from '../detect/custom/content.js';
import { type CustomDefinition, type CustomKind, hasContent, parseDefinition } from '../detect/custom/definition.js';
import type { MatchKeys } from '../detect/custom/exact-table.js';
import { printOf } from '../detect/custom/fingerprint.js';
import { versionOf } from '../detect/detector.js';
import type { Additions, InfotypeInfo } from '../detect/recogniser.js';
import { type CustomItem, type CustomRef, openCustom, refer } from '../scan/custom-set.js';
import type { Scanner } from '../scan/scanner.js';
import { ArtefactFolder } from './artefact-folder.js';
import { ServiceError } from './errors.js';
import {
  type InlineContent,
  type Prepared,
  prepareInline,
  preparePrints,
  prepareStream,
  readPrint,
} from './infotype-content.js';

/** A file of custom infotypes that cannot be used. Says where and what to do; quotes no values. */
export class CustomFileError extends Error {
  override readonly name = 'CustomFileError';
  readonly code = 'bad-custom-file';
}

/** One entry of a file of custom infotypes: a definition, and where its content is. */
export interface CustomFileEntry {
  /** Where it stands in the file. */
  readonly place: string;
  readonly definition: CustomDefinition;
  readonly inline: InlineContent;
  /** Files beside it, as absolute paths. */
  readonly files: readonly string[];
}

/** Custom infotypes made ready on this machine, without a service. */
export interface LocalCustom {
  readonly additions: Additions;
  /** For child processes. */
  readonly ref: CustomRef | null;
  /** What is looked for together with a catalogue, and the version of both. */
  over(sought: Pick<Catalogue, 'version'> & { readonly infotypes: readonly InfotypeInfo[] }): {
    readonly infotypes: readonly InfotypeInfo[];
    readonly version: string;
  };
  /** Removes what was written for it. */
  close(): Promise<void>;
}

/** Bytes: definitions with short lists; longer ones stand in files of their own. */
const largestFile = 16 * 1024 * 1024;

/**
 * The custom infotypes of a file in YAML or JSON, as they are listed.
 * @throws {CustomFileError}
 */
export async function listLocalCustom(
  file: string,
): Promise<(InfotypeInfo & { readonly kind: Exclude<CustomKind, 'exclusion'> })[]> {
  return (await readCustomFile(file)).flatMap(({ definition }) =>
    definition.kind === 'exclusion' ? [] : [{ ...infoOf(definition), kind: definition.kind }],
  );
}

/**
 * Makes the custom infotypes of a file ready to be looked for. Values are hashed under a key that ends with it.
 * @param reader reads documents that are to be known again, in child processes
 * @throws {CustomFileError} naming the entry, the field or line, and the remedy
 */
export async function openLocalCustom(file: string, reader: () => Scanner): Promise<LocalCustom> {
  const entries = await readCustomFile(file);
  const keys = newKeys();
  const path = await mkdtemp(join(tmpdir(), 'clearmark-custom-'));
  const close = () => rm(path, { recursive: true, force: true });
  try {
    const folder = new ArtefactFolder(path);
    const items: CustomItem[] = [];
    for (const entry of entries) items.push(await itemOf({ keys, folder }, entry, reader));
    const additions = openCustom(items, keys);
    const added = additions.recognisers.flatMap(({ infotypes }) => infotypes);
    return {
      additions,
      ref: await refer(folder.path, items, keys, additions),
      over: (sought) => ({
        infotypes: [...sought.infotypes, ...added],
        version: versionOf(sought, additions),
      }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function newKeys(): MatchKeys {
  return {
    id: randomBytes(8).toString('hex'),
    hash: new Uint8Array(randomBytes(16)),
    mask: new Uint8Array(randomBytes(16)),
  };
}

type LocalWorkshop = { readonly keys: MatchKeys; readonly folder: ArtefactFolder };

async function itemOf(workshop: LocalWorkshop, entry: CustomFileEntry, reader: () => Scanner): Promise<CustomItem> {
  const { definition, place } = entry;
  try {
    const prepared = await contentOf(workshop, entry, reader);
    if (prepared === null && hasContent(definition)) {
      throw new CustomFileError(`${place}: a ${definition.kind} needs content; name its file`);
    }
    const artefact = prepared && { hash: prepared.hash, path: workshop.folder.pathOf(prepared.hash) };
    return { definition, artefact };
  } catch (error) {
    if (error instanceof ServiceError || error instanceof ContentError)
      throw new CustomFileError(`${place}.${error.message}`);
    throw error;
  }
}

async function contentOf(
  { keys, folder }: LocalWorkshop,
  { definition, inline, files, place }: CustomFileEntry,
  reader: () => Scanner,
): Promise<Prepared | null> {
  const [first] = files;
  if (first === undefined) return prepareInline({ keys, folder }, definition, inline);
  for (const file of files) {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile())
      throw new CustomFileError(
        `${place}: ${file} is no file that can be read; its path is taken from this file's folder`,
      );
  }
  if (definition.kind !== 'document-fingerprint') {
    if (files.length > 1) throw new CustomFileError(`${place}: a ${definition.kind} takes one file`);
    return prepareStream({ keys, folder }, definition, createReadStream(first));
  }
  const prints = (inline.documents ?? []).map(({ name, text }) => printOf(name, text, keys));
  for (const file of files) {
    prints.push(await readPrint(reader(), keys, { body: createReadStream(file), name: basename(file) }));
  }
  return preparePrints({ keys, folder }, prints);
}

/** The entries of a file of custom infotypes. @throws {CustomFileError} */
export async function readCustomFile(file: string): Promise<CustomFileEntry[]> {
  const bytes = await readFile(file).catch(() => {
    throw new CustomFileError(`${file}: cannot be read; name a YAML or JSON file of custom infotypes`);
  });
  if (bytes.length > largestFile)
    throw new CustomFileError(`${file}: at most 16 MiB; put terms and tables into files beside it`);
  const document = parsed(file, bytes.toString('utf8'));
  const given = isObject(document) && Array.isArray(document.infotypes) ? document.infotypes : document;
  if (!Array.isArray(given)) throw new CustomFileError(`${file}: write a list under "infotypes:"`);
  const folder = dirname(resolve(file));
  const entries = given.map((value: unknown, n) => entryOf(value, `${file}: infotypes.${n}`, folder));
  const ids = entries.map(({ definition }) => definition.id);
  const twice = ids.find((id, n) => ids.indexOf(id) !== n);
  if (twice !== undefined) throw new CustomFileError(`${file}: the id ${twice} is used twice; give each its own`);
  return entries;
}

/** The parser's own message may quote what it failed on. */
function parsed(file: string, text: string): unknown {
  try {
    return parse(text, { prettyErrors: false });
  } catch (error) {
    const at = error instanceof YAMLParseError ? `line ${text.slice(0, error.pos[0]).split('\n').length}: ` : '';
    throw new CustomFileError(`${file}: ${at}this is not YAML`);
  }
}

function entryOf(value: unknown, place: string, folder: string): CustomFileEntry {
  if (!isObject(value)) throw new CustomFileError(`${place}: write the fields of an infotype`);
  const { terms, table, documents, file, files, ...rest } = value;
  const definition = parseDefinition(rest);
  if ('problems' in definition) {
    const said = definition.problems.map(({ field, detail }) => `${field}: ${detail}`).join('; ');
    throw new CustomFileError(`${place}: ${said}`);
  }
  const named = [...(file === undefined ? [] : [file]), ...(Array.isArray(files) ? files : [])];
  const inline = {
    terms: texts(terms, place, 'terms'),
    table: text(table, place, 'table'),
    documents: pairs(documents, place),
  };
  return {
    place,
    definition,
    inline,
    files: named.map((name) => resolve(folder, text(name, place, 'file') ?? '')),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, place: string, field: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new CustomFileError(`${place}.${field}: write a text`);
}

function texts(value: unknown, place: string, field: string): string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw new CustomFileError(`${place}.${field}: write a list`);
  // YAML takes `- 1234` for a number; as a term it is what was written.
  return value.map((one: unknown) => (one === null ? '' : String(one)));
}

function pairs(value: unknown, place: string): { name: string; text: string }[] | undefined {
  if (value === undefined) return undefined;
  const isPair = (one: unknown) => isObject(one) && typeof one.name === 'string' && typeof one.text === 'string';
  if (Array.isArray(value) && value.every(isPair)) return value as { name: string; text: string }[];
  throw new CustomFileError(
    `${place}.documents: write a list of name and text; documents in files stand under "files:"`,
  );
}
