import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { decodeText } from './charset.js';

const LF = 0x0a;
const CR = 0x0d;

export interface MailHeader {
  /** In lower case. */
  readonly name: string;
  /** Unfolded and decoded. */
  readonly value: string;
}

/** A mail or a piece of one. */
export interface MimeEntity {
  readonly headers: readonly MailHeader[];
  /** `text/plain`, in lower case. */
  readonly type: string;
  readonly charset: string | undefined;
  readonly boundary: string | undefined;
  readonly fileName: string;
  readonly isAttachment: boolean;
  /** As it stands, still encoded for its transfer. */
  readonly body: Buffer;
  readonly encoding: string;
}

/**
 * Splits a mail, or a part of one, into headers and body (RFC 5322, RFC 2045).
 * @param defaultType what it is when it does not say: in a digest mails, else text
 */
export function readEntity(bytes: Buffer, defaultType = 'text/plain'): MimeEntity {
  const { lines, bodyAt } = headerLines(bytes);
  const headers = lines.map(({ name, value }) => ({ name, value: decodeWords(value) }));
  const raw = (field: string) => lines.find(({ name }) => name === field)?.value ?? '';
  const contentType = withParameters(raw('content-type'));
  const disposition = withParameters(raw('content-disposition'));
  const type = /^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+$/.test(contentType.value) ? contentType.value : defaultType;
  return {
    headers,
    type,
    charset: contentType.parameters.get('charset'),
    boundary: contentType.parameters.get('boundary'),
    fileName: disposition.parameters.get('filename') ?? contentType.parameters.get('name') ?? '',
    isAttachment: disposition.value === 'attachment',
    body: bytes.subarray(bodyAt),
    encoding: raw('content-transfer-encoding').trim().toLowerCase(),
  };
}

/** The body as it was before it was encoded for its transfer (RFC 2045, 6). */
export function decodeBody({ body, encoding }: MimeEntity): Buffer {
  if (encoding === 'base64') return decodeBase64(body.toString('latin1'));
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return body;
}

/** Several pieces, each with its own padding, may stand behind one another. */
function decodeBase64(text: string): Buffer {
  return Buffer.concat(text.split(/=+/).map((piece) => Buffer.from(piece, 'base64')));
}

function decodeQuotedPrintable(body: Buffer): Buffer {
  const text = body.toString('latin1').replace(/=[ \t]{0,80}\r?\n/g, '');
  return Buffer.from(unescapeHex(text, '='), 'latin1');
}

function unescapeHex(text: string, mark: '=' | '%'): string {
  const pattern = mark === '=' ? /=([0-9a-f]{2})/gi : /%([0-9a-f]{2})/gi;
  return text.replace(pattern, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export interface Multipart {
  readonly parts: readonly Buffer[];
  /** What stands before the first part and behind the last, where mail programs show nothing. */
  readonly outside: readonly Buffer[];
  /** Whether the mark of its end was found. */
  readonly complete: boolean;
}

/** Splits a body at the lines that are its boundary (RFC 2046, 5.1). */
export function splitMultipart(body: Buffer, boundary: string): Multipart {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const pieces: Buffer[] = [];
  let from = 0;
  let at = body.indexOf(mark);
  let complete = false;
  while (at >= 0 && !complete) {
    const next = at + mark.length;
    const atLineStart = at === 0 || body[at - 1] === LF;
    const closes = body[next] === 0x2d && body[next + 1] === 0x2d;
    if (atLineStart && (closes || isLineEnd(body, next))) {
      pieces.push(body.subarray(from, withoutLineEnd(body, from, at)));
      const lineEnd = body.indexOf(LF, next);
      from = lineEnd < 0 ? body.length : lineEnd + 1;
      complete = closes;
    }
    at = body.indexOf(mark, next);
  }
  pieces.push(body.subarray(from));
  const [before, ...rest] = pieces;
  const after = complete ? rest.pop() : undefined;
  return { parts: rest, outside: [before, after].flatMap((piece) => piece ?? []), complete };
}

/** Whether nothing but blanks stand between here and the end of the line. */
function isLineEnd(body: Buffer, at: number): boolean {
  let end = at;
  while (body[end] === 0x20 || body[end] === 0x09) end += 1;
  return end >= body.length || body[end] === LF || body[end] === CR;
}

/** The line end before a boundary belongs to the boundary. */
function withoutLineEnd(body: Buffer, from: number, at: number): number {
  let end = at;
  if (end > from && body[end - 1] === LF) end -= 1;
  if (end > from && body[end - 1] === CR) end -= 1;
  return end;
}

/** Header lines up to the first empty one, folded lines put together; a line that is no header is kept without a name. */
function headerLines(bytes: Buffer): { lines: MailHeader[]; bodyAt: number } {
  const lines: { name: string; pieces: string[] }[] = [];
  let at = 0;
  while (at < bytes.length) {
    const found = bytes.indexOf(LF, at);
    const next = found < 0 ? bytes.length : found + 1;
    const line = textOf(bytes.subarray(at, next)).replace(/\r?\n$/, '');
    at = next;
    if (line === '') break;
    const [, name, value = ''] = /^([!-9;-~]+)[ \t]*:[ \t]*([\s\S]*)$/.exec(line) ?? [];
    if (/^[ \t]/.test(line) && lines.length > 0) lines.at(-1)?.pieces.push(` ${line.trim()}`);
    else lines.push(name === undefined ? { name: '', pieces: [line] } : { name: name.toLowerCase(), pieces: [value] });
  }
  return { lines: lines.map(({ name, pieces }) => ({ name, value: pieces.join('') })), bodyAt: at };
}

function textOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252');
}

const encodedWord = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]*)\?=/gi;

/** Encoded words (RFC 2047); bytes of neighbours in one charset are joined first, since a character may be cut apart. */
function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  let text = '';
  let end = 0;
  let pending: { charset: string; bytes: Buffer[] } | undefined;
  const flush = () => {
    if (pending) text += decoded(Buffer.concat(pending.bytes), pending.charset);
    pending = undefined;
  };
  for (const found of value.matchAll(encodedWord)) {
    const [whole, charset = '', kind = '', content = ''] = found;
    const between = value.slice(end, found.index);
    if (between.trim() !== '' || pending?.charset !== charset.toLowerCase()) flush();
    if (between.trim() !== '' || end === 0) text += between;
    const bytes = /b/i.test(kind)
      ? decodeBase64(content)
      : Buffer.from(unescapeHex(content.replaceAll('_', ' '), '='), 'latin1');
    pending ??= { charset: charset.toLowerCase(), bytes: [] };
    pending.bytes.push(bytes);
    end = found.index + whole.length;
  }
  flush();
  return text + value.slice(end);
}

function decoded(bytes: Buffer, charset: string): string {
  return decodeText(bytes, charset).text;
}

const parameter = /;\s*([\w!#$&^.+*-]{1,60})\s*=\s*("(?:[^"\\]|\\.)*"|[^;\s]*)/g;

/** `value; name=parameter`, with parameters in pieces and in other charsets (RFC 2231). */
function withParameters(header: string): { value: string; parameters: Map<string, string> } {
  const value = (/^[^;]*/.exec(header)?.[0] ?? '').trim().toLowerCase();
  const pieces = new Map<string, { number: number; text: string; encoded: boolean }[]>();
  for (const [, key = '', written = ''] of header.matchAll(parameter)) {
    const [, name = '', number = '0', star = ''] = /^([^*]+)(?:\*(\d{1,3}))?(\*?)$/.exec(key.toLowerCase()) ?? [];
    const text = written.startsWith('"') ? written.slice(1, -1).replace(/\\(.)/g, '$1') : written;
    const list = pieces.get(name) ?? [];
    list.push({ number: Number(number), text, encoded: star === '*' });
    pieces.set(name, list);
  }
  const parameters = new Map<string, string>();
  for (const [name, list] of pieces) {
    list.sort((a, b) => a.number - b.number);
    const text = list.map((piece) => piece.text).join('');
    parameters.set(name, list.some(({ encoded }) => encoded) ? extended(text) : decodeWords(text));
  }
  return { value, parameters };
}

/** `charset'language'percent-encoded` */
function extended(text: string): string {
  const [, charset = 'utf-8', rest = text] = /^([\w.:-]*)'[^']*'([\s\S]*)$/.exec(text) ?? [];
  return decoded(Buffer.from(unescapeHex(rest, '%'), 'latin1'), charset);
}
