/** The median time of one call in milliseconds, over at least `least` calls and about `budget` milliseconds. */
export function median(run: () => void, least = 5, budget = 1_000): number {
  const times: number[] = [];
  const end = performance.now() + budget;
  while (times.length < least || (performance.now() < end && times.length < 10_000)) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}
