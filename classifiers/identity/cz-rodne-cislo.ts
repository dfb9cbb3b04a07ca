import { validate } from 'stdnum/lib/cjs/cz/rc.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * The month is 50 higher for women, and 20 more where a day's serials are used up. Nine digits, without a check digit, are
 * those of births before 1954; serial 000 was not given to them.
 */
const shape = /^\d{2}(?:[0257][1-9]|[1368][0-2])\d{2}(?:\d{4}|(?!000)\d{3})$/;

function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return shape.test(digits) && validate(digits).isValid;
}

export default defineInfotype({
  title: 'Czech and Slovak birth number (rodné číslo)',
  region: ['CZ', 'SK'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    google: 'CZECHIA_PERSONAL_ID_NUMBER',
    purview: ['Czech personal identity number', 'Slovakia personal number'],
    stdnum: ['cz.rc', 'sk.rc'],
  },
  patterns: [
    { regex: /\b\d{2}(?:[0257][1-9]|[1368][0-2])(?:0[1-9]|[12]\d|3[01])\/\d{4}\b/, prior: 0.3 },
    { regex: /\b\d{2}(?:[0257][1-9]|[1368][0-2])(?:0[1-9]|[12]\d|3[01])\/\d{3}\b/, prior: 0.02 },
    { regex: /\b\d{2}(?:[0257][1-9]|[1368][0-2])(?:0[1-9]|[12]\d|3[01]) \d{4}\b/, prior: 0.03 },
    { regex: /\b\d{2}(?:[0257][1-9]|[1368][0-2])(?:0[1-9]|[12]\d|3[01])\d{4}\b/, prior: 0.02 },
    { regex: /\b[0-5]\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d{3}\b/, prior: 0.01 },
    namedAs('CZ', /\b\d{6}\/?\d{4}\b/, 0.13, ['slovak', 'slovenská', 'slovenské', 'slovenske', 'slovenský']),
  ],
  validator: {
    test: assigned,
    chance: 1 / 11,
    unchecked: (value) => digitsOf(value).length === 9,
    // Until 1985 a remainder of 10 was written as 0.
    undetected: 0.03,
  },
  context: [
    'rodne cislo',
    'rodneho cisla',
    'rodnym cislem',
    'r c',
    'rc',
    'rod cislo',
    'rodna cisla',
    'birth number',
    'czech personal id',
    'czech birth number',
    'slovak birth number',
    'czech personal identity number',
    'osobni cislo',
    'identifikacne cislo',
    'narozen',
    'narozena',
    'narodeny',
    'narodena',
  ],
  finds: [
    { text: 'rodné číslo: 855412/0344', match: '855412/0344', level: 'high' },
    { text: 'RČ 710903/2183, trvale bytem Praha', match: '710903/2183', level: 'high' },
    { text: 'rodne_cislo=0462251174', match: '0462251174', level: 'high' },
    { text: 'Rodné číslo: 495721/318 (Bratislava)', match: '495721/318', level: 'medium' },
    { text: 'pan Novák, 880228/1136', match: '880228/1136' },
  ],
  ignores: [
    { text: 'rodné číslo 855412/0345', because: 'wrong check digit' },
    { text: 'rodné číslo 851312/0349', because: 'no month 13' },
    { text: 'rodné číslo 850230/0340', because: 'no 30th of February' },
    { text: 'rodné číslo 605412/034', because: 'no check digit, though born after 1953' },
    { text: 'rodné číslo 855412/03400', because: 'eleven digits' },
  ],
});
