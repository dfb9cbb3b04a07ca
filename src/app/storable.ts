/**
 * Whether a value can be stored and looked up by: Postgres has no U+0000 in text or JSON, and no halves of surrogate
 * pairs. Asked of names and values alike, however deep.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !/[\0\p{Cs}]/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner));
}
