import { digitsOf, isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Sex, date of birth with the whole year, serial; how the last digit is computed is not published. */
function plausible(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  const year = Number(digits.slice(5, 9));
  return year >= 1900 && year <= 2039 && isDate(year, Number(digits.slice(3, 5)), Number(digits.slice(1, 3)));
}

export default defineInfotype({
  title: 'Kyrgyz personal identification number (PIN)',
  region: ['KG'],
  categories: ['pii'],
  regulations: ['Law on Personal Information (KG)'],
  patterns: [{ regex: /\b[12]\d{13}\b/, prior: 0.0006 }],
  validator: {
    test: plausible,
    // 140 years of ten thousand, one day and month in 27.
    chance: 0.0005,
    unchecked: () => true,
  },
  context: [
    'пин',
    'инн',
    'персональный идентификационный номер',
    'жеке идентификациялык номер',
    'ижн',
    'personal identification number',
    'kyrgyz pin',
    'kyrgyzstan',
  ],
  finds: [
    { text: 'ПИН: 21709198500482', match: '21709198500482', level: 'high' },
    { text: 'ИНН 10403199209173', match: '10403199209173', level: 'high' },
    { text: '"personalIdentificationNumber":"22706200102158"', match: '22706200102158', level: 'high' },
    { text: 'Персональный идентификационный номер 11311197804829', match: '11311197804829', level: 'high' },
  ],
  ignores: [
    { text: 'ПИН 23209198500482', because: 'day 32' },
    { text: 'ПИН 21713198500482', because: 'month thirteen' },
    { text: 'ПИН 31709198500482', because: 'neither 1 nor 2 in front' },
    { text: 'ПИН 2170919850048', because: 'thirteen digits' },
    { text: 'time 20101201112233', because: 'a time to the second' },
  ],
});
