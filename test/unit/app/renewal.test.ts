import { openRenewal } from '../../../src/app/renewal.js';

const hour = 3_600_000;

/** Work whose runs end when they are told to. */
function controlled() {
  const ends: (() => void)[] = [];
  const work = () => {
    const run = ends.length + 1;
    return new Promise<number>((resolve) => ends.push(() => resolve(run)));
  };
  return { work, runs: () => ends.length, end: (run: number) => ends[run - 1]?.() };
}
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('whoever asks during a run gets what a run gives that begins behind it', async () => {
  const { work, runs, end } = controlled();
  const { renew, close } = openRenewal(work, hour);
  const first = renew();
  await settled();
  const second = renew();
  end(1);
  expect(await first).toBe(1);
  await settled();
  expect(runs()).toBe(2);
  end(2);
  expect(await second).toBe(2);
  close();
});

test('one run waits behind one that hangs, however often it is asked for', async () => {
  const { work, runs, end } = controlled();
  const { renew, close } = openRenewal(work, hour);
  void renew();
  await settled();
  const asked = new Set(Array.from({ length: 1_000 }, renew));
  expect(asked.size).toBe(1);
  end(1);
  await settled();
  expect(runs()).toBe(2);
  end(2);
  expect(await Promise.all(asked)).toEqual([2]);
  await settled();
  expect(runs()).toBe(2);
  close();
});

test('a run that fails is told to who asked, and the next one runs', async () => {
  let runs = 0;
  const { renew, close } = openRenewal(async () => {
    runs++;
    if (runs === 1) throw new Error('not now');
    return runs;
  }, hour);
  await expect(renew()).rejects.toThrow('not now');
  expect(await renew()).toBe(2);
  close();
});
