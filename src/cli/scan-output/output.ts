import type { ScannedResource } from '../../app/scan-files.js';
import { notesOn } from '../../scan/misnamed.js';
import { describeReason } from '../../scan/reasons.js';
import { shownNote } from '../../scan/text-notes.js';

/** Totals over a run. */
export interface ScanSummary {
  readonly resources: number;
  /** Resources by kind: `document` for files, `member` for what is in archives and mails, `table`, `column`. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Of files and tables. */
  readonly bytes: number;
  /** Resources by level of their label; `none` for those without. */
  readonly levels: Readonly<Record<string, number>>;
  readonly states: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, number>>;
  /** Findings by infotype. */
  readonly findings: Readonly<Record<string, number>>;
  readonly parts: PartCounts;
  /** Parts not read, by reason. */
  readonly unread: Readonly<Record<string, number>>;
  /** Files and tables of which something is to be said although they were read, by what it is. */
  readonly notes: Readonly<Record<string, number>>;
  /** `sha256:<hex>` of the classifiers in force. */
  readonly catalogueVersion: string;
  readonly milliseconds: number;
}

export interface PartCounts {
  readonly read: number;
  readonly skipped: number;
  readonly failed: number;
}

/** How a run is written down. Each piece is written as soon as it is there. */
export interface ScanOutput {
  begin(): string;
  resource(resource: ScannedResource): string;
  end(summary: ScanSummary): string;
}

/** A resource as `api.md` writes one on a line of JSON: what was found, never what it says. */
export function resourceRecord({ uri, kind, path, label, state, flags, imported, result }: ScannedResource) {
  const { parts, counts, contentHash, mediaType, documentType, documentTypeConfidence, sample, bytes } = result;
  const notes = kind === 'table' || kind === 'column' ? [] : notesOn(path, mediaType, bytes);
  return {
    uri,
    kind,
    label,
    state,
    flags,
    findings: counts.map(({ infotype, count, maxConfidence }) => ({
      infotype,
      count,
      maxConfidence: Math.round(maxConfidence * 1000) / 1000,
    })),
    parts: countParts(result),
    reasons: [
      ...notes.map((note) => ({ part: 'name', ...note })),
      ...parts.flatMap(({ place, reason }) =>
        reason ? [{ part: place, code: reason, detail: describeReason(reason) }] : [],
      ),
      // It was read, and that nothing of a kind was found in it says little.
      ...parts.flatMap(({ place, notes: ofText = [] }) => ofText.map((code) => ({ part: place, ...shownNote(code) }))),
    ],
    // What nobody sees who opens the document may have been put there for those who read it all.
    ...hiddenIn(parts),
    // Labels that stand in the document, and what followed from each.
    ...(imported.length > 0 ? { assignments: imported.map((one) => ({ kind: 'imported', ...one })) } : {}),
    // What a clean label of a table claims: so many rows were read, and the rate that could have been missed.
    ...(sample ? { sample } : {}),
    mediaType,
    ...(documentType === undefined ? {} : { documentType, documentTypeConfidence }),
    contentHash: contentHash || null,
  };
}

function hiddenIn(parts: ScannedResource['result']['parts']): object {
  const hidden = parts.filter((part) => part.hidden && part.characters > 0);
  return hidden.length === 0 ? {} : { hidden: hidden.map(({ place, characters }) => ({ part: place, characters })) };
}

export function countParts({ parts }: ScannedResource['result']): PartCounts {
  const counts = { read: 0, skipped: 0, failed: 0 };
  for (const { status } of parts) counts[status] += 1;
  return counts;
}

/** Notes on the texts of a resource, each once. */
export function noteCodes({ parts }: Pick<ScannedResource['result'], 'parts'>): string[] {
  return [...new Set(parts.flatMap(({ notes = [] }) => notes))].sort();
}

/** Reasons of a resource, each once. */
export function reasonCodes({ parts }: Pick<ScannedResource['result'], 'parts'>): string[] {
  return [...new Set(parts.flatMap(({ reason }) => reason ?? []))].sort();
}
