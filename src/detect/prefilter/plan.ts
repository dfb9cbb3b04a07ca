import { createHash } from 'node:crypto';
import { type Anchor, anchorsOf, scanPattern } from './anchor.js';
import type { Automaton } from './automaton.js';
import { packMasks } from './buckets.js';
import { BYTES, type ByteSet } from './byte-set.js';
import { type Group, groupOf } from './window.js';

/** A pattern as the prefilter needs it. */
export interface PatternSource {
  readonly regex: RegExp;
  /** Whether the whole match must stand alone: false when only a part of it is the finding. */
  readonly standsAlone: boolean;
}

/** One automaton to walk from where its anchor is come upon. */
export interface PlannedWalk {
  readonly pattern: number;
  readonly kind: Anchor['kind'];
  readonly groups: readonly Group[];
  /** Whether a match starts only where a token does. */
  readonly alone: boolean;
  readonly ahead: Automaton;
  readonly behind?: Automaton | undefined;
}

/** All that is derived from patterns before any text is seen. */
export interface Plan {
  /** Of the patterns it was derived from, see {@link planKey}. */
  readonly key: string;
  readonly masks: Uint8Array;
  /** Patterns that can match only where the text begins. */
  readonly atTextStart: readonly number[];
  readonly walks: readonly PlannedWalk[];
}

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
  const anchors = patterns.map((pattern) => (pattern.atTextStart ? [] : anchorsOf(pattern)));
  const placed = anchors
    .flat()
    .flatMap(({ kind, windows }) => windows.map((window) => ({ window, inner: kind === 'inner' })));
  return {
    key: planKey(sources),
    masks: packMasks(placed),
    atTextStart: [...patterns.keys()].filter((index) => patterns[index]?.atTextStart),
    walks: anchors.flatMap((list, pattern) =>
      list.map(({ kind, windows, alone, ahead, behind }) => {
        return { pattern, kind, groups: [...new Set(windows.map(groupOf))], alone, ahead, behind };
      }),
    ),
  };
}

/** An automaton with its sets as numbers of a list. */
interface EncodedAutomaton {
  readonly takes: readonly number[];
  readonly follow: readonly (readonly number[])[];
  readonly first: readonly number[];
  readonly ends: readonly number[];
}

interface EncodedPlan extends Omit<Plan, 'masks' | 'walks'> {
  readonly masks: string;
  readonly sets: readonly string[];
  readonly walks: readonly (Omit<PlannedWalk, 'ahead' | 'behind'> & {
    readonly ahead: EncodedAutomaton;
    readonly behind?: EncodedAutomaton | undefined;
  })[];
}

/** A plan as text, to be kept: deriving one takes a second, reading it some hundredths. */
export function encodePlan({ masks, walks, ...rest }: Plan): string {
  const sets = new Map<string, number>();
  const numberOf = (set: ByteSet) => {
    const content = bitsOf(set).toString('base64');
    const number = sets.get(content) ?? sets.size;
    sets.set(content, number);
    return number;
  };
  const encode = ({ takes, follow, first, ends }: Automaton): EncodedAutomaton => ({
    takes: takes.map(numberOf),
    follow,
    first,
    ends: [...ends.keys()].filter((at) => ends[at]),
  });
  const encoded = walks.map((walk) => ({
    ...walk,
    ahead: encode(walk.ahead),
    behind: walk.behind && encode(walk.behind),
  }));
  const plan: EncodedPlan = {
    ...rest,
    masks: Buffer.from(masks).toString('base64'),
    sets: [...sets.keys()],
    walks: encoded,
  };
  return JSON.stringify(plan);
}

/** Reads what {@link encodePlan} wrote. */
export function decodePlan(text: string): Plan {
  const { masks, sets, walks, ...rest }: EncodedPlan = JSON.parse(text);
  const known = sets.map((content) => setOf(Buffer.from(content, 'base64')));
  const decode = ({ takes, follow, first, ends }: EncodedAutomaton): Automaton => {
    const ending = new Set(ends);
    return {
      takes: takes.map((number) => known[number] ?? new Uint8Array(BYTES)),
      notBefore: [],
      follow,
      first,
      ends: takes.map((_, at) => ending.has(at)),
    };
  };
  return {
    ...rest,
    masks: Buffer.from(masks, 'base64'),
    walks: walks.map((walk) => ({ ...walk, ahead: decode(walk.ahead), behind: walk.behind && decode(walk.behind) })),
  };
}

function bitsOf(set: ByteSet): Buffer {
  const bits = Buffer.alloc(BYTES / 8);
  for (let byte = 0; byte < BYTES; byte++) if (set[byte]) bits[byte >> 3] = (bits[byte >> 3] ?? 0) | (1 << (byte & 7));
  return bits;
}

function setOf(bits: Buffer): ByteSet {
  return Uint8Array.from({ length: BYTES }, (_, byte) => ((bits[byte >> 3] ?? 0) >> (byte & 7)) & 1);
}
