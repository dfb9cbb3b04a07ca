/** How offsets count: UTF-16 code units (JavaScript, Java, C#), code points (Python), or bytes of UTF-8 (Go, Rust). */
export type OffsetUnit = 'utf-16' | 'utf-32' | 'utf-8';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The same spans with their UTF-16 offsets counted in another unit. `spans` must be sorted and must not overlap; the
 * text is read once. A lone surrogate counts as one code point and, as encoders write U+FFFD for it, as three bytes.
 */
export function convertOffsets<T extends Span>(text: string, spans: readonly T[], unit: OffsetUnit): T[] {
  if (unit === 'utf-16') return [...spans];
  let at = 0;
  let counted = 0;
  const count = (upTo: number) => {
    while (at < upTo) {
      const code = text.codePointAt(at) ?? 0;
      counted += unit === 'utf-32' ? 1 : utf8Length(code);
      at += code > 0xffff ? 2 : 1;
    }
    return counted;
  };
  return spans.map((span) => ({ ...span, start: count(span.start), end: count(span.end) }));
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
