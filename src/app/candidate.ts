import type { Detector } from '../detect/detector.js';
import { CONFIDENCE, type Finding } from '../detect/finding.js';
import type { Occurrences } from '../label/occurrences.js';
import type { InfotypeCount } from '../scan/result.js';
import { occurrencesIn } from './inspect.js';

/** Below this, a match is too weak to be taken for what its document is known to hold. */
const weakest = 0.2;

/**
 * Inspects the text of a candidate. A chunk is cut out of its document and may have lost the words around a value; so
 * what the document is known to hold for sure is believed here on weaker signs: it gets the document's confidence.
 * @param expected per resource it comes from: the infotypes known there, with their highest confidence
 */
export function inspectedCandidate(
  detector: Detector,
  text: string,
  expected: readonly (ReadonlyMap<string, number> | undefined)[],
): { findings: Finding[]; occurrences: (InfotypeCount & Occurrences)[] } {
  const isExpected = expected.some((infotypes) => infotypes !== undefined && infotypes.size > 0);
  const matches = detector.detect(text, { minConfidence: isExpected ? weakest : CONFIDENCE.low });
  const findings = matches
    .map((finding) => {
      const known = Math.max(0, ...expected.map((infotypes) => infotypes?.get(finding.infotype) ?? 0));
      return known > finding.confidence ? { ...finding, confidence: known } : finding;
    })
    .filter((finding) => finding.confidence >= CONFIDENCE.low);
  return { findings, occurrences: occurrencesIn(text, findings) };
}
