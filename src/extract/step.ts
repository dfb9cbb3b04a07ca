import type { Part } from './part.js';

/** A document inside another that is a resource of its own: a member of an archive, a file attached to a mail. */
export interface InnerDocument {
  /** Its path in the archive as the archive has it, or the name of the file: anything at all. Names nothing on disk. */
  readonly name: string;
  /** Where it stands in what was opened; the places of its parts begin with it. */
  readonly place: string;
  /** What could be unpacked of it; null where nothing could. */
  readonly content: {
    readonly mediaType: string;
    /** Size. */
    readonly bytes: number;
    /** `sha256:<hex>` */
    readonly hash: string;
  } | null;
}

/** What comes of a document as it is read: its parts, and between begin and end of an inner document the parts of that. */
export type Step = Part | { readonly begins: InnerDocument } | { readonly ends: InnerDocument };

/** The parts alone, as parts of the whole: what stands in an inner document is an attachment. */
export async function* partsOf(steps: AsyncIterable<Step>): AsyncGenerator<Part> {
  let depth = 0;
  for await (const step of steps) {
    if ('begins' in step) depth += 1;
    else if ('ends' in step) depth -= 1;
    else yield depth > 0 ? { ...step, kind: 'attachment' } : step;
  }
}

/** The same steps where they stand: `place` goes before. */
export async function* placed(steps: AsyncIterable<Step>, place: string): AsyncGenerator<Step> {
  for await (const step of steps) {
    if ('begins' in step) yield { begins: within(step.begins, place) };
    else if ('ends' in step) yield { ends: within(step.ends, place) };
    else yield within(step, place);
  }
}

function within<T extends { readonly place: string }>(what: T, place: string): T {
  return { ...what, place: `${place}, ${what.place}` };
}
