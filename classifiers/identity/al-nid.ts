import { isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The decade as a letter (A: 1900 on), year in it, month (of women 50 higher), day. How the letter checks is not published. */
function hasBirthday(candidate: string): boolean {
  const number = candidate.toUpperCase();
  const year = 1900 + 10 * (number.charCodeAt(0) - 65) + Number(number.charAt(1));
  return isDate(year, Number(number.slice(2, 4)) % 50, Number(number.slice(4, 6)));
}

export default defineInfotype({
  title: 'Albanian identity number (NID)',
  region: ['AL'],
  categories: ['pii'],
  regulations: ['Ligji 9887'],
  patterns: [
    { regex: /\b[A-T]\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[A-W]\b/, prior: 0.3 },
    { regex: /\b[a-t]\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[a-w]\b/, prior: 0.1 },
  ],
  validator: { test: hasBirthday, chance: 0.98 },
  context: [
    'nid',
    'numri i identitetit',
    'numer identiteti',
    'numri personal',
    'numri i leternjoftimit',
    'leternjoftim',
    'karta e identitetit',
    'nr personal',
    'albanian id',
    'albanian identity number',
    'albanian personal number',
    'albanian national id',
  ],
  finds: [
    { text: 'Numri personal: I50412033T', match: 'I50412033T', level: 'high' },
    { text: 'Letërnjoftim H15924118M, Tiranë', match: 'H15924118M', level: 'high' },
    { text: '{"nid":"K35815220B"}', match: 'K35815220B', level: 'high' },
    { text: 'Albanian ID J81107540A', match: 'J81107540A', level: 'high' },
  ],
  ignores: [
    { text: 'numri personal I51312033T', because: 'no month 13' },
    { text: 'numri personal I50230033T', because: 'no 30th of February' },
    { text: 'numri personal I5041203T', because: 'two digits of serial' },
    { text: 'kodi I50412033T', because: 'no word about persons' },
  ],
});
