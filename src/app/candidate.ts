import type { Detector, ModelsMatter } from '../detect/detector.js';
import { CONFIDENCE, type Finding } from '../detect/finding.js';
import type { Occurrences } from '../label/occurrences.js';
import type { InfotypeCount } from '../scan/result.js';
import { resourceNumber } from '../store/lookup.js';
import { occurrencesIn } from './inspect.js';
import type { LookUpRequest } from './look-up.js';

/** Something to decide on: by its names, by its text, or by both. */
export interface CheckCandidate {
  /** The caller's own name for it; the id of a resource names that one. */
  readonly id: string;
  readonly uri?: string | undefined;
  readonly uris?: readonly string[] | undefined;
  readonly version?: string | undefined;
  /** `sha256:…` of the bytes it was made from. */
  readonly contentHash?: string | undefined;
  readonly text?: string | undefined;
}

/**
 * The resources a candidate was made from. A resource's own id says where a text comes from as well as a URI does, and
 * the digest of a content as well as both.
 * @param byContent ids of the resources of each content hash that was asked for
 */
export function namesOf(
  candidate: CheckCandidate,
  byContent: ReadonlyMap<string, readonly string[]> = new Map(),
): LookUpRequest[] {
  const { id, uri, uris = [], version, contentHash } = candidate;
  const all = uri === undefined ? uris : [uri, ...uris];
  if (all.length > 0) return all.map((one) => ({ uri: one, version, contentHash }));
  if (isKnownByContent(candidate)) {
    const ids = byContent.get(contentHash ?? '') ?? [id];
    return ids.map((one) => ({ id: one, version, contentHash }));
  }
  return textOf(candidate) === null || resourceNumber(id) !== null ? [{ id, version, contentHash }] : [];
}

/** Whether nothing but the digest of its content says where it comes from. */
export function isKnownByContent({ id, uri, uris = [], contentHash }: CheckCandidate): boolean {
  return contentHash !== undefined && uri === undefined && uris.length === 0 && resourceNumber(id) === null;
}

/** The text to judge by; null when there is none: of a blank one nothing can be seen of what it was cut from. */
export function textOf({ text }: CheckCandidate): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

/** Below this, a match is too weak to be taken for what its document is known to hold. */
const weakest = 0.2;

/**
 * Inspects the text of a candidate. A chunk is cut out of its document and may have lost the words around a value; so
 * what the document is known to hold for sure is believed here on weaker signs: it gets the document's confidence.
 * @param expected per resource it comes from: the infotypes known there, with their highest confidence
 * @param modelsMatter whether it is worth having the tagger look; it looks unless given
 */
export function inspectedCandidate(
  detector: Detector,
  text: string,
  expected: readonly (ReadonlyMap<string, number> | undefined)[],
  modelsMatter?: ModelsMatter,
): { findings: Finding[]; occurrences: (InfotypeCount & Occurrences)[] } {
  const isExpected = expected.some((infotypes) => infotypes !== undefined && infotypes.size > 0);
  const matches = detector.detect(text, { minConfidence: isExpected ? weakest : CONFIDENCE.low, modelsMatter });
  const findings = matches
    .map((finding) => {
      const known = Math.max(0, ...expected.map((infotypes) => infotypes?.get(finding.infotype) ?? 0));
      return known > finding.confidence ? { ...finding, confidence: known } : finding;
    })
    .filter((finding) => finding.confidence >= CONFIDENCE.low);
  return { findings, occurrences: occurrencesIn(text, findings) };
}
