import type { Automaton } from './automaton.js';
import { isWordByte } from './byte-set.js';

/** Bytes gone back at most; more than an anchor may lie behind the start of its match. */
const REACH_BACK = 420;

/** An automaton that is read from behind: from what stands inside a match back to where the match may begin. */
export class WayBack {
  /** Positions of the step at work and of the next, and at which step each was last noted. */
  #alive: Uint16Array;
  #next: Uint16Array;
  readonly #noted: Uint32Array;
  #step = 0;

  /** @param alone whether a match must not begin behind a word character */
  constructor(
    private readonly automaton: Automaton,
    private readonly alone: boolean,
  ) {
    const { length } = automaton.takes;
    this.#alive = new Uint16Array(length);
    this.#next = new Uint16Array(length);
    this.#noted = new Uint32Array(length);
  }

  /** Calls `visit` with each place before `at` from which the way leads there. */
  from(bytes: Uint8Array, at: number, visit: (start: number) => void): void {
    const { takes, follow, first, ends } = this.automaton;
    this.#alive.set(first);
    let count = first.length;
    for (let place = at - 1; count > 0 && place >= at - REACH_BACK; place--) {
      const byte = bytes[place] ?? 0;
      let starts = false;
      let noted = 0;
      this.#step++;
      for (let i = 0; i < count; i++) {
        const position = this.#alive[i] ?? 0;
        if (!takes[position]?.[byte]) continue;
        starts ||= ends[position] ?? false;
        noted = this.#note(follow[position] ?? [], noted);
      }
      if (starts && !(this.alone && isWordByte(bytes[place - 1] ?? 0))) visit(place);
      [this.#alive, this.#next] = [this.#next, this.#alive];
      count = noted;
    }
  }

  #note(positions: readonly number[], count: number): number {
    let noted = count;
    for (const position of positions) {
      if (this.#noted[position] === this.#step) continue;
      this.#noted[position] = this.#step;
      this.#next[noted++] = position;
    }
    return noted;
  }
}
