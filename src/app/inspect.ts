import type { Detector } from '../detect/detector.js';
import { CONFIDENCE, confidenceLevel, type Finding } from '../detect/finding.js';
import { maskValue } from '../detect/mask.js';
import { convertOffsets, type OffsetUnit } from '../detect/offsets.js';
import { redact } from '../detect/redact.js';
import { join, type Label } from '../label/label.js';
import { contentOf } from '../label/labeling.js';
import type { LabelingPolicy } from '../label/policy.js';
import { FindingCounter } from '../scan/counts.js';
import type { InfotypeCount } from '../scan/result.js';

export interface InspectOptions {
  readonly infotypes?: ReadonlySet<string> | undefined;
  readonly minConfidence?: number | undefined;
  readonly offsets?: OffsetUnit | undefined;
  readonly redact?: boolean | undefined;
}

/** One finding, as a caller gets it: where, what, how sure; the value masked by length only. */
export interface InspectedFinding {
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly level: 'low' | 'medium' | 'high';
  readonly validated: boolean;
  readonly masked: string;
  readonly source: 'pattern' | 'model';
}

export interface Inspected {
  readonly label: Label;
  readonly findings: readonly InspectedFinding[];
  readonly redacted?: string;
}

/** Inspects a text that comes without any origin: what is in it, and the label that follows. Nothing is kept. */
export function inspectText(
  detector: Detector,
  policy: LabelingPolicy,
  text: string,
  options: InspectOptions = {},
): Inspected {
  const findings = detector.detect(text, {
    infotypes: options.infotypes,
    minConfidence: options.minConfidence ?? CONFIDENCE.low,
  });
  const label = join(policy.unknownOriginFloor, contentOf(policy, occurrencesIn(text, findings)).label);
  const keepLast = new Map(detector.catalogue.infotypes.map((infotype) => [infotype.id, infotype]));
  const shown = findings.map((finding) => ({
    infotype: finding.infotype,
    start: finding.start,
    end: finding.end,
    confidence: Math.round(finding.confidence * 1000) / 1000,
    level: confidenceLevel(finding.confidence),
    validated: finding.validated,
    masked: maskValue(text, finding, keepLast.get(finding.infotype) ?? {}),
    source: finding.source,
  }));
  return {
    label,
    findings: convertOffsets(text, shown, options.offsets ?? 'utf-16'),
    ...(options.redact ? { redacted: redact(text, findings) } : {}),
  };
}

/** How often each infotype stands in a text. */
export function occurrencesIn(text: string, findings: readonly Finding[]): InfotypeCount[] {
  const counter = new FindingCounter();
  for (const finding of findings) counter.add(finding, text);
  return counter.counts();
}
