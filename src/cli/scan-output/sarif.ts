import { createHash } from 'node:crypto';
import type { ScannedResource } from '../../app/scan-files.js';
import { describeReason, isUnreadReason } from '../../scan/reasons.js';
import type { InfotypeCount, ScanResult } from '../../scan/result.js';
import { reasonCodes, type ScanOutput } from './output.js';

export interface SarifRule {
  readonly id: string;
  readonly title: string;
  readonly categories: readonly string[];
}

/**
 * SARIF 2.1.0 (OASIS): a result for each infotype of each resource, at the resource; what stands in a member or a
 * column is told there and not again of what holds it. What was left unread is a result of kind `open`, which says that
 * it could not be evaluated. Rules come after the results, so that nothing is held.
 */
export function sarif(rules: readonly SarifRule[], toolVersion: string): ScanOutput {
  let separator = '\n';
  const unread = new Set<string>();
  const results = (items: readonly object[]) =>
    items
      .map((item) => {
        const text = `${separator}${JSON.stringify(item)}`;
        separator = ',\n';
        return text;
      })
      .join('');
  return {
    begin: () =>
      '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[',
    resource: (resource) => {
      const own = ownOf(resource.result);
      const reasons = reasonCodes(own);
      for (const reason of reasons) unread.add(reason);
      return results([
        ...own.counts.map((count) => findingResult(resource, count)),
        ...reasons.map((reason) => unreadResult(resource, reason)),
      ]);
    },
    end: ({ catalogueVersion }) => {
      const driver = {
        name: 'clearmark',
        version: toolVersion,
        properties: { catalogueVersion },
        rules: [
          ...rules.map(({ id, title, categories }) => ({
            id,
            shortDescription: { text: title },
            properties: { tags: categories },
          })),
          ...[...unread].sort().map((reason) => ({
            id: `unread/${reason}`,
            shortDescription: { text: `Not read: ${isUnreadReason(reason) ? describeReason(reason) : reason}` },
          })),
        ],
      };
      return `\n],"tool":${JSON.stringify({ driver })},"invocations":[{"executionSuccessful":true}]}]}\n`;
    },
  };
}

/** What of a result is in none of its members. */
function ownOf({ counts, parts, members = [] }: ScanResult): Pick<ScanResult, 'counts' | 'parts'> {
  const elsewhere = new Map<string, InfotypeCount>();
  const unread = new Map<string, number>();
  for (const member of members) {
    for (const count of member.counts) elsewhere.set(count.infotype, added(count, elsewhere.get(count.infotype)));
    for (const { reason } of member.parts) if (reason) unread.set(reason, (unread.get(reason) ?? 0) + 1);
  }
  return {
    counts: counts.map((count) => added(count, elsewhere.get(count.infotype), -1)).filter(({ count }) => count > 0),
    parts: parts.filter(({ reason = '' }) => {
      const left = unread.get(reason) ?? 0;
      unread.set(reason, left - 1);
      return left <= 0;
    }),
  };
}

function added(one: InfotypeCount, other: InfotypeCount | undefined, sign = 1): InfotypeCount {
  if (!other) return one;
  return {
    ...one,
    count: one.count + sign * other.count,
    mediumCount: one.mediumCount + sign * other.mediumCount,
    highCount: one.highCount + sign * other.highCount,
  };
}

function findingResult(resource: ScannedResource, found: InfotypeCount) {
  const { infotype, count, maxConfidence } = found;
  const level = found.highCount > 0 ? 'error' : found.mediumCount > 0 ? 'warning' : 'note';
  const text = `${count} of ${infotype}, confidence up to ${maxConfidence.toFixed(2)}; labelled ${resource.label?.level ?? 'not at all'}`;
  return { ruleId: infotype, level, message: { text }, ...located(resource, infotype) };
}

function unreadResult(resource: ScannedResource, reason: string) {
  const text = `Not (wholly) read: ${isUnreadReason(reason) ? describeReason(reason) : reason}`;
  const ruleId = `unread/${reason}`;
  return { ruleId, kind: 'open', level: 'none', message: { text }, ...located(resource, ruleId) };
}

function located({ uri }: ScannedResource, ruleId: string) {
  const print = createHash('sha256').update(`${uri}\0${ruleId}`).digest('hex');
  return {
    locations: [{ physicalLocation: { artifactLocation: { uri } } }],
    partialFingerprints: { 'resourceAndRule/v1': print },
  };
}
