import type { ExtractContext } from '../format.js';
import { type Part, skippedPart } from '../part.js';

/** Where words stand that a picture shows. */
export const SHOWN = 'words in the picture';

/**
 * The pictures in a document: what is noted in each and the words it shows, where they are read. Those whose words are
 * not read are told together.
 */
export class Pictures {
  #unread = 0;

  constructor(private readonly context: ExtractContext) {}

  /** A picture of a kind that nobody reads. */
  countUnread(): void {
    this.#unread += 1;
  }

  /** A picture, or what has the name of one. */
  async *read(bytes: Buffer, name: string, place: string): AsyncGenerator<Part> {
    let isLooked = false;
    for await (const part of this.context.nested(bytes, name, place)) {
      isLooked ||= part.place.endsWith(SHOWN);
      if (part.reason !== 'image-without-ocr') yield part;
    }
    if (!isLooked) this.#unread += 1;
  }

  /** @param prefix of their place */
  *unread(prefix: string): Generator<Part> {
    if (this.#unread > 0) yield skippedPart('attachment', `${prefix}${this.#unread} images`, 'image-without-ocr');
  }
}

/** Pictures of a drawing, those without bytes being of a kind that nobody reads. */
export async function* pictureParts(
  pictures: Iterable<{ readonly bytes?: Buffer }>,
  prefix: string,
  context: ExtractContext,
): AsyncGenerator<Part> {
  const all = new Pictures(context);
  let count = 0;
  for (const { bytes } of pictures) {
    count += 1;
    if (!bytes) all.countUnread();
    else {
      context.spending.entries(1);
      yield* all.read(bytes, '', `${prefix}picture ${count}`);
    }
  }
  yield* all.unread(prefix);
}
