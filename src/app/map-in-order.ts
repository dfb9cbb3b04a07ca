export interface MapLimits<Item> {
  /** Items worked on at once. */
  readonly concurrency: number;
  /** What an item costs while it is worked on. */
  readonly weight: (item: Item) => number;
  /** What all items worked on may cost together; one that alone costs more is worked on alone. */
  readonly maxWeight: number;
}

/** Finished items that may wait behind a slow one, for each item worked on at once. */
const AHEAD = 16;

/**
 * Works on several items at once and yields the outcomes in the order of the items, so that output is the same from
 * run to run. One slow item holds back what follows only so far; memory is bounded.
 * @throws the first error of `work` or of the items; work under way is awaited first
 */
export async function* mapInOrder<Item, Outcome>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Outcome>,
  { concurrency, weight, maxWeight }: MapLimits<Item>,
): AsyncGenerator<Outcome> {
  const queue: { readonly job: Promise<Outcome>; settled: boolean }[] = [];
  const running = new Set<Promise<void>>();
  let load = 0;
  const begin = (item: Item, cost: number) => {
    load += cost;
    const queued = { job: work(item), settled: false };
    queue.push(queued);
    const settled = queued.job
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        queued.settled = true;
        load -= cost;
        running.delete(settled);
      });
    running.add(settled);
  };
  try {
    for await (const item of items) {
      const cost = Math.min(weight(item), maxWeight);
      while (running.size >= concurrency || load + cost > maxWeight) await Promise.race(running);
      begin(item, cost);
      while (queue[0] && (queue[0].settled || queue.length > concurrency * AHEAD)) {
        const head = queue.shift();
        if (head) yield await head.job;
      }
    }
    for (const { job } of queue) yield await job;
  } finally {
    await Promise.all(running);
  }
}
