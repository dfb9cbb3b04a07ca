import { disguises } from '../../detect/obfuscation.js';
import type { Hits } from './hits.js';

/** A stretch of a text as it reads otherwise than it is written. Offsets are those of the text as written. */
export interface OtherReading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether the words of it stand together without spaces. */
  readonly runTogether?: true;
}

/** UTF-16 code units around a betraying word that are read with it. */
const AROUND = 400;
/** Betraying words that make a stretch worth deciphering, within {@link AROUND} of each other. */
const BETRAYING = 2;
/** A shorter text that was decoded says nothing. */
const SHORTEST = 12;

const bits = /(?:[01]{8}[ ,]?){10,4096}/g;
const byteCodes = /(?:\b(?:1[01][0-9]|1[2][0-7]|[3-9][0-9])\b[ ,]{1,2}){15,2048}/g;
const escapes = /(?:\\u\{?[0-9a-fA-F]{2,6}\}?|&#x?[0-9a-fA-F]{2,6};){6,4096}/g;
const tags = /[\u{E0020}-\u{E007E}]{8,4096}/gu;
/** Letters one by one with a sign between: `i g n o r e`. Wider gaps part words. */
const spacedLetters = /(?<![\p{L}\p{N}])(?:\p{L}[ .\-_*·\u00a0]{1,3}){11,1024}\p{L}(?![\p{L}\p{N}])/gu;

/** What of a text reads otherwise than it is written, as far as it may hold words. */
export function otherReadings(text: string, hits: Hits): OtherReading[] {
  const found: OtherReading[] = [];
  const add = (start: number, end: number, reading: string, runTogether = false) => {
    if (reading.length >= SHORTEST) found.push({ start, end, text: reading, ...(runTogether ? { runTogether } : {}) });
  };
  for (const { start, end, text: reading } of disguises(text)) add(start, end, reading);
  const each = (regex: RegExp, read: (run: string) => string) => {
    for (const { 0: run, index } of text.matchAll(regex)) add(index, index + run.length, read(run));
  };
  if (text.includes('01')) each(bits, (run) => codesToText(run.match(/[01]{8}/g) ?? [], 2));
  each(byteCodes, (run) => codesToText(run.match(/\d+/g) ?? [], 10));
  if (text.includes('\\u') || text.includes('&#')) each(escapes, unescaped);
  if (text.includes('\udb40'))
    each(tags, (run) => run.replace(/./gu, (tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000)));
  for (const { 0: run, index } of text.matchAll(spacedLetters)) {
    const words = run.split(/[ .\-_*·\u00a0]{2,}/).map((word) => word.replace(/[ .\-_*·\u00a0]/g, ''));
    add(index, index + run.length, words.join(' '), words.length < 3);
  }
  found.push(...deciphered(text, hits.rot13, rot13), ...deciphered(text, hits.reversed, backwards));
  return found;
}

function codesToText(codes: readonly string[], radix: number): string {
  return String.fromCharCode(...codes.slice(0, 4096).map((code) => Number.parseInt(code, radix)));
}

function unescaped(run: string): string {
  return run.replace(/\\u\{?([0-9a-fA-F]{2,6})\}?|&#x([0-9a-fA-F]{2,6});|&#(\d{2,6});/g, (_, u, x, d) => {
    const code = d === undefined ? Number.parseInt(u ?? x, 16) : Number(d);
    return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (l) => String.fromCharCode(l.charCodeAt(0) + (l.toLowerCase() < 'n' ? 13 : -13)));
}

function backwards(text: string): string {
  return [...text].reverse().join('');
}

/** Stretches with several betraying words, each read by `read`. */
function deciphered(text: string, places: readonly number[], read: (text: string) => string): OtherReading[] {
  const readings: OtherReading[] = [];
  for (let n = BETRAYING - 1; n < places.length; n++) {
    const last = places[n] ?? 0;
    const first = places[n - BETRAYING + 1] ?? 0;
    const before = readings.at(-1);
    if (last - first > AROUND || (before && last < before.end)) continue;
    const start = Math.max(before?.end ?? 0, first - AROUND);
    const end = Math.min(text.length, last + AROUND);
    readings.push({ start, end, text: read(text.slice(start, end)) });
  }
  return readings;
}
