import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defaultBudget } from '../../src/extract/budget.js';
import { createScanner } from '../../src/scan/scanner.js';
import { builtProgram } from '../built.js';
import { chance, damaged } from '../fixtures/damage.js';
import { packedSamples, samples } from '../fixtures/samples.js';

/** Many more, and files of one's own, in `npm run fuzz`. */
const CASES = Number(process.env.CLEARMARK_FUZZ_CASES ?? 200);
const SEED = Number(process.env.CLEARMARK_FUZZ_SEED ?? 20261123);
const FILES = process.env.CLEARMARK_FUZZ_FILES;
const MOST_BYTES = 5 * 1024 * 1024;

interface Document {
  readonly name: string;
  readonly bytes: () => Promise<Buffer>;
}

function filesBelow(folder: string): Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && statSync(path).size < MOST_BYTES)
    .map((path) => ({ name: path, bytes: async () => readFileSync(path) }));
}

const generated = Object.entries({ ...samples, ...packedSamples }).map(([name, { make }]) => ({
  name,
  bytes: async () => Buffer.from(await make('some words of text')),
}));

describe('damaged documents', () => {
  test('never end the process that reads them but by its budget, and never without a result', async () => {
    builtProgram();
    const documents = FILES ? filesBelow(FILES) : generated;
    const scanner = createScanner({ jobs: 2, budget: { ...defaultBudget, milliseconds: 10_000 } });
    const next = chance(SEED);
    const outcomes = new Map<string, number>();
    const crashed: string[] = [];
    const one = async (seed: number, { name, bytes }: Document) => {
      const result = await scanner.scanDocument({ name: basename(name), bytes: damaged(await bytes(), seed) });
      const reasons = new Set(result.parts.map(({ reason }) => reason ?? 'read'));
      for (const reason of reasons) outcomes.set(reason, (outcomes.get(reason) ?? 0) + 1);
      if (reasons.size === 0 || reasons.has('parser-crashed')) crashed.push(`${name}, seed ${seed}`);
    };
    const seeds = Array.from({ length: CASES }, (_, n) => [SEED + n, documents[next(documents.length)]] as const);
    const lane = async () => {
      for (let task = seeds.pop(); task; task = seeds.pop()) if (task[1]) await one(task[0], task[1]);
    };
    await Promise.all([lane(), lane()]);
    await scanner.close();
    if (FILES) process.stderr.write(`${JSON.stringify(Object.fromEntries(outcomes))}\n`);
    expect(crashed).toEqual([]);
  });
});
