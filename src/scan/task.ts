import type { MatchKeys } from '../detect/custom/exact-table.js';
import type { PassageKey, Passages } from '../detect/fingerprint/passages.js';
import type { Budget } from '../extract/budget.js';
import type { LabelChange } from '../extract/label/label-change.js';
import type { CarriedLabels, Relabelled } from '../extract/label/relabel.js';
import type { OcrSettings } from '../extract/ocr.js';
import type { UnreadReason } from '../extract/part.js';
import type { InnerDocument } from '../extract/step.js';
import type { ModelUse } from '../models/tagger/recogniser.js';
import type { ModelsRef } from './brought-models.js';
import type { CustomRef } from './custom-set.js';
import type { InfotypeCount, ScannedPart } from './result.js';

/** What to look for; everything, from low confidence on, unless given. */
export interface ScanOptions {
  readonly infotypes?: ReadonlySet<string> | undefined;
  /** ISO 3166 alpha-2. */
  readonly regions?: ReadonlySet<string> | undefined;
  /** 0..1 */
  readonly minConfidence?: number | undefined;
  /** Custom infotypes and exclusions in force; none unless given. */
  readonly custom?: CustomRef | undefined;
  /** Where the tagger looks for names and what else no pattern describes; nowhere unless given. */
  readonly tagger?: ModelUse | undefined;
  /** Tried on documents that are encrypted. */
  readonly passwords?: readonly string[] | undefined;
  /** Path within the source: exclusions may name paths. */
  readonly path?: string | undefined;
  /** Under which key passages of documents are to be known again; they are not told unless given. */
  readonly passageKey?: PassageKey | undefined;
}

export interface TableColumn {
  readonly name: string;
  /** As the database calls it. */
  readonly type: string;
}

/** What crosses to the child that opens documents. The bytes of a document, or of a text in UTF-8, go beside it. */
export type ScanTask = {
  readonly options: ScanOptions;
  readonly budget: Budget;
  /** How words in pictures are read; they are not unless given. */
  readonly ocr?: OcrSettings | undefined;
  /** Models that look too. */
  readonly models?: ModelsRef | undefined;
} & (
  | { readonly kind: 'document'; readonly name: string }
  | { readonly kind: 'text' }
  /** Not to be looked at, but to be known again. */
  | { readonly kind: 'fingerprint'; readonly name: string; readonly keys: MatchKeys }
  /** Not to be looked at: another label for a copy of it. */
  | { readonly kind: 'relabel'; readonly name: string; readonly change: LabelChange }
  /** Only the labels that it carries. */
  | { readonly kind: 'carried'; readonly name: string }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly unknown[])[] }
);

/** What comes back. No text and no hash of a value does. */
export type ScanFound =
  | { readonly kind: 'media-type'; readonly mediaType: string }
  | { readonly kind: 'member-begins'; readonly member: InnerDocument }
  | { readonly kind: 'member-ends' }
  /** What the document, or the member that is to end next, is; told when all of it was seen, if it says enough. */
  | { readonly kind: 'document-type'; readonly documentType: string }
  | {
      readonly kind: 'part';
      readonly part: ScannedPart;
      /**
       * Counts so far over the whole, and over each member that has begun and not ended, from the outermost on. Null
       * where nothing was found in this part: they are what they were.
       */
      readonly counts: readonly (readonly InfotypeCount[])[] | null;
      /** What its passages are known again by; absent where there are none or nobody asked. */
      readonly passages?: Passages;
    }
  /** One column of a table, with the counts over it. */
  | {
      readonly kind: 'column';
      readonly part: ScannedPart;
      readonly counts: readonly InfotypeCount[];
      /** Of its longer texts; null without any, absent where nobody asked. */
      readonly passages?: Passages | null;
    }
  /** Keyed hashes of a document's passages; null when nothing of it could be read, or too little. */
  | { readonly kind: 'print'; readonly hashes: Uint32Array | null; readonly unread: UnreadReason | null }
  | { readonly kind: 'relabelled'; readonly relabelled: Relabelled }
  | { readonly kind: 'carried'; readonly carried: CarriedLabels }
  /** Counts over the whole table. */
  | { readonly kind: 'table-counts'; readonly counts: readonly InfotypeCount[] };
