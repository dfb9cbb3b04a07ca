import { type LinearModel, logistic } from '../text/linear.js';
import { findConcepts, findRunTogether } from './concept-finder.js';
import { FLAG, type Hits } from './hits.js';
import { eachPassage, PassageFeatures, weightOf } from './passage.js';
import { type OtherReading, otherReadings } from './readings.js';

/** A passage that is taken for a planted instruction. Offsets are UTF-16 code units of the text as it is written. */
export interface Hazard {
  readonly start: number;
  readonly end: number;
  /** 0..1 */
  readonly probability: number;
}

/** What is known of where a text stands. */
export interface Setting {
  /** Who opens the document does not see it. */
  readonly hidden?: boolean | undefined;
}

/** UTF-16 code units looked at together, and how many of them again with those that follow: longer than any passage. */
const WINDOW = 1 << 18;
const OVERLAP = 1 << 13;
/** Log odds that a text gains that nobody sees: there is hardly an honest reason to write to somebody there. */
const HIDDEN_ADDS = 1.5;
/** And one that is in disguise: orders are, and so are names and figures, but hardly other texts on instructions. */
const DISGUISE_ADDS = 1.5;
/** Words in disguise that make a passage one. */
const DISGUISED_WORDS = 2;

/** A passage that may be one, with the ideas it is made of. Offsets are those of the text as it is written. */
export interface Candidate {
  readonly hits: Hits;
  /** Ideas of it, from the first to behind the last. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Log odds that it gains by where and how it stands. */
  readonly adds: number;
}

/** Hears the passages of a text worth a look: as it is written, and in what it says in disguise. */
export function eachCandidate(text: string, hear: (candidate: Candidate) => void): void {
  const { hits, hints } = findConcepts(text);
  const { starts, ends } = hits;
  eachPassage(hits, (first, last) => {
    const adds = isDisguised(hits, first, last) ? DISGUISE_ADDS : 0;
    hear({ hits, first, last, start: starts[first] ?? 0, end: ends[last - 1] ?? 0, adds });
  });
  for (const reading of otherReadings(text, hints)) {
    const read = reading.runTogether ? findRunTogether(reading.text) : findConcepts(reading.text).hits;
    eachPassage(read, (first, last) => {
      const { start, end } = placeOf(reading, read.starts[first] ?? 0, read.ends[last - 1] ?? 0);
      hear({ hits: read, first, last, start, end, adds: DISGUISE_ADDS });
    });
  }
}

/** Where something stands in the text as written that stands from `from` to `to` in a reading of it. */
function placeOf({ start, end, letters }: OtherReading, from: number, to: number): { start: number; end: number } {
  if (letters === 'in-place') return { start: start + from, end: start + to };
  return letters === 'from-the-end' ? { start: end - to, end: end - from } : { start, end };
}

function isDisguised({ flags }: Hits, first: number, last: number): boolean {
  let count = 0;
  for (let n = first; n < last; n++) if (((flags[n] ?? 0) & FLAG.disguised) !== 0) count += 1;
  return count >= DISGUISED_WORDS;
}

/** Finds planted instructions. */
export class HazardFinder {
  readonly #features = new PassageFeatures();
  readonly #weights: Float32Array;
  readonly #bias: number;

  constructor(private readonly model: LinearModel) {
    const { scale = 1, bias = 0 } = model.classes[0] ?? {};
    this.#weights = Float32Array.from(model.weights, (weight, bucket) => weight * scale * weightOf(bucket));
    this.#bias = bias;
  }

  /** All passages from the probability `least` on, sorted; those that overlap are one, with the highest of them. */
  find(text: string, least: number, setting: Setting = {}): Hazard[] {
    const found: Hazard[] = [];
    for (let at = 0; at === 0 || at + OVERLAP < text.length; at += WINDOW - OVERLAP) {
      for (const { start, end, probability } of this.#findIn(text.slice(at, at + WINDOW), least, setting)) {
        found.push({ start: at + start, end: at + end, probability });
      }
    }
    return merged(found);
  }

  /** Log odds of a passage, before calibration and without what it gains by how it stands. */
  scoreOf(hits: Hits, first: number, last: number): number {
    const features = this.#features;
    features.read(hits, first, last);
    let sum = this.#bias;
    for (let n = 0; n < features.count; n++) sum += this.#weights[features.buckets[n] ?? 0] ?? 0;
    return sum;
  }

  #findIn(text: string, least: number, { hidden = false }: Setting): Hazard[] {
    const { slope = 1, offset = 0 } = this.model.classes[0]?.calibration ?? {};
    const found: Hazard[] = [];
    eachCandidate(text, ({ hits, first, last, start, end, adds }) => {
      const score = this.scoreOf(hits, first, last) + adds + (hidden ? HIDDEN_ADDS : 0);
      const probability = logistic(slope * score + offset);
      if (probability >= least) found.push({ start, end, probability });
    });
    return found;
  }
}

function merged(found: readonly Hazard[]): Hazard[] {
  const sorted = [...found].sort((a, b) => a.start - b.start);
  const whole: { start: number; end: number; probability: number }[] = [];
  for (const one of sorted) {
    const last = whole.at(-1);
    if (last && one.start <= last.end) {
      last.end = Math.max(last.end, one.end);
      last.probability = Math.max(last.probability, one.probability);
    } else whole.push({ ...one });
  }
  return whole;
}
