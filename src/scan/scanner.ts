import { createHash } from 'node:crypto';
import type { MatchKeys } from '../detect/custom/exact-table.js';
import { type Budget, defaultBudget } from '../extract/budget.js';
import type { LabelChange } from '../extract/label/label-change.js';
import type { CarriedLabels, Relabelled } from '../extract/label/relabel.js';
import { spliced } from '../extract/label/splice.js';
import type { OcrSettings } from '../extract/ocr.js';
import type { UnreadReason } from '../extract/part.js';
import { createPool, defaultPoolSize, type Pool } from '../extract/pool.js';
import { type ModelsRef, withModelTime } from './brought-models.js';
import { childEntry } from './child-entry.js';
import { DocumentTree, unreadDocumentPart } from './document-tree.js';
import { type PackedFound, unpacked } from './packed-found.js';
import type { InfotypeCount, ScanResult } from './result.js';
import { type ScannedColumn, type TableInput, tableResult } from './table.js';
import type { ScanOptions, ScanTask } from './task.js';
import { TAGGER_BYTES } from './with-tagger.js';

export interface ScannerOptions {
  /** Child processes at once; one a core, at most four, unless given. */
  readonly jobs?: number;
  readonly budget?: Budget;
  /** How words in pictures are read; they are not unless given. */
  readonly ocr?: OcrSettings | undefined;
  /** Models that look at documents and tables too. */
  readonly models?: ModelsRef | undefined;
}

/** Keyed hashes of a document, or why there are none. */
export interface Fingerprinted {
  readonly hashes: Uint32Array | null;
  /** Why a part of it was not read; null when all was. */
  readonly unread: UnreadReason | null;
}

/** A whole document with another label; or why there is none. */
export type RelabelledDocument =
  | { readonly ok: true; readonly bytes: Buffer }
  | Extract<Relabelled, { readonly ok: false }>;

const unanswered = { ok: false, reason: 'parser-crashed' } as Relabelled;

type ScanPool = Pool<ScanTask, readonly PackedFound[]>;

interface DocumentInput {
  /** File name; decides only between kinds of plain text. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** A document that is too large to be read; its bytes were only streamed and hashed. */
interface TruncatedInput {
  readonly name: string;
  readonly truncated: true;
  /** `sha256:<hex>` */
  readonly contentHash: string;
  readonly size: number;
}

export interface Scanner {
  readonly budget: Budget;
  /** Content that breaks its budget or its format is a result with failed parts, never an error. */
  scanDocument(input: DocumentInput | TruncatedInput, options?: ScanOptions): Promise<ScanResult>;
  scanTable(input: TableInput, options?: ScanOptions): Promise<ScanResult>;
  scanText(text: string, options?: ScanOptions): Promise<ScanResult>;
  /** What a document is known again by; null, with the reason where there is one, when too little of it can be read. */
  fingerprint(input: DocumentInput, keys: MatchKeys): Promise<Fingerprinted>;
  /** A document with another label, or why it cannot be written into this one. */
  relabel(input: DocumentInput, change: LabelChange): Promise<RelabelledDocument>;
  /** The labels that a document itself carries. */
  carried(input: DocumentInput): Promise<CarriedLabels>;
  /** Stops all children. */
  close(): Promise<void>;
}

/**
 * Looks at documents and tables in child processes; what leaves them is findings, never text.
 * @throws {NotBuiltError} when run from sources that were not built
 */
export function createScanner(given: ScannerOptions = {}): Scanner {
  const { jobs = defaultPoolSize(), ocr, models } = given;
  const budget = models ? withModelTime(given.budget ?? defaultBudget) : (given.budget ?? defaultBudget);
  const pool: ScanPool = createPool({
    entry: childEntry(),
    size: jobs,
    budget,
    mayStartPrograms: ocr !== undefined,
    mayLoadAddons: models !== undefined,
  });
  return {
    budget,
    scanDocument: async (input, options = {}) => {
      if ('truncated' in input) return unreadDocument('input-too-large', input.size, input.contentHash);
      const { name, bytes } = input;
      const contentHash = hashOf(bytes);
      if (bytes.length > budget.inputBytes) return unreadDocument('input-too-large', bytes.length, contentHash);
      const found = await runDocument(pool, { kind: 'document', name, options, budget, ocr, models }, bytes);
      return { contentHash, bytes: bytes.length, ...found };
    },
    scanText: async (text, options = {}) => {
      const bytes = Buffer.from(text);
      const found = await runDocument(pool, { kind: 'text', options, budget, models }, bytes);
      return { contentHash: hashOf(bytes), bytes: bytes.length, ...found, mediaType: 'text/plain' };
    },
    fingerprint: async ({ name, bytes }, keys) => {
      if (bytes.length > budget.inputBytes) return { hashes: null, unread: 'input-too-large' };
      let print: Fingerprinted = { hashes: null, unread: null };
      const task: ScanTask = { kind: 'fingerprint', name, keys, options: {}, budget, ocr };
      const outcome = await pool.run(task, bytes, (founds) => {
        for (const found of founds) if (found.kind === 'print') print = found;
      });
      return outcome.ok ? print : { hashes: null, unread: outcome.reason };
    },
    relabel: async ({ name, bytes }, change) => {
      if (bytes.length > budget.inputBytes) return { ok: false, reason: 'input-too-large' };
      let relabelled = unanswered;
      const outcome = await pool.run({ kind: 'relabel', name, change, options: {}, budget }, bytes, (founds) => {
        for (const found of founds) if (found.kind === 'relabelled') relabelled = found.relabelled;
      });
      if (!outcome.ok) return { ok: false, reason: outcome.reason };
      return relabelled.ok ? { ok: true, bytes: spliced(bytes, relabelled.splice) } : relabelled;
    },
    carried: async ({ name, bytes }) => {
      const nothing = { mediaType: 'application/octet-stream', labels: [] };
      if (bytes.length > budget.inputBytes) return { ...nothing, reason: 'input-too-large' };
      let carried: CarriedLabels = { ...nothing, reason: 'parser-crashed' };
      const outcome = await pool.run({ kind: 'carried', name, options: {}, budget }, bytes, (founds) => {
        for (const found of founds) if (found.kind === 'carried') carried = found.carried;
      });
      return outcome.ok ? carried : { ...nothing, reason: outcome.reason };
    },
    scanTable: (input, options = {}) => runTable(pool, input, { options, budget, models }),
    close: () => pool.close(),
  };
}

async function runDocument(
  pool: ScanPool,
  task: ScanTask,
  bytes: Uint8Array,
): Promise<Omit<ScanResult, 'contentHash' | 'bytes'>> {
  const tree = new DocumentTree(task.options.passageKey !== undefined);
  const take = (founds: readonly PackedFound[]) => {
    for (const found of founds) tree.take(unpacked(found));
  };
  const outcome = await pool.run(task, bytes, take, besidesOf(task));
  if (!outcome.ok) tree.end(outcome.reason);
  return tree.result();
}

async function runTable(
  pool: ScanPool,
  input: TableInput,
  look: Pick<ScanTask, 'options' | 'budget' | 'models'>,
): Promise<ScanResult> {
  const columns: ScannedColumn[] = [];
  let counts: readonly InfotypeCount[] = [];
  const task: ScanTask = { kind: 'table', columns: input.columns, rows: input.rows, ...look };
  const take = (founds: readonly PackedFound[]) => {
    for (const found of founds.map(unpacked)) {
      if (found.kind === 'column') columns.push(found);
      else if (found.kind === 'table-counts') counts = found.counts;
    }
  };
  const outcome = await pool.run(task, new Uint8Array(), take, besidesOf(task));
  if (!outcome.ok) counts = joined(columns);
  // A column that was not reached is named, so that no column is silently missing.
  for (const { name } of input.columns.slice(columns.length)) {
    const reason = outcome.ok ? 'parser-crashed' : outcome.reason;
    columns.push({ part: { ...unreadDocumentPart(reason), kind: 'column', place: name }, counts: [] });
  }
  return tableResult(input, columns, counts);
}

/** Bytes that a child holds for what is looked for, whatever the document is. */
function besidesOf({ options, models }: ScanTask): number {
  const tagger = options.tagger ? TAGGER_BYTES : 0;
  return (options.custom?.residentBytes ?? 0) + (models?.residentBytes ?? 0) + tagger;
}

/** Counts over columns, where the table's own did not come: a value in two columns then counts twice as distinct. */
function joined(columns: readonly ScannedColumn[]): InfotypeCount[] {
  const sums = new Map<string, InfotypeCount>();
  for (const count of columns.flatMap((column) => column.counts)) {
    const sum = sums.get(count.infotype);
    sums.set(count.infotype, {
      infotype: count.infotype,
      count: count.count + (sum?.count ?? 0),
      mediumCount: count.mediumCount + (sum?.mediumCount ?? 0),
      highCount: count.highCount + (sum?.highCount ?? 0),
      distinct: count.distinct + (sum?.distinct ?? 0),
      maxConfidence: Math.max(count.maxConfidence, sum?.maxConfidence ?? 0),
    });
  }
  return [...sums.values()];
}

/**
 * The result for a document that was not opened at all.
 * @param bytes its size as far as it is known
 * @param contentHash empty when its bytes could not be had
 */
export function unreadDocument(reason: UnreadReason, bytes: number, contentHash = ''): ScanResult {
  return { contentHash, bytes, mediaType: 'application/octet-stream', parts: [unreadDocumentPart(reason)], counts: [] };
}

function hashOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
