import { anyCase } from './assignment.js';
import type { Pattern } from './infotype.js';
import { PART_START } from './prefilter/regex-tree.js';

/**
 * How countries, and what is theirs, are named, by ISO 3166 code. In small letters: how a word begins, in any case; with
 * `$` the whole word. In capitals: an abbreviation, as it stands. Codes that are words (`NO`, `IN`, `CAN`) are left out.
 */
const NAMES = {
  AE: ['emirat', 'uae$', 'u.a.e', 'ARE', 'إمارات'],
  AM: ['armenia', 'ARM', 'հայաստան', 'ՀՀ'],
  AR: ['argentin', 'ARG'],
  AT: ['austria', 'öster', 'oester', 'osterr', 'AUT'],
  AU: ['australi', 'aus$'],
  AZ: ['azerbaij', 'azərbayc', 'AZE'],
  BD: ['bangladesh', 'BGD', 'বাংলাদেশ'],
  BE: ['belg', 'BEL'],
  BG: ['bulgar', 'BGR', 'българ'],
  BR: ['brazil', 'brasil', 'BRA'],
  CA: ['canad'],
  CH: ['swiss', 'switzerland', 'schweiz', 'suisse', 'svizzer', 'CHE'],
  CN: ['china', 'chinese', 'prc$', 'CHN', '中国', '中國'],
  CO: ['colombi', 'COL'],
  CY: ['cypr', 'CYP', 'κύπρ', 'κυπρ'],
  CZ: ['czech', 'česk', 'cesk', 'CZE'],
  DE: ['german', 'deutsch', 'bundesrepublik', 'DEU'],
  DK: ['danish', 'denmark', 'dansk', 'danmark', 'DNK'],
  EE: ['eston', 'eesti'],
  EG: ['egypt', 'EGY', 'مصر'],
  ES: ['spanish', 'spain', 'españ', 'espan', 'ESP'],
  FI: ['finnish', 'finland', 'suom'],
  FR: ['french', 'france', 'français', 'francais', 'FRA'],
  GB: ['british', 'britain', 'united kingdom', 'uk$', 'u.k', 'hm passport', 'GBR'],
  GH: ['ghana', 'GHA'],
  GR: ['greek', 'greece', 'hellen', 'GRC', 'ελλην', 'ελλάδ', 'ελλαδ'],
  HK: ['hong kong', 'hksar$', 'hk$', 'HKG', '香港'],
  HR: ['croat', 'hrvat', 'HRV'],
  HU: ['hungar', 'magyar', 'HUN'],
  ID: ['indonesia', 'IDN', 'WNI'],
  IE: ['irish', 'ireland', 'éire', 'IRL'],
  IL: ['israel', 'ISR', 'ישראל'],
  IN: ['india', 'IND', 'भारत'],
  IR: ['iran', 'IRN', 'ایران'],
  IS: ['iceland', 'íslen', 'islen', 'ísland', 'island', 'ISL'],
  IT: ['itali', 'italy', 'ITA'],
  JP: ['japan', 'JPN', '日本'],
  KE: ['kenya', 'KEN'],
  KR: ['korea', 'KOR', 'ROK', '대한민국', '한국'],
  KZ: ['kazakh', 'KAZ', 'қазақстан', 'казахстан', 'РК'],
  LK: ['sri lanka', 'LKA'],
  LT: ['lithuan', 'lietuv', 'LTU'],
  LU: ['luxemb', 'lëtzebuerg', 'letzebuerg', 'LUX'],
  LV: ['latvia', 'latvij', 'LVA'],
  MA: ['morocc', 'maroc', 'marok', 'المغرب', 'مغربي'],
  MD: ['moldov', 'MDA', 'молдов'],
  MO: ['macau', 'macao', 'MSAR', 'MAC', '澳門', '澳门'],
  MT: ['malt', 'MLT'],
  MV: ['maldiv', 'MDV'],
  MX: ['mexic', 'méxic', 'MEX'],
  MY: ['malaysia', 'MYS'],
  NG: ['nigeria', 'NGA', 'NIS'],
  NL: ['dutch', 'netherland', 'nederland', 'holland', 'NLD'],
  NO: ['norweg', 'norway', 'norsk', 'norge'],
  NP: ['nepal', 'NPL'],
  NZ: ['new zealand', 'aotearoa', 'nz$', 'NZL'],
  PH: ['philippin', 'filipin', 'pilipin', 'PHL'],
  PK: ['pakistan', 'PAK', 'پاکستان'],
  PL: ['polish', 'poland', 'polsk', 'POL'],
  PT: ['portug', 'PRT'],
  RO: ['romania', 'român', 'romane', 'romani', 'ROU'],
  RU: ['russia', 'росси', 'RUS', 'РФ'],
  SA: ['saudi', 'ksa$', 'SAU', 'سعودي'],
  SE: ['swed', 'svensk', 'sverige', 'SWE'],
  SG: ['singapore', 'SGP'],
  SI: ['slovenia', 'slovene', 'slovenij', 'slovenski', 'slovensko', 'SVN'],
  // `slovenska` without its accent is as often Slovenian.
  SK: ['slovak', 'slovenská', 'slovenské', 'slovenske', 'slovenský', 'slovensko', 'SVK'],
  TH: ['thai', 'THA', 'ไทย'],
  TR: ['turk', 'türk', 'TUR'],
  TW: ['taiwan', 'ROC', 'TWN', '臺灣', '台灣', '中華民國'],
  UA: ['ukrain', 'UKR', 'україн', 'украин'],
  UZ: ['uzbek', 'oʻzbek', 'o‘zbek', "o'zbek", 'UZB', 'ўзбек', 'узбек'],
  VN: ['vietnam', 'viet nam', 'việt nam', 'VNM'],
  ZA: ['south africa', 'suid-afrik', 'rsa$', 'sa passport', 'ZAF'],
  ZW: ['zimbabw', 'ZWE'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Nation = keyof typeof NAMES;

/** Codes that are words, which may stand before a passport without naming its country (`my passport`). */
const WORDS: ReadonlySet<string> = new Set('AM AT BE CO DE ES HR ID IN IS IT MA MY NO SA SE SI'.split(' '));

/** UTF-16 code units between a country's name and a number of its own. */
const WITHIN = 56;

/** A letter that would go on with a word; a capital may begin the next (`ukPassport`). */
const GOES_ON = '(?![a-zß-ÿͰ-֏]|(?<=[A-Z])[A-Z])';

/** How often a regex looks back costs: it first asks whether a name can end here at all. */
function lastOf(name: string): string {
  const last = name.replace('$', '').slice(-1);
  const both = isAbbreviation(name) ? last : last.toLowerCase() + last.toUpperCase();
  return both.replace(/[^\p{L}]/gu, '\\$&');
}

function isAbbreviation(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

function nameSource(name: string): string {
  if (name.endsWith('$')) return anyCase(name.slice(0, -1)) + GOES_ON;
  return isAbbreviation(name) ? name + GOES_ON : anyCase(name);
}

/**
 * A pattern for a number in a shape that several countries use, where `nation` is named shortly before: that decides
 * between equals, so it has a higher prior than the shape alone. Five digits in between are another number, whose the
 * name then is. The code alone counts in `ukPassport` and `PL driving licence`. `also`: further words that say the
 * same, written as in {@link NAMES}.
 */
export function namedAs(nation: Nation, number: RegExp, prior: number, also: readonly string[] = []): Pattern {
  const names = [...NAMES[nation], ...also];
  const sources = names.map(nameSource);
  if (!WORDS.has(nation)) {
    names.push(nation.toLowerCase());
    sources.push(`${anyCase(nation)}(?=[ _.-]?(?:[pP]ass|[dD]riv|PASS|DRIV))`);
  }
  const name = `${PART_START}(?:${sources.join('|')})(?<=[${names.map(lastOf).join('')}])`;
  const before = `(?<=${name}(?:(?!\\d{5})[\\s\\S]){0,${WITHIN}})`;
  // Most places are told by the number, which is asked for first: to look back for a name costs twenty times as much.
  const glance = number.source.replace('(?<value>', '(?:');
  return { regex: new RegExp(`(?=${glance})${before}(?:${number.source})`, number.flags), prior };
}
