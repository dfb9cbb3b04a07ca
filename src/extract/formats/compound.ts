import { type CompoundEntry, openCompoundFile } from '../compound-file.js';
import type { ExtractContext } from '../format.js';
import { failedPart, type Part, readPart, skippedPart } from '../part.js';
import { propertyTexts } from '../property-set.js';
import { TextBuilder } from '../text-builder.js';
import { embeddedFile } from './ole-object.js';
import { DRAWN, internalStream } from './ole-storage.js';
import { macroParts } from './vba.js';

/** In the storage of a project of macros, its modules. */
const MACROS = 'VBA';

/**
 * A compound file of no known kind, such as an object embedded by OLE: every stream in it as a document of its own, a
 * file that was packed into one as that file. A project of macros, as slides have it, is read as such.
 */
export async function* readCompound(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const file = openCompoundFile(bytes, context.spending);
  if (file.root.children.some(({ name, read }) => name.toUpperCase() === MACROS && !read)) {
    yield* macroParts(file.root, 'macros', context);
    return;
  }
  const streams = [...streamsIn(file.root, '')];
  const names = new TextBuilder(context.spending);
  for (const { path } of streams) names.append(path).append('\n');
  yield readPart('metadata', 'names of streams', names.toString());
  for (const [index, { path, read }] of streams.entries()) {
    if (nameOf(path).startsWith('\u0005')) {
      yield* properties(read(), index + 1, context);
      continue;
    }
    const content = read();
    if (content.length === 0 || internalStream.test(nameOf(path))) continue;
    if (DRAWN.test(nameOf(path))) {
      yield skippedPart('attachment', `stream ${index + 1}`, 'image-without-ocr');
      continue;
    }
    const inner = /^.ole10native$/i.test(nameOf(path)) ? embeddedFile(content) : { bytes: content, name: '' };
    context.spending.entries(1);
    yield* context.nested(inner.bytes, inner.name, `stream ${index + 1}`);
  }
  if (!file.isWhole) yield failedPart('document', 'document', 'malformed');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Streams whose name begins with this character hold properties. */
function* properties(stream: Buffer, number: number, { spending }: ExtractContext): Generator<Part> {
  const text = new TextBuilder(spending).append(propertyTexts(stream).join('\n'));
  if (!text.isBlank) yield readPart('metadata', `properties ${number}`, text.toString());
}

function* streamsIn(storage: CompoundEntry, path: string): Generator<{ path: string; read: () => Buffer }> {
  for (const { name, read, children } of storage.children) {
    if (read) yield { path: `${path}${name}`, read };
    else yield* streamsIn({ name, children }, `${path}${name}/`);
  }
}

/** Title, author and so on of a document that is a compound file. */
export function* documentProperties(root: CompoundEntry, { spending }: ExtractContext): Generator<Part> {
  const text = new TextBuilder(spending);
  for (const { name, read } of root.children) {
    if (read && name.startsWith('\u0005')) for (const found of propertyTexts(read())) text.append(found).newline();
  }
  if (!text.isBlank) yield readPart('metadata', 'properties', text.toString());
}
