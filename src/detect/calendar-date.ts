import { isDate } from './checksums.js';
import type { Pattern } from './infotype.js';

/** Names and abbreviations of the months in the languages of Europe, without accents; a row a month. */
const names = [
  'january janvier januar janner enero gennaio januari janeiro stycznia styczen januarja tammikuuta tammikuu leden ledna ianuarie ocak siecnia sijecnja januara jaanuar sausio janvaris januarie ιανουαριου января янв січня януари jan janv gen ene sty',
  'february fevrier februar febrero febbraio februari fevereiro lutego luty februarja helmikuuta helmikuu unor unora februarie subat veljace veljaca februara veebruar vasario februaris φεβρουαριου февраля фев лютого февруари feb fevr fev lut',
  'march mars marz marzo maart marco marca marzec maaliskuuta maaliskuu brezen brezna martie mart ozujka ozujak marts marec μαρτιου марта мар березня март mar mrz mrt',
  'april avril abril aprile kwietnia kwiecien huhtikuuta huhtikuu duben dubna aprilie nisan travnja travanj aprila aprill balandzio aprilis απριλιου апреля апр квітня април apr avr abr kwi',
  'may mai mayo maggio mei maio maja maj toukokuuta toukokuu kveten kvetna mayis svibnja svibanj geguzes maijs μαιου мая травня май mag',
  'june juin juni junio giugno junho czerwca czerwiec juna kesakuuta kesakuu cerven cervna iunie haziran lipnja juuni birzelio junijs ιουνιου июня июн червня юни jun giu cze',
  'july juillet juli julio luglio julho lipca lipiec jula heinakuuta heinakuu cervenec cervence iulie temmuz srpnja juuli liepos julijs ιουλιου июля июл липня юли jul juil lug lip',
  'august aout agosto augustus sierpnia sierpien avgusta elokuuta elokuu srpen srpna agustos kolovoza rugpjucio augusts augusti αυγουστου августа авг серпня август aug ago sie',
  'september septembre septiembre settembre setembro wrzesnia wrzesien septembra syyskuuta syyskuu zari septembrie eylul rujna rugsejo septembris σεπτεμβριου сентября сен сент вересня септември sep sept set wrz',
  'october octobre oktober octubre ottobre outubro pazdziernika pazdziernik oktobra lokakuuta lokakuu rijen rijna octombrie ekim listopada spalio oktobris οκτωβριου октября окт жовтня октомври oct okt ott out paz',
  'november novembre noviembre novembro listopad novembra marraskuuta marraskuu listopadu noiembrie kasim studenoga lapkricio novembris νοεμβριου ноября ноя листопада ноември nov lis',
  'december decembre dezember diciembre dicembre dezembro grudnia grudzien decembra joulukuuta joulukuu prosinec prosince decembrie aralik prosinca gruodzio decembris δεκεμβριου декабря дек грудня декември dec dez dic gru',
];
const months = new Map(names.flatMap((row, i) => row.split(' ').map((name) => [name, i + 1] as const)));

const fold = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** A month's letter with any accent that the languages above put on it. */
const accented: Readonly<Record<string, string>> = {
  a: '[aäá]',
  c: '[cçčć]',
  e: '[eéěè]',
  i: '[iíı]',
  o: '[oó]',
  s: '[sśšş]',
  u: '[uûúüů]',
  z: '[zźžż]',
  n: '[nńň]',
  r: '[rř]',
  ι: '[ιΐί]',
  ο: '[οό]',
  α: '[αά]',
  υ: '[υύ]',
  ε: '[εέ]',
};
const month = `(?:${[...months.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => [...name].map((char) => accented[char] ?? char).join(''))
  .join('|')})`;

/** The numbers of a date in the order in which they stand, months by name replaced by their number. */
function numbersOf(candidate: string): number[] {
  const parted = candidate.replace(/^(\d{4})(\d{2})(\d{2})$|^(\d{2})(\d{2})(\d{4})$/, (text) =>
    /^(?:19|20)\d{2}(?:0\d|1[0-2])/.test(text)
      ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
      : `${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4)}`,
  );
  const words = parted.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  return words.map((word) => months.get(fold(word)) ?? Number.parseInt(word, 10)).filter((n) => !Number.isNaN(n));
}

function exists(year: number, monthNumber: number, day: number): boolean {
  const full = year < 100 ? 1900 + year : year;
  return full >= 1850 && full < 2100 && isDate(full, monthNumber, day);
}

/** Whether a text as {@link datePatterns} match it names a day between 1850 and 2099, in whatever order of its parts. */
export function isCalendarDate(candidate: string): boolean {
  const [a = 0, b = 0, c = 0] = numbersOf(candidate);
  if (a > 31) return exists(a, b, c);
  return exists(c, b, a) || exists(c, a, b);
}

const YEAR = '(?:18[5-9]|19\\d|20\\d)\\d';
const TIME = '(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const OF = '(?:of |the |de |del |do |di |den )?';

/**
 * Patterns for a calendar date in all usual forms: ISO 8601 (with a time), compact, with dots, slashes, dashes or blanks,
 * months by name or abbreviation in the languages of Europe, and with the characters of East Asia. A date alone is
 * nobody's: the prior is for a date without a word that says what day it is.
 */
export function datePatterns(prior: number): [Pattern, ...Pattern[]] {
  return [
    { regex: new RegExp(`\\b${YEAR}-[01]?\\d-[0-3]?\\d${TIME}\\b`), prior },
    { regex: new RegExp(`\\b${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\b`), prior: prior * 0.7 },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}\b/, prior: prior * 0.6 },
    { regex: new RegExp(`\\b${YEAR}(?:/[01]?\\d/|\\. ?[01]?\\d\\. ?)[0-3]?\\d\\b`), prior },
    {
      regex:
        /\b[0-3]?\d(?:\.[0-3]?\d\.|\/[0-3]?\d\/|-[0-3]?\d-|\. [0-3]?\d\. | [01]\d |\u2013[01]?\d\u2013)(?:(?:18|19|20)\d{2}|\d{2})\b/,
      prior,
    },
    {
      regex: new RegExp(
        `\\b[0-3]?\\d(?:st|nd|rd|th|er|\\.|º|ª)?[ \\u00a0./-]{0,2}${OF}${month}\\.?,?[ \\u00a0/-]?${OF}(?:${YEAR}|['\\u2019]?\\d{2})\\b`,
        'i',
      ),
      prior,
    },
    {
      regex: new RegExp(
        `(?<!\\p{L})${month}\\.?[ \\u00a0/-](?:the )?[0-3]?\\d(?:st|nd|rd|th)?,?[ \\u00a0/-]${YEAR}\\b`,
        'iu',
      ),
      prior,
    },
    { regex: new RegExp(`\\b${YEAR}[ -]${month}[ -][0-3]?\\d\\b`, 'i'), prior },
    { regex: /\b(?:18|19|20)\d{2} ?(?:年|년) ?[01]?\d ?(?:月|월) ?[0-3]?\d ?(?:日|일)/, prior },
  ];
}
