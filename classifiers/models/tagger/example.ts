import type { EntityType } from '../../../src/models/tagger/entity-types.js';

/** A marked piece of a text; offsets in UTF-16 code units. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  /** `any`: something is there, and what it counts as is left open. */
  readonly type: EntityType | 'any';
}

/** Which part of a name a piece of a person's name is. */
export interface MarkedPart {
  readonly start: number;
  readonly end: number;
  readonly part: 'given' | 'family' | 'other';
}

/** One text to train on or to measure with. */
export interface Example {
  readonly text: string;
  /** In order, not overlapping. */
  readonly spans: readonly MarkedSpan[];
  readonly parts?: readonly MarkedPart[];
  /** The types that were looked for in it: of others nothing is known. */
  readonly annotated: ReadonlySet<EntityType>;
}

/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export class Chance {
  #state: number;

  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    this.#state = hash >>> 0;
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return ((z ^ (z >>> 16)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}
