import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { detect } from 'jschardet';

/** How much is looked at to guess a charset, in bytes. */
const SAMPLE_BYTES = 64 * 1024;

/** How much is decoded at a time. */
const DECODE_BYTES = 1024 * 1024;
/** Right guesses at short texts came with 0.34 to 0.84, wrong ones (Western text taken for Cyrillic) with up to 0.18. */
const LEAST_CONFIDENCE = 0.25;

export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

/**
 * Turns bytes into text. In this order: byte order mark; UTF-16 without one, told by where its zero bytes stand; valid
 * UTF-8; the charset the document declares; what the bytes look like; Windows-1252, in which every byte is something.
 * Never fails: a byte that is wrong becomes U+FFFD.
 */
export function decodeText(bytes: Buffer, declared?: string): DecodedText {
  const charset = charsetOf(bytes, declared);
  const text = charset === 'utf-8' ? bytes.toString('utf8') : iconv.decode(bytes, charset, { stripBOM: true });
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, charset };
}

/**
 * The first characters of a text, as {@link decodeText} gives them, without decoding what lies behind them.
 * @param limit UTF-16 code units
 */
export function decodeStart(bytes: Buffer, limit: number, declared?: string): { text: string; complete: boolean } {
  const decoder = iconv.getDecoder(charsetOf(bytes, declared), { stripBOM: true });
  let text = '';
  let at = 0;
  for (; at < bytes.length && text.length <= limit; at += DECODE_BYTES) {
    text += decoder.write(bytes.subarray(at, at + DECODE_BYTES));
  }
  if (at >= bytes.length) text += decoder.end() ?? '';
  return { text: text.slice(0, limit), complete: at >= bytes.length && text.length <= limit };
}

/** The charset {@link decodeText} would decode with, as a name iconv-lite knows. */
export function charsetOf(bytes: Buffer, declared?: string): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return (
    fromMark(bytes) ??
    utf16WithoutMark(sample) ??
    (isUtf8(bytes) ? 'utf-8' : undefined) ??
    fromDeclaration(declared) ??
    (isMostlyUtf8(sample) ? 'utf-8' : undefined) ??
    guess(sample)
  );
}

function fromMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'utf-32le' : 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff) return 'utf-32be';
  return undefined;
}

/**
 * In UTF-16 of any script, spaces, digits and line ends have their zero byte on one side only, and other text has no
 * zero byte at all. What it decodes to must be text as well, since binary data can have its zeros on one side too.
 */
function utf16WithoutMark(sample: Buffer): string | undefined {
  const even = sample.subarray(0, sample.length & ~1);
  const zeros = [0, 0] as [number, number];
  for (let i = 0; i < even.length; i++) if (even[i] === 0) zeros[i & 1 ? 1 : 0] += 1;
  const [high, low] = zeros;
  if (high + low === 0) return undefined;
  const charset = low > 9 * high ? 'utf-16le' : high > 9 * low ? 'utf-16be' : undefined;
  return charset && looksLikeText(iconv.decode(even, charset)) ? charset : undefined;
}

function looksLikeText(text: string): boolean {
  let odd = 0;
  for (const _ of text.matchAll(/[^\P{C}\t\n\f\r\p{Cf}]/gu)) odd += 1;
  return odd <= text.length / 50;
}

/** One broken byte does not make a UTF-8 log something else: of what is not ASCII, one in twenty may be broken. */
function isMostlyUtf8(sample: Buffer): boolean {
  const text = sample.toString('utf8');
  let broken = 0;
  let foreign = 0;
  for (const character of text) {
    if (character === '\ufffd') broken += 1;
    else if (character > '\x7f') foreign += 1;
  }
  return foreign > 20 * broken;
}

function fromDeclaration(declared: string | undefined): string | undefined {
  const name = declared?.trim().toLowerCase();
  // Text that was not valid UTF-8 is not UTF-8, whatever it declares; UTF-16 would have shown.
  if (!name || /^(utf|ucs|unicode)/.test(name)) return undefined;
  return known(name);
}

function guess(sample: Buffer): string {
  const { encoding, confidence } = detect(sample);
  const name = encoding && confidence >= LEAST_CONFIDENCE ? known(encoding.toLowerCase()) : undefined;
  return name ?? 'windows-1252';
}

/** As browsers do: what calls itself Latin-1 or ASCII may use the bytes that only Windows-1252 has. */
function known(name: string): string | undefined {
  if (/^(iso-8859-1|latin1|us-ascii|ascii)$/.test(name)) return 'windows-1252';
  if (name === 'gb2312' || name === 'gbk') return 'gb18030';
  return /^(utf|base64|hex|binary)/.test(name) || !iconv.encodingExists(name) ? undefined : name;
}
