import { createHash } from 'node:crypto';
import { canonicalFileUri, encodeSegment, fileUri } from './file-uri.js';

/** A prefix under which others know what a source holds, e.g. `/mnt/share` for `file:///srv/share`. */
export interface Alias {
  readonly from: string;
  readonly to: string;
}

const defaultPorts: Readonly<Record<string, string>> = { 'postgres:': '5432', 'http:': '80', 'https:': '443' };

const word = "[\\w.~$&'()*+,;=:@-]+";
const path = `(?:/(?!\\.{1,2}(?:[/#]|$))${word})+`;
/**
 * Spellings that are canonical for certain, known in one scan: names of RFC 3986 `pchar` that need no escape, between
 * single slashes, none of them `.` or `..`; no port, nor a scheme that has another name.
 */
const plain = new RegExp(
  `^(?:file://${path}|(?!file:|postgresql:)[a-z][a-z0-9+.-]*://[a-z0-9.-]*${path}(?:#${word})?)$`,
);

/** Whether a URI is canonical, and stands in JSON as it is. */
export function isPlainUri(uri: string): boolean {
  return plain.test(uri) || (/^[\x21\x23-\x5b\x5d-\x7e]*$/.test(uri) && canonicalUri(uri) === uri);
}

/**
 * The one spelling under which a resource is stored and looked up, or null when the text is no absolute URI or path.
 * Rules: scheme and host in lower case, the default port and any user information dropped; the path percent-decoded,
 * in NFC, `.` and `..` resolved, doubled and trailing slashes dropped, and encoded again in upper case; a fragment
 * (a table's column) treated like a path segment; a query kept as it is. An absolute path is a `file:` URI.
 * `!/` in a URI stands before the path of a member of an archive, see {@link memberUri}; a name with `!` has it escaped.
 */
export function canonicalUri(text: string): string | null {
  if (plain.test(text)) return text;
  if (text.includes('\0')) return null;
  if (text.startsWith('/')) return fileUri(text);
  const [container = '', ...inside] = text.split('!/');
  if (inside.length === 0 || /[?#]/.test(container)) return canonicalContainer(text);
  return inside.reduce<string | null>(
    (uri, member) => uri && canonicalMember(uri, member),
    canonicalContainer(container),
  );
}

/** Of a member's path, percent-encoded: more is cut, and told apart by its hash. */
const LONGEST_MEMBER = 2_048;

/**
 * The URI of a member of an archive, or of what is attached to a mail: that of the container, `!/`, and the member's
 * path like the path of a file: `.` and `..` resolved, without leading, doubled or trailing slashes, in NFC,
 * percent-encoded. A backslash is a character like others, NUL becomes U+FFFD. Long paths are cut behind a while and end
 * in `~` and a hash of all of it.
 * @param container canonical
 * @param nth of those whose paths are the same by these rules: the second has `#2` behind it
 */
export function memberUri(container: string, path: string, nth = 1): string {
  const segments = memberPath(path).split('/');
  return `${container}!/${shortened(segments.map(encodeName).join('/'))}${nth > 1 ? `#${nth}` : ''}`;
}

/** The path of a member by the rules of {@link memberUri}, as a person reads it; never empty. */
export function memberPath(path: string): string {
  const segments = path.replaceAll('\0', '\ufffd').normalize('NFC').split('/');
  return resolveDots(segments.map((segment) => Buffer.from(segment))).join('/') || 'unnamed';
}

function canonicalMember(container: string, text: string): string | null {
  const [, path, nth] = /^([^?#]*)(?:#([1-9]\d{0,15}))?$/.exec(text) ?? [];
  const segments = path === undefined ? null : resolveDots(path.split('/').map(decode));
  if (segments === null) return null;
  const encoded = segments.map(encodeName).join('/');
  // The root of an archive is the archive.
  if (encoded === '') return nth === undefined ? container : null;
  return `${container}!/${shortened(encoded)}${nth === undefined || nth === '1' ? '' : `#${nth}`}`;
}

function shortened(encoded: string): string {
  if (encoded.length <= LONGEST_MEMBER) return encoded;
  const hash = createHash('sha256').update(encoded).digest('hex');
  const kept = encoded.slice(0, LONGEST_MEMBER - hash.length - 1).replace(/%.?$/, '');
  return `${kept}~${hash}`;
}

function canonicalContainer(text: string): string | null {
  if (/^file:/i.test(text)) return canonicalFileUri(text);
  const match = /^([a-z][a-z0-9+.-]*:)\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text);
  if (!match) return null;
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = match;
  const protocol = scheme.toLowerCase() === 'postgresql:' ? 'postgres:' : scheme.toLowerCase();
  const host = canonicalHost(authority, defaultPorts[protocol]);
  const segments = resolveDots(path.split('/').map((segment) => decode(segment)));
  const column = decode(fragment.slice(1));
  if (host === null || column === null || segments === null) return null;
  const encoded = segments.map((segment) => `/${encodeName(segment)}`).join('');
  return `${protocol}//${host}${encoded}${query}${fragment === '' ? '' : `#${encodeName(column)}`}`;
}

/** Aliases as {@link resolveUri} takes them: prefixes in canonical form, the longest first. */
export function canonicalAliases(aliases: readonly Alias[]): Alias[] {
  return aliases
    .flatMap(({ from, to }) => {
      const prefix = canonicalUri(from);
      return prefix === null ? [] : [{ from: prefix.replace(/\/$/, ''), to: to.replace(/\/$/, '') }];
    })
    .sort((a, b) => b.from.length - a.from.length);
}

/**
 * The canonical URI that a text means: through the alias with the longest prefix, or by itself. Prefixes are compared
 * with the text's own canonical form, so that `..` does not lead out of the alias into what lies beside its target.
 * @param aliases from {@link canonicalAliases}
 */
export function resolveUri(text: string, aliases: readonly Alias[]): string | null {
  const uri = canonicalUri(text);
  const alias = uri === null ? undefined : aliases.find(({ from }) => isBelow(uri, from));
  return alias && uri !== null ? canonicalUri(alias.to + uri.slice(alias.from.length)) : uri;
}

/** Whether a canonical URI lies at or below a canonical prefix. */
export function isBelow(uri: string, prefix: string): boolean {
  if (!uri.startsWith(prefix)) return false;
  const next = uri[prefix.length];
  return next === undefined || prefix.endsWith('/') || next === '/' || next === '#' || next === '!';
}

function canonicalHost(authority: string, defaultPort: string | undefined): string | null {
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  if (!/^(\[[0-9a-f:.]+\]|[^\s:[\]]*)(:\d+)?$/.test(host)) return null;
  return defaultPort === undefined ? host : host.replace(new RegExp(`:${defaultPort}$`), '');
}

/** A name in a URI: a slash in it is escaped, so that it does not pass for the one between names. */
export function encodeName(name: Buffer | string): string {
  return encodeSegment(Buffer.from(name)).replaceAll('/', '%2F');
}

/** The bytes behind percent-escapes; null when an escape is broken or hides a NUL. */
function decode(segment: string): Buffer | null {
  if (/%(?![0-9a-f]{2})|%00/i.test(segment)) return null;
  const [first = '', ...rest] = segment.split('%');
  return Buffer.concat([
    Buffer.from(first),
    ...rest.flatMap((piece) => [Buffer.from([Number.parseInt(piece.slice(0, 2), 16)]), Buffer.from(piece.slice(2))]),
  ]);
}

function resolveDots(segments: readonly Buffer[]): Buffer[];
function resolveDots(segments: readonly (Buffer | null)[]): Buffer[] | null;
function resolveDots(segments: readonly (Buffer | null)[]): Buffer[] | null {
  const kept: Buffer[] = [];
  for (const segment of segments) {
    if (segment === null) return null;
    const name = segment.toString('latin1');
    if (name === '..') kept.pop();
    else if (name !== '' && name !== '.') kept.push(segment);
  }
  return kept;
}
