import type { Context, Reach } from './context.js';
import { WEAK_VALIDATOR } from './infotype.js';

/** What is known of a match. */
export interface Evidence {
  /** See `Pattern.prior`. */
  readonly prior: number;
  /** The `chance` of the validator that passed; absent when the infotype has none. */
  readonly chance?: number | undefined;
  readonly context?: Context | undefined;
}

/** A prior from which a shape speaks for itself, without validator and without context. */
const DISTINCTIVE = 0.85;
/** The highest confidence of a match that rests on a weak check alone: never more than `low`. */
const WEAK_CEILING = 0.74;
const HIGHEST = 0.999;

/**
 * How much more often a context word stands near the real thing than near a look-alike. A label right before the value
 * says most; a word behind it often belongs to the next value; one further off, or with a value of its own, may speak of
 * something else.
 */
const likelihood: Record<Reach, number> = { hint: 30, before: 30, after: 15, far: 8 };

/** Whether the evidence rests on a weak check (or none) of an undistinctive shape, without context. */
export function isWeak({ prior, chance, context }: Evidence): boolean {
  return context === undefined && prior < DISTINCTIVE && (chance === undefined || chance > WEAK_VALIDATOR);
}

/**
 * The probability, 0..1, that a match is the real thing: naive Bayes in odds. The prior odds of the shape are divided
 * by the share of random candidates that the validator would let pass (its likelihood ratio), and multiplied by how
 * much more often the context stands near the real thing. Weak evidence is capped: of twenty national checksums of one
 * digit, a random number passes at least one with 85 %, which no single prior can express.
 */
export function confidence(evidence: Evidence): number {
  let odds = evidence.prior / (1 - evidence.prior);
  if (evidence.chance !== undefined) odds /= evidence.chance;
  if (evidence.context) odds *= likelihood[evidence.context.reach];
  const ceiling = isWeak(evidence) ? WEAK_CEILING : HIGHEST;
  return Math.round(Math.min(odds / (1 + odds), ceiling) * 1000) / 1000;
}
