import { disguises } from '../../detect/obfuscation.js';
import type { DisguiseHints } from './disguise-hints.js';
import { shiftedBy } from './word-trie.js';

/** A stretch of a text as it reads otherwise than it is written. Offsets are those of the text as written. */
export interface OtherReading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether the words of it stand together without spaces. */
  readonly runTogether?: boolean;
  /** Where its letters stand in the text as written: each in its place, or from the end on. Otherwise nobody knows. */
  readonly letters?: 'in-place' | 'from-the-end';
}

/** UTF-16 code units around a betraying word that are read with it. */
const AROUND = 400;
/** Betraying words that make a stretch worth deciphering, within {@link AROUND} of each other. */
const BETRAYING = 2;
/** A shorter text that was decoded says nothing. */
const SHORTEST = 12;

const bits = /(?:[01]{8}[ ,]?){10,4096}/g;
const byteCodes = /(?:\b(?:1[01][0-9]|1[2][0-7]|[3-9][0-9])\b[ ,;]{1,2}){11,2048}(?:\b(?:1[0-2][0-9]|[3-9][0-9])\b)?/g;
const escapes = /(?:\\u\{?[0-9a-fA-F]{2,6}\}?|&#x?[0-9a-fA-F]{2,6};){6,4096}/g;
const percent = /[^\s"'<>]{0,1024}(?:%[0-9A-Fa-f]{2}[^\s"'<>%]{0,64}){3,512}/g;
const tags = /[\u{E0020}-\u{E007E}]{8,4096}/gu;
/** Letters for formulas, in circles and in squares: Unicode knows the plain ones. */
const dressed = /(?:[\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F189}][^\p{L}\p{N}\n]{0,3}){8,2048}/gu;
/** Pieces of a text in quotation marks, put together by plus signs. */
const pieces = /(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')(?:\s{0,8}\+\s{0,8}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')){2,512}/g;
/** Letters one by one with a sign between: `i g n o r e`. Wider gaps part words. */
const spacedLetters = /(?<![\p{L}\p{N}])(?:\p{L}[ .\-_*·\u00a0]{1,3}){11,1024}\p{L}(?![\p{L}\p{N}])/gu;

/** What of a text reads otherwise than it is written, as far as it may hold words. */
export function otherReadings(text: string, hints: DisguiseHints): OtherReading[] {
  const found: OtherReading[] = [];
  for (const { start, end } of hints.stretches) {
    for (const one of decoded(text.slice(start, end))) {
      found.push({ ...one, start: start + one.start, end: start + one.end });
    }
  }
  for (const [by, places] of hints.betrayals) {
    if (by > 0) found.push(...deciphered(text, places, (run) => shiftedBy(run, 26 - by), 'in-place'));
    else {
      found.push(...deciphered(text, places, backwards, 'from-the-end'));
      found.push(...deciphered(text, places, wordsBackwards, 'in-place'));
    }
  }
  return found;
}

function decoded(text: string): OtherReading[] {
  const found: OtherReading[] = [];
  const add = (start: number, end: number, reading: string, runTogether = false) => {
    if (reading.length >= SHORTEST) found.push({ start, end, text: reading, runTogether });
  };
  for (const { start, end, text: reading } of disguises(text)) add(start, end, reading);
  const each = (regex: RegExp, read: (run: string) => string) => {
    for (const { 0: run, index } of text.matchAll(regex)) add(index, index + run.length, read(run));
  };
  each(bits, (run) => utf8(run.match(/[01]{8}/g) ?? [], 2));
  each(byteCodes, (run) => utf8(run.match(/\d+/g) ?? [], 10));
  each(escapes, unescaped);
  if (text.includes('%')) each(percent, percentDecoded);
  if (text.includes('\udb40'))
    each(tags, (run) => run.replace(/./gu, (tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000)));
  if (/[\ud835\ud83c]/.test(text)) each(dressed, undressed);
  if (text.includes('+')) each(pieces, (run) => run.replace(/(["'])\s*\+\s*["']/g, '').slice(1, -1));
  for (const { 0: run, index } of text.matchAll(spacedLetters)) {
    const words = run.split(/[ .\-_*·\u00a0]{2,}/).map((word) => word.replace(/[ .\-_*·\u00a0]/g, ''));
    add(index, index + run.length, words.join(' '), words.length < 3);
  }
  return found;
}

function utf8(codes: readonly string[], radix: number): string {
  return Buffer.from(codes.map((code) => Number.parseInt(code, radix))).toString('utf8');
}

function unescaped(run: string): string {
  return run.replace(/\\u\{?([0-9a-fA-F]{2,6})\}?|&#x([0-9a-fA-F]{2,6});|&#(\d{2,6});/g, (_, u, x, d) => {
    const code = d === undefined ? Number.parseInt(u ?? x, 16) : Number(d);
    return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

function percentDecoded(run: string): string {
  return run
    .replaceAll('+', ' ')
    .replace(/(?:%[0-9A-Fa-f]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'));
}

/** Letters in squares have no plain one in Unicode's tables but stand in the order of the alphabet, as those in circles. */
function undressed(run: string): string {
  return run.normalize('NFKD').replace(/[\u{1F130}-\u{1F189}]/gu, (letter) => {
    const place = (letter.codePointAt(0) ?? 0) - 0x1f130;
    return String.fromCharCode(97 + ((place % 32) % 26));
  });
}

function backwards(text: string): string {
  return text.split('').reverse().join('');
}

function wordsBackwards(text: string): string {
  return text.replace(/\p{L}+/gu, backwards);
}

/** Stretches with several betraying words, each read by `read`. */
function deciphered(
  text: string,
  places: readonly number[],
  read: (text: string) => string,
  letters: 'in-place' | 'from-the-end',
): OtherReading[] {
  const readings: OtherReading[] = [];
  for (let n = BETRAYING - 1; n < places.length; n++) {
    const last = places[n] ?? 0;
    const first = places[n - BETRAYING + 1] ?? 0;
    const before = readings.at(-1);
    if (last - first > AROUND || (before && last < before.end)) continue;
    const start = Math.max(before?.end ?? 0, first - AROUND);
    const end = Math.min(text.length, last + AROUND);
    readings.push({ start, end, text: read(text.slice(start, end)), letters });
  }
  return readings;
}
