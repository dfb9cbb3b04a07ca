import type { LocatedFinding, ScannedPart } from './result.js';
import type { ScanFound } from './task.js';

/**
 * Findings as they cross from one process to another: as objects, each would take 4 µs, which is longer than it took to
 * find it.
 */
interface PackedFindings {
  /** Ids of infotypes, which {@link numbers} refer to by their place. */
  readonly infotypes: readonly string[];
  /** Of each finding its infotype, start, end, confidence, and flags. */
  readonly numbers: Float64Array;
  /** Where each stands; absent when that is known of none. */
  readonly at?: readonly (string | undefined)[];
}

type Found = Extract<ScanFound, { readonly part: ScannedPart }>;
type PackedPart<F extends Found> = F extends Found
  ? Omit<F, 'part'> & { readonly part: Omit<ScannedPart, 'findings'> & { readonly findings: PackedFindings } }
  : never;

/** What a child tells, with its findings packed. */
export type PackedFound = Exclude<ScanFound, Found> | PackedPart<Found>;

const NUMBERS = 5;
const flags = { validated: 1, model: 2 };

export function packed(found: ScanFound): PackedFound {
  return 'part' in found ? { ...found, part: { ...found.part, findings: pack(found.part.findings) } } : found;
}

export function unpacked(found: PackedFound): ScanFound {
  return 'part' in found ? { ...found, part: { ...found.part, findings: unpack(found.part.findings) } } : found;
}

function pack(findings: readonly LocatedFinding[]): PackedFindings {
  const places = new Map<string, number>();
  const numbers = new Float64Array(findings.length * NUMBERS);
  for (const [n, { infotype, start, end, confidence, validated, source }] of findings.entries()) {
    const place = places.get(infotype) ?? places.size;
    places.set(infotype, place);
    const flag = (validated ? flags.validated : 0) | (source === 'model' ? flags.model : 0);
    numbers.set([place, start, end, confidence, flag], n * NUMBERS);
  }
  const isLocated = findings.some(({ at }) => at !== undefined);
  return { infotypes: [...places.keys()], numbers, ...(isLocated ? { at: findings.map(({ at }) => at) } : {}) };
}

function unpack({ infotypes, numbers, at }: PackedFindings): LocatedFinding[] {
  return Array.from({ length: numbers.length / NUMBERS }, (_, n) => {
    const [place = 0, start = 0, end = 0, confidence = 0, flag = 0] = numbers.subarray(n * NUMBERS, (n + 1) * NUMBERS);
    const stands = at?.[n];
    return {
      infotype: infotypes[place] ?? '',
      start,
      end,
      confidence,
      validated: (flag & flags.validated) !== 0,
      source: flag & flags.model ? 'model' : 'pattern',
      ...(stands === undefined ? {} : { at: stands }),
    };
  });
}
