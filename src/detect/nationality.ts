import { anyCase } from './assignment.js';
import type { Pattern } from './infotype.js';

/** How countries and what is theirs are named, by ISO 3166 code: how the words begin; a `$` ends the word. */
const NAMES = {
  AM: ['armenia', 'հայաստան', 'հհ$'],
  AT: ['austria', 'öster', 'oester', 'osterr'],
  AZ: ['azerbaij', 'azərbayc'],
  BE: ['belg'],
  BG: ['bulgar', 'българ'],
  CH: ['swiss', 'switzerland', 'schweiz', 'suisse', 'svizzer'],
  CY: ['cypr', 'κύπρ', 'κυπρ'],
  CZ: ['czech', 'česk', 'cesk'],
  DE: ['german', 'deutsch', 'bundesrepublik'],
  DK: ['danish', 'denmark', 'dansk', 'danmark'],
  EE: ['eston', 'eesti'],
  ES: ['spanish', 'spain', 'españ', 'espan'],
  FI: ['finnish', 'finland', 'suom'],
  FR: ['french', 'france', 'français', 'francais'],
  GR: ['greek', 'greece', 'hellen', 'ελλην', 'ελλάδ', 'ελλαδ'],
  HR: ['croat', 'hrvat'],
  HU: ['hungar', 'magyar'],
  IE: ['irish', 'ireland', 'éire'],
  IS: ['iceland', 'íslen', 'islen', 'ísland', 'island'],
  IT: ['itali', 'italy'],
  LT: ['lithuan', 'lietuv'],
  LU: ['luxemb', 'lëtzebuerg', 'letzebuerg'],
  LV: ['latvia', 'latvij'],
  MD: ['moldov', 'молдов'],
  MT: ['malt'],
  NL: ['dutch', 'netherland', 'nederland', 'holland'],
  NO: ['norweg', 'norway', 'norsk', 'norge'],
  PL: ['polish', 'poland', 'polsk', 'pol$'],
  PT: ['portug'],
  RO: ['romania', 'român', 'romane', 'romani'],
  RU: ['russia', 'росси', 'рф'],
  SE: ['swed', 'svensk', 'sverige'],
  SI: ['slovenia', 'slovene', 'slovenij', 'slovenski', 'slovensko'],
  // `slovenska` without its accent is as often Slovenian.
  SK: ['slovak', 'slovenská', 'slovenské', 'slovenske', 'slovenský', 'slovensko'],
  TR: ['turk', 'türk'],
  UA: ['ukrain', 'україн', 'украин'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A country by its ISO 3166 code. */
type Nation = keyof typeof NAMES;

/** UTF-16 code units before the end of a number in which its country is looked for. */
const WITHIN = 80;

/**
 * A pattern for a number in a shape that several countries use, where `nation` is named shortly before: that decides
 * between equals, so it has a higher prior than the shape alone. `also`: further lower-case words that say the same.
 */
export function namedAs(nation: Nation, number: RegExp, prior: number, also: readonly string[] = []): Pattern {
  const names = [...NAMES[nation], ...also].map((name) =>
    name.endsWith('$') ? `${anyCase(name.slice(0, -1))}(?![A-Za-zÀ-ɏͰ-֏])` : anyCase(name),
  );
  const before = `(?<=(?<![A-Za-z])(?:${names.join('|')})[\\s\\S]{0,${WITHIN}})`;
  return { regex: new RegExp(`(?:${number.source})${before}`, number.flags), prior };
}
