import { FeatureBag, type Features } from '../text/features.js';
import { hashInto, hashText } from '../text/hash.js';
import { type Hits, isStrong } from './concept-finder.js';
import { concepts } from './lexicon.js';

/** 2 to the power of so many buckets. */
export const HAZARD_BITS = 15;
/** Words from the first idea of a passage to its last, at most: an instruction is a sentence or three. */
const LONGEST = 48;
/** Words between two ideas of one passage, at most. */
const WIDEST_GAP = 16;
/** Different strong ideas that a passage has at least. */
const FEWEST = 2;
const WEIGHTS = { ideas: 1, pairs: 1, order: 1, words: 0.35 } as const;
const seeds = {
  idea: hashText('idea'),
  several: hashText('several'),
  pair: hashText('concepts'),
  next: hashText('next'),
  triple: hashText('triple'),
  begins: hashText('begins'),
  word: hashText('hazard-word'),
  words: hashText('hazard-words'),
};

/** A run of ideas that stand near each other, by their places among the hits. */
export interface Passage {
  readonly first: number;
  /** Behind the last. */
  readonly last: number;
}

/**
 * Passages of a text that may hold an instruction. They overlap: wherever a sentence begins with an idea, one does. In
 * all they look at each hit a bounded number of times.
 */
export function passagesOf(hits: Hits): Passage[] {
  const passages: Passage[] = [];
  let covered = 0;
  for (let first = 0; first < hits.concepts.length; first++) {
    const starts = hits.begins[first] === 1 || first >= covered;
    if (!starts) continue;
    const last = endOf(hits, first);
    if (!isWorthALook(hits, first, last)) continue;
    passages.push({ first, last });
    covered = Math.max(covered, first + Math.ceil((last - first) / 2));
  }
  return passages;
}

function endOf({ words }: Hits, first: number): number {
  const from = words[first] ?? 0;
  let last = first + 1;
  while (last < words.length && last - first < LONGEST) {
    const word = words[last] ?? 0;
    if (word - from > LONGEST || word - (words[last - 1] ?? 0) > WIDEST_GAP) break;
    last += 1;
  }
  return last;
}

function isWorthALook({ concepts: found }: Hits, first: number, last: number): boolean {
  let seen = 0;
  for (let at = first; at < last; at++) {
    const concept = found[at] ?? 0;
    if (isStrong(concept)) seen |= 1 << concept;
  }
  let different = 0;
  for (let left = seen; left !== 0; left &= left - 1) different += 1;
  return different >= FEWEST;
}

/** Turns passages into features: which ideas, which together, in what order; and, for little, in which words. */
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
    bag.endGroup(WEIGHTS.ideas);
    const present = [...counts.keys()].sort((a, b) => a - b);
    for (const [n, one] of present.entries()) {
      for (const other of present.slice(n + 1)) bag.add(hashInto(hashInto(seeds.pair, one), other));
    }
    bag.endGroup(WEIGHTS.pairs);
    this.#order(hits, first, last);
    for (let at = first; at < last; at++) {
      const hash = hits.hashes[at] ?? 0;
      bag.add(hashInto(seeds.word, hash));
      if (at > first) bag.add(hashInto(hashInto(seeds.words, hits.hashes[at - 1] ?? 0), hash));
    }
    bag.endGroup(WEIGHTS.words);
    return bag.take();
  }

  #order({ concepts: found, words, begins }: Hits, first: number, last: number): void {
    for (let at = first; at < last; at++) {
      const own = found[at] ?? 0;
      if (begins[at] === 1) this.#bag.add(hashInto(seeds.begins, own));
      const near = (other: number) => other < last && (words[other] ?? 0) - (words[at] ?? 0) <= 6;
      if (!near(at + 1)) continue;
      const next = hashInto(hashInto(seeds.next, own), found[at + 1] ?? 0);
      this.#bag.add(next);
      if (near(at + 2)) this.#bag.add(hashInto(hashInto(seeds.triple, next), found[at + 2] ?? 0));
    }
    this.#bag.endGroup(WEIGHTS.order);
  }
}

/** The ideas of a passage by their names, for who wants to know what made it one. */
export function ideasIn(hits: Hits, { first, last }: Passage): string[] {
  return [...new Set(hits.concepts.slice(first, last))].map((concept) => concepts[concept] ?? '');
}
