import type { Budget } from '../extract/budget.js';
import type { InfotypeCount, ScannedPart } from './result.js';

/** What to look for; everything, from low confidence on, unless given. */
export interface ScanOptions {
  readonly infotypes?: ReadonlySet<string> | undefined;
  /** ISO 3166 alpha-2. */
  readonly regions?: ReadonlySet<string> | undefined;
  /** 0..1 */
  readonly minConfidence?: number | undefined;
}

export interface TableColumn {
  readonly name: string;
  /** As the database calls it. */
  readonly type: string;
}

/** What crosses to the child that opens documents. The bytes of a document, or of a text in UTF-8, go beside it. */
export type ScanTask = { readonly options: ScanOptions; readonly budget: Budget } & (
  | { readonly kind: 'document'; readonly name: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly unknown[])[] }
);

/** What comes back. No text and no hash of a value does. */
export type ScanFound =
  | { readonly kind: 'media-type'; readonly mediaType: string }
  | {
      readonly kind: 'part';
      readonly part: ScannedPart;
      /** Counts over all parts so far; of a table's column, over that column. */
      readonly counts: readonly InfotypeCount[];
    }
  /** Counts over the whole table. */
  | { readonly kind: 'table-counts'; readonly counts: readonly InfotypeCount[] };
