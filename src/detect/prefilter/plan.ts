import { createHash } from 'node:crypto';
import { type Anchor, anchorsOf, scanPattern } from './anchor.js';
import type { Automaton } from './automaton.js';
import { packMasks } from './buckets.js';
import { BYTES, type ByteSet } from './byte-set.js';
import { type Parts, type Probe, packProbes } from './probes.js';
import { maxLength } from './regex-tree.js';

/** A pattern as the prefilter needs it. */
export interface PatternSource {
  readonly regex: RegExp;
  /** Whether the whole match must stand alone: false when only a part of it is the finding. */
  readonly standsAlone: boolean;
}

/** From something inside a match back to where the match may start. */
export interface WayBack {
  readonly pattern: number;
  readonly behind: Automaton;
  /** Whether a match starts only where a token does. */
  readonly alone: boolean;
}

/** All that is derived from patterns before any text is seen. */
export interface Plan {
  /** Of the patterns it was derived from, see {@link planKey}. */
  readonly key: string;
  /** Tables of the scanner, by name. */
  readonly parts: Parts;
  /** UTF-16 code units that a match of each pattern has at most; 0 when they are many, or only a part is the finding. */
  readonly longest: readonly number[];
  /** Patterns that can match only where the text begins. */
  readonly atTextStart: readonly number[];
  /** What the codes from {@link INNER} on stand for; those below are patterns. */
  readonly waysBack: readonly WayBack[];
}

/** Matches of at most so many UTF-16 code units are short. */
const SHORT = 128;

/** The code of the first way back. */
export const INNER = 1 << 16;

/** The same for the same patterns in the same order. */
export function planKey(patterns: readonly PatternSource[]): string {
  const hash = createHash('sha256');
  for (const { regex, standsAlone } of patterns) hash.update(`${regex}\0${standsAlone}\0`);
  return hash.digest('hex');
}

/**
 * Derives a plan.
 * @throws {UnscannableRegexError} when a pattern has a backreference
 */
export function derivePlan(sources: readonly PatternSource[]): Plan {
  const patterns = sources.map(({ regex, standsAlone }) => scanPattern(regex, standsAlone));
  if (sources.length > INNER) throw new Error('there are more patterns than codes');
  const atTextStart = [...patterns.keys()].filter((index) => patterns[index]?.atTextStart);
  const waysBack: WayBack[] = [];
  const outer: Probe[] = [];
  const inner: Probe[] = [];
  const runs: Probe[] = [];
  patterns.forEach((scanned, pattern) => {
    for (const anchor of scanned.atTextStart ? [] : anchorsOf(scanned)) {
      const code = anchor.behind ? INNER + waysBack.push(wayBackOf(pattern, anchor, anchor.behind)) - 1 : pattern;
      const place = (start: string) => (start !== 'token' ? 'any' : scanned.standsAlone ? 'alone' : 'token');
      const probes = anchor.windows.map((window): Probe => {
        return { window, place: anchor.kind === 'inner' ? 'inner' : place(window.start), code };
      });
      const list = { outer, inner, run: runs }[anchor.kind];
      list.push(...probes);
    }
  });
  const probes = [...outer, ...inner];
  const placed = probes.map(({ window, place }) => ({ window, inner: place === 'inner' }));
  return {
    key: planKey(sources),
    longest: patterns.map(({ tree, standsAlone }, pattern) => {
      // With these flags a character may be two code units.
      const length = maxLength(tree) * (/[uv]/.test(sources[pattern]?.regex.flags ?? '') ? 2 : 1);
      return standsAlone && length <= SHORT ? length : 0;
    }),
    parts: { masks: packMasks(placed), ...packProbes(probes, runs) },
    atTextStart,
    waysBack,
  };
}

function wayBackOf(pattern: number, { alone = false }: Anchor, behind: Automaton): WayBack {
  return { pattern, behind, alone };
}

/** An automaton with its sets as bits. */
interface EncodedAutomaton {
  readonly takes: readonly string[];
  readonly follow: readonly (readonly number[])[];
  readonly first: readonly number[];
  readonly ends: readonly boolean[];
}

interface EncodedPlan extends Omit<Plan, 'parts' | 'waysBack'> {
  readonly parts: Readonly<Record<string, string>>;
  readonly waysBack: readonly (Omit<WayBack, 'behind'> & { readonly behind: EncodedAutomaton })[];
}

/** A plan as text, to be kept: deriving one takes seconds, reading it some hundredths of one. */
export function encodePlan({ parts, waysBack, ...rest }: Plan): string {
  const packed = Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  const plan: EncodedPlan = {
    ...rest,
    parts: Object.fromEntries(packed),
    waysBack: waysBack.map(({ behind: { takes, follow, first, ends }, ...way }) => {
      return { ...way, behind: { takes: takes.map(encodeSet), follow, first, ends } };
    }),
  };
  return JSON.stringify(plan);
}

/** Reads what {@link encodePlan} wrote. */
export function decodePlan(text: string): Plan {
  const { parts, waysBack, ...rest }: EncodedPlan = JSON.parse(text);
  const unpacked = Object.entries(parts).map(([name, content]) => {
    return [name, Buffer.from(content, 'base64')] as const;
  });
  return {
    ...rest,
    parts: Object.fromEntries(unpacked),
    waysBack: waysBack.map(({ behind, ...way }) => {
      return { ...way, behind: { ...behind, takes: behind.takes.map(decodeSet), notBefore: [] } };
    }),
  };
}

function encodeSet(set: ByteSet): string {
  const bits = Buffer.alloc(BYTES / 8);
  for (let byte = 0; byte < BYTES; byte++) if (set[byte]) bits[byte >> 3] = (bits[byte >> 3] ?? 0) | (1 << (byte & 7));
  return bits.toString('base64');
}

function decodeSet(content: string): ByteSet {
  const bits = Buffer.from(content, 'base64');
  const set = new Uint8Array(BYTES);
  for (let byte = 0; byte < BYTES; byte++) set[byte] = ((bits[byte >> 3] ?? 0) >> (byte & 7)) & 1;
  return set;
}
