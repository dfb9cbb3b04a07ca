import { decodeText } from '../charset.js';
import type { ExtractContext } from '../format.js';
import { failedPart, type Part, readPart } from '../part.js';

/** UTF-8 and every charset in use need at most four bytes for a UTF-16 code unit. */
const MAX_BYTES_PER_CHARACTER = 4;

/** Plain text, Markdown, logs, source code: as it stands. */
export async function* readText(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  yield* rawText(bytes, context);
}

/**
 * Decoded text as one part, cut where the budget ends: also what is left to read of a document whose structure is
 * broken.
 */
export function* rawText(bytes: Buffer, { spending }: ExtractContext, declared?: string): Generator<Part> {
  const room = spending.charactersLeft;
  const { text } = decodeText(bytes.subarray(0, (room + 1) * MAX_BYTES_PER_CHARACTER), declared);
  const kept = text.slice(0, room);
  spending.characters(kept.length);
  yield readPart('body', 'body', kept);
  if (text.length > room) yield failedPart('body', 'body', 'too-many-characters');
}
