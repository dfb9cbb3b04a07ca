interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A value as it may be shown: one `*` for each UTF-16 code unit, so that only its length is told; where the infotype
 * has `keepLast`, its last letters or digits stay (payment cards keep four, as PCI DSS 3.4 allows).
 */
export function maskValue(
  text: string,
  { start, end }: Span,
  { keepLast = 0 }: { readonly keepLast?: number },
): string {
  const shown = Math.min(keepLast, Math.floor((end - start) / 2));
  return '*'.repeat(end - start - shown) + text.slice(end - shown, end);
}
