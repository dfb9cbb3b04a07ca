import type { Finding } from '../detect/finding.js';
import { join, type Label } from '../label/label.js';
import { contentOf, floorOf } from '../label/labeling.js';
import type { Occurrences } from '../label/occurrences.js';
import type { LabelingPolicy, Place } from '../label/policy.js';
import { FindingCounter } from '../scan/counts.js';
import type { LabelCounts, LabelText } from '../scan/inspection.js';
import { withPositions } from '../scan/positions.js';
import type { InfotypeCount } from '../scan/result.js';

/** Labels a text by what stands in it: without any origin on the floor for that, at a path on the floor of the path. */
export function textLabeller(policy: LabelingPolicy): LabelText {
  const label = countLabeller(policy);
  return (text, findings, path, documentType) => label(occurrencesIn(text, findings), path, documentType);
}

/** The same by how often each infotype stands in a text. */
export function countLabeller(policy: LabelingPolicy): LabelCounts {
  return (counts, path, documentType) => {
    const type = documentType === undefined ? {} : { documentType };
    const floor =
      path === undefined
        ? typeRules(policy, type).reduce(join, policy.unknownOriginFloor)
        : floorOf(policy, { place: { path, ...type }, unread: [] }).label;
    return join(floor, contentOf(policy, counts).label);
  };
}

/** The labels of what the policy says of a kind of document wherever it is from. */
function typeRules({ places }: LabelingPolicy, place: Place): Label[] {
  return places.filter((rule) => rule.matches(place)).map(({ label }) => label);
}

/** How often each infotype stands in a text, and where. */
export function occurrencesIn(text: string, findings: readonly Finding[]): (InfotypeCount & Occurrences)[] {
  return occurrencesInAll([{ text, findings }]);
}

/** The same over several texts: a value that stands in many of them is one. */
export function occurrencesInAll(
  texts: readonly { readonly text: string; readonly findings: readonly Finding[] }[],
): (InfotypeCount & Occurrences)[] {
  const counter = new FindingCounter();
  for (const { text, findings } of texts) for (const finding of findings) counter.add(finding, text);
  return withPositions(counter.counts(), texts);
}
