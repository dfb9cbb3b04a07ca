import { digitsOf, isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Two Cyrillic letters of the place, date of birth (twenty added to the month from 2000 on), two digits. */
function plausible(candidate: string): boolean {
  const [year, month, day] = [0, 2, 4].map((at) =>
    Number(
      digitsOf(candidate)
        .slice(at, at + 2)
        .join(''),
    ),
  );
  const later = (month ?? 0) > 20;
  return isDate((later ? 2000 : 1900) + (year ?? 0), (month ?? 0) - (later ? 20 : 0), day ?? 0);
}

export default defineInfotype({
  title: 'Mongolian citizen register number',
  region: ['MN'],
  categories: ['pii'],
  regulations: ['Law on Personal Data Protection (MN)'],
  patterns: [
    { regex: /[А-ЯЁӨҮ]{2}\d{8}\b/, prior: 0.6 },
    { regex: /[а-яёөү]{2}\d{8}\b/, prior: 0.2 },
    { regex: /\b[A-Z]{2}\d{8}\b/, prior: 0.01 },
  ],
  validator: {
    test: plausible,
    // One date in fourteen, as the month counts twice.
    chance: 0.073,
    // There is no check digit.
    unchecked: () => true,
  },
  context: [
    'регистр',
    'регистрийн дугаар',
    'регистрын дугаар',
    'рд',
    'иргэний үнэмлэх',
    'register number',
    'registration number',
    'mongolian id',
    'mongolian register',
  ],
  finds: [
    { text: 'Регистрийн дугаар: УБ85091714', match: 'УБ85091714', level: 'high' },
    { text: 'регистр АӨ01262738', match: 'АӨ01262738', level: 'high' },
    { text: 'Бат, ЧК78111305', match: 'ЧК78111305' },
    { text: 'Mongolian register number уш92030441', match: 'уш92030441', level: 'high' },
  ],
  ignores: [
    { text: 'Регистрийн дугаар УБ85131714', because: 'month thirteen' },
    { text: 'Регистрийн дугаар УБ8509171', because: 'seven digits' },
    { text: 'Регистрийн дугаар У85091714', because: 'one letter' },
    { text: 'Регистрийн дугаар УБ850917145', because: 'nine digits' },
  ],
});
