import { ArtefactError } from '../detect/custom/artefact.js';
import { type CustomDefinition, hasContent } from '../detect/custom/definition.js';
import { DefinitionError } from '../detect/custom/definition-error.js';
import { type CustomItem, openCustom } from '../scan/custom-set.js';
import type { ArtefactInfo } from '../store/artefacts.js';
import { findCustom, listCustom, lockCustom, writeCustom } from '../store/custom-infotypes.js';
import { hashedUnder } from './catalogue-in-force.js';
import { type CustomAnswer, type CustomDependencies, checkedDefinition, shown } from './custom-infotypes.js';
import { type FieldProblem, ServiceError } from './errors.js';
import { type Prepared, storePrepared } from './infotype-content.js';

/** What an export begins with. */
export const transferFormat = 'clearmark-infotypes/1';

/** Content as it is exported: hashes, in base64, under the key that `keyId` names where they are keyed. */
export interface TransferContent {
  readonly kind: string;
  readonly keyId: string | null;
  readonly info: ArtefactInfo;
  /** In a document it is here; in lines it follows, a piece a line. */
  readonly data?: string | undefined;
}

export type TransferItem = CustomDefinition & { readonly content?: TransferContent | undefined };

/** One line of an export, or one entry of a document. */
export type TransferRecord =
  | { readonly format: string; readonly keyId: string; readonly count: number }
  | { readonly infotype: TransferItem }
  | { readonly data: string };

/** Bytes of content in one line: a multiple of three, so that base64 of pieces is the base64 of the whole. */
const pieceBytes = 768 * 1024;
/** Bytes of content that a document holds at most: what base64 makes of it still fits into a request. */
const documentBytes = 11 * 1024 * 1024;

/** All custom infotypes and exclusions, a record at a time, however large their content is. */
export async function* exportInfotypes(deps: CustomDependencies): AsyncGenerator<TransferRecord> {
  const records = await listCustom(deps.database);
  yield { format: transferFormat, keyId: deps.keys.id, count: records.length };
  for (const { definition, artefact } of records) {
    if (!artefact) yield { infotype: definition };
    else {
      const { kind, keyId, info, hash } = artefact;
      yield { infotype: { ...definition, content: { kind, keyId, info } } };
      await deps.folder.fetch(deps.database, hash);
      for await (const piece of inPieces(deps.folder.read(hash))) yield { data: piece.toString('base64') };
    }
  }
}

/** The same as one document. @throws {ServiceError} `payload_too_large` when it would be too large to import again */
export async function exportDocument(deps: CustomDependencies) {
  const size = (await listCustom(deps.database)).reduce((sum, { artefact }) => sum + (artefact?.size ?? 0), 0);
  if (size > documentBytes) {
    const detail = 'the content is too large for one document; ask for lines, with "Accept: application/x-ndjson"';
    throw new ServiceError('payload_too_large', detail);
  }
  const infotypes: TransferItem[] = [];
  for await (const record of exportInfotypes(deps)) {
    if ('infotype' in record) infotypes.push(record.infotype);
    const last = infotypes.at(-1);
    if (!('data' in record) || !last?.content) continue;
    const data = (last.content.data ?? '') + record.data;
    infotypes[infotypes.length - 1] = { ...last, content: { ...last.content, data } };
  }
  return { format: transferFormat, keyId: deps.keys.id, infotypes };
}

/**
 * Takes over what was exported, here or elsewhere; what has the same id is replaced. All of it or nothing.
 * @throws {ServiceError} `key_mismatch` when hashes were made under another key, `invalid_request`, `conflict`
 */
export async function importInfotypes(
  deps: CustomDependencies,
  who: string,
  records: AsyncIterable<TransferRecord>,
): Promise<CustomAnswer[]> {
  const read = await readRecords(deps, records);
  await deps.database.transaction(async (tx) => {
    for (const { prepared } of read) await storePrepared(deps, tx, prepared);
    await lockCustom(tx);
    for (const { definition, prepared } of read) {
      const before = await findCustom(tx, definition.id);
      if (before && before.definition.kind !== definition.kind) {
        throw new ServiceError('conflict', `${definition.id}: there is one of another kind; delete it first`);
      }
      await writeCustom(tx, definition, prepared?.hash ?? before?.artefact?.hash ?? null, { change: 'imported', who });
    }
  });
  return Promise.all(read.map(({ definition }) => shown(deps, definition.id)));
}

/** The records of an exported document. */
export async function* recordsOf(document: {
  readonly format: string;
  readonly keyId: string;
  readonly infotypes: readonly unknown[];
}): AsyncGenerator<TransferRecord> {
  const { format, keyId, infotypes } = document;
  yield { format, keyId, count: infotypes.length };
  for (const infotype of infotypes as readonly TransferItem[]) {
    const { data, ...content } = infotype?.content ?? {};
    yield { infotype: { ...infotype, ...(infotype?.content ? { content: content as TransferContent } : {}) } };
    if (typeof data === 'string') yield { data };
  }
}

interface ReadItem {
  readonly definition: CustomDefinition;
  readonly prepared: Prepared | null;
}

/** Checks records one after another; content goes to the folder as it comes. */
async function readRecords(deps: CustomDependencies, records: AsyncIterable<TransferRecord>): Promise<ReadItem[]> {
  const reader = records[Symbol.asyncIterator]();
  let next = await reader.next();
  const first = next.value as Partial<Record<string, unknown>> | undefined;
  if (next.done || first?.format !== transferFormat) {
    throw refused('format', `this is no export that is taken here; it begins with "format": "${transferFormat}"`);
  }
  const items: ReadItem[] = [];
  next = await reader.next();
  while (!next.done) {
    const record: TransferRecord = next.value;
    if (!('infotype' in record)) throw refused(`infotypes.${items.length}`, 'content without an infotype before it');
    const field = `infotypes.${items.length}`;
    const { content, ...rest } = record.infotype;
    const definition = definitionOf(deps, field, rest);
    requireKey(deps, field, hashedUnder(definition) ?? content?.keyId ?? null);
    next = await reader.next();
    if (!content) {
      items.push({ definition, prepared: null });
      continue;
    }
    const pieces = async function* () {
      for (; !next.done && 'data' in next.value; next = await reader.next())
        yield Buffer.from(next.value.data, 'base64');
    };
    const { hash, size } = await deps.folder.write(pieces());
    const { kind, keyId, info } = content;
    const prepared = { hash, size, kind, keyId, info: { entries: info.entries, notes: info.notes, ...namesIn(info) } };
    requireReadable(deps, field, definition, { hash, path: deps.folder.pathOf(hash) });
    items.push({ definition, prepared });
  }
  return items;
}

function namesIn({ documents }: ArtefactInfo): { readonly documents?: readonly string[] } {
  return documents ? { documents } : {};
}

function definitionOf({ keys }: CustomDependencies, field: string, given: unknown): CustomDefinition {
  try {
    return checkedDefinition(keys, given);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw refusedAll(error.fields.map((problem) => ({ ...problem, field: `${field}.${problem.field}` })));
  }
}

/** What was hashed under another key would never be found: values have to be given anew, or the key be the same. */
function requireKey({ keys }: CustomDependencies, field: string, keyId: string | null): void {
  if (keyId === null || keyId === keys.id) return;
  const detail =
    'its hashes were made under another CLEARMARK_SECRET_KEY, and find nothing here; import it where that key is set, or upload the values';
  throw new ServiceError('key_mismatch', `${field}: ${detail}`, [{ field, detail }]);
}

/** @throws {ServiceError} when the content is not what its definition needs */
function requireReadable(
  { keys }: CustomDependencies,
  field: string,
  definition: CustomDefinition,
  artefact: NonNullable<CustomItem['artefact']>,
): void {
  if (!hasContent(definition)) throw refused(`${field}.content`, `a ${definition.kind} has none`);
  try {
    openCustom([{ definition, artefact }], keys);
  } catch (error) {
    if (!(error instanceof ArtefactError || error instanceof DefinitionError)) throw error;
    throw refused(`${field}.content`, error.message);
  }
}

async function* inPieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const piece of source) {
    rest = Buffer.concat([rest, piece]);
    while (rest.length >= pieceBytes) {
      yield rest.subarray(0, pieceBytes);
      rest = rest.subarray(pieceBytes);
    }
  }
  if (rest.length > 0) yield rest;
}

function refused(field: string, detail: string): ServiceError {
  return refusedAll([{ field, detail }]);
}

function refusedAll(problems: readonly FieldProblem[]): ServiceError {
  return new ServiceError(
    'invalid_request',
    problems.map(({ field, detail }) => `${field}: ${detail}`).join('; '),
    problems,
  );
}
