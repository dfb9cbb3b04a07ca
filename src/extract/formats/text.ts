import { decodeStart } from '../charset.js';
import type { ExtractContext } from '../format.js';
import { failedPart, type Part, readPart } from '../part.js';

/** Plain text, Markdown, logs, source code: as it stands. */
export async function* readText(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  yield* rawText(bytes, context);
}

/**
 * Decoded text as one part, cut where the budget ends: also what is left to read of a document whose structure is
 * broken.
 */
export function* rawText(bytes: Buffer, { spending }: ExtractContext, declared?: string): Generator<Part> {
  const { text, complete } = decodeStart(bytes, spending.charactersLeft, declared);
  spending.characters(text.length);
  yield { ...readPart('body', 'body', text), offsets: { unit: 'line' } };
  if (!complete) yield failedPart('body', 'body', 'too-many-characters');
}
