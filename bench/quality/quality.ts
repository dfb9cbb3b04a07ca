import type { Measured } from '../../src/catalogue.js';
import type { Catalogue } from '../../src/detect/catalogue.js';
import { createDetector, type Detector } from '../../src/detect/detector.js';
import type { Find, Infotype } from '../../src/detect/infotype.js';
import { searchesOf } from '../../src/detect/match.js';
import { prefilteredScan } from '../../src/detect/prefiltered-scan.js';
import { open } from '../measure.js';
import { type Random, seededRandom } from '../random.js';
import { CARRIERS, type Carried, carry, carryPlainly, namesOf } from './carriers.js';
import { type Redraw, redrawOf } from './redraw.js';

/** Values of each infotype, near misses of each, and numbers in its shape that are nothing. */
const POSITIVES = 3 * CARRIERS;
const BROKEN = CARRIERS;
const PLAIN = 4;

interface Tally {
  values: number;
  found: number;
  right: number;
  wrong: number;
  tries: number;
}

/** What values of an infotype are drawn from. */
interface Source {
  readonly find: Find;
  readonly names: readonly string[];
  readonly redraw: Redraw | undefined;
}

/**
 * Measures each infotype with the whole catalogue on: over values drawn anew from its examples and put into other texts,
 * near misses, numbers that are nothing, and plain text that holds no value.
 */
export function qualityOf(
  catalogue: Catalogue,
  plainTexts: readonly string[],
  tell: (line: string) => void,
): ReadonlyMap<string, Measured> {
  const detector = createDetector(catalogue);
  const tallies = new Map(
    catalogue.infotypes.map(({ id }) => [id, { values: 0, found: 0, right: 0, wrong: 0, tries: 0 } as Tally]),
  );
  const tallyOf = (id: string): Tally => {
    const tally = tallies.get(id);
    if (!tally) throw new Error(`the catalogue has no ${id}`);
    return tally;
  };
  catalogue.infotypes.forEach((infotype, number) => {
    measureOne(infotype, detector, tallyOf, seededRandom(number + 1));
    if (number % 100 === 99) tell(`${number + 1} infotypes`);
  });
  for (const text of plainTexts) for (const { infotype } of detector.detect(text)) tallyOf(infotype).wrong++;
  countTries(catalogue, plainTexts, (id) => tallyOf(id).tries++);
  const megabytes = plainTexts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  return new Map([...tallies].map(([id, tally]) => [id, toQuality(tally, megabytes)]));
}

function toQuality({ values, found, right, wrong, tries }: Tally, megabytes: number): Measured {
  const claimed = right + wrong;
  return {
    precision: claimed === 0 ? null : Math.round((right / claimed) * 1_000) / 1_000,
    recall: Math.round((found / Math.max(values, 1)) * 1_000) / 1_000,
    cost: Number((tries / megabytes).toPrecision(2)),
  };
}

function measureOne(infotype: Infotype, detector: Detector, tallyOf: (id: string) => Tally, random: Random): void {
  const own = tallyOf(infotype.id);
  const sources: Source[] = infotype.finds.map((find) => ({
    find,
    names: namesOf(infotype, find.match),
    redraw: redrawOf(infotype, find),
  }));
  const each = (count: number, make: (turn: number, source: Source) => Carried | undefined) =>
    Array.from({ length: count }, (_, turn) => {
      const source = sources[turn % sources.length];
      return source && make(turn, source);
    }).filter((carried) => carried !== undefined);

  for (const carried of each(POSITIVES, (turn, { find, names, redraw }) => {
    return carry(find, names, redraw?.valid(random) ?? find.match, turn, random);
  })) {
    own.values++;
    for (const finding of detector.detect(carried.text)) {
      const touches = finding.start < carried.end && carried.start < finding.end;
      const isOwn = finding.infotype === infotype.id;
      if (isOwn && finding.start === carried.start && finding.end === carried.end) own.found++;
      if (isOwn && touches) own.right++;
      // The line of an example may hold other values that are rightly found.
      else if (touches || carried.frame === 'made') tallyOf(finding.infotype).wrong++;
    }
  }
  const misses = [
    ...each(BROKEN, (turn, source) => brokenIn(source, turn, random)),
    ...each(PLAIN, (_, { find }) => (/^[\d ./-]+$/.test(find.match) ? carryPlainly(find.match, random) : undefined)),
  ];
  for (const { text, start, end } of misses) {
    for (const finding of detector.detect(text)) {
      if (finding.start < end && start < finding.end) tallyOf(finding.infotype).wrong++;
    }
  }
}

function brokenIn({ find, names, redraw }: Source, turn: number, random: Random): Carried | undefined {
  const value = redraw?.broken(random);
  return value === undefined ? undefined : carry(find, names, value, turn, random);
}

/** Calls `count` for each place of the texts at which a pattern of the infotype is tried. */
function countTries(catalogue: Catalogue, texts: readonly string[], count: (id: string) => void): void {
  const scan = prefilteredScan(catalogue.plan)(catalogue.infotypes.flatMap(searchesOf));
  for (const text of texts) scan(text, open, (search) => count(search.infotype.id));
}
