import type { Finding } from '../detect/finding.js';
import { join } from '../label/label.js';
import { contentOf, floorOf } from '../label/labeling.js';
import type { LabelingPolicy } from '../label/policy.js';
import { FindingCounter } from '../scan/counts.js';
import type { LabelCounts, LabelText } from '../scan/inspection.js';
import type { InfotypeCount } from '../scan/result.js';

/** Labels a text by what stands in it: without any origin on the floor for that, at a path on the floor of the path. */
export function textLabeller(policy: LabelingPolicy): LabelText {
  const label = countLabeller(policy);
  return (text, findings, path) => label(occurrencesIn(text, findings), path);
}

/** The same by how often each infotype stands in a text. */
export function countLabeller(policy: LabelingPolicy): LabelCounts {
  return (counts, path) => {
    const floor =
      path === undefined ? policy.unknownOriginFloor : floorOf(policy, { place: { path }, unread: [] }).label;
    return join(floor, contentOf(policy, counts).label);
  };
}

/** How often each infotype stands in a text. */
export function occurrencesIn(text: string, findings: readonly Finding[]): InfotypeCount[] {
  const counter = new FindingCounter();
  for (const finding of findings) counter.add(finding, text);
  return counter.counts();
}
