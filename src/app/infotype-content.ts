import { basename } from 'node:path';
import { ContentError, type ContentSummary } from '../detect/custom/content.js';
import type { CustomDefinition, DefinitionOf } from '../detect/custom/definition.js';
import { DictionaryBuilder } from '../detect/custom/dictionary.js';
import { ExactMatchBuilder } from '../detect/custom/exact-build.js';
import type { MatchKeys } from '../detect/custom/exact-table.js';
import { type DocumentPrint, leastWords, packPrints, printOf, unpackPrints } from '../detect/custom/fingerprint.js';
import { openArtefactFile } from '../scan/artefact-file.js';
import { describeReason } from '../scan/reasons.js';
import type { Scanner } from '../scan/scanner.js';
import { type ArtefactRecord, insertArtefact } from '../store/artefacts.js';
import { findCustom, lockCustom, writeCustom } from '../store/custom-infotypes.js';
import type { Transaction } from '../store/database.js';
import type { ArtefactFolder } from './artefact-folder.js';
import { type CustomAnswer, type CustomDependencies, existing, shown } from './custom-infotypes.js';
import { ServiceError } from './errors.js';
import { takeTurns } from './turns.js';

/** Content that comes along with a definition. */
export interface InlineContent {
  readonly terms?: readonly string[] | undefined;
  /** CSV. */
  readonly table?: string | undefined;
  readonly documents?: readonly { readonly name: string; readonly text: string }[] | undefined;
}

/** Content that comes by itself. */
export interface Upload {
  /** UTF-8 of terms or of a table; a document of any format that is read. */
  readonly body: AsyncIterable<Buffer>;
  /** What to call the document: one of the same name is replaced. */
  readonly name?: string | undefined;
}

/** An artefact that lies in the folder, and waits to be stored. */
export type Prepared = ArtefactRecord;

/** Where prepared content is put together. */
export interface Workshop {
  readonly keys: MatchKeys;
  readonly folder: ArtefactFolder;
}

/**
 * Takes in the content of a custom infotype, as it comes, in memory that does not grow with it. The new content is put
 * together beside the old one, which is looked for until the new one is complete and takes its place.
 * @throws {ServiceError} `invalid_request` naming the line or column, `not_found`
 */
export async function uploadContent(
  deps: CustomDependencies & { readonly reader: () => Scanner },
  who: string,
  id: string,
  upload: Upload,
): Promise<CustomAnswer> {
  const { definition } = existing(await findCustom(deps.database, id));
  if (definition.kind === 'document-fingerprint') {
    const print = await readPrint(deps.reader(), deps.keys, upload);
    await changePrints(deps, who, id, (prints) => [...prints.filter(({ name }) => name !== print.name), print]);
    return shown(deps, id);
  }
  const prepared = await prepareStream(deps, definition, upload.body);
  await deps.database.transaction(async (tx) => {
    await storePrepared(deps, tx, prepared);
    await lockCustom(tx);
    const record = existing(await findCustom(tx, id));
    await writeCustom(tx, record.definition, prepared.hash, { change: 'content', who });
  });
  return shown(deps, id);
}

/** Removes one document of a fingerprint. @throws {ServiceError} `not_found`, `conflict` when it is the last one */
export async function removeDocument(
  deps: CustomDependencies,
  who: string,
  id: string,
  name: string,
): Promise<CustomAnswer> {
  await changePrints(deps, who, id, (prints) => {
    const left = prints.filter((print) => print.name !== name);
    if (left.length === prints.length) throw new ServiceError('not_found', 'it has no document of this name');
    if (left.length === 0) throw new ServiceError('conflict', 'this is its last document; delete the infotype instead');
    return left;
  });
  return shown(deps, id);
}

/** Puts together what comes along with a definition; null when nothing does. @throws {ServiceError} `invalid_request` */
export async function prepareInline(
  { keys, folder }: Workshop,
  definition: CustomDefinition,
  { terms, table, documents }: InlineContent,
): Promise<Prepared | null> {
  const given = { terms: 'dictionary', table: 'exact-data-match', documents: 'document-fingerprint' };
  for (const [field, kind] of Object.entries(given)) {
    const isGiven = { terms, table, documents }[field as keyof InlineContent] !== undefined;
    if (isGiven && definition.kind !== kind) throw refused(field, `only a ${kind} has it`);
  }
  if (terms && definition.kind === 'dictionary') return prepareTerms(folder, definition, linesOf(terms));
  if (table !== undefined && definition.kind === 'exact-data-match') {
    return prepareTable({ keys, folder }, definition, linesOf([table]));
  }
  if (!documents) return null;
  return naming(() => {
    const prints = documents.map(({ name, text }) => printOf(name, text, keys));
    return preparePrints({ keys, folder }, prints);
  });
}

async function* linesOf(texts: Iterable<string>): AsyncGenerator<string> {
  for (const text of texts) yield `${text}\n`;
}

/** Puts together terms or a table that come as bytes. @throws {ServiceError} `invalid_request` */
export function prepareStream(
  { keys, folder }: Workshop,
  definition: CustomDefinition,
  body: AsyncIterable<Buffer>,
): Promise<Prepared> {
  if (definition.kind === 'dictionary') return prepareTerms(folder, definition, textOf(body, 'terms'));
  if (definition.kind === 'exact-data-match') return prepareTable({ keys, folder }, definition, textOf(body, 'table'));
  throw refused('kind', `a ${definition.kind} has no content of this form`);
}

function prepareTerms(
  folder: ArtefactFolder,
  { caseSensitive = false, accentSensitive = false }: DefinitionOf<'dictionary'>,
  text: AsyncIterable<string>,
): Promise<Prepared> {
  return naming(async () => {
    const builder = new DictionaryBuilder({ keepCase: caseSensitive, keepAccents: accentSensitive });
    let rest = '';
    for await (const piece of text) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) builder.add(line);
      if (rest.length > longestLine) throw new ContentError('terms', 'a line is too long; write one term a line');
    }
    if (rest !== '') builder.add(rest);
    const { summary, pieces } = builder.finish();
    return written(folder, 'dictionary', null, summary, pieces);
  });
}

/** UTF-16 code units: no term is nearly as long. */
const longestLine = 100_000;

function prepareTable(
  { keys, folder }: Workshop,
  { primary, supporting = [] }: DefinitionOf<'exact-data-match'>,
  text: AsyncIterable<string>,
): Promise<Prepared> {
  return naming(() =>
    folder.withSpill(async (spill) => {
      const builder = new ExactMatchBuilder({ primary, supporting }, keys, spill);
      for await (const piece of text) builder.push(piece);
      const { summary, pieces } = builder.finish();
      return written(folder, 'exact-match', keys.id, summary, pieces);
    }),
  );
}

export async function preparePrints({ keys, folder }: Workshop, prints: readonly DocumentPrint[]): Promise<Prepared> {
  const { summary, pieces } = packPrints(prints, keys.id);
  return written(folder, 'fingerprint', keys.id, summary, pieces, { documents: prints.map(({ name }) => name) });
}

async function written(
  folder: ArtefactFolder,
  kind: string,
  keyId: string | null,
  { entries, notes }: ContentSummary,
  pieces: Iterable<Uint8Array>,
  more: { readonly documents?: readonly string[] } = {},
): Promise<Prepared> {
  const { hash, size } = await folder.write(pieces);
  return { hash, size, kind, keyId, info: { entries, notes, ...more } };
}

/** Stores prepared content, before what refers to it is written. */
export async function storePrepared(
  { folder }: { readonly folder: ArtefactFolder },
  tx: Transaction,
  prepared: Prepared | null,
): Promise<void> {
  if (prepared) await insertArtefact(tx, prepared, folder.read(prepared.hash));
}

async function changePrints(
  deps: CustomDependencies,
  who: string,
  id: string,
  change: (prints: readonly DocumentPrint[]) => readonly DocumentPrint[],
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    await lockCustom(tx);
    const { definition, artefact } = existing(await findCustom(tx, id));
    if (definition.kind !== 'document-fingerprint') throw refused('kind', `a ${definition.kind} has no documents`);
    // What was hashed under another key can never be found again.
    const usable = artefact !== null && artefact.keyId === deps.keys.id;
    const path = usable ? await deps.folder.fetch(tx, artefact.hash) : null;
    const before = path === null ? [] : unpackPrints(openArtefactFile(path)).prints;
    const prepared = await naming(() => preparePrints(deps, change(before)));
    await storePrepared(deps, tx, prepared);
    await writeCustom(tx, definition, prepared.hash, { change: 'content', who });
  });
  await deps.catalogue.refresh();
}

/** Reads a document in a child, of whatever format, and takes its fingerprint there. @throws {ServiceError} */
export async function readPrint(
  reader: Scanner,
  keys: MatchKeys,
  { body, name = 'document' }: Upload,
): Promise<DocumentPrint> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > reader.budget.inputBytes) {
      const most = Math.floor(reader.budget.inputBytes / 2 ** 20);
      throw new ServiceError('payload_too_large', `document: at most ${most} MiB`);
    }
    pieces.push(piece);
  }
  const { hashes, unread } = await reader.fingerprint({ name: basename(name), bytes: Buffer.concat(pieces) }, keys);
  if (hashes) return { name, hashes };
  const why =
    unread === null ? `it has fewer than ${leastWords} words of text, too few to know it by` : describeReason(unread);
  throw refused('document', why);
}

/** Decodes UTF-8 as it comes. @throws {ContentError} when it is none */
async function* textOf(body: AsyncIterable<Buffer>, field: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const decode = (piece?: Buffer) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new ContentError(field, 'it is not UTF-8; save it in that encoding');
    }
  };
  const turns = takeTurns();
  for await (const piece of body) {
    yield decode(piece);
    await turns(piece.length);
  }
  yield decode();
}

/** Runs `work`; content that cannot be taken in is the caller's to correct. */
async function naming<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ContentError) throw refused(error.field, error.detail);
    throw error;
  }
}

function refused(field: string, detail: string): ServiceError {
  return new ServiceError('invalid_request', `${field}: ${detail}`, [{ field, detail }]);
}
