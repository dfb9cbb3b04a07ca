import { defineInfotype } from '../../src/detect/infotype.js';

const months: Readonly<Record<string, number>> = {};
const names = [
  'january janvier januar jänner enero gennaio januari janeiro stycznia jan',
  'february février februar febrero febbraio februari fevereiro lutego feb févr',
  'march mars märz marzo maart março marca mar mär',
  'april avril abril aprile kwietnia apr avr abr',
  'may mai mayo maggio mei maio maja',
  'june juin juni junio giugno junho czerwca jun',
  'july juillet juli julio luglio julho lipca jul juil',
  'august août agosto augustus sierpnia aug',
  'september septembre septiembre settembre setembro września sep sept',
  'october octobre oktober octubre ottobre outubro października oct okt',
  'november novembre noviembre novembro listopada nov',
  'december décembre dezember diciembre dicembre dezembro grudnia dec déc dez',
];
names.forEach((row, i) => {
  for (const name of row.split(' ')) Object.assign(months, { [name]: i + 1 });
});
const month = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** The numbers of a date, months by name replaced by their number. */
function numbersOf(candidate: string): number[] {
  const parted = candidate.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const words = parted.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  return words.map((word) => months[word] ?? Number.parseInt(word, 10)).filter((n) => !Number.isNaN(n));
}

function exists(year: number, monthNumber: number, day: number): boolean {
  const full = year < 100 ? 1900 + year : year;
  const date = new Date(Date.UTC(full, monthNumber - 1, day));
  return full >= 1900 && full < 2100 && date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day;
}

function isDate(candidate: string): boolean {
  const [a = 0, b = 0, c = 0] = numbersOf(candidate);
  if (a > 31) return exists(a, b, c);
  return exists(c, b, a) || exists(c, a, b);
}

export default defineInfotype({
  title: 'Date of birth',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'HIPAA', 'CCPA'],
  aliases: { google: 'DATE_OF_BIRTH', macie: 'DATE_OF_BIRTH' },
  // A date alone is no finding; a word about birth makes it one.
  patterns: [
    {
      regex: /\b(?:19|20)\d{2}-[01]\d-[0-3]\d(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?\b/,
      prior: 0.15,
    },
    { regex: /\b(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\b/, prior: 0.1 },
    { regex: /\b(?:19|20)\d{2}[/.][01]?\d[/.][0-3]?\d\b/, prior: 0.15 },
    { regex: /\b[0-3]?\d[./-][0-3]?\d[./-](?:19|20)?\d{2}\b/, prior: 0.15 },
    {
      regex: new RegExp(
        `\\b[0-3]?\\d(?:st|nd|rd|th|er|\\.|º)?[ -](?:de )?(?:${month})\\.?,?[ -](?:de )?(?:19|20)\\d{2}\\b`,
        'i',
      ),
      prior: 0.15,
    },
    { regex: new RegExp(`\\b(?:${month})\\.? [0-3]?\\d(?:st|nd|rd|th)?,? (?:19|20)\\d{2}\\b`, 'i'), prior: 0.15 },
  ],
  validator: { test: isDate, chance: 0.9 },
  context: [
    'dob',
    'd o b',
    'date of birth',
    'birth date',
    'birthdate',
    'birthday',
    'birth dt',
    'of birth',
    'born',
    'geboren',
    'geb',
    'geburtsdatum',
    'geburtstag',
    'geboortedatum',
    'ne le',
    'nee le',
    'date de naissance',
    'naissance',
    'nacido',
    'nacida',
    'fecha de nacimiento',
    'nacimiento',
    'nato il',
    'nata il',
    'data di nascita',
    'nascita',
    'data de nascimento',
    'nascimento',
    'data urodzenia',
    'urodzony',
    'urodzona',
    'ur',
  ],
  finds: [
    { text: 'DOB: 1984-03-12', match: '1984-03-12', level: 'high' },
    { text: 'Date of birth 03/12/1984', match: '03/12/1984', level: 'high' },
    { text: 'She was born on March 12, 1984 in Leeds', match: 'March 12, 1984', level: 'high' },
    { text: 'geboren am 12.03.1984', match: '12.03.1984', level: 'high' },
    { text: 'né le 12 mars 1984 à Lyon', match: '12 mars 1984', level: 'high' },
    { text: 'Fecha de nacimiento: 12 de marzo de 1984', match: '12 de marzo de 1984', level: 'high' },
    { text: '{"birthDate":"1984/03/12"}', match: '1984/03/12', level: 'high' },
    { text: 'date_of_birth: 19991231', match: '19991231', level: 'medium' },
    { text: 'dob=1999-12-31T00:00:00Z', match: '1999-12-31T00:00:00Z', level: 'high' },
    { text: 'Geburtsdatum: 5. März 1971', match: '5. März 1971', level: 'high' },
  ],
  ignores: [
    { text: 'Invoice date: 1984-03-12', because: 'no word about birth' },
    { text: 'Valid to 2025-12-31. Birth certificate attached.', because: 'a word about birth, but not of a date' },
    { text: 'DOB: 1984-02-30', because: 'no such day' },
    { text: 'DOB 31/31/1984', because: 'no such month' },
    { text: 'DOB: see file 12.03.1984.2', because: 'a version, not a date' },
    { text: 'Born in the USA, 1984', because: 'a year alone' },
    { text: 'birthday party\n\nReleased 2024-05-12', because: 'the word stands in another paragraph' },
  ],
});
