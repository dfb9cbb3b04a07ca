import { type CompoundEntry, openCompoundFile } from '../compound-file.js';
import type { ExtractContext } from '../format.js';
import { failedPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { embeddedFile } from './ole-object.js';

/**
 * A compound file of no known kind, such as an object embedded by OLE: every stream in it as a document of its own, a
 * file that was packed into one as that file.
 */
export async function* readCompound(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const file = openCompoundFile(bytes, context.spending);
  const streams = [...streamsIn(file.root, '')];
  const names = new TextBuilder(context.spending);
  for (const { path } of streams) names.append(path).append('\n');
  yield readPart('metadata', 'names of streams', names.toString());
  for (const [index, { path, read }] of streams.entries()) {
    const content = read();
    if (content.length === 0 || path.endsWith('\u0001Ole') || path.endsWith('\u0001CompObj')) continue;
    const inner = path.endsWith('\u0001Ole10Native') ? embeddedFile(content) : { bytes: content, name: '' };
    context.spending.entries(1);
    yield* context.nested(inner.bytes, inner.name, `stream ${index + 1}`);
  }
  if (!file.isWhole) yield failedPart('document', 'document', 'malformed');
}

function* streamsIn(storage: CompoundEntry, path: string): Generator<{ path: string; read: () => Buffer }> {
  for (const { name, read, children } of storage.children) {
    if (read) yield { path: `${path}${name}`, read };
    else yield* streamsIn({ name, children }, `${path}${name}/`);
  }
}
