import type { Edit } from './rewriting.js';
import { completeUtf8 } from './utf8.js';

/** UTF-16 code units of an encoded run that are decoded together; a longer run is decoded piece by piece. */
const LONGEST_RUN = 1 << 16;
/** UTF-16 code units looked at together: in a run of some eight million, the engine of regular expressions runs out of stack. */
const LONGEST_TEXT = 1 << 21;
/** An encoding inside an encoding is looked into, and no further. */
const DEPTH = 2;
/** The share of characters, of what was decoded, that must be printable for it to be a text. */
const PRINTABLE = 0.9;

/** Base64 in one line or wrapped, standard or for URLs: sixteen characters and more. */
const base64 =
  /(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/_-]{16,}(?:\r?\n[A-Za-z0-9+/_-]{16,}){0,1023}(?:\r?\n[A-Za-z0-9+/_-]{1,76})?)={0,2}(?![A-Za-z0-9+/_-])/g;
/** Pairs of hexadecimal digits: eight and more, in one or parted by spaces, colons or a `\x`. */
const hex =
  /(?<![A-Za-z0-9])(?:0x)?(?:[0-9A-Fa-f]{2}){8,}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[0-9A-Fa-f]{2}(?:[ :][0-9A-Fa-f]{2}){7,}(?![A-Za-z0-9])|(?:\\x[0-9A-Fa-f]{2}){8,}/g;
const percent = /(?:%[0-9A-Fa-f]{2})+/g;

const word = (...names: string[]) => `(?:${names.join('|')})`;
const AT = word('at', 'arroba', 'chez', 'ät', 'klammeraffe', '@');
const DOT = word('dot', 'punkt', 'point', 'punto', 'ponto', '\\.');
const bracketed = (name: string) =>
  `[ \\t]{0,3}(?:\\[[ \\t]?${name}[ \\t]?\\]|\\([ \\t]?${name}[ \\t]?\\)|\\{[ \\t]?${name}[ \\t]?\\}|<${name}>)[ \\t]{0,3}`;
const spoken = (name: string) => `[ \\t]{1,3}${name}[ \\t]{1,3}`;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const DOTS = `(?:${bracketed(DOT)}|${spoken('dot')})`;
const LOCAL = `[A-Za-z0-9_%+](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_%+])?`;
/** Mail addresses in words. A bare `at` counts with a `dot` in words behind it; a dot as such is enough with `[at]`. */
const address = new RegExp(
  `(?<![A-Za-z0-9._%+@-])${LOCAL}(?:${DOTS}${LOCAL}){0,3}(?:${bracketed(AT)}${LABEL}(?:(?:${DOTS}|\\.)${LABEL}){1,4}|${spoken('at')}${LABEL}(?:(?:${DOTS}|\\.)${LABEL}){0,3}${DOTS}${LABEL})(?![A-Za-z0-9-])`,
  'gi',
);
/** Digits one by one, behind the two letters of an IBAN or without. */
const spaced =
  /(?<![A-Za-z0-9])(?:[A-Z][ .\-_]{1,3}[A-Z][ .\-_]{1,3})?[0-9](?:[ .\-_]{1,3}[0-9]){7,39}(?![ .\-_]{0,3}[0-9]|[A-Za-z])/g;

/**
 * What a text holds in a guise, as it reads without: base64, hexadecimal and percent encoding of text, mail addresses
 * in words, digits spaced out. Sorted, not overlapping. Each edit covers the whole of what is in disguise.
 */
export function disguises(text: string): Edit[] {
  if (text.length <= LONGEST_TEXT) return within(text, DEPTH);
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at += LONGEST_TEXT) {
    for (const edit of within(text.slice(at, at + LONGEST_TEXT), DEPTH)) {
      edits.push({ ...edit, start: at + edit.start, end: at + edit.end });
    }
  }
  return edits;
}

function within(text: string, depth: number): Edit[] {
  if (depth === 0) return [];
  const edits = [
    ...matching(text, address, addressIn),
    ...matching(text, spaced, (run) => run.replace(/[ .\-_]/g, '')),
    ...matching(text, percent, (run) => textOf(Buffer.from(run.replaceAll('%', ''), 'hex'), depth)),
    ...matching(text, hex, (run) => textOf(Buffer.from(run.replace(/0x|\\x|[ :]/g, ''), 'hex'), depth)),
    ...matching(text, base64, (run) => fromBase64(run, depth)),
  ];
  return disjoint(edits.sort((a, b) => a.start - b.start || b.end - a.end));
}

function matching(text: string, regex: RegExp, read: (run: string) => string | undefined): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.matchAll(regex)) {
    for (let at = 0; at < run.length; at += LONGEST_RUN) {
      const piece = run.slice(at, at + LONGEST_RUN);
      const reading = read(piece);
      if (reading !== undefined) edits.push({ start: index + at, end: index + at + piece.length, text: reading });
    }
  }
  return edits;
}

const dotInWords = new RegExp(`${bracketed(DOT)}|${spoken('dot')}`, 'gi');
const atInWords = new RegExp(`${bracketed(AT)}|${spoken('at')}`, 'i');

function addressIn(run: string): string {
  return run.replace(atInWords, '@').replace(dotInWords, '.');
}

/** What base64 decodes to, if that is text. A name of a program decodes too, but hardly ever to text. */
function fromBase64(run: string, depth: number): string | undefined {
  return textOf(Buffer.from(run.replace(/\s/g, ''), 'base64'), depth);
}

/** Bytes as text, what is in disguise there read too; `undefined` when they are no text. */
function textOf(bytes: Buffer, depth: number): string | undefined {
  // A run cut at a limit may end inside a character.
  const whole = completeUtf8(bytes);
  const text = decoded(whole);
  if (!text) return undefined;
  const unprintable = text.match(/[^\P{C}\t\r\n]/gu)?.length ?? 0;
  if (unprintable > text.length * (1 - PRINTABLE)) return undefined;
  let result = '';
  let at = 0;
  for (const { start, end, text: inner } of within(text, depth - 1)) {
    result += text.slice(at, start) + inner;
    at = end;
  }
  return result + text.slice(at);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first of those that overlap. */
export function disjoint(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return edits.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}
