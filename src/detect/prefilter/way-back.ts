import type { Automaton } from './automaton.js';
import { isWordByte } from './byte-set.js';

/** Bytes gone back at most; more than an anchor may lie behind the start of its match. */
const REACH_BACK = 420;

/**
 * Calls `visit` with each place before `at` from which an automaton, read from behind, leads there.
 * @param alone whether such a place must not have a word character before it
 */
export function wayBack(
  { takes, follow, first, ends }: Automaton,
  bytes: Uint8Array,
  at: number,
  alone: boolean,
  visit: (start: number) => void,
): void {
  let alive: Iterable<number> = first;
  for (let place = at - 1; place >= at - REACH_BACK; place--) {
    const byte = bytes[place] ?? 0;
    const next = new Set<number>();
    let starts = false;
    for (const position of alive) {
      if (!takes[position]?.[byte]) continue;
      starts ||= ends[position] ?? false;
      for (const after of follow[position] ?? []) next.add(after);
    }
    if (starts && !(alone && isWordByte(bytes[place - 1] ?? 0))) visit(place);
    if (next.size === 0) return;
    alive = next;
  }
}
