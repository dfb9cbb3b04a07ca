import {
  type CoverageGap,
  type CoverageGroup,
  type CoverageKey,
  readCoverage,
  readGaps,
  readUncrawledSources,
} from '../store/coverage.js';
import type { Database } from '../store/database.js';
import type { Clock } from './rules.js';

/** What is labelled, what is not, and why not. */
export interface Coverage {
  readonly groups: readonly CoverageGroup[];
  /** What has no usable label or was read in part only, by source and reason. */
  readonly gaps: readonly CoverageGap[];
  /** Sources of which no crawl ever came to its end. */
  readonly neverCrawled: readonly string[];
  readonly at: Date;
}

/** Counts the estate by one property, with everything that is not covered. */
export async function coverage(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  by: CoverageKey,
): Promise<Coverage> {
  const [groups, gaps, neverCrawled] = await Promise.all([
    readCoverage(database, by),
    readGaps(database),
    readUncrawledSources(database),
  ]);
  return { groups, gaps, neverCrawled, at: clock() };
}
