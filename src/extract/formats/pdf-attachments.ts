import type { ExtractContext } from '../format.js';
import { failedPart, type Part } from '../part.js';
import type { PdfFile } from './pdf-file.js';
import type { PdfStream } from './pdf-objects.js';
import { plainText } from './pdf-strings.js';
import { nameOf, type PdfDict } from './pdf-syntax.js';

/**
 * The files in a document, wherever they hang: on the document, on annotations, in a portfolio, or on nothing any more.
 * @param described what describes those that were met
 * @param known what is read already
 */
export async function* readAttachments(
  file: PdfFile,
  described: readonly PdfDict[],
  known: ReadonlySet<PdfStream>,
  context: ExtractContext,
): AsyncGenerator<Part> {
  let count = 0;
  for (const [stream, name] of attachedStreams(file, described)) {
    if (known.has(stream)) continue;
    count += 1;
    const place = `attachment ${count}`;
    context.spending.entries(1);
    const { bytes, failure } = await file.content(stream);
    for await (const part of bytes.length > 0 || !failure ? context.nested(bytes, name, place) : []) {
      // What hangs on nothing may be a piece of something, and was read as one.
      if (name !== '' || part.reason !== 'malformed') yield part;
    }
    if (failure) yield failedPart('attachment', place, failure);
  }
}

/** Each stream once, with the name of its file. */
function attachedStreams(file: PdfFile, described: readonly PdfDict[]): Map<PdfStream, string> {
  const found = new Map<PdfStream, string>();
  for (const description of described) {
    const name = plainText(file.resolve(description.get('UF') ?? description.get('F')));
    const related = [...(file.dict(description.get('RF'))?.values() ?? [])].flatMap((list) => file.list(list));
    for (const value of [...(file.dict(description.get('EF'))?.values() ?? []), ...related]) {
      const stream = file.stream(value);
      if (stream && !found.has(stream)) found.set(stream, name);
    }
  }
  for (const stream of file.streams) {
    const isFile = nameOf(stream.dict.get('Type')) === 'EmbeddedFile' && file.isCurrent(stream);
    if (isFile && !found.has(stream)) found.set(stream, '');
  }
  return found;
}
