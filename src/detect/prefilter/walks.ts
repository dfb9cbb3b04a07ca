import type { Automaton } from './automaton.js';
import type { ByteSet } from './byte-set.js';

/** Numbers that scan.as.ts knows too. */
const UNKNOWN = 0;
const DEAD = 1;
const STOP = 0xc000;
/** Added to a state whose walk was cut short. */
export const CUT = 0x10000;
const MATCHED = 1;
const STARTS = 2;
const STARTS_ALONE = 4;

/** States that take further bytes, and those that do not. */
const LIVE_STATES = STOP;
export const ALL_STATES = 0x10000;
/** Bytes of the transitions of one state: two for each byte value. */
const ROW = 512;
const BYTES_OF_ROW = ROW / 2;
export const TRANSITION_BYTES = LIVE_STATES * ROW;

/** An automaton that walks together with others, and the pattern it belongs to. */
export interface Runner {
  readonly pattern: number;
  readonly automaton: Automaton;
  /** Whether what it finds must start where a token does; for the way back only. */
  readonly alone: boolean;
}

interface State {
  readonly back: boolean;
  /** Positions that may take the next byte. */
  readonly alive: Int32Array;
  /** Patterns that have matched; on the way back, those that may start here. */
  readonly matched: readonly number[];
  /** The same and the patterns of what is alive; computed when asked for. */
  cut?: readonly number[];
}

/**
 * The automata of all patterns walked at once: states are sets of positions, made when a text first leads to them (the
 * subset construction, done lazily as in R. Cox, Regular Expression Matching in the Wild, 2010). A pattern that has
 * matched is not followed any further, so a walk ends as soon as nothing more can be learned from it.
 */
export class Walks {
  readonly #takes: Uint8Array[] = [];
  /** The same as lists of bytes. */
  readonly #takesList: Uint8Array[] = [];
  readonly #follow: (readonly number[])[] = [];
  readonly #ends: boolean[] = [];
  readonly #pattern: number[] = [];
  readonly #runnerOf: Runner[] = [];
  readonly #seen: Int32Array;
  #stamp = 0;
  readonly #behind = new Map<number, Runner[]>();
  readonly #firstOf = new Map<Runner, readonly number[]>();
  #states = new Map<string, number>();
  #byId: (State | undefined)[] = [];
  #live = DEAD + 1;
  #stopped = STOP;
  #wayBack = new Map<number, number>();

  /**
   * `transitions` has {@link TRANSITION_BYTES} bytes and `flags` {@link ALL_STATES}: views of the scanner's memory.
   */
  constructor(
    private readonly transitions: Uint16Array,
    private readonly flags: Uint8Array,
    ahead: readonly Runner[],
    behind: readonly Runner[],
  ) {
    for (const runner of ahead) this.#add(runner);
    for (const runner of behind) {
      this.#add(runner);
      const known = this.#behind.get(runner.pattern);
      if (known) known.push(runner);
      else this.#behind.set(runner.pattern, [runner]);
    }
    this.#seen = new Int32Array(this.#takes.length);
  }

  #add(runner: Runner): void {
    const { takes, follow, ends, first } = runner.automaton;
    const offset = this.#takes.length;
    takes.forEach((set, at) => {
      this.#takes.push(set);
      this.#takesList.push(bytesOf(set));
      this.#follow.push((follow[at] ?? []).map((next) => next + offset));
      this.#ends.push(ends[at] ?? false);
      this.#pattern.push(runner.pattern);
      this.#runnerOf.push(runner);
    });
    this.#firstOf.set(
      runner,
      first.map((at) => at + offset),
    );
  }

  /** Forgets all states, as before the first walk, when most of the room for them is used; says whether it did. */
  makeRoom(): boolean {
    const room = 0.75;
    if (this.#live < LIVE_STATES * room && this.#stopped - STOP < (ALL_STATES - STOP) * room) return false;
    this.transitions.fill(UNKNOWN);
    this.flags.fill(0);
    this.#states.clear();
    this.#byId = [];
    this.#wayBack.clear();
    this.#live = DEAD + 1;
    this.#stopped = STOP;
    return true;
  }

  /** The state in which some runners start. */
  start(runners: readonly Runner[]): number {
    const alive = runners.flatMap((runner) => this.#firstOf.get(runner) ?? []);
    return this.#enter(alive, [], false) ?? DEAD;
  }

  /** The state that a byte leads to, written into the transitions; a {@link CUT} when there is no room for it. */
  step(from: number, byte: number): number {
    const state = this.#byId[from];
    if (!state) return DEAD;
    const to = state.back ? this.#stepBack(state, byte) : this.#stepAhead(state, byte);
    if (to === undefined) return from | CUT;
    this.transitions[from * BYTES_OF_ROW + byte] = to;
    return to;
  }

  #stepAhead(state: State, byte: number): number | undefined {
    const next = this.#taken(state, byte);
    const matched = new Set(state.matched);
    for (const at of next.ended) matched.add(this.#pattern[at] ?? 0);
    if (next.follow.length === 0 && matched.size === state.matched.length) return DEAD;
    const alive = matched.size === 0 ? next.follow : next.follow.filter((at) => !matched.has(this.#pattern[at] ?? 0));
    return this.#enter(alive, [...matched], false);
  }

  #stepBack(state: State, byte: number): number | undefined {
    const { ended, follow } = this.#taken(state, byte);
    if (ended.length === 0 && follow.length === 0) return DEAD;
    const starts = new Set(ended.map((at) => this.#pattern[at] ?? 0));
    const anywhere = ended.some((at) => !this.#runnerOf[at]?.alone);
    return this.#enter(follow, [...starts], true, anywhere);
  }

  #taken({ alive }: State, byte: number): { readonly ended: number[]; readonly follow: number[] } {
    const ended: number[] = [];
    const follow: number[] = [];
    this.#stamp++;
    for (const at of alive) {
      if (!this.#takes[at]?.[byte]) continue;
      if (this.#ends[at]) ended.push(at);
      for (const next of this.#follow[at] ?? []) {
        if (this.#seen[next] === this.#stamp) continue;
        this.#seen[next] = this.#stamp;
        follow.push(next);
      }
    }
    return { ended, follow };
  }

  /** The state in which the way back to the starts of what `state` has matched begins. */
  wayBack(state: number): number {
    const known = this.#wayBack.get(state);
    if (known !== undefined) return known;
    const runners = this.patternsOf(state).flatMap((pattern) => this.#behind.get(pattern) ?? []);
    const alive = runners.flatMap((runner) => this.#firstOf.get(runner) ?? []);
    const start = this.#enter(alive, [], true) ?? DEAD;
    this.#wayBack.set(state, start);
    return start;
  }

  /** The patterns that a state written by the scanner stands for, in ascending order. */
  patternsOf(state: number): readonly number[] {
    const known = this.#byId[state & ~CUT];
    if (!known) return [];
    if (!(state & CUT)) return known.matched;
    known.cut ??= [...new Set([...known.matched, ...Array.from(known.alive, (at) => this.#pattern[at] ?? 0)])].sort(
      (a, b) => a - b,
    );
    return known.cut;
  }

  /** Writes down at once which bytes lead nowhere from a state: most do, and are then never asked for. */
  #markDead(id: number, alive: Int32Array): void {
    const row = this.transitions.subarray(id * BYTES_OF_ROW, (id + 1) * BYTES_OF_ROW);
    row.fill(DEAD);
    for (const at of alive) {
      const takes = this.#takesList[at];
      if (takes) for (let i = 0; i < takes.length; i++) row[takes[i] ?? 0] = UNKNOWN;
    }
  }

  #enter(
    positions: readonly number[],
    patterns: readonly number[],
    back: boolean,
    anywhere = false,
  ): number | undefined {
    const alive = Int32Array.from(positions).sort();
    const matched = [...patterns].sort((a, b) => a - b);
    const key = `${back ? (anywhere ? 2 : 1) : 0}${Buffer.from(alive.buffer).toString('latin1')}:${matched.join()}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    if (alive.length === 0 && matched.length === 0) return DEAD;
    const stopped = alive.length === 0;
    if (stopped ? this.#stopped >= ALL_STATES : this.#live >= LIVE_STATES) return undefined;
    const id = stopped ? this.#stopped++ : this.#live++;
    this.#states.set(key, id);
    this.#byId[id] = { back, alive, matched };
    if (!stopped) this.#markDead(id, alive);
    this.flags[id] = matched.length === 0 ? 0 : !back ? MATCHED : anywhere ? STARTS : STARTS_ALONE;
    return id;
  }
}

const lists = new WeakMap<ByteSet, Uint8Array>();

function bytesOf(set: ByteSet): Uint8Array {
  let list = lists.get(set);
  if (!list) {
    list = Uint8Array.from([...set.keys()].filter((byte) => set[byte] === 1));
    lists.set(set, list);
  }
  return list;
}
