import { isUtf8 } from 'node:buffer';

/**
 * The text of a database value as its driver gives it; '' for NULL, `undefined` for bytes that are no text and so were
 * not read. Objects become `key: value` lines, so that keys are context.
 */
export function cellText(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : undefined;
  }
  return typeof value === 'object' ? objectLines('', value) : String(value);
}

/** @param key what items of an array stand under */
function objectLines(key: string, value: object): string {
  return Object.entries(value)
    .map(([name, inner]: [string, unknown]) => {
      const label = Array.isArray(value) ? key : name;
      const isNested = typeof inner === 'object' && inner !== null && !(inner instanceof Date);
      if (isNested && !(inner instanceof Uint8Array)) return objectLines(label, inner);
      return `${label}: ${cellText(inner) ?? ''}\n`;
    })
    .join('');
}
