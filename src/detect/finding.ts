/** Where a finding came from. */
export type FindingSource = 'pattern' | 'model';

/**
 * One recognised piece of sensitive content. It says where, what and how sure; it has no field for the matched text,
 * so that a finding can be stored, queued and logged without carrying the value.
 */
export interface Finding {
  /** Id of the infotype, e.g. `identity/us-ssn`. */
  readonly infotype: string;
  /** Start offset in the text, UTF-16 code units, inclusive. */
  readonly start: number;
  /** End offset in the text, UTF-16 code units, exclusive. */
  readonly end: number;
  /** 0..1. */
  readonly confidence: number;
  /** Whether a validator (checksum, grammar, allocation table) confirmed it. */
  readonly validated: boolean;
  readonly source: FindingSource;
}

export type ConfidenceLevel = 'low' | 'medium' | 'high';

/** Lower bounds of the three levels; below `low` a finding is not reported unless asked. */
export const CONFIDENCE = { low: 0.65, medium: 0.75, high: 0.85 } as const;

/** The level of a confidence. Below {@link CONFIDENCE.low} it is still `low`: only who asked for it sees it. */
export function confidenceLevel(confidence: number): ConfidenceLevel {
  if (confidence >= CONFIDENCE.high) return 'high';
  return confidence >= CONFIDENCE.medium ? 'medium' : 'low';
}
