import type { Label } from '../../label/label.js';
import type { Asked } from '../cedar.js';

/** A label class of the deployment, under the name that indexes keep beside each chunk. */
export interface NamedClass {
  readonly name: string;
  readonly label: Label;
}

/**
 * What a reader may have, in a form that every store can express. Classes are listed, not left out: one that is made
 * later is not on the list, so that a filter that outlives it hides its chunks rather than showing them.
 */
export interface AllowList {
  /** Names of label classes, in the order given. */
  readonly classes: readonly string[];
  /**
   * The highest rank among them; null when there are none. A second lock: a record whose class was stamped wrongly has
   * to carry a wrong rank too before it is shown.
   */
  readonly maxRank: number | null;
}

/**
 * What a question permits of content as it stands. What is permitted with something taken out is not: a search would
 * return all of it.
 */
export function permitsWhole(asked: Asked): (label: Label) => boolean {
  return (label) => {
    const { allowed, redact } = asked.judge(label);
    return allowed && redact === null;
  };
}

/** Partial evaluation of a policy: asks it once for each class, and keeps those that it permits. */
export function allowList(classes: readonly NamedClass[], permitted: (label: Label) => boolean): AllowList {
  const allowed = classes.filter(({ label }) => permitted(label));
  const maxRank = allowed.reduce<number | null>((high, { label }) => Math.max(high ?? label.rank, label.rank), null);
  return { classes: allowed.map(({ name }) => name), maxRank };
}
