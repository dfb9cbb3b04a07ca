import { FLAG, type Hits } from './hits.js';
import { type Concept, concepts } from './lexicon.js';

/** 2 to the power of so many buckets. */
export const HAZARD_BITS = 18;
/** Words from the first idea of a passage to its last, at most: of a clause, of a sentence, of a few. */
const LENGTHS = [9, 18];
const LONGEST = 32;
/** And so many ideas. */
const MOST_IDEAS = 20;
/** Words between two ideas of one passage, at most. */
const WIDEST_GAP = 12;
/** Words between two ideas that count as neighbours. */
const NEAR = 6;

/** What ideas say by themselves. Less than {@link LEAST} together is no instruction, whatever the order. */
const points: Readonly<Partial<Record<Concept, number>>> = {
  ...{ override: 3, model: 4, helper: 2, role: 3, secrecy: 4, reveal: 3, rival: 3, final: 3, unbound: 4, marker: 4 },
  ...{ carrier: 4, slot: 3, order: 2, tell: 2, asset: 2, send: 2, act: 2, favour: 2, always: 2, heed: 2, demand: 2 },
  ...{ task: 2, reading: 2, instead: 2, machine: 2, calling: 2, condition: 0, verdict: 1 },
};
const LEAST = 4;
const pointsOf = Uint8Array.from(concepts, (concept) => points[concept] ?? 1);

/** Of each idea a bit, in one of two halves. */
const lowBit = Int32Array.from(concepts, (_, n) => (n < 32 ? 1 << n : 0));
const highBit = Int32Array.from(concepts, (_, n) => (n < 32 ? 0 : 1 << (n - 32)));

/** The most that a glance at a passage can give: of each idea that is there so much, and of all else `rest`. */
export interface Most {
  readonly ofIdea: Float32Array;
  readonly rest: number;
}
const unbounded: Most = { ofIdea: new Float32Array(concepts.length), rest: 1 };

/**
 * Hears passages of a text that may hold an instruction: from each idea on a clause, a sentence and a few of them. So what
 * stands beside an instruction, as what it is for, does not hide it. Each idea is looked at a bounded number of times.
 * Those are left out of which a glance gives less than 0 in any case.
 */
export function eachPassage(
  { concepts: found, words, length }: Hits,
  hear: (first: number, last: number) => void,
  { ofIdea, rest }: Most = unbounded,
): void {
  for (let first = 0; first < length; first++) {
    const from = words[first] ?? 0;
    const end = Math.min(length, first + MOST_IDEAS);
    let low = 0;
    let high = 0;
    let sum = 0;
    let most = rest;
    let before = from;
    let n = 0;
    let last = first;
    for (; last < end; last++) {
      const word = words[last] ?? 0;
      const way = word - from;
      if (word - before > WIDEST_GAP || way > LONGEST) break;
      for (; way > (LENGTHS[n] ?? LONGEST); n++) if (sum >= LEAST && most >= 0 && last - first > 1) hear(first, last);
      before = word;
      const concept = found[last] ?? 0;
      const lowOne = lowBit[concept] ?? 0;
      const highOne = highBit[concept] ?? 0;
      if ((low & lowOne) !== 0 || (high & highOne) !== 0) continue;
      low |= lowOne;
      high |= highOne;
      sum += pointsOf[concept] ?? 0;
      most += ofIdea[concept] ?? 0;
    }
    if (sum >= LEAST && most >= 0 && last - first > 1) hear(first, last);
  }
}

/** What it weighs that a feature is there, by its group. */
const WEIGHTS = { shape: 0.8, ideas: 0.4, pairs: 0.2, order: 0.3, words: 0.25 } as const;
/** Ideas there may be: features are numbered by it. */
const IDEAS = 48;
const at = {
  idea: 0,
  several: 48,
  bare: 96,
  begun: 144,
  begins: 160,
  shape: 544,
  pair: 608,
  next: 2912,
  orders: 5216,
} as const;
const THREE = 7520;
const TRIPLE = THREE + IDEAS ** 3;
const WORDS = TRIPLE + IDEAS ** 3;
const WORD_BUCKETS = 2 ** HAZARD_BITS - WORDS;

/** Buckets below this are what a glance shows. */
export const GLANCE = at.pair;

/** How much the feature of a bucket counts. */
export function weightOf(bucket: number): number {
  if (bucket < at.begins) return WEIGHTS.ideas;
  if (bucket < at.shape) return WEIGHTS.order;
  if (bucket < at.pair) return WEIGHTS.shape;
  if (bucket < at.next) return WEIGHTS.pairs;
  if (bucket < THREE) return WEIGHTS.order;
  if (bucket < TRIPLE) return WEIGHTS.pairs;
  return bucket < WORDS ? WEIGHTS.order : WEIGHTS.words;
}

/** The most that what a glance shows can add up to, by the weights of its buckets and what is given anyway. */
export function mostOf(weights: Float32Array, bias: number): Most {
  const weight = (bucket: number) => weights[bucket] ?? 0;
  const gain = (bucket: number) => Math.max(0, weight(bucket));
  const highest = (from: number, count: number) => Math.max(...weights.subarray(from, from + count));
  /** Of steps of which the first so many are taken. */
  const climb = (from: number, count: number) => {
    let height = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let step = 0; step < count; step++) {
      height += weight(from + step);
      top = Math.max(top, height);
    }
    return top;
  };
  const ofIdea = Float32Array.from(concepts, (_, own) => {
    let most = weight(at.idea + own) + gain(at.several + own) + gain(at.bare + own);
    for (let flag = 0; flag < 8; flag++) most += gain(at.begins + own * 8 + flag);
    return most;
  });
  const shapes = climb(at.shape, 10) + climb(at.shape + 10, 14) + climb(at.shape + 24, 12) + highest(at.shape + 36, 25);
  // Sums of single precision come out a little apart in another order.
  return { ofIdea, rest: bias + highest(at.begun, 6) + shapes + 1e-3 };
}

/** Turns passages into features: which ideas, which together, in what order. Each feature counts once. */
export class PassageFeatures {
  /** Buckets of the passage that was read last; so many of them. */
  readonly buckets = new Uint32Array(8192);
  count = 0;
  readonly #stamps = new Uint32Array(2 ** HAZARD_BITS);
  #stamp = 0;
  #distinct = 0;
  readonly #present = new Uint8Array(IDEAS);
  readonly #times = new Uint8Array(IDEAS);

  /** Reads a passage: what is seen at a glance, and behind that, unless it is to be left out, the rest. */
  read(hits: Hits, first: number, last: number): void {
    this.glance(hits, first, last);
    this.rest(hits, first, last);
  }

  /** Reads what a glance at a passage shows: which ideas there are, and how they stand. */
  glance(hits: Hits, first: number, last: number): void {
    this.count = 0;
    this.#stamp += 1;
    this.#distinct = this.#ideas(hits, first, last);
    this.#shape(hits, first, last, this.#distinct);
  }

  /** Adds which ideas stand together, in what order and by which words, of the passage that was glanced at. */
  rest(hits: Hits, first: number, last: number): void {
    for (let i = 0; i < this.#distinct; i++) {
      const one = this.#present[i] ?? 0;
      for (let j = i + 1; j < this.#distinct; j++) {
        const pair = one * IDEAS + (this.#present[j] ?? 0);
        this.#add(at.pair + pair);
        for (let k = j + 1; k < this.#distinct; k++) this.#add(THREE + pair * IDEAS + (this.#present[k] ?? 0));
      }
    }
    this.#order(hits, first, last);
    this.#words(hits, first, last);
  }

  #add(bucket: number): void {
    if (this.#stamps[bucket] === this.#stamp) return;
    this.#stamps[bucket] = this.#stamp;
    this.buckets[this.count++] = bucket;
  }

  /** Which ideas there are, from the lowest number on; gives how many. */
  #ideas({ concepts: found, flags }: Hits, first: number, last: number): number {
    this.#times.fill(0);
    let begun = 0;
    for (let n = first; n < last; n++) {
      const own = found[n] ?? 0;
      const flag = flags[n] ?? 0;
      this.#times[own] = (this.#times[own] ?? 0) + 1;
      if (n > first && (flag & FLAG.begins) !== 0) begun += 1;
      if ((flag & FLAG.bare) !== 0) this.#add(at.bare + own);
      if ((flag & (FLAG.begins | FLAG.called)) !== 0) this.#add(at.begins + own * 8 + (flag & 7));
    }
    this.#add(at.begun + Math.min(5, begun));
    let present = 0;
    for (let own = 0; own < IDEAS; own++) {
      const times = this.#times[own] ?? 0;
      if (times === 0) continue;
      this.#present[present++] = own;
      this.#add(at.idea + own);
      if (times > 2) this.#add(at.several + own);
    }
    return present;
  }

  /** Orders are made of ideas, with few other words between them: how dense they stand, how many, and of how many kinds. */
  #shape({ words }: Hits, first: number, last: number, present: number): void {
    const count = last - first;
    const span = (words[last - 1] ?? 0) - (words[first] ?? 0) + 1;
    const dense = Math.min(9, Math.floor((10 * count) / Math.max(1, span)));
    for (let step = 0; step <= dense; step++) this.#add(at.shape + step);
    const several = Math.min(13, present);
    for (let step = 0; step <= several; step++) this.#add(at.shape + 10 + step);
    let widest = 0;
    for (let n = first + 1; n < last; n++) widest = Math.max(widest, (words[n] ?? 0) - (words[n - 1] ?? 0));
    for (let step = 0; step <= Math.min(11, widest - 1); step++) this.#add(at.shape + 24 + step);
    // Few ideas that stand dense are not the same as many.
    this.#add(at.shape + 36 + Math.min(4, dense >> 1) * 5 + Math.min(4, Math.floor(present / 3)));
  }

  #order({ concepts: found, words, flags }: Hits, first: number, last: number): void {
    for (let n = first; n < last; n++) {
      const own = found[n] ?? 0;
      const flag = (flags[n] ?? 0) & 7;
      const word = words[n] ?? 0;
      if (n + 1 >= last || (words[n + 1] ?? 0) - word > NEAR) continue;
      const next = own * IDEAS + (found[n + 1] ?? 0);
      this.#add(at.next + next);
      if ((flag & FLAG.bare) !== 0) this.#add(at.orders + next);
      if (n + 2 < last && (words[n + 2] ?? 0) - word <= NEAR) this.#add(TRIPLE + next * IDEAS + (found[n + 2] ?? 0));
    }
  }

  /** Words say which of an idea's many are meant: so what is learnt of one does not hold for all of them. */
  #words({ stems, words }: Hits, first: number, last: number): void {
    for (let n = first; n < last; n++) {
      const own = stems[n] ?? 0;
      this.#add(WORDS + (own % WORD_BUCKETS));
      for (let other = n + 1; other < last && other < n + 3; other++) {
        if ((words[other] ?? 0) - (words[n] ?? 0) > NEAR) break;
        this.#add(WORDS + (((Math.imul(own, 0x9e3779b1) + (stems[other] ?? 0)) >>> 0) % WORD_BUCKETS));
      }
    }
  }
}
