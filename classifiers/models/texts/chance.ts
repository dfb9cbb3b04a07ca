import { type Random, seededRandom } from '../../../src/models/text/random.js';

/** Which quarter of all templates, words and layouts is kept apart, and which side of that a text is made of. */
export interface Fold {
  /** 0 to 3; -1 keeps nothing apart. */
  readonly held: number;
  readonly side: 'train' | 'held';
}

export const FOLDS = 4;
/** Everything there is. */
export const WHOLE: Fold = { held: -1, side: 'train' };

/** Choices that a seed decides, from one side of a fold. */
export class Chance {
  readonly random: Random;

  constructor(
    seed: number,
    readonly fold: Fold,
  ) {
    this.random = seededRandom(seed);
  }

  /** 0 to `below` - 1. */
  below(below: number): number {
    return Math.floor(this.random() * below);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  maybe(probability: number): boolean {
    return this.random() < probability;
  }

  /** One of them, whatever the fold: for values, which say nothing of the kind of text. */
  any<T>(things: readonly T[]): T {
    const thing = things[this.below(things.length)];
    if (thing === undefined) throw new Error('nothing to choose from');
    return thing;
  }

  /** One of those on this side. What has fewer than four forms has them on both sides: there is no other word for it. */
  pick<T>(things: readonly T[]): T {
    return this.any(this.side(things));
  }

  side<T>(things: readonly T[]): readonly T[] {
    if (things.length < FOLDS || this.fold.held < 0) return things;
    return things.filter((_, n) => (n % FOLDS === this.fold.held) === (this.fold.side === 'held'));
  }

  /** Some of them in an order of chance. */
  some<T>(things: readonly T[], count: number): T[] {
    const left = [...things];
    const chosen: T[] = [];
    while (chosen.length < count && left.length > 0) chosen.push(...left.splice(this.below(left.length), 1));
    return chosen;
  }
}
