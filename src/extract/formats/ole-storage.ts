import type { CompoundEntry } from '../compound-file.js';
import type { ExtractContext } from '../format.js';
import { type Part, skippedPart } from '../part.js';
import { embeddedFile } from './ole-object.js';

type ReadStorage = (root: CompoundEntry, context: ExtractContext) => AsyncIterable<Part>;

/** Streams that every object has and that hold none of its content; the last is the sign of a library (SheetJS). */
export const internalStream = /^.?(ole|compobj|objinfo|pic|meta|print|eprint|linkinfo|sh33tj5)$/i;
/** What the object looked like when it was last drawn. */
export const DRAWN = /^.olepres\d*$/i;
const PACKED_FILE = /^.ole10native$/i;
/** By the stream that tells the kind of a document. */
const readers: Readonly<Record<string, () => Promise<ReadStorage>>> = {
  worddocument: async () => (await import('./doc.js')).docParts,
  workbook: async () => (await import('./xls.js')).xlsParts,
  book: async () => (await import('./xls.js')).xlsParts,
  'powerpoint document': async () => (await import('./ppt.js')).pptParts,
};

/**
 * Objects embedded in a compound file, each at `embedded object N`: documents of Office by their own readers, packed
 * files as such, of others every stream as a document. Their properties are those of the document around them.
 */
export async function* objectParts(objects: readonly CompoundEntry[], context: ExtractContext): AsyncGenerator<Part> {
  let count = 0;
  for (const object of objects) {
    if (object.name.startsWith('\u0005') || (object.read && internalStream.test(object.name))) continue;
    count += 1;
    yield* objectPart(object, `embedded object ${count}`, context);
  }
}

async function* objectPart(object: CompoundEntry, place: string, context: ExtractContext): AsyncGenerator<Part> {
  context.spending.entries(1);
  if (object.read && DRAWN.test(object.name)) yield skippedPart('attachment', `${place}, picture`, 'image-without-ocr');
  else if (object.read) {
    const stream = object.read();
    const { bytes, name } = PACKED_FILE.test(object.name) ? embeddedFile(stream) : { bytes: stream, name: '' };
    if (bytes.length > 0) yield* context.nested(bytes, name, place);
  } else yield* storageParts(object, place, context);
}

async function* storageParts(object: CompoundEntry, place: string, context: ExtractContext): AsyncGenerator<Part> {
  const load = object.children.flatMap(({ name }) => readers[name.toLowerCase()] ?? [])[0];
  if (load) {
    const read = await load();
    for await (const part of read(object, context)) {
      yield { ...part, kind: 'attachment', place: `${place}, ${part.place}` };
    }
    return;
  }
  for (const child of object.children) {
    if (!child.name.startsWith('\u0005') && !(child.read && internalStream.test(child.name))) {
      yield* objectPart(child, place, context);
    }
  }
}
