import type { Part } from '../extract/part.js';
import type { LocatedFinding, ScannedPart } from './result.js';

/** Findings kept of one part; beyond, they are only counted. */
export const FINDINGS_PER_PART = 10_000;

/**
 * A part as it is told of: without its text.
 * @param found how many findings there were, of which `kept` are told
 */
export function scanned(
  part: Omit<Part, 'text' | 'offsets'>,
  characters: number,
  kept: readonly LocatedFinding[],
  found: number,
  excluded: number,
): ScannedPart {
  const omitted = found - kept.length;
  return {
    ...part,
    characters,
    findings: kept,
    ...(omitted > 0 ? { findingsOmitted: omitted } : {}),
    ...(excluded > 0 ? { findingsExcluded: excluded } : {}),
  };
}
