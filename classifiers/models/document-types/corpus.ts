import { Chance, type Fold } from '../texts/chance.js';
import { SpecWriter } from '../texts/spec.js';
import { folders } from './folders.js';
import { machineText, passageWriter } from './other.js';
import { programs } from './programs.js';
import { records, type Writer } from './records.js';
import { sourceCode } from './source-code.js';
import { abroad } from './specs/abroad.js';
import { business } from './specs/business.js';
import { official } from './specs/official.js';
import { otherSpecs } from './specs/other.js';
import { people } from './specs/people.js';

/** A text and what it is. */
export interface Written {
  readonly type: string;
  readonly text: string;
}

const specs = [...business, ...people, ...official, ...abroad, ...otherSpecs];

/** Everything that writes, those of one type together. */
export function writersByType(prose: readonly string[]): ReadonlyMap<string, readonly Writer[]> {
  const writers: Writer[] = [...specs.map((spec) => new SpecWriter(spec)), ...records, sourceCode, programs, programs];
  writers.push(machineText, ...folders);
  if (prose.length > 0) writers.push(passageWriter(prose));
  const byType = new Map<string, Writer[]>();
  for (const writer of writers) byType.set(writer.type, [...(byType.get(writer.type) ?? []), writer]);
  return byType;
}

/** So many texts of a type, from one side of a fold; of `other`, which is many things, five times as many. */
export function* writeCorpus(
  writers: ReadonlyMap<string, readonly Writer[]>,
  count: number,
  fold: Fold,
  seed: number,
): Generator<Written> {
  let number = 0;
  for (const [type, own] of writers) {
    const most = type === 'other' ? 5 * count : count;
    for (let n = 0; n < most; n++) {
      const chance = new Chance(seed * 1_000_003 + number++, fold);
      // The first is English; other languages repeat the commonest types.
      const writer = chance.maybe(0.3) ? own[0] : own[n % own.length];
      if (writer) yield { type, text: writer.write(chance) };
    }
  }
}
