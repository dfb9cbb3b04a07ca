import type { FileLabel } from './label/file-label.js';
import type { OffsetMap } from './offset-map.js';

/** What kind of region of a document a part is. */
export type PartKind =
  | 'body'
  | 'page'
  | 'sheet'
  | 'header'
  | 'metadata'
  | 'comment'
  | 'attachment'
  | 'column'
  | 'document';

/** Why a part, or a whole document, was not (wholly) read. Stable codes: policies and reports refer to them. */
export type UnreadReason =
  | 'unsupported-format'
  | 'encrypted'
  | 'malformed'
  | 'image-without-ocr'
  | 'image-too-large'
  | 'ocr-failed'
  | 'not-extracted'
  | 'input-too-large'
  | 'unpacked-too-large'
  | 'too-many-entries'
  | 'compression-ratio'
  | 'too-deep'
  | 'too-many-characters'
  | 'timeout'
  | 'out-of-memory'
  | 'parser-crashed'
  | 'permission-denied'
  | 'not-a-regular-file'
  | 'changed-while-read'
  | 'vanished'
  | 'read-error'
  | 'model-budget'
  | 'model-failed';

/** A region of a document: what was read of it, or why it was not. */
export interface Part {
  readonly kind: PartKind;
  /** Where it stands, for a person: `page 3`, `header subject`, `attachment 2`. Never a piece of its content. */
  readonly place: string;
  readonly status: 'read' | 'skipped' | 'failed';
  /** Present unless `read`. */
  readonly reason?: UnreadReason;
  /** The text that was read; empty unless `read`. */
  readonly text: string;
  /** Present where whoever opens the document does not see this: a hidden sheet, row or slide. */
  readonly hidden?: true;
  /** The way back from an offset in the text to where it stood; absent where the place says all there is. */
  readonly offsets?: OffsetMap;
  /** Sensitivity labels that are set in the document; of one inside another they stand in an attachment. */
  readonly labels?: readonly FileLabel[];
}

export function readPart(kind: PartKind, place: string, text: string): Part {
  return { kind, place, status: 'read', text };
}

export function hiddenPart(kind: PartKind, place: string, text: string): Part {
  return { ...readPart(kind, place, text), hidden: true };
}

export function skippedPart(kind: PartKind, place: string, reason: UnreadReason): Part {
  return { kind, place, status: 'skipped', reason, text: '' };
}

export function failedPart(kind: PartKind, place: string, reason: UnreadReason): Part {
  return { kind, place, status: 'failed', reason, text: '' };
}
