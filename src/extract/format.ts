import { BudgetError, type Spending } from './budget.js';
import type { Ocr } from './ocr.js';
import type { Part, UnreadReason } from './part.js';

/** What a format knows besides the bytes. */
export interface ExtractContext {
  /** The name of the file or attachment; decides nothing but between kinds of plain text. */
  readonly name: string;
  /** Shared by a document and everything inside it. */
  readonly spending: Spending;
  /** Reads words in pictures, where that is switched on. */
  readonly ocr?: Ocr | undefined;
  /** Reads a document inside this one; its parts are attachments, placed at `place`. */
  readonly nested: (bytes: Buffer, name: string, place: string) => AsyncIterable<Part>;
  /** Reads bytes of a known format that are a piece of this document: parts keep their kind, `place` goes before. */
  readonly inner: (bytes: Buffer, mediaType: string, place: string) => AsyncIterable<Part>;
}

/**
 * Reads one format. It may throw a {@link BudgetError}, or anything at all on malformed input: what it yielded before
 * stays, and the error becomes a failed part with a named reason. No error text goes further.
 */
export type Format = (bytes: Buffer, context: ExtractContext) => AsyncIterable<Part>;

/** The named reason for an error. Only its class is looked at: parsers quote their input in messages. */
export function reasonOf(error: unknown): UnreadReason {
  return error instanceof BudgetError ? error.reason : 'malformed';
}
