import { BudgetError, type Spending } from './budget.js';
import type { Ocr } from './ocr.js';
import type { Part, UnreadReason } from './part.js';
import type { Step } from './step.js';

/** What a format knows besides the bytes. */
export interface ExtractContext {
  /** The name of the file or attachment; decides nothing but between kinds of plain text. */
  readonly name: string;
  /** Shared by a document and everything inside it. */
  readonly spending: Spending;
  /** Reads words in pictures, where that is switched on. */
  readonly ocr?: Ocr | undefined;
  /** Tried on whatever is encrypted; the empty one always is. */
  readonly passwords: readonly string[];
  /** Reads a document inside this one; its parts are attachments, placed at `place`. */
  readonly nested: (bytes: Buffer, name: string, place: string) => AsyncIterable<Part>;
  /** Reads a document inside this one that is a resource of its own. */
  readonly member: (content: Unpacked, name: string, place: string) => AsyncIterable<Step>;
  /** Reads what this document is but a wrapping of: what are resources in it are resources in this one. */
  readonly unwrapped: (bytes: Buffer, name: string, place: string) => AsyncIterable<Step>;
  /** Reads bytes of a known format that are a piece of this document: parts keep their kind, `place` goes before. */
  readonly inner: (bytes: Buffer, mediaType: string, place: string) => AsyncIterable<Part>;
}

/** What was had of a document inside another. */
export interface Unpacked {
  /** All of them, or as many as came before the failure. */
  readonly bytes: Buffer;
  /** Why there are no more; absent when these are all. */
  readonly failure?: UnreadReason | undefined;
}

/**
 * Reads one format. It may throw a {@link BudgetError}, or anything at all on malformed input: what it yielded before
 * stays, and the error becomes a failed part with a named reason. No error text goes further.
 */
export type Format = (bytes: Buffer, context: ExtractContext) => AsyncIterable<Step>;

/** The named reason for an error. Only its class is looked at: parsers quote their input in messages. */
export function reasonOf(error: unknown): UnreadReason {
  return error instanceof BudgetError ? error.reason : 'malformed';
}
