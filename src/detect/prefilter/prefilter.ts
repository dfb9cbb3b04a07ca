import { Keys, type Visit } from './keys.js';
import { INNER, type Plan } from './plan.js';
import type { Parts } from './probes.js';
import { scanModule } from './scan-module.js';
import { WayBack } from './way-back.js';

/** UTF-16 code units looked at in one go: what stays in the processor's cache. */
const CHUNK = 1 << 16;
/** Bytes kept before a chunk, for the way back, and after it, for paths that begin in it. */
const LEAD = 512;
const TAIL = 512;
const OUTPUT_BYTES = 1 << 16;
const PAGE = 1 << 16;

const align = (bytes: number) => (bytes + 63) & ~63;
const ADDRESSES_AT = 1024;
const OUTPUT_AT = 2048;
const TEXT_AT = align(OUTPUT_AT + OUTPUT_BYTES);
const WIDE_AT = align(TEXT_AT + LEAD + CHUNK + TAIL);
const TABLES_AT = align(WIDE_AT + 2 * (LEAD + CHUNK + TAIL));

/** The tables in the order in which the scanner is told their addresses; behind `runs` comes where these end. */
const tables =
  'masks kinds maps rows codes lists entries literalFrom literalList glances runs | paths steps sets'.split(' ');

interface Scanner {
  configure(addresses: number, output: number, outputBytes: number): void;
  scan(from: number, to: number): void;
  narrow(source: number, target: number, units: number): void;
}

/** Says where a pattern may match: every start that the regex could have, and few others. */
export interface Prefilter {
  /** Calls `visit` with every candidate, starts ascending and the patterns of one start too. */
  candidates(text: string, visit: Visit): void;
}

let module: WebAssembly.Module | undefined;

function instantiate(memory: WebAssembly.Memory, host: WebAssembly.ModuleImports): Scanner {
  module ??= new WebAssembly.Module(Buffer.from(scanModule, 'base64'));
  const { exports } = new WebAssembly.Instance(module, { host, env: { memory, abort: () => undefined } });
  return exports as Scanner;
}

/** Makes a prefilter: one vector pass finds the anchors of all patterns, what stands there is compared with their paths. */
export function createPrefilter(plan: Plan): Prefilter {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((TABLES_AT + sizeOf(plan.parts)) / PAGE) });
  load(plan.parts, memory);
  const view = new TextView(memory, plan);
  return {
    candidates(text, visit) {
      if (text !== '') for (const pattern of plan.atTextStart) visit(0, pattern);
      view.each(text, visit);
    },
  };
}

function sizeOf(parts: Parts): number {
  return tables.reduce((size, name) => size + align(parts[name]?.length ?? 0), 0);
}

/** Writes the tables into memory, and where they are. */
function load(parts: Parts, memory: WebAssembly.Memory): void {
  const bytes = new Uint8Array(memory.buffer);
  const addresses = new Uint32Array(memory.buffer, ADDRESSES_AT, tables.length);
  let at = TABLES_AT;
  let end = at;
  tables.forEach((name, index) => {
    const part = parts[name];
    addresses[index] = part ? at : end;
    if (!part) return;
    bytes.set(part, at);
    end = at + part.length;
    at = align(end);
  });
}

/** Moves a text through the scanner's memory, chunk by chunk, and gives its candidates in order. */
class TextView {
  readonly #scanner: Scanner;
  readonly #buffer: Buffer;
  readonly #output: Uint32Array;
  readonly #keys = new Keys();
  readonly #ways: readonly WayBack[];
  /** What makes an offset of the text of an address in memory; and where the chunk ends there. */
  #moved = 0;
  #end = 0;

  constructor(
    memory: WebAssembly.Memory,
    private readonly plan: Plan,
  ) {
    this.#ways = plan.waysBack.map(({ behind, alone }) => new WayBack(behind, alone));
    this.#buffer = Buffer.from(memory.buffer);
    this.#output = new Uint32Array(memory.buffer, OUTPUT_AT, OUTPUT_BYTES / 4);
    this.#scanner = instantiate(memory, { take: (bytes: number) => this.#take(bytes) });
    this.#scanner.configure(ADDRESSES_AT, OUTPUT_AT, OUTPUT_BYTES);
  }

  each(text: string, visit: Visit): void {
    const wide = /[^\0-\xff]/.test(text);
    this.#keys.clear();
    for (let from = 0; from < text.length; from += CHUNK) {
      const to = Math.min(from + CHUNK, text.length);
      this.#load(text, from, to, wide);
      this.#scan(from, to);
      // A candidate of the next chunk may start before it.
      const safe = to === text.length ? to : to - LEAD;
      this.#keys.give(safe, visit);
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
      this.#scanner.narrow(WIDE_AT, target, piece.length);
    } else {
      this.#buffer.write(piece, target, 'latin1');
    }
    // Paths look so far beyond the end of the text, and no further.
    this.#buffer.fill(0, target + piece.length, Math.min(target + piece.length + TAIL, WIDE_AT));
  }

  /** Adds the candidates that the scanner finds. */
  #scan(from: number, to: number): void {
    const base = TEXT_AT + LEAD;
    this.#moved = from - base;
    // A block of the scanner goes beyond the end of the chunk; what starts there belongs to the next.
    this.#end = base + (to - from);
    this.#scanner.scan(base, this.#end);
  }

  /** Takes what the scanner has written: positions and codes by turns. */
  #take(bytes: number): void {
    for (let i = 0; i < bytes / 4; i += 2) {
      const at = this.#output[i] ?? 0;
      const code = this.#output[i + 1] ?? 0;
      if (at >= this.#end) continue;
      if (code < INNER) this.#keys.add(at + this.#moved, code);
      else this.#goBack(at, code);
    }
  }

  /** Finds where the match may start that has an anchor at `at`, an address in memory. */
  #goBack(at: number, code: number): void {
    const pattern = this.plan.waysBack[code - INNER]?.pattern;
    if (pattern === undefined) return;
    this.#ways[code - INNER]?.from(this.#buffer, at, (start) => this.#keys.add(start + this.#moved, pattern));
  }
}
