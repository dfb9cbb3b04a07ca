/** Letters of scripts that put spaces between words, digits and `_`: what continues a token. */
const wordChar = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}_]/u;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const UUID_LENGTH = 36;

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

/**
 * Whether `start`..`end` of a text stands on its own: not inside a longer word, number, decimal, version or UUID.
 * Patterns look at their own shape; this looks at the neighbours, the same way for all.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  if (wordChar.test(first) && wordChar.test(before)) return false;
  if (wordChar.test(last) && wordChar.test(after)) return false;
  if (isDigit(first) && joins(text, start, before) && isDigit(text.charAt(start - 2))) return false;
  if (isDigit(last) && joins(text, start, after) && isDigit(text.charAt(end + 1))) return false;
  return (before !== '-' && after !== '-') || !insideUuid(text, start, end);
}

/** Whether a dot or dash joins numbers into one; a dash between network addresses is a range of them. */
function joins(text: string, start: number, char: string): boolean {
  return char === '.' || (char === '-' && !/^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d/.test(text.slice(start, start + 14)));
}

function insideUuid(text: string, start: number, end: number): boolean {
  return end - start < UUID_LENGTH && uuid.test(text.slice(Math.max(0, start - UUID_LENGTH), end + UUID_LENGTH));
}
