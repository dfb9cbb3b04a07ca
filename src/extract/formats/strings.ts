import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart, skippedPart } from '../part.js';
import { printableStrings } from '../printable.js';
import { TextBuilder } from '../text-builder.js';

/**
 * What can be had of a format that nobody reads: the words that stand in it as they are. That is never all of it, so the
 * document is not wholly read: its format stays unsupported.
 */
export async function* readStrings(bytes: Buffer, { spending }: ExtractContext): AsyncGenerator<Part> {
  const text = new TextBuilder(spending);
  let failure: unknown;
  try {
    for (const found of printableStrings(bytes)) text.append(found).append('\n');
  } catch (error) {
    failure = error;
  }
  if (!text.isBlank) yield readPart('body', 'printable strings', text.toString());
  if (failure) yield failedPart('document', 'document', reasonOf(failure));
  else yield skippedPart('document', 'document', 'unsupported-format');
}
