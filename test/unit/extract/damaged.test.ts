import { damaged } from '../../fixtures/damage.js';
import { partsOf, reasonsOf } from '../../fixtures/parts.js';
import { packedSamples, samples } from '../../fixtures/samples.js';

const words = `some words of text, and 536-90-${4399}. `.repeat(30);
/** Many more in `npm run fuzz`. */
const CASES = Number(process.env.CLEARMARK_FUZZ_CASES ?? 120);
const SEED = Number(process.env.CLEARMARK_FUZZ_SEED ?? 20261123);

const every = Object.entries({ ...samples, ...packedSamples });

/** Formats in which nothing tells where a document ends. */
const endless = new Set(['a.txt', 'a.md', 'a.html', 'a.yaml', 'a.toml', 'a.tar']);

async function isReadToSomeEnd(bytes: Buffer, name: string, how: string): Promise<readonly string[]> {
  const parts = await partsOf(bytes, name);
  const untold = parts.filter(({ status, reason }) => (reason === undefined) !== (status === 'read'));
  expect({ how, untold, isEmpty: parts.length === 0 }).toEqual({ how, untold: [], isEmpty: false });
  return reasonsOf(parts);
}

describe('a damaged document', () => {
  test.each(every)('%s is read to some end, with a named reason for whatever is not read', async (name, { make }) => {
    const sample = Buffer.from(await make(words));
    for (let n = 0; n < CASES; n++) await isReadToSomeEnd(damaged(sample, SEED + n), name, `seed ${SEED + n}`);
  });

  test.each(every)('%s cut at every tenth of it is not taken for whole', async (name, { make }) => {
    const sample = Buffer.from(await make(words));
    for (let tenth = 0; tenth < 10; tenth++) {
      const reasons = await isReadToSomeEnd(sample.subarray(0, (sample.length * tenth) / 10), name, `${tenth} tenths`);
      if (tenth > 1 && !endless.has(name))
        expect({ tenth, isTold: reasons.length > 0 }).toEqual({ tenth, isTold: true });
    }
  });
});
