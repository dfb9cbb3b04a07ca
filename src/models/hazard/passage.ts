import { FeatureBag, type Features } from '../text/features.js';
import { hashInto, hashText } from '../text/hash.js';
import type { Hits } from './hits.js';
import type { Concept } from './lexicon.js';
import { numberOf } from './word-table.js';

/** 2 to the power of so many buckets. */
export const HAZARD_BITS = 16;
/** Words from the first idea of a passage to its last, at most: of a clause, of a sentence, of a few. */
const LENGTHS = [9, 18, 32];
/** And so many ideas. */
const MOST_IDEAS = 20;
/** Words between two ideas of one passage, at most. */
const WIDEST_GAP = 12;
const WEIGHTS = { ideas: 0.4, pairs: 0.2, order: 0.3, words: 0.25 } as const;
const seeds = {
  idea: hashText('idea'),
  several: hashText('several'),
  pair: hashText('concepts'),
  three: hashText('three'),
  next: hashText('next'),
  triple: hashText('triple'),
  begins: hashText('begins'),
  bare: hashText('bare'),
  word: hashText('hazard-word'),
  begun: hashText('begun'),
  orders: hashText('orders'),
};

/** A run of ideas that stand near each other, by their places among the hits. */
export interface Passage {
  readonly first: number;
  /** Behind the last. */
  readonly last: number;
}

/**
 * Passages of a text that may hold an instruction: from each idea on a clause, a sentence and a few of them. So what
 * stands beside an instruction, as what it is for, does not hide it. Each idea is looked at a bounded number of times.
 */
export function passagesOf(hits: Hits): Passage[] {
  const passages: Passage[] = [];
  for (let first = 0; first < hits.concepts.length; first++) {
    let before = -1;
    for (const words of LENGTHS) {
      const last = endOf(hits, first, words);
      if (last === before) continue;
      before = last;
      if (isWorthALook(maskOf(hits, first, last))) passages.push({ first, last });
    }
  }
  return passages;
}

function endOf({ words }: Hits, first: number, longest: number): number {
  const from = words[first] ?? 0;
  let last = first + 1;
  while (last < words.length && last - first < MOST_IDEAS) {
    const word = words[last] ?? 0;
    if (word - from > longest || word - (words[last - 1] ?? 0) > WIDEST_GAP) break;
    last += 1;
  }
  return last;
}

function maskOf({ concepts: found }: Hits, first: number, last: number): number {
  let mask = 0;
  for (let at = first; at < last; at++) mask |= 1 << (found[at] ?? 0);
  return mask;
}

const bits = (...names: Concept[]) => names.reduce((mask, name) => mask | (1 << numberOf(name)), 0);
/**
 * Sets of ideas of which one must be whole in a passage for it to be worth a look, with one idea at least of the second
 * set. They only spare work: each is far commoner in honest texts than in others.
 */
const worthALook: readonly (readonly [all: number, any: number])[] = [
  [
    bits('model'),
    bits('override', 'output', 'reveal', 'send', 'favour', 'secrecy', 'tool', 'role', 'unbound', 'must', 'order'),
  ],
  [bits('override', 'order'), bits('prior', 'every', 'reader', 'now', 'system', 'output')],
  [bits('override', 'demand'), bits('prior', 'every', 'reader', 'now', 'system')],
  [bits('marker'), bits('override', 'output', 'reveal', 'send', 'favour', 'secrecy', 'tool', 'reader', 'order')],
  [
    bits('carrier'),
    bits('asset', 'send', 'output', 'override', 'must', 'retrieval', 'user', 'reader', 'reveal', 'tool'),
  ],
  [bits('link', 'asset'), bits('send', 'tool', 'reveal', 'output')],
  [bits('disguise'), bits('override', 'order', 'reveal', 'send', 'role', 'secrecy', 'tool', 'output')],
  [bits('system', 'order'), bits('output', 'reveal', 'override', 'now')],
  [
    bits('role', 'reader'),
    bits('now', 'unbound', 'output', 'system', 'override', 'reveal', 'send', 'tool', 'stage', 'favour'),
  ],
  [bits('unbound', 'reader'), bits('now', 'output', 'send', 'reveal', 'negation')],
  [bits('secrecy', 'negation', 'user'), -1],
  [bits('favour', 'must'), bits('retrieval', 'user', 'negation', 'secrecy', 'every')],
  [bits('override', 'prior'), bits('output', 'send', 'reveal', 'tool', 'secrecy')],
  [bits('asset', 'send'), bits('secrecy', 'user', 'negation', 'every')],
  [bits('order', 'output'), bits('reader')],
  [bits('override', 'system'), -1],
  [bits('override', 'prior', 'every'), -1],
  [bits('override', 'every', 'retrieval'), -1],
  [bits('negation', 'heed'), bits('order', 'system', 'demand', 'prior', 'user')],
  [bits('secrecy', 'negation', 'order'), -1],
  [bits('link', 'send'), bits('output', 'user', 'asset', 'retrieval')],
  [bits('heed', 'system'), bits('negation', 'override')],
  [bits('favour', 'must', 'output'), -1],
  [bits('now', 'order', 'reader'), bits('system', 'override', 'output', 'tool', 'send', 'reveal')],
  [bits('negation', 'reveal', 'reader'), bits('output', 'verdict', 'favour', 'tool', 'system')],
];

function isWorthALook(mask: number): boolean {
  return worthALook.some(([all, any]) => (mask & all) === all && (mask & any) !== 0);
}

/** Turns passages into features: which ideas, which together, in what order. */
export class PassageFeatures {
  readonly #bag = new FeatureBag(HAZARD_BITS);

  of(hits: Hits, { first, last }: Passage): Features {
    const bag = this.#bag;
    const found = hits.concepts.slice(first, last);
    const counts = new Map<number, number>();
    for (const concept of found) counts.set(concept, (counts.get(concept) ?? 0) + 1);
    for (const [concept, count] of counts) {
      bag.add(hashInto(seeds.idea, concept));
      if (count > 2) bag.add(hashInto(seeds.several, concept));
    }
    const begun = hits.begins.slice(first + 1, last).reduce((sum, begins) => sum + begins, 0);
    bag.add(hashInto(seeds.begun, Math.min(5, begun)));
    for (let at = first; at < last; at++) {
      if (hits.bare[at] === 1) bag.add(hashInto(seeds.bare, hits.concepts[at] ?? 0));
    }
    bag.endSum(WEIGHTS.ideas);
    const present = [...counts.keys()].sort((a, b) => a - b);
    for (const [n, one] of present.entries()) {
      for (const [m, other] of present.slice(n + 1).entries()) {
        const pair = hashInto(hashInto(seeds.pair, one), other);
        bag.add(pair);
        for (const third of present.slice(n + m + 2)) bag.add(hashInto(hashInto(seeds.three, pair), third));
      }
    }
    bag.endSum(WEIGHTS.pairs);
    this.#order(hits, first, last);
    this.#words(hits, first, last);
    return bag.take();
  }

  /** Words say which of an idea's many are meant: so what is learnt of one does not hold for all of them. */
  #words({ stems, words }: Hits, first: number, last: number): void {
    for (let at = first; at < last; at++) {
      const own = hashInto(seeds.word, stems[at] ?? 0);
      this.#bag.add(own);
      for (let other = at + 1; other < Math.min(last, at + 3); other++) {
        if ((words[other] ?? 0) - (words[at] ?? 0) <= 6) this.#bag.add(hashInto(own, stems[other] ?? 0));
      }
    }
    this.#bag.endSum(WEIGHTS.words);
  }

  #order({ concepts: found, words, begins, bare }: Hits, first: number, last: number): void {
    for (let at = first; at < last; at++) {
      const own = found[at] ?? 0;
      if (begins[at] === 1) this.#bag.add(hashInto(hashInto(seeds.begins, own), bare[at] ?? 0));
      const near = (other: number) => other < last && (words[other] ?? 0) - (words[at] ?? 0) <= 6;
      if (!near(at + 1)) continue;
      const next = hashInto(hashInto(seeds.next, own), found[at + 1] ?? 0);
      this.#bag.add(next);
      if (bare[at] === 1) this.#bag.add(hashInto(seeds.orders, next));
      if (near(at + 2)) this.#bag.add(hashInto(hashInto(seeds.triple, next), found[at + 2] ?? 0));
    }
    this.#bag.endSum(WEIGHTS.order);
  }
}
