/** The least time of one call in milliseconds, over `times` calls: what others do on the machine only ever adds. */
export function best(times: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Speed in MB (a million bytes) a second. */
export function rate(bytes: number, milliseconds: number): number {
  return bytes / 1_000 / milliseconds;
}

/** A figure with three digits that count, so that 0.0612 and 1250 both read well. */
export function rounded(figure: number): number {
  return Number(figure.toPrecision(3));
}
