import { mapInOrder } from '../../../src/app/map-in-order.js';

async function* count(to: number) {
  for (let n = 0; n < to; n++) yield n;
}

const limits = { concurrency: 3, weight: () => 1, maxWeight: 100 };
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('working on several items in order', () => {
  it('yields outcomes in the order of items, however long each takes', async () => {
    const outcomes: number[] = [];
    const work = async (n: number) => {
      for (let turn = 0; turn < (n * 7) % 5; turn++) await soon();
      return n;
    };
    for await (const n of mapInOrder(count(50), work, limits)) outcomes.push(n);
    expect(outcomes).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  it('works on so many at once and no more', async () => {
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await soon();
      running -= 1;
    };
    for await (const _ of mapInOrder(count(20), work, limits));
    expect(most).toBe(3);
  });

  it('works alone on an item that is as heavy as all may be', async () => {
    const running = new Set<number>();
    const besides: number[] = [];
    const work = async (n: number) => {
      running.add(n);
      await soon();
      if (running.has(2)) besides.push(running.size);
      running.delete(n);
    };
    const weight = (n: number) => (n === 2 ? 10_000 : 1);
    for await (const _ of mapInOrder(count(6), work, { ...limits, weight }));
    expect(besides).toEqual([1]);
  });

  it('fails with the error of the work, after what came before it', async () => {
    const outcomes: number[] = [];
    const work = async (n: number) => {
      if (n === 4) throw new Error('four');
      return n;
    };
    const run = async () => {
      for await (const n of mapInOrder(count(10), work, limits)) outcomes.push(n);
    };
    await expect(run()).rejects.toThrow('four');
    expect(outcomes).toEqual([0, 1, 2, 3]);
  });

  it('takes items only as outcomes are taken', async () => {
    let taken = 0;
    const items = async function* () {
      for (;;) yield taken++;
    };
    const outcomes = mapInOrder(items(), async (n) => n, limits);
    for (let n = 0; n < 10; n++) await outcomes.next();
    await outcomes.return(undefined);
    expect(taken).toBeLessThan(10 + 3 * 17);
  });
});
