import { type LinearModel, logistic } from '../text/linear.js';
import { findConcepts, findRunTogether } from './concept-finder.js';
import { FLAG, type Hits } from './hits.js';
import { eachPassage, type Most, mostOf, PassageFeatures, weightOf } from './passage.js';
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
export function eachCandidate(text: string, hear: (candidate: Candidate) => void, most?: Most): void {
  const { hits, hints } = findConcepts(text);
  const { starts, ends } = hits;
  eachPassage(
    hits,
    (first, last) => {
      const adds = isDisguised(hits, first, last) ? DISGUISE_ADDS : 0;
      hear({ hits, first, last, start: starts[first] ?? 0, end: ends[last - 1] ?? 0, adds });
    },
    most,
  );
  for (const reading of otherReadings(text, hints)) {
    const read = reading.runTogether ? findRunTogether(reading.text) : findConcepts(reading.text).hits;
    eachPassage(
      read,
      (first, last) => {
        const { start, end } = placeOf(reading, read.starts[first] ?? 0, read.ends[last - 1] ?? 0);
        hear({ hits: read, first, last, start, end, adds: DISGUISE_ADDS });
      },
      most,
    );
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

/** What a passage scores that a glance tells from an instruction. */
const NOT_WORTH_A_LOOK = Number.NEGATIVE_INFINITY;

/** Finds planted instructions. */
export class HazardFinder {
  readonly #features = new PassageFeatures();
  readonly #weights: Float32Array;
  readonly #glances: Float32Array;
  readonly #most: Most | undefined;

  /** @param model of two classes: instructions, and what may be one at a glance, which is from 0 on; all may, without it */
  constructor(private readonly model: LinearModel) {
    const [full, glance] = [0, 1].map((k) => weightsOf(model, k));
    this.#weights = full ?? new Float32Array();
    this.#glances = glance ?? new Float32Array();
    const bias = model.classes[1]?.bias;
    this.#most = bias === undefined ? undefined : mostOf(this.#glances, bias);
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
    features.glance(hits, first, last);
    if (this.#sum(this.#glances, 1) < 0) return NOT_WORTH_A_LOOK;
    features.rest(hits, first, last);
    return this.#sum(this.#weights, 0);
  }

  #sum(weights: Float32Array, ofClass: number): number {
    const { buckets, count } = this.#features;
    let sum = this.model.classes[ofClass]?.bias ?? 0;
    for (let n = 0; n < count; n++) sum += weights[buckets[n] ?? 0] ?? 0;
    return sum;
  }

  #findIn(text: string, least: number, { hidden = false }: Setting): Hazard[] {
    const { slope = 1, offset = 0 } = this.model.classes[0]?.calibration ?? {};
    const found: Hazard[] = [];
    eachCandidate(
      text,
      ({ hits, first, last, start, end, adds }) => {
        const score = this.scoreOf(hits, first, last) + adds + (hidden ? HIDDEN_ADDS : 0);
        const probability = logistic(slope * score + offset);
        if (probability >= least) found.push({ start, end, probability });
      },
      this.#most,
    );
    return found;
  }
}

/** The weights of a class of a model, times what a feature counts. */
function weightsOf({ classes, weights }: LinearModel, k: number): Float32Array {
  const scale = classes[k]?.scale ?? 0;
  const count = classes.length;
  const own = new Float32Array(weights.length / count);
  if (k >= count) return own;
  for (let bucket = 0; bucket < own.length; bucket++) {
    own[bucket] = (weights[bucket * count + k] ?? 0) * scale * weightOf(bucket);
  }
  return own;
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
