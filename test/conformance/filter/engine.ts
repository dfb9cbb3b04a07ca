import type { FilterFields } from '../../../src/decide/filter/dialect.js';
import type { CompiledFilter, DialectName } from '../../../src/decide/filter/filter.js';
import type { StampedRecord } from './corpus.js';

/** Something that takes filters of a dialect and says which records they select: a store, or an evaluator. */
export interface Engine {
  /** Whether this layout's types can hold a record: a column of text holds no number. */
  holds(record: StampedRecord): boolean;
  load(records: readonly StampedRecord[]): Promise<void>;
  /** Ids of the records that a filter selects, as a query of the store returns them. */
  select(filter: CompiledFilter): Promise<string[]>;
  close(): Promise<void>;
}

/** How to open an engine that keeps stamps in these fields. */
export interface EngineKind {
  /** As the report names it: the store that ran, or whose grammar an evaluator was written from. */
  readonly name: string;
  readonly dialect: DialectName;
  /** Nesting that it is to be tried with. */
  readonly layouts: readonly FilterFields[];
  /** More classes than this are not tried. */
  readonly many: number;
  open(fields: FilterFields): Promise<Engine>;
}

export const flat: FilterFields = { class: 'cm_class', rank: 'cm_rank' };
export const nested: FilterFields = { class: 'metadata.cm_class', rank: 'metadata.cm_rank' };
export const deep: FilterFields = { class: 'document.meta.cm_class', rank: 'document.meta.cm_rank' };

/** A record as a document: stamps where the fields say, at any depth; what is missing has no key. */
export function asDocument(record: StampedRecord, fields: FilterFields): Record<string, unknown> {
  const document: Record<string, unknown> = {};
  for (const field of ['class', 'rank'] as const) {
    if (record[field] === null) continue;
    const path = fields[field].split('.');
    let at = document;
    for (const key of path.slice(0, -1)) {
      const inner = (at[key] as Record<string, unknown> | undefined) ?? {};
      at[key] = inner;
      at = inner;
    }
    at[path.at(-1) ?? ''] = record[field];
  }
  return document;
}

/** A record as flat metadata: a dot is part of a key. */
export function asMetadata(record: StampedRecord, fields: FilterFields): Record<string, unknown> {
  const stamps = (['class', 'rank'] as const).filter((field) => record[field] !== null);
  return Object.fromEntries(stamps.map((field) => [fields[field], record[field]]));
}

/** For columns with types: text for the class, whole numbers for the rank. */
export function holdsTyped(record: StampedRecord): boolean {
  const isRank = record.rank === null || Number.isInteger(record.rank);
  return isRank && (record.class === null || typeof record.class === 'string');
}
