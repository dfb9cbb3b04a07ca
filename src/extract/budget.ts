const MiB = 1024 * 1024;

/** What one document may cost before its child process is stopped. Sizes in bytes, times in milliseconds. */
export interface Budget {
  readonly inputBytes: number;
  readonly unpackedBytes: number;
  readonly entries: number;
  /** Unpacked bytes per packed byte. */
  readonly ratio: number;
  /** Nesting: elements in markup, messages in messages. */
  readonly depth: number;
  readonly characters: number;
  readonly milliseconds: number;
  /** V8 heap of the child. */
  readonly heapBytes: number;
  /** Resident memory of the child, polled from outside. */
  readonly residentBytes: number;
}

export const defaultBudget: Budget = {
  inputBytes: 50 * MiB,
  unpackedBytes: 200 * MiB,
  entries: 1_000,
  ratio: 100,
  depth: 512,
  characters: 10_000_000,
  milliseconds: 30_000,
  heapBytes: 384 * MiB,
  residentBytes: 512 * MiB,
};
