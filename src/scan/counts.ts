import { createHmac, randomBytes } from 'node:crypto';
import { CONFIDENCE, type Finding } from '../detect/finding.js';
import type { InfotypeCount } from './result.js';

const HASH_BYTES = 6;
/** Different values of an infotype that are told apart; beyond, `distinct` stands still, so that memory is bounded. */
const MOST_DISTINCT = 1 << 20;

interface Tally {
  count: number;
  mediumCount: number;
  highCount: number;
  maxConfidence: number;
  /** Hashes of the values, 48 bits: a million different ones collide with a chance of 0.2 %. */
  readonly values: Set<number>;
}

/**
 * Counts the findings of one resource. To tell different values apart it hashes them under a key of its own, which
 * ends with it; neither key nor hash can be had from outside.
 */
export class FindingCounter {
  readonly #key = randomBytes(32);
  readonly #tallies = new Map<string, Tally>();

  /** @param text the text that the finding's offsets are in */
  add(finding: Finding, text: string): void {
    const tally = this.#tally(finding.infotype);
    tally.count += 1;
    tally.maxConfidence = Math.max(tally.maxConfidence, finding.confidence);
    if (finding.confidence < CONFIDENCE.medium) return;
    tally.mediumCount += 1;
    if (finding.confidence >= CONFIDENCE.high) tally.highCount += 1;
    if (tally.values.size < MOST_DISTINCT) tally.values.add(this.#hash(text.slice(finding.start, finding.end)));
  }

  /** Sorted by infotype. */
  counts(): InfotypeCount[] {
    return [...this.#tallies]
      .map(([infotype, { values, ...numbers }]) => ({ infotype, ...numbers, distinct: values.size }))
      .sort((a, b) => (a.infotype < b.infotype ? -1 : 1));
  }

  #tally(infotype: string): Tally {
    let tally = this.#tallies.get(infotype);
    if (!tally) {
      tally = { count: 0, mediumCount: 0, highCount: 0, maxConfidence: 0, values: new Set() };
      this.#tallies.set(infotype, tally);
    }
    return tally;
  }

  /** The same value with other spaces, dashes or case is the same value. */
  #hash(value: string): number {
    const plain = value.replace(/[\s-]+/g, '').toLowerCase();
    return createHmac('sha256', this.#key).update(plain).digest().readUIntBE(0, HASH_BYTES);
  }
}
