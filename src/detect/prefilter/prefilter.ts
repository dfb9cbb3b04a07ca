import { MASK_BYTES } from './buckets.js';
import type { Plan, PlannedWalk } from './plan.js';
import { scanModule } from './scan-module.js';
import { ALL_STATES, CUT, type Runner, TRANSITION_BYTES, Walks } from './walks.js';
import type { Group } from './window.js';

/** UTF-16 code units looked at in one go: what stays in the processor's cache. */
const CHUNK = 1 << 16;
/** Bytes kept before a chunk, for the way back, and after it, for walks that begin in it. */
const LEAD = 512;
const TAIL = 512;
const OUTPUT_BYTES = 1 << 18;
const PAGE = 1 << 16;

const align = (bytes: number) => (bytes + 63) & ~63;
const MASKS_AT = 1024;
const FLAGS_AT = align(MASKS_AT + MASK_BYTES);
const TRANSITIONS_AT = align(FLAGS_AT + ALL_STATES);
const TEXT_AT = align(TRANSITIONS_AT + TRANSITION_BYTES);
const WIDE_AT = align(TEXT_AT + LEAD + CHUNK + TAIL);
const OUTPUT_AT = align(WIDE_AT + 2 * (LEAD + CHUNK + TAIL));
const MEMORY_BYTES = OUTPUT_AT + OUTPUT_BYTES;

/** Numbers a state may have, the cut ones included: candidates are kept as `position * STATES + state`. */
const STATES = 2 * CUT;

interface Scanner {
  configure(masks: number, transitions: number, flags: number, output: number, outputBytes: number): void;
  setStarts(...states: number[]): void;
  scan(from: number, to: number): number;
  writtenBytes(): number;
  narrow(source: number, target: number, units: number): void;
}

/** Says where a pattern may match: every start that the regex could have, and few others. */
export interface Prefilter {
  /**
   * Calls `visit` with every UTF-16 offset at which patterns may match, ascending, and the indices of these patterns.
   * An offset may come more than once.
   */
  candidates(text: string, visit: (start: number, patterns: readonly number[]) => void): void;
}

let module: WebAssembly.Module | undefined;

function instantiate(memory: WebAssembly.Memory, host: WebAssembly.ModuleImports): Scanner {
  module ??= new WebAssembly.Module(Buffer.from(scanModule, 'base64'));
  const { exports } = new WebAssembly.Instance(module, { host, env: { memory, abort: () => undefined } });
  return exports as Scanner;
}

/**
 * Makes a prefilter: one vector pass finds the anchors of all patterns, walks from there tell which patterns can match.
 * Of its memory, 27 MB, only what texts have led to is touched.
 */
export function createPrefilter({ masks, atTextStart, walks: planned }: Plan): Prefilter {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(MEMORY_BYTES / PAGE) });
  new Uint8Array(memory.buffer).set(masks, MASKS_AT);
  const ahead = planned.map((walk) => ({ walk, runner: { ...walk, automaton: walk.ahead } }));
  const behind = planned.flatMap((walk): Runner[] => (walk.behind ? [{ ...walk, automaton: walk.behind }] : []));
  const walks = new Walks(
    new Uint16Array(memory.buffer, TRANSITIONS_AT, TRANSITION_BYTES / 2),
    new Uint8Array(memory.buffer, FLAGS_AT, ALL_STATES),
    ahead.map(({ runner }) => runner),
    behind,
  );
  const scanner = instantiate(memory, {
    step: (state: number, byte: number) => walks.step(state, byte),
    wayBack: (state: number) => walks.wayBack(state),
  });
  scanner.configure(MASKS_AT, TRANSITIONS_AT, FLAGS_AT, OUTPUT_AT, OUTPUT_BYTES);
  const start = (keep: (walk: PlannedWalk) => boolean) =>
    walks.start(ahead.filter(({ walk }) => keep(walk)).map(({ runner }) => runner));
  const startOuter = (group: Group, inside: boolean) =>
    start(({ kind, groups, alone }) => kind === 'outer' && groups.includes(group) && !(inside && alone));

  const prepare = () =>
    scanner.setStarts(
      startOuter('shape', false),
      startOuter('shape', true),
      startOuter('literal', true),
      startOuter('literal', false),
      startOuter('pairs', true),
      startOuter('pairs', false),
      start(({ kind }) => kind === 'inner'),
      start(({ kind }) => kind === 'run'),
    );
  prepare();
  const view = new TextView(memory, scanner, walks, prepare);

  return {
    candidates(text, visit) {
      if (text !== '' && atTextStart.length > 0) visit(0, atTextStart);
      view.each(text, visit);
    },
  };
}

/** A candidate near the end of a chunk, kept until it is known what comes before it in the next. */
interface Held {
  readonly start: number;
  readonly patterns: readonly number[];
}

type Visit = (start: number, patterns: readonly number[]) => void;

/** Moves a text through the scanner's memory, chunk by chunk, and gives its candidates in order. */
class TextView {
  readonly #buffer: Buffer;
  readonly #output: Uint32Array;

  constructor(
    memory: WebAssembly.Memory,
    private readonly scanner: Scanner,
    private readonly walks: Walks,
    private readonly prepare: () => void,
  ) {
    this.#buffer = Buffer.from(memory.buffer);
    this.#output = new Uint32Array(memory.buffer, OUTPUT_AT, OUTPUT_BYTES / 4);
  }

  each(text: string, visit: Visit): void {
    const wide = /[^\0-\xff]/.test(text);
    let held: Held[] = [];
    for (let from = 0; from < text.length; from += CHUNK) {
      const to = Math.min(from + CHUNK, text.length);
      if (this.walks.makeRoom()) this.prepare();
      this.#load(text, from, to, wide);
      // A candidate of the next chunk may start before it.
      const safe = to === text.length ? to : to - LEAD;
      held = this.#give(this.#scan(from, to), held, safe, visit);
    }
  }

  /** Gives the candidates up to `safe`, those held back before among them, and returns the others. */
  #give(keys: readonly number[], before: readonly Held[], safe: number, visit: Visit): Held[] {
    const held: Held[] = [];
    let next = 0;
    for (const key of keys) {
      const start = Math.floor(key / STATES);
      const patterns = this.walks.patternsOf(key - start * STATES);
      for (; next < before.length && (before[next]?.start ?? 0) <= start; next++) giveOrHold(before[next]);
      giveOrHold({ start, patterns });
    }
    for (; next < before.length; next++) giveOrHold(before[next]);
    return held;

    function giveOrHold(one: Held | undefined): void {
      if (!one) return;
      if (one.start < safe) visit(one.start, one.patterns);
      else held.push(one);
    }
  }

  /** Writes one byte for each UTF-16 code unit: see byteOf in byte-set.ts. */
  #load(text: string, from: number, to: number, wide: boolean): void {
    const begin = Math.max(0, from - LEAD);
    const end = Math.min(text.length, to + TAIL);
    const target = TEXT_AT + LEAD - (from - begin);
    const piece = text.slice(begin, end);
    this.#buffer.fill(0, TEXT_AT, target);
    if (wide) {
      this.#buffer.write(piece, WIDE_AT, 'utf16le');
      this.scanner.narrow(WIDE_AT, target, piece.length);
    } else {
      this.#buffer.write(piece, target, 'latin1');
    }
    // Walks look so far beyond the end of the text, and no further.
    this.#buffer.fill(0, target + piece.length, Math.min(target + piece.length + TAIL, WIDE_AT));
  }

  /** The candidates that the scanner finds, as sorted keys of start and state. */
  #scan(from: number, to: number): number[] {
    const keys: number[] = [];
    const base = TEXT_AT + LEAD;
    const end = base + (to - from);
    for (let at = base; at < end; ) {
      at = this.scanner.scan(at, end);
      const words = this.scanner.writtenBytes() / 4;
      for (let i = 0; i < words; i += 2) {
        const start = from + (this.#output[i] ?? 0) - base;
        if (start < to) keys.push(start * STATES + (this.#output[i + 1] ?? 0));
      }
    }
    if (!isSorted(keys)) keys.sort((a, b) => a - b);
    return keys;
  }
}

function isSorted(keys: readonly number[]): boolean {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] ?? 0) > (keys[i] ?? 0)) return false;
  return true;
}
