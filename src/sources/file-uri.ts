import { isUtf8 } from 'node:buffer';

const SLASH = 0x2f;

/**
 * Bytes that stand for themselves: RFC 3986 `pchar` and the slash, without `!`, which is kept for `archive!/member`,
 * so that a folder named `a.zip!` cannot pass for a member of an archive.
 */
const literal = new Set(
  Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~$&'()*+,;=:@/", 'latin1'),
);

const escapes = Array.from({ length: 256 }, (_, byte) =>
  literal.has(byte) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
);

/**
 * The canonical URI of an absolute path: `.` and `..` resolved, doubled and trailing slashes dropped, text in NFC,
 * everything outside RFC 3986 `pchar` percent-encoded in upper case. Names that are not UTF-8 keep their raw bytes.
 *
 * Two names that differ only in Unicode normalisation share one URI: to open a file, keep the path that was walked.
 * @throws {RangeError} when the path is not absolute
 */
export function fileUri(path: string | Buffer): string {
  const raw = typeof path === 'string' ? Buffer.from(path) : path;
  if (raw[0] !== SLASH) throw new RangeError('a file URI needs an absolute path');
  const segments = resolveDots(splitSegments(raw));
  return `file:///${segments.map(encodeSegment).join('/')}`;
}

/**
 * Any spelling of a file URI (`file:/a`, `FILE://localhost/a%2fb`, `file:///a/../b`) in its canonical form.
 * `null` when it is none: another scheme or host, a broken escape, a query or fragment, an encoded slash or NUL.
 */
export function canonicalFileUri(uri: string): string | null {
  const path = pathOfFileUri(uri);
  return path && fileUri(path);
}

/** The absolute path a file URI names, as raw bytes; `null` when it names none on this machine. */
export function pathOfFileUri(uri: string): Buffer | null {
  const match = /^file:(?:\/\/(?:localhost)?|(?!\/\/))(\/[^?#]*)$/i.exec(uri);
  const path = match?.[1];
  if (path === undefined || /%(?![0-9a-f]{2})|%2f|%00|\0/i.test(path)) return null;
  const [first = '', ...rest] = path.split('%');
  const pieces = [Buffer.from(first)];
  for (const piece of rest) {
    pieces.push(Buffer.from([Number.parseInt(piece.slice(0, 2), 16)]), Buffer.from(piece.slice(2)));
  }
  return Buffer.concat(pieces);
}

function splitSegments(path: Buffer): Buffer[] {
  const segments: Buffer[] = [];
  let start = 0;
  while (start <= path.length) {
    const slash = path.indexOf(SLASH, start);
    const end = slash < 0 ? path.length : slash;
    if (end > start) segments.push(path.subarray(start, end));
    start = end + 1;
  }
  return segments;
}

function resolveDots(segments: readonly Buffer[]): Buffer[] {
  const kept: Buffer[] = [];
  for (const segment of segments) {
    const name = segment.toString('latin1');
    if (name === '..') kept.pop();
    else if (name !== '.') kept.push(segment);
  }
  return kept;
}

/** One path segment, percent-encoded, in NFC where it is UTF-8. */
export function encodeSegment(segment: Buffer): string {
  const bytes = isUtf8(segment) ? Buffer.from(segment.toString('utf8').normalize('NFC')) : segment;
  let encoded = '';
  for (const byte of bytes) encoded += escapes[byte];
  return encoded;
}
