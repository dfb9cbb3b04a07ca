/** Tokens that a model is given together, and those of them whose answer counts: the others are there to be seen. */
export interface TokenWindow {
  readonly from: number;
  readonly to: number;
  readonly countFrom: number;
  readonly countTo: number;
}

/**
 * Windows over all tokens of a text, each overlapping the next by a quarter. What counts of them follows each other
 * without gap, and no token that counts is nearer than an eighth of a window to where its window is cut.
 * @param size tokens of a window
 */
export function tokenWindows(length: number, size: number): TokenWindow[] {
  const overlap = Math.floor(size / 4);
  const windows: TokenWindow[] = [];
  for (let from = 0, countFrom = 0; countFrom < length; from += size - overlap) {
    const to = Math.min(length, from + size);
    const countTo = to === length ? length : to - Math.floor(overlap / 2);
    windows.push({ from, to, countFrom, countTo });
    countFrom = countTo;
  }
  return windows;
}
