import { createHash } from 'node:crypto';
import type { ExtractContext } from '../format.js';
import type { Part } from '../part.js';

const END = '%%EOF';
/** A document is seldom signed or filled in more often. */
const MAX_VERSIONS = 20;
/** A document made for reading over a network has an end of its own behind its first page (ISO 32000-2, annex F). */
const LINEARIZED_BYTES = 1024;

/** When something was changed, and its name then, differ in each version. */
const dates = /D:\d{4,14}[^\n]{0,8}|\d{4}-\d\d-\d\dT[^\n]{0,20}|uuid:[\w-]{1,40}/g;

/** Passes on the parts of a document and knows what they say. */
export class KnownTexts {
  readonly #digests = new Set<string>();

  async *remember(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
    for await (const part of parts) {
      this.isNew(part.text);
      yield part;
    }
  }

  /** Whether no part said exactly this before; from now on one did. */
  isNew(text: string): boolean {
    const digest = createHash('sha1').update(text.replace(dates, '')).digest('base64');
    if (this.#digests.has(digest)) return false;
    this.#digests.add(digest);
    return true;
  }
}

/**
 * What earlier versions of a document said and it no longer does. Programs save by writing behind the end of what is
 * there, so whoever cuts the file off has the version before back, with all that was blackened or taken out since.
 * @param read reads one version
 */
export async function* readEarlierVersions(
  bytes: Buffer,
  known: KnownTexts,
  read: (version: Buffer) => AsyncIterable<Part>,
  { spending }: ExtractContext,
): AsyncGenerator<Part> {
  for (const [index, end] of earlierEnds(bytes).entries()) {
    spending.entries(1);
    for await (const part of read(bytes.subarray(0, end))) {
      if (part.status !== 'read' || part.text.trim() === '') continue;
      // A label that was taken out or changed since holds no longer; its text is told as any other.
      const { labels: _, ...said } = part;
      if (known.isNew(said.text)) yield { ...said, place: `earlier version ${index + 1}, ${said.place}`, hidden: true };
      else spending.refundCharacters(said.text.length);
    }
  }
}

/** Where the versions before the last one end, the latest first. */
function earlierEnds(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(END); at >= 0; at = bytes.indexOf(END, at + END.length)) ends.push(at + END.length);
  const isLinearized = bytes.subarray(0, LINEARIZED_BYTES).includes('/Linearized');
  return ends
    .slice(isLinearized ? 1 : 0, -1)
    .slice(-MAX_VERSIONS)
    .reverse();
}
