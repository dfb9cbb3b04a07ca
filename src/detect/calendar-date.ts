import { isDate } from './checksums.js';
import type { Pattern } from './infotype.js';
import { anyOf } from './labelled.js';

/** Names and abbreviations of the months in the languages of Europe, as dates have them; a row a month. */
const names = [
  'january janvier januar jänner enero gennaio januari janeiro stycznia styczeń januarja tammikuuta tammikuu leden ledna ianuarie ocak siječnja januára január jaanuar sausio janvāris ιανουαρίου января січня януари jan janv gen ene sty янв',
  'february février februar febrero febbraio februari fevereiro lutego luty februarja helmikuuta helmikuu únor února februarie şubat veljače februára február veebruar vasario februāris φεβρουαρίου февраля лютого февруари feb févr fév fev lut фев',
  'march mars märz marzo maart março marca marzec maaliskuuta maaliskuu březen března martie mart ožujka märts marec március marts kovo μαρτίου марта березня март mar mär mrz mrt мар',
  'april avril abril aprile kwietnia kwiecień huhtikuuta huhtikuu duben dubna aprilie nisan travnja aprila apríla április aprill balandžio aprīlis απριλίου апреля квітня април apr avr abr kwi апр',
  'may mai mayo maggio mei maio maja maj toukokuuta toukokuu květen května mayıs mayis svibnja mája május gegužės maijs μαΐου мая травня май mag',
  'june juin juni junio giugno junho czerwca czerwiec kesäkuuta kesäkuu červen června iunie haziran lipnja júna június juuni birželio jūnijs ιουνίου июня червня юни jun giu cze июн',
  'july juillet juli julio luglio julho lipca lipiec heinäkuuta heinäkuu červenec července iulie temmuz srpnja júla július juuli liepos jūlijs ιουλίου июля липня юли jul juil lug lip июл',
  'august août agosto augustus sierpnia sierpień avgusta elokuuta elokuu srpen srpna ağustos kolovoza augusta augusztus rugpjūčio augusts augusti αυγούστου августа серпня август aug ago sie авг',
  'september septembre septiembre settembre setembro września wrzesień septembra syyskuuta syyskuu září septembrie eylül rujna szeptember rugsėjo septembris σεπτεμβρίου сентября вересня септември sep sept set wrz сен сент',
  'october octobre oktober octubre ottobre outubro października październik oktobra októbra október oktoober lokakuuta lokakuu říjen října octombrie ekim listopada spalio oktobris οκτωβρίου октября жовтня октомври oct okt ott out paź окт',
  'november novembre noviembre novembro listopad novembra marraskuuta marraskuu listopadu noiembrie kasım kasim studenoga lapkričio novembris νοεμβρίου ноября листопада ноември nov lis ноя',
  'december decembre décembre dezember diciembre dicembre dezembro grudnia grudzień decembra joulukuuta joulukuu prosinec prosince decembrie aralık aralik prosinca gruodžio detsember decembris δεκεμβρίου декабря грудня декември dec déc dez dic gru дек',
];
const fold = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
const months = new Map(names.flatMap((row, i) => row.split(' ').map((name) => [fold(name), i + 1] as const)));
const MONTH = anyOf(names.flatMap((row) => row.split(' ')));

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
  // With dots the day goes first, but for who writes the year in full: `1.18.16` is a version.
  return exists(c, b, a) || ((c > 99 || !candidate.includes('.')) && exists(c, a, b));
}

const YEAR = '(?:18[5-9]|19\\d|20\\d)\\d';
const TIME = '(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const OF = '(?:of |the |de |del |do |di |den |DE |OF )?';
const ORDINAL = '(?:st|nd|rd|th|er|ST|ND|RD|TH|ER|\\.|º|ª)?';

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
        `\\b[0-3]?\\d${ORDINAL}[ \\u00a0./-]{0,2}${OF}${MONTH}\\.?,?[ \\u00a0/-]?${OF}(?:${YEAR}|['\\u2019]?\\d{2})\\b`,
      ),
      prior,
    },
    {
      regex: new RegExp(`${MONTH}\\.?[ \\u00a0/-](?:the )?[0-3]?\\d${ORDINAL},?[ \\u00a0/-]${YEAR}\\b`),
      prior,
    },
    { regex: new RegExp(`\\b${YEAR}[ -]${MONTH}[ -][0-3]?\\d\\b`), prior },
    { regex: /\b(?:18|19|20)\d{2} ?(?:年|년) ?[01]?\d ?(?:月|월) ?[0-3]?\d ?(?:日|일)/, prior },
  ];
}
