import { CONFIDENCE, type Finding } from '../detect/finding.js';
import type { InfotypeCount } from './result.js';

/**
 * Counts findings by infotype: all, medium and surer, high, and how many different values the medium ones have.
 * @param identityOf what tells two values apart, e.g. a keyed digest of the text: it is compared and forgotten
 */
export function tally(findings: Iterable<Finding>, identityOf: (finding: Finding) => string): InfotypeCount[] {
  const counts = new Map<string, { count: number; medium: number; high: number; values: Set<string>; max: number }>();
  for (const finding of findings) {
    const at = counts.get(finding.infotype) ?? { count: 0, medium: 0, high: 0, values: new Set<string>(), max: 0 };
    counts.set(finding.infotype, at);
    at.count++;
    at.max = Math.max(at.max, finding.confidence);
    if (finding.confidence >= CONFIDENCE.high) at.high++;
    if (finding.confidence < CONFIDENCE.medium) continue;
    at.medium++;
    at.values.add(identityOf(finding));
  }
  return [...counts]
    .map(([infotype, at]) => ({
      infotype,
      count: at.count,
      mediumCount: at.medium,
      highCount: at.high,
      distinct: at.values.size,
      maxConfidence: at.max,
    }))
    .sort((a, b) => (a.infotype < b.infotype ? -1 : 1));
}
