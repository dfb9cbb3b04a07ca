/** Where a text of each of several names stands in bytes: from where, -1 for those that have none, and to where. */
export interface Places {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Names that stand in bytes, of ASCII. */
export interface NamesInBytes {
  readonly bytes: Buffer;
  /** At most {@link mostNames}. */
  readonly count: number;
  readonly uri: Places;
}

export const mostNames = 1_000;
