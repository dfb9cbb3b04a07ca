import type { Detector, Explanation } from '../detect/detector.js';
import { type ConfidenceLevel, confidenceLevel, type Finding, type FindingSource } from '../detect/finding.js';
import { maskValue } from '../detect/mask.js';
import { convertOffsets, type OffsetUnit } from '../detect/offsets.js';
import { redact } from '../detect/redact.js';
import type { Label } from '../label/label.js';

/** A text to look at, with what is known of where it is from. */
export interface Inspection {
  readonly id?: string | number;
  readonly text: string;
  readonly path?: string;
}

export interface InspectionOptions {
  /** Only these infotypes; all unless given. */
  readonly infotypes?: ReadonlySet<string> | undefined;
  readonly minConfidence?: number | undefined;
  /** What offsets count in the result; `utf-16` unless given. */
  readonly offsets?: OffsetUnit | undefined;
  /** Adds the text with its findings replaced. */
  readonly redact?: boolean | undefined;
  /** Adds the evidence behind each finding. */
  readonly explain?: boolean | undefined;
}

/** A finding as it is shown: with its level, its value masked, and its offsets in the unit asked for. */
interface ShownFinding {
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly level: ConfidenceLevel;
  readonly validated: boolean;
  readonly masked: string;
  readonly source: FindingSource;
  readonly explanation?: Omit<Explanation, 'finding'>;
}

export interface InspectionResult {
  readonly id?: string | number;
  readonly label: Label;
  readonly findings: readonly ShownFinding[];
  readonly redacted?: string;
  /** What exclusions dropped; absent when nothing was. */
  readonly excluded?: readonly { readonly infotype: string; readonly count: number }[];
}

/** The label that the labeling policy derives from the findings of one text, at `path` where one is known. */
export type LabelText = (text: string, findings: readonly Finding[], path?: string) => Label;

/** Inspects one text. @throws {UnknownInfotypeError} when an infotype asked for is not in the catalogue */
export type Inspect = (input: Inspection, options?: InspectionOptions) => InspectionResult;

/** Makes the function that inspects texts, the same for the command line and for requests. Nothing is kept. */
export function createInspector(detector: Detector, label: LabelText): Inspect {
  const byId = new Map(detector.infotypes.map((infotype) => [infotype.id, infotype]));
  return ({ id, text, path }, options = {}) => {
    const { infotypes, minConfidence, offsets = 'utf-16' } = options;
    const dropped = new Map<string, number>();
    const onExcluded = (infotype: string) => void dropped.set(infotype, (dropped.get(infotype) ?? 0) + 1);
    const asked = { infotypes, minConfidence, path, onExcluded };
    const explanations = options.explain ? detector.explain(text, asked) : [];
    const findings = options.explain ? explanations.map((e) => e.finding) : detector.detect(text, asked);
    const masked = findings.map((finding) => maskValue(text, finding, byId.get(finding.infotype) ?? {}));
    const shown = convertOffsets(text, findings, offsets).map((f, i) => show(f, masked[i] ?? '', explanations[i]));
    return {
      ...(id === undefined ? {} : { id }),
      label: label(text, findings, path),
      findings: shown,
      ...(options.redact ? { redacted: redact(text, findings) } : {}),
      ...(dropped.size > 0 ? { excluded: [...dropped].map(([infotype, count]) => ({ infotype, count })) } : {}),
    };
  };
}

function show(finding: Finding, masked: string, explanation: Explanation | undefined): ShownFinding {
  const { infotype, start, end, confidence, validated, source } = finding;
  const shown = { infotype, start, end, confidence, level: confidenceLevel(confidence), validated, masked, source };
  if (!explanation) return shown;
  const { finding: _, ...evidence } = explanation;
  return { ...shown, explanation: evidence };
}
