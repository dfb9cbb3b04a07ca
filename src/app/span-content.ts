import { CONFIDENCE } from '../detect/finding.js';
import type { Occurrences, Position } from '../label/occurrences.js';
import type { StoredFinding, VersionContent } from '../store/version-content.js';

/** A piece of a version's text, by where it stands. UTF-16 code units. */
export interface Span {
  /** Number of the part; may be left out where a document has one only. */
  readonly part?: number | undefined;
  readonly start: number;
  readonly end: number;
}

/** What stands in a span, or why nobody can tell. */
export type SpanContent =
  | { readonly occurrences: readonly Occurrences[] }
  /** Fewer findings are kept than there are, and the span lies behind the last: it may hold any of the document's. */
  | { readonly untold: true }
  | { readonly code: SpanProblem; readonly detail: string };

export type SpanProblem = 'part-needed' | 'no-such-part' | 'span-out-of-range' | 'no-offsets';

/**
 * What of a version's findings stands in a span, wholly or partly. Nothing of values is kept, so each is taken for a
 * different one, as far as the document holds so many different ones.
 */
export function contentOfSpan(content: VersionContent, span: Span): SpanContent {
  const part = partOf(content, span);
  if ('code' in part) return part;
  const { start, end } = span;
  if (end > part.characters) {
    const detail = `part ${part.n} has ${part.characters} UTF-16 code units; give offsets within it`;
    return { code: 'span-out-of-range', detail };
  }
  if (isBeyondKept(content, part.n, end)) return { untold: true };
  const inside = content.findings.filter((one) => one.part === part.n && one.start < end && one.end > start);
  return { occurrences: occurrencesOf(content, inside) };
}

function partOf({ parts }: VersionContent, { part: n }: Span) {
  const texts = parts.filter(({ status, kind }) => status === 'read' && kind !== 'metadata');
  if (parts.some(({ kind }) => kind === 'column')) {
    return { code: 'no-offsets', detail: 'rows of a table have no offsets; send the text' } as const;
  }
  const [only, ...others] = n === undefined ? texts : parts.filter((part) => part.n === n && part.status === 'read');
  if (only && others.length === 0) return only;
  if (n === undefined) {
    const detail = `${texts.length} parts of it were read; say which by "part", or send the text`;
    return { code: 'part-needed', detail } as const;
  }
  return { code: 'no-such-part', detail: `no part ${n} of it was read; GET /v1/resources/{id} lists them` } as const;
}

/** Whether findings that were only counted may stand before the end of a span. */
function isBeyondKept({ findings, counts }: VersionContent, part: number, end: number): boolean {
  const counted = counts.reduce((sum, { count }) => sum + count, 0);
  if (counted <= findings.length) return false;
  const last = findings.at(-1);
  return !last || part > last.part || (part === last.part && end > last.start);
}

function occurrencesOf({ counts }: VersionContent, findings: readonly StoredFinding[]): Occurrences[] {
  const positions = new Map<string, Position[]>();
  for (const { infotype, part, start, confidence } of findings) {
    if (confidence < CONFIDENCE.medium) continue;
    const known = positions.get(infotype) ?? [];
    positions.set(infotype, known);
    known.push({ part, start, isHigh: confidence >= CONFIDENCE.high });
  }
  return Array.from(positions, ([infotype, its]) => {
    const different = counts.find((count) => count.infotype === infotype)?.distinct ?? its.length;
    const highCount = its.filter(({ isHigh }) => isHigh).length;
    return { infotype, mediumCount: its.length, highCount, distinct: Math.min(its.length, different), positions: its };
  });
}
