/** A new file out of an old one: stretches of the old bytes, by offset, and new bytes between them. */
export type Splice = readonly (Stretch | Uint8Array)[];

export interface Stretch {
  /** Bytes, inclusive. */
  readonly from: number;
  /** Bytes, exclusive. */
  readonly to: number;
}

/**
 * Puts the new file together.
 * @throws {RangeError} for a stretch that does not lie in the old file
 */
export function spliced(bytes: Buffer, splice: Splice): Buffer {
  return Buffer.concat(
    splice.map((piece) => {
      if (piece instanceof Uint8Array) return piece;
      if (!(piece.from >= 0 && piece.from <= piece.to && piece.to <= bytes.length))
        throw new RangeError('no such bytes');
      return bytes.subarray(piece.from, piece.to);
    }),
  );
}

/** Why a label cannot be written into a document. Stable codes. */
export type Refusal =
  | 'unsupported-format'
  | 'encrypted'
  | 'signed'
  | 'malformed'
  | 'unusual-structure'
  | 'not-verified';

/** A label is not written, for a reason. Carries the code alone, nothing of the content. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}
