import type { Label } from '../label/label.js';
import type { Asked } from './cedar.js';
import type { Decided, Outcome } from './decide.js';

/** What an answer made of the results is, and whether it may be given. */
export interface AnswerDecision {
  /** Of everything that is returned; null when that is nothing. */
  readonly label: Label | null;
  readonly outcome: Outcome;
  /** Which results, by their place, to leave out of an answer that is above what each of them is; empty when it is not. */
  readonly drop: readonly number[];
}

/** What an answer made of results would say. */
export interface Told {
  /** The label of what is at these places together: at least the join of theirs, and never lower for more of them. */
  readonly labelOf: (places: readonly number[]) => Label;
  /** The infotypes in what is returned at a place; null when nobody looked into it. */
  readonly infotypesIn: (place: number) => readonly string[] | null;
}

/** How many results are looked for one by one, unless said; when more would have to go, all that follow go. */
const usualSearches = 32;

/**
 * Judges an answer as a whole: several results may say together what none says alone. When that is not permitted, those
 * that come first are kept, as far as that is; what is returned comes in the order of its use. What is permitted only
 * with infotypes taken out is permitted when none of them is left in it.
 * @param mostSearches fewer where `labelOf` takes long: each asks it some ten times for a thousand results
 */
export function decideAnswer(
  results: readonly Decided[],
  asked: Asked,
  { labelOf, infotypesIn }: Told,
  mostSearches = usualSearches,
): AnswerDecision {
  const returned = [...results.keys()].filter((place) => results[place]?.returned);
  if (returned.length === 0) return { label: null, outcome: 'deny', drop: [] };
  const label = labelOf(returned);
  const isPermitted = (places: readonly number[], itsLabel: Label) => {
    const { allowed, redact } = asked.judge(itsLabel);
    return allowed && (redact === null || places.every((place) => infotypesIn(place)?.some(redact) === false));
  };
  const isRedacted = results.some(({ outcome }) => outcome === 'redact');
  if (isPermitted(returned, label)) return { label, outcome: isRedacted ? 'redact' : 'permit', drop: [] };
  const mayTell = (places: readonly number[]) => isPermitted(places, labelOf(places));
  return { label, outcome: 'deny', drop: tooMuch(returned, mayTell, mostSearches) };
}

function tooMuch(
  places: readonly number[],
  mayTell: (places: readonly number[]) => boolean,
  mostSearches: number,
): number[] {
  let kept: readonly number[] = [];
  let left = places;
  const drop: number[] = [];
  for (let searches = 0; left.length > 0; searches++) {
    if (searches === mostSearches) return [...drop, ...left];
    const more = longestAllowed(kept, left, mayTell);
    kept = [...kept, ...left.slice(0, more)];
    drop.push(...left.slice(more, more + 1));
    left = left.slice(more + 1);
  }
  return drop;
}

/** How many of those that follow may be told with those that are kept: more of them are never permitted where fewer are not. */
function longestAllowed(
  kept: readonly number[],
  left: readonly number[],
  mayTell: (places: readonly number[]) => boolean,
): number {
  let [least, most] = [0, left.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (mayTell([...kept, ...left.slice(0, middle)])) least = middle;
    else most = middle - 1;
  }
  return least;
}
